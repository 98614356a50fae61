import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Font } from 'fontkit'
import { makeFontBook } from '@shared/layout/fonts/book'
import { CATALOGUE, type CatalogueFace } from '@shared/layout/fonts/catalogue'
import type { FontBook, FontId } from '@shared/layout/fonts/face'
import type { RefusedFont } from '@shared/ipc/contract'
import { openCatalogueFace, type OpenFace } from './catalogueFace'
import { lazyFace } from './lazyFace'
import { markFaces } from './markFaces'
import { newsroomMark, readNewsroom, type NewsroomFace } from './newsroom'

/** The faces at hand, the catalogue's and the newsroom's: as layout reads them, and as the PDF embeds them. */
export interface OpenFonts {
  book: FontBook
  /** The fontkit font of a face. @throws Error naming the id when there is none, or its file when that is broken. */
  font(id: FontId): Font
  /** Faces opened when first used: the newsroom's own, then those for 楷体 and 仿宋 where they are at hand. */
  later: readonly NewsroomFace[]
  /** Files of the newsroom's folder that cannot be used. */
  refused: readonly RefusedFont[]
}

/** Folder below which the catalogue's files stand: `resources/fonts` in the packaged app, else the npm packages. */
export function fontFolder(): string {
  // Set by Electron only; the command line and tests run without it.
  const { resourcesPath } = process as NodeJS.Process & { resourcesPath?: string }
  const packaged = resourcesPath ? join(resourcesPath, 'fonts') : ''
  if (packaged && existsSync(packaged)) return packaged
  let folder = import.meta.dirname
  for (;;) {
    const candidate = join(folder, 'node_modules', '@expo-google-fonts')
    if (existsSync(candidate)) return candidate
    const parent = dirname(folder)
    if (parent === folder)
      throw new Error(
        `找不到字体文件夹（在 ${import.meta.dirname} 之上） / Fonts not found above ${import.meta.dirname}`,
      )
    folder = parent
  }
}

/** Absolute path of a face's file. */
export const fontFile = (face: CatalogueFace, folder = fontFolder()): string => join(folder, face.file)

/**
 * Opens every face of the catalogue below `folder`, and finds those of the newsroom's own folder, which are opened when
 * first used.
 * @throws Error naming the file of the catalogue that is missing or broken.
 */
export function openFonts(folder = fontFolder(), newsroomFolder: string | null = null): OpenFonts {
  return withLater(openCatalogue(folder), newsroomFolder)
}

/** The catalogue, open, and its folder. */
interface Opened {
  catalogue: ReadonlyMap<FontId, OpenFace>
  folder: string
}

const openCatalogue = (folder: string): Opened => ({
  catalogue: new Map(
    CATALOGUE.map((face) => [face.id, openCatalogueFace(face, fontFile(face, folder))] as const),
  ),
  folder,
})

function withLater({ catalogue, folder }: Opened, newsroomFolder: string | null): OpenFonts {
  const { faces: newsroom, refused } =
    newsroomFolder === null ? { faces: [], refused: [] } : readNewsroom(newsroomFolder)
  const later = [...newsroom, ...markFaces(folder, new Set(newsroom.map(({ info }) => info.id)))]
  const byId = new Map(later.map((face) => [face.info.id, face]))
  return {
    book: makeFontBook(
      [
        ...[...catalogue.values()].map(({ face }) => face),
        ...later.map(({ info, font }) => lazyFace(info.id, font)),
      ],
      later.map(({ info }) => info),
    ),
    font(id) {
      const font = catalogue.get(id)?.font() ?? byId.get(id)?.font()
      if (!font) throw new Error(`字体 ${id} 不存在 / Font ${id} is not there`)
      return font
    },
    later,
    refused,
  }
}

/** The catalogue's fonts and faces, opened once in a process. */
let opened: Opened | undefined
/** The last newsroom folder asked for, as it was then. */
let latest: { folder: string | null; mark: string; fonts: OpenFonts } | undefined

/**
 * All fonts, opened once in a process, and again when the newsroom's folder is another or has changed.
 * @param newsroomFolder null for the catalogue alone.
 */
export function sharedFonts(newsroomFolder: string | null = null): OpenFonts {
  const mark = newsroomFolder === null ? '' : newsroomMark(newsroomFolder)
  if (latest?.folder === newsroomFolder && latest.mark === mark) return latest.fonts
  opened ??= openCatalogue(fontFolder())
  const fonts = withLater(opened, newsroomFolder)
  latest = { folder: newsroomFolder, mark, fonts }
  return fonts
}

/** What layout needs of them. */
export const openFontBook = (newsroomFolder: string | null = null): FontBook =>
  sharedFonts(newsroomFolder).book
