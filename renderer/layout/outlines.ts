import type { DisplayItem } from '@shared/layout/display/types'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import type { FontBook, FontId } from '@shared/layout/fonts/face'
import type { GroupUpdate } from './protocol'

/** The shape of a glyph that a canvas cannot be asked for by its text, as an SVG path in font units, y upwards. */
export interface Outline {
  font: FontId
  glyph: number
  path: string
  unitsPerEm: number
}

export type ReadOutline = (font: FontId, glyph: number) => Outline

const PAINTED_AS_TEXT: ReadonlySet<FontId> = new Set(CATALOGUE.map(({ id }) => id))

/**
 * A canvas paints text with a font's default glyphs. Glyphs by any other way (proportional quotation marks,
 * ligatures, vertical forms) are sent along as outlines, each once. So are all glyphs of the newsroom's own faces:
 * whatever the file is (a CFF font, one face of a collection), the window paints the very shapes the PDF embeds.
 */
export class OutlineSender {
  #sent = new Set<string>()

  reset(): void {
    this.#sent.clear()
  }

  next(groups: readonly GroupUpdate[], fonts: FontBook, read: ReadOutline): Outline[] {
    const pieces = groups.flatMap((group) => group.pieces)
    const items = pieces.flatMap((piece) => ('items' in piece ? piece.items : []))
    return outlinesOf(items, fonts, read, this.#sent)
  }
}

/** The outlines that items need, but those in `sent`, which then holds them too. */
export function outlinesOf(
  items: readonly DisplayItem[],
  fonts: FontBook,
  read: ReadOutline,
  sent = new Set<string>(),
): Outline[] {
  const outlines: Outline[] = []
  for (const item of items) {
    if (item.type !== 'glyphs') continue
    const face = fonts.face(item.font)
    const asText = PAINTED_AS_TEXT.has(item.font)
    for (const { char, glyph } of item.glyphs) {
      const codePoint = char.codePointAt(0) ?? 0
      const plain = asText && face.glyph(codePoint) === glyph && char.length === (codePoint > 0xffff ? 2 : 1)
      const key = `${item.font}/${glyph}`
      if (plain || glyph === 0 || sent.has(key)) continue
      sent.add(key)
      outlines.push(read(item.font, glyph))
    }
  }
  return outlines
}
