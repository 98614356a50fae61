import type { DisplayGlyph, DisplayPage, GlyphsItem } from '@shared/layout/display/types'
import { BLACK } from '@shared/layout/styles/styles'
import { loadFontBook } from './fonts'

/** Glyphs of a text one after another, each `extra` pt further than its width. */
export function setText(
  text: string,
  given: Partial<GlyphsItem> & { x: number; y: number; extra?: number },
): GlyphsItem {
  const { x, y, extra = 0, font = 'NotoSerifSC-Regular', sizePt = 9, ...rest } = given
  const face = loadFontBook().face(font)
  const glyphs: DisplayGlyph[] = []
  let pen = x
  for (const char of text) {
    const glyph = face.glyph(char.codePointAt(0)!)
    glyphs.push({ char, x: pen, y, glyph })
    pen += face.advance(glyph) * sizePt + extra
  }
  return {
    type: 'glyphs',
    font,
    sizePt,
    direction: 'horizontal',
    color: BLACK,
    role: 'body',
    measure: { x, width: pen - x },
    glyphs,
    ...rest,
  }
}

export const emptyPage = (items: DisplayPage['items'] = []): DisplayPage => ({
  number: 1,
  widthPt: 595.2755905511812,
  heightPt: 841.8897637795277,
  bleedPt: 8.503937007874017,
  typeArea: { x: 42, y: 85, width: 510, height: 700 },
  baselineGrid: { first: 95.5, step: 13.5 },
  items,
})
