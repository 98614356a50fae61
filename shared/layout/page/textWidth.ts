import type { FontBook, FontId } from '../fonts/face'

const WIDE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u
const BLANK = /\s/u

export const isWide = (char: string): boolean => WIDE.test(char) || char.codePointAt(0)! >= 0x20000

/** Gap between Han and Latin in headlines, em. */
export const HEADLINE_LATIN_GAP = 0.125

/**
 * Width of the part [start, end) of a text in em, a run of blanks inside it counting `blankEm`.
 * An upper bound: full-width characters count 1 em, others their own advance, and each Han/Latin border its gap.
 * Setting only trims marks, so a line that fits here fits when set.
 */
export type TextRuler = (start: number, end: number, blankEm: number) => number

const rulers = new WeakMap<FontBook, Map<string, TextRuler>>()
const KEPT = 2000

/** The ruler of a text in a face; kept, because headlines are measured piece by piece, size by size. */
export function rulerOf(text: string, font: FontId, fonts: FontBook): TextRuler {
  let known = rulers.get(fonts)
  if (!known) rulers.set(fonts, (known = new Map()))
  const key = `${font}\u0000${text}`
  let ruler = known.get(key)
  if (!ruler) {
    ruler = makeRuler(text, font, fonts)
    if (known.size >= KEPT) known.clear()
    known.set(key, ruler)
  }
  return ruler
}

function makeRuler(text: string, font: FontId, fonts: FontBook): TextRuler {
  const face = fonts.face(font)
  // Sums up to each offset: widths of the characters, with the gap before them, and runs of blanks begun.
  const widths = new Float64Array(text.length + 1)
  const gaps = new Float64Array(text.length + 1)
  const blanks = new Uint32Array(text.length + 1)
  let offset = 0
  let before: boolean | null = null
  let inBlank = false
  for (const char of text) {
    const blank = BLANK.test(char)
    const wide = isWide(char)
    const glyph = blank || wide ? 0 : face.glyph(char.codePointAt(0)!)
    const width = blank ? 0 : wide || glyph === 0 ? 1 : face.advance(glyph)
    const gap = !blank && before !== null && before !== wide ? HEADLINE_LATIN_GAP : 0
    // The gap lies before the character: it counts for a part that holds both its neighbours.
    gaps[offset] = gaps[offset]! + gap
    for (let i = 1; i <= char.length; i++) {
      widths[offset + i] = widths[offset]! + width
      gaps[offset + i] = gaps[offset]!
      blanks[offset + i] = blanks[offset]! + (blank && !inBlank ? 1 : 0)
    }
    offset += char.length
    before = blank ? null : wide
    inBlank = blank
  }
  return (start, end, blankEm) => {
    if (end <= start) return 0
    const gap = gaps[end - 1]! - gaps[start]!
    return widths[end]! - widths[start]! + Math.max(0, gap) + blankEm * (blanks[end]! - blanks[start]!)
  }
}
