import * as fontkit from 'fontkit'
import { makeFontBook } from '@shared/layout/fonts/book'
import type { Face, FaceInfo, FontBook, FontId } from '@shared/layout/fonts/face'
import type { FontkitFont } from '@shared/layout/fonts/fontkitFace'
import { openFace } from '@shared/layout/fonts/openFace'
import { sourceOf } from '@shared/layout/fonts/sfnt'
import type { ReadOutline } from './outlines'
import type { FontBytes } from './protocol'

/** A font file as layout reads it, and whole, for the outlines of glyphs that a canvas cannot paint by their text. */
export interface OpenFile {
  face: Face
  info: FaceInfo | null
  font(): fontkit.Font
}

const create = (bytes: Uint8Array): fontkit.Font => fontkit.create(bytes as never) as fontkit.Font

/** Opens a font file in a worker. @throws Error when it is no font. */
export function openFile({ id, bytes, info }: FontBytes): OpenFile {
  const data = new Uint8Array(bytes)
  let font: fontkit.Font | undefined
  return {
    face: openFace(id, sourceOf(data), (part) => create(part) as unknown as FontkitFont),
    info: info ?? null,
    font: () => (font ??= create(data)),
  }
}

export interface OpenFonts {
  book: FontBook
  readOutline: ReadOutline
}

/** The book of open files, and the way to their outlines. */
export function bookOf(files: ReadonlyMap<FontId, OpenFile>): OpenFonts {
  const all = [...files.values()]
  return {
    book: makeFontBook(
      all.map(({ face }) => face),
      all.flatMap(({ info }) => info ?? []),
    ),
    readOutline: (id, glyph) => {
      const font = files.get(id)!.font()
      return { font: id, glyph, path: font.getGlyph(glyph).path.toSVG(), unitsPerEm: font.unitsPerEm }
    },
  }
}
