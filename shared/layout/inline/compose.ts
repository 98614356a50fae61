import type { FontBook } from '../fonts/face'
import { measureOf } from './optimum'
import { GlyphList } from './lineGlyphs'
import { prepare } from './prepare'
import { setLine } from './setLine'
import type { ComposedParagraph, Measure, ParagraphSpec } from './types'

/**
 * Sets one paragraph: items, break opportunities, the breaks, the lines. Pure.
 * Nothing is lost whatever the measure: a piece wider than it is broken by force, down to single characters.
 *
 * @param measure pt; a function of the line number where text runs round something.
 */
export function composeParagraph(spec: ParagraphSpec, measure: Measure, fonts: FontBook): ComposedParagraph {
  const prepared = prepare(spec, measure, fonts)
  if (!prepared) return { lines: [], missing: [], characters: 0 }
  const { table, ranges, text } = prepared
  const list = new GlyphList()
  const lines = ranges.map((range, n) => {
    const next = ranges[n + 1]
    const options = {
      measurePt: measureOf(measure, n),
      indentPt: n === 0 ? prepared.indentPt : 0,
      first: n === 0,
      last: n === ranges.length - 1,
      style: spec.style,
      from: n === 0 ? 0 : table.items[range.start]!.start,
      to: next ? table.items[next.start]!.start : text.length,
    }
    return setLine(table, range.start, range.end, options, list)
  })
  return {
    lines,
    missing: prepared.missing,
    characters: lines.reduce((sum, line) => sum + line.characters, 0),
  }
}
