import type { FlowParagraph } from '../flow/types'
import type { ComposedLine } from '../inline/types'
import type { BodyText } from './bodyText'

/** A row without text: air that stands on the grid as a line does. */
const blank = (measurePt: number): ComposedLine => ({
  start: 0,
  end: 0,
  glyphs: [],
  measurePt,
  indentPt: 0,
  widthPt: 0,
  characters: 0,
  gapEm: 0,
  last: true,
})

/** A text with empty rows (段距) before each of its sub-headings but one that begins it. */
export function withSubheadAir(text: BodyText, rows: number, measurePt: number): BodyText {
  if (rows <= 0) return text
  let added = 0
  const paragraphs = text.paragraphs.map((paragraph, n): FlowParagraph => {
    if (n === 0 || !paragraph.keepWithNext) return paragraph
    added += rows
    const air = Array.from({ length: rows }, () => blank(measurePt))
    // The sub-heading's own lines keep their numbers.
    return { ...paragraph, lines: [...air, ...paragraph.lines], firstLine: (paragraph.firstLine ?? 0) - rows }
  })
  return { ...text, paragraphs, lines: text.lines + added }
}
