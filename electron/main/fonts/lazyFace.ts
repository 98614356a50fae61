import type { Font } from 'fontkit'
import type { Face, FontId } from '@shared/layout/fonts/face'
import { makeFace } from '@shared/layout/fonts/fontkitFace'

/** A face whose font is opened when layout first asks it something. */
export function lazyFace(id: FontId, open: () => Font): Face {
  let made: Face | undefined
  const face = (): Face => (made ??= makeFace(id, open()))
  return {
    id,
    glyph: (codePoint) => face().glyph(codePoint),
    advance: (glyph) => face().advance(glyph),
    ink: (glyph) => face().ink(glyph),
    shape: (text) => face().shape(text),
    vertical: (codePoint) => face().vertical!(codePoint),
    proportional: (codePoint) => face().proportional!(codePoint),
  }
}
