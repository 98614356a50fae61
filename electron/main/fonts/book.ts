import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Font } from 'fontkit'
import { makeFontBook } from '@shared/layout/fonts/book'
import { CATALOGUE, type CatalogueFace } from '@shared/layout/fonts/catalogue'
import type { Face, FontBook, FontId } from '@shared/layout/fonts/face'
import { makeFace } from '@shared/layout/fonts/fontkitFace'
import type { RefusedFont } from '@shared/ipc/contract'
import { lazyFace } from './lazyFace'
import { markFaces } from './markFaces'
import { newsroomMark, readNewsroom, type NewsroomFace } from './newsroom'
import { openFont } from './openFont'

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

const broken = (file: string, reason: string): Error =>
  new Error(`字体文件无法使用：${file}（${reason}） / Font file cannot be used: ${file} (${reason})`)

function openFace(face: CatalogueFace, file: string): Font {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw broken(file, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : String(error))
  }
  let font: Font
  try {
    font = openFont(bytes)
    if (font.glyphForCodePoint(0x4e00).id === 0) throw new Error('it has no Han characters')
  } catch (error) {
    throw broken(file, error instanceof Error ? error.message : String(error))
  }
  if (font.postscriptName !== face.id) throw broken(file, `it is ${font.postscriptName}, not ${face.id}`)
  return font
}

/**
 * Opens every face of the catalogue below `folder`, and finds those of the newsroom's own folder, which are opened when
 * first used.
 * @throws Error naming the file of the catalogue that is missing or broken.
 */
export function openFonts(folder = fontFolder(), newsroomFolder: string | null = null): OpenFonts {
  const catalogue = new Map<FontId, Font>(
    CATALOGUE.map((face) => [face.id, openFace(face, fontFile(face, folder))]),
  )
  const faces = [...catalogue].map(([id, font]) => makeFace(id, font))
  return withLater({ catalogue, faces, folder }, newsroomFolder)
}

/** The catalogue, open, and its folder. */
interface Opened {
  catalogue: ReadonlyMap<FontId, Font>
  faces: readonly Face[]
  folder: string
}

function withLater({ catalogue, faces, folder }: Opened, newsroomFolder: string | null): OpenFonts {
  const { faces: newsroom, refused } =
    newsroomFolder === null ? { faces: [], refused: [] } : readNewsroom(newsroomFolder)
  const later = [...newsroom, ...markFaces(folder, new Set(newsroom.map(({ info }) => info.id)))]
  const byId = new Map(later.map((face) => [face.info.id, face]))
  return {
    book: makeFontBook(
      [...faces, ...later.map(({ info, font }) => lazyFace(info.id, font))],
      later.map(({ info }) => info),
    ),
    font(id) {
      const font = catalogue.get(id) ?? byId.get(id)?.font()
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
  if (!opened) {
    const folder = fontFolder()
    const catalogue = new Map(CATALOGUE.map((face) => [face.id, openFace(face, fontFile(face, folder))]))
    opened = { catalogue, faces: [...catalogue].map(([id, font]) => makeFace(id, font)), folder }
  }
  const fonts = withLater(opened, newsroomFolder)
  latest = { folder: newsroomFolder, mark, fonts }
  return fonts
}

/** What layout needs of them. */
export const openFontBook = (newsroomFolder: string | null = null): FontBook =>
  sharedFonts(newsroomFolder).book
