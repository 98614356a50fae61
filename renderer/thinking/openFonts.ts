import * as fontkit from 'fontkit'
import { makeFontBook } from '@shared/layout/fonts/book'
import type { FaceInfo, FontBook } from '@shared/layout/fonts/face'
import { makeFace } from '@shared/layout/fonts/fontkitFace'
import type { ReadOutline } from '../layout/outlines'
import type { FontBytes } from '../layout/protocol'

/** Opens font files for layout in a worker. @throws Error when a file is no font. */
export function openFonts(files: readonly FontBytes[]): { book: FontBook; readOutline: ReadOutline } {
  const fonts = new Map<string, fontkit.Font>()
  const infos: FaceInfo[] = []
  for (const { id, bytes, info } of files) {
    fonts.set(id, fontkit.create(new Uint8Array(bytes) as never) as fontkit.Font)
    if (info) infos.push(info)
  }
  const book = makeFontBook(
    [...fonts].map(([id, font]) => makeFace(id, font as never)),
    infos,
  )
  const readOutline: ReadOutline = (id, glyph) => {
    const font = fonts.get(id)!
    return { font: id, glyph, path: font.getGlyph(glyph).path.toSVG(), unitsPerEm: font.unitsPerEm }
  }
  return { book, readOutline }
}
