import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as fontkit from 'fontkit'
import { makeFontBook } from '@shared/layout/fonts/book'
import { CATALOGUE, type CatalogueFace } from '@shared/layout/fonts/catalogue'
import type { FontBook, FontId } from '@shared/layout/fonts/face'
import { makeFace } from '@shared/layout/fonts/fontkitFace'

/** The faces of the catalogue, open: as layout reads them, and as the PDF embeds them. */
export interface OpenFonts {
  book: FontBook
  /** The fontkit font of a face. @throws Error naming the id when it is not in the catalogue. */
  font(id: FontId): fontkit.Font
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

/** A row of the font file's table directory. */
interface TableEntry {
  tag: string
  offset: number
  length: number
}

function openFace(face: CatalogueFace, file: string): fontkit.Font {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw broken(file, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : String(error))
  }
  let font: fontkit.Font
  try {
    font = fontkit.create(bytes) as fontkit.Font
    // Tables are read when first asked for, and fontkit hides a table it cannot read: ask now for all we need.
    const tables = font as unknown as Record<string, unknown>
    for (const table of ['head', 'hhea', 'maxp', 'hmtx', 'OS/2', 'post', 'name'])
      if (!tables[table]) throw new Error(`table ${table} is unreadable`)
    const { directory } = font as unknown as { directory: { tables: Record<string, TableEntry> } }
    for (const { tag, offset, length } of Object.values(directory.tables))
      if (offset + length > bytes.length) throw new Error(`the file is cut off in table ${tag}`)
    if (tables.glyf && !tables.loca) throw new Error('table loca is unreadable')
    if (font.glyphForCodePoint(0x4e00).id === 0) throw new Error('it has no Han characters')
  } catch (error) {
    throw broken(file, error instanceof Error ? error.message : String(error))
  }
  if (font.postscriptName !== face.id) throw broken(file, `it is ${font.postscriptName}, not ${face.id}`)
  return font
}

/**
 * Opens every face of the catalogue below `folder`.
 * @throws Error naming the file that is missing or broken.
 */
export function openFonts(folder = fontFolder()): OpenFonts {
  const fonts = new Map<FontId, fontkit.Font>(
    CATALOGUE.map((face) => [face.id, openFace(face, fontFile(face, folder))]),
  )
  return {
    book: makeFontBook([...fonts].map(([id, font]) => makeFace(id, font))),
    font(id) {
      const font = fonts.get(id)
      if (!font) throw new Error(`字体 ${id} 不存在 / Font ${id} is not in the catalogue`)
      return font
    },
  }
}

let opened: OpenFonts | undefined

/** The catalogue's fonts, opened once in a process. */
export const sharedFonts = (): OpenFonts => (opened ??= openFonts())

/** What layout needs of them. */
export const openFontBook = (): FontBook => sharedFonts().book
