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

/**
 * A canvas paints text with a font's default glyphs. Glyphs by any other way (proportional quotation marks,
 * ligatures, vertical forms) are sent along as outlines, each once.
 */
export class OutlineSender {
  #sent = new Set<string>()

  reset(): void {
    this.#sent.clear()
  }

  next(groups: readonly GroupUpdate[], fonts: FontBook, read: ReadOutline): Outline[] {
    const outlines: Outline[] = []
    for (const item of groups.flatMap((group) => group.items ?? [])) {
      if (item.type !== 'glyphs') continue
      const face = fonts.face(item.font)
      for (const { char, glyph } of item.glyphs) {
        const codePoint = char.codePointAt(0) ?? 0
        const plain = face.glyph(codePoint) === glyph && char.length === (codePoint > 0xffff ? 2 : 1)
        const key = `${item.font}/${glyph}`
        if (plain || glyph === 0 || this.#sent.has(key)) continue
        this.#sent.add(key)
        outlines.push(read(item.font, glyph))
      }
    }
    return outlines
  }
}
