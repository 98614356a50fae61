import type { FontBook, FontId } from '../fonts/face'

const WIDE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u

export const isWide = (char: string): boolean => WIDE.test(char) || char.codePointAt(0)! >= 0x20000

/** Gap between Han and Latin in headlines, em. */
export const HEADLINE_LATIN_GAP = 0.125

/**
 * Upper bound of a text's set width in em: full-width characters count 1 em, others their own advance,
 * and each Han/Latin border its gap. Setting only trims marks, so a line that fits here fits when set.
 */
export function textWidthEm(text: string, font: FontId, fonts: FontBook): number {
  let known = widths.get(fonts)
  if (!known) widths.set(fonts, (known = new Map()))
  const key = `${font}\u0000${text}`
  let width = known.get(key)
  if (width === undefined) {
    width = measure(text, font, fonts)
    if (known.size >= KEPT) known.clear()
    known.set(key, width)
  }
  return width
}

/** Headlines are measured again and again, piece by piece and size by size. */
const KEPT = 50_000
const widths = new WeakMap<FontBook, Map<string, number>>()

function measure(text: string, font: FontId, fonts: FontBook): number {
  const face = fonts.face(font)
  let width = 0
  let before: boolean | null = null
  for (const char of text) {
    const wide = isWide(char)
    if (wide) width += 1
    else {
      const glyph = face.glyph(char.codePointAt(0)!)
      width += glyph === 0 ? 1 : face.advance(glyph)
    }
    if (before !== null && before !== wide) width += HEADLINE_LATIN_GAP
    before = wide
  }
  return width
}
