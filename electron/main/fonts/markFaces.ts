import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MARK_FACES } from '@shared/layout/fonts/catalogue'
import type { FontId } from '@shared/layout/fonts/face'
import { lazily, type NewsroomFace } from './newsroom'

/** Where the faces for 楷体 and 仿宋 may be, from the catalogue's folder: with it (packaged), or in the project. */
const foldersOf = (catalogueFolder: string): readonly string[] => [
  catalogueFolder,
  join(catalogueFolder, '..', '..', '.cache', 'fonts'),
]

/**
 * The faces for 楷体 and 仿宋 that this copy of Banxin has, opened when first used; none is no error.
 * @param taken faces of the newsroom's own that go before ours of the same name.
 */
export function markFaces(catalogueFolder: string, taken: ReadonlySet<FontId>): NewsroomFace[] {
  return MARK_FACES.filter(({ id }) => !taken.has(id)).flatMap(({ file, ...info }) => {
    const found = foldersOf(catalogueFolder).map((folder) => join(folder, file))
    const there = found.find((path) => existsSync(path))
    return there === undefined ? [] : [lazily(info, there, 0)]
  })
}
