import type { FontBook } from '../fonts/face'
import { findBreaks, forceBreaks } from './breaks'
import { breakFirstFit } from './firstFit'
import { itemize } from './itemize'
import { LineTable } from './lines'
import { breakOptimum, measureOf } from './optimum'
import { setLine } from './setLine'
import { splitWideItems } from './wide'
import type { ComposedParagraph, Measure, ParagraphSpec } from './types'

/**
 * Sets one paragraph: items, break opportunities, the breaks, the lines. Pure.
 * Nothing is lost whatever the measure: a piece wider than it is broken by force, down to single characters.
 *
 * @param measure pt; a function of the line number where text runs round something.
 */
export function composeParagraph(spec: ParagraphSpec, measure: Measure, fonts: FontBook): ComposedParagraph {
  const { items: found, missing, text } = itemize(spec.runs, fonts)
  if (found.length === 0) return { lines: [], missing, characters: 0 }
  const em = spec.runs[0]!.sizePt
  const indentPt = spec.style.indent * em
  const narrow = narrowest(measure, indentPt, found.length)
  const items = splitWideItems(found, Math.max(narrow, em), fonts)
  const table = new LineTable(items, spec.style)
  const breaks = findBreaks(items, spec.style.kinsoku)
  forceBreaks(items, breaks, narrow, (i) => table.minimum(i))
  const ranges =
    spec.style.breaking === 'first-fit'
      ? breakFirstFit(table, breaks, measure, indentPt)
      : breakOptimum(table, breaks, measure, indentPt, em)
  let characters = 0
  const lines = ranges.map((range, n) => {
    const next = ranges[n + 1]
    const line = setLine(table, range.start, range.end, {
      measurePt: measureOf(measure, n),
      indentPt: n === 0 ? indentPt : 0,
      first: n === 0,
      last: n === ranges.length - 1,
      style: spec.style,
      from: n === 0 ? 0 : items[range.start]!.start,
      to: next ? items[next.start]!.start : text.length,
    })
    characters += line.characters
    return line
  })
  return { lines, missing, characters }
}

/** The least room any line may have, so that no piece is wider than a line it may land on. */
function narrowest(measure: Measure, indentPt: number, limit: number): number {
  if (typeof measure === 'number') return Math.max(measure - indentPt, Math.min(measure, indentPt) / 2)
  let least = measure(0) - indentPt
  for (let line = 1; line < Math.min(limit, 200); line++) least = Math.min(least, measure(line))
  return least
}
