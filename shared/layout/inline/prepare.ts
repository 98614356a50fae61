import type { FontBook } from '../fonts/face'
import { findBreaks, forceBreaks, type Breaks } from './breaks'
import { Cls } from './classes'
import { breakFirstFit } from './firstFit'
import { itemize } from './itemize'
import type { Item } from './items'
import { LineTable } from './lines'
import { breakOptimum, measureOf, type LineRange } from './optimum'
import type { Measure, MissingGlyph, ParagraphSpec } from './types'
import { turnItems } from './vertical'
import { splitWideItems } from './wide'

/** A paragraph broken into lines, before its glyphs are placed. */
export interface Prepared {
  text: string
  table: LineTable
  breaks: Breaks
  ranges: LineRange[]
  missing: MissingGlyph[]
  em: number
  indentPt: number
  /** Room of line n after the indent, pt. */
  roomOf(line: number): number
}

/** Items, break opportunities and the chosen breaks of a paragraph; null when it has no text at all. */
export function prepare(spec: ParagraphSpec, measure: Measure, fonts: FontBook): Prepared | null {
  const found = itemize(spec.runs, fonts)
  if (found.items.length === 0) return null
  const em = spec.runs[0]!.sizePt
  const indentPt = indentOf(spec.style.indent * em, measureOf(measure, 0), em)
  const narrow = narrowest(measure, indentPt, found.items)
  const split = splitWideItems(found.items, Math.max(narrow, em), fonts)
  const turned = spec.style.direction === 'vertical' ? turnItems(split, fonts) : split
  const items = spec.style.spacing ? spaced(turned, spec.style.spacing) : turned
  const table = new LineTable(items, spec.style)
  const breaks = findBreaks(items, spec.style.kinsoku)
  forceBreaks(items, breaks, narrow, (i) => table.minimum(i))
  const ranges =
    spec.style.breaking === 'first-fit'
      ? breakFirstFit(table, breaks, measure, indentPt)
      : breakOptimum(table, breaks, measure, indentPt, em)
  const roomOf = (line: number) => measureOf(measure, line) - (line === 0 ? indentPt : 0)
  return { text: found.text, table, breaks, ranges, missing: found.missing, em, indentPt, roomOf }
}

/** 字距: every 汉字 with a little more or less room. Words, marks and numbers stay as they are. */
const spaced = (items: readonly Item[], em: number): Item[] =>
  items.map((item) =>
    item.cls === Cls.Han ? { ...item, advance: item.advance + em * item.run.sizePt } : item,
  )

/** A column too narrow for the indent keeps room for two characters on a paragraph's first line. */
const indentOf = (indent: number, measure: number, em: number): number =>
  Math.min(indent, Math.max(0, measure - 2 * em))

/** The least room any line may have, so that no piece is wider than a line it may land on. */
function narrowest(measure: Measure, indentPt: number, items: readonly Item[]): number {
  if (typeof measure === 'number') return measure - indentPt
  const total = items.reduce((sum, item) => sum + item.advance, 0)
  let least = measure(0) - indentPt
  // Lines that the text may come to: half as many again as its length needs.
  let room = least
  for (let line = 1; line < items.length && room < 1.5 * total; line++) {
    const width = measure(line)
    least = Math.min(least, width)
    room += Math.max(0, width)
  }
  return least
}
