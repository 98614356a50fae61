import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'

/** The nearest folder, from this file's up, that holds `path`. @throws Error when none does (a broken installation). */
export function findAbove(path: string, start = import.meta.dirname): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, path))) return join(folder, path)
    if (dirname(folder) === folder) throw new Error(`${path} not found above ${start}`)
  }
}

/** Built renderer and preload, beside out/main. */
export const rendererFolder = (): string => dirname(findAbove('renderer/index.html'))
export const preloadFile = (): string => findAbove('preload/index.cjs')

/** The sample issue: among the packaged app's resources, else in the project. */
export function sampleFolder(): string {
  const { resourcesPath } = process as NodeJS.Process & { resourcesPath?: string }
  const packaged = resourcesPath === undefined ? null : join(resourcesPath, 'sample.issue')
  return packaged !== null && existsSync(packaged) ? packaged : findAbove('resources/sample.issue')
}

/** The person's own page templates. */
export const templatesFolder = (): string => join(app.getPath('userData'), 'templates')

/** The newsroom's own fonts: files dropped here appear among the faces. */
export const newsroomFolder = (): string => process.env.BANXIN_FONTS || join(app.getPath('userData'), 'fonts')
