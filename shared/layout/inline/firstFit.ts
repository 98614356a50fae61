import { FORBIDDEN, Rule, type Breaks } from './breaks'
import type { LineTable } from './lines'
import { measureOf, type LineRange } from './optimum'
import type { Measure } from './types'

/** Gap, em, to which a line may open so that a number is not parted from the 字 that counts with it. */
const UNIT_GAP = 0.15

/**
 * Line by line: the last break at which the line still fits naturally, or shrunk by what its marks have to give
 * (CLREQ 3.1.4: 先挤进，后推出), whichever comes later.
 */
export function breakFirstFit(
  table: LineTable,
  breaks: Breaks,
  measure: Measure,
  indentPt: number,
): LineRange[] {
  const lines: LineRange[] = []
  let at = table.skipBlanks(0)
  while (at < table.n) {
    const first = lines.length === 0
    const width = measureOf(measure, lines.length) - (first ? indentPt : 0)
    let chosen = -1
    for (let end = at + 1; end <= table.n; end++) {
      if (end < table.n && breaks.cost[end] === FORBIDDEN) continue
      const stop = table.dropBlanks(at, end)
      if (stop <= at) continue
      const natural = table.natural(at, stop, first)
      const shrink = table.shrinkTotal(at, stop, first)
      if (natural - shrink <= width + 1e-6 || chosen < 0) chosen = end
      if (natural - shrink > width + table.items[at]!.run.sizePt) break
    }
    // Nothing with a shape is left.
    if (chosen < 0) break
    if (isReluctant(breaks.rule[chosen])) chosen = before(table, breaks, at, chosen, first, width)
    const stop = table.dropBlanks(at, chosen)
    lines.push({ start: at, end: stop })
    at = table.skipBlanks(chosen)
  }
  return lines
}

/** Allowed, but better avoided. */
const isReluctant = (rule: Rule | undefined): boolean => rule === Rule.UnitApart || rule === Rule.InsideWord

/**
 * The break before a reluctant one: that parts a number from its unit where the line opens no further than UNIT_GAP
 * for it, inside a word at any rate; the same break where there is none.
 */
function before(
  table: LineTable,
  breaks: Breaks,
  at: number,
  chosen: number,
  first: boolean,
  width: number,
): number {
  let end = chosen - 1
  while (end > at && breaks.cost[end] !== 0) end--
  const stop = table.dropBlanks(at, end)
  if (stop <= at) return chosen
  if (breaks.rule[chosen] === Rule.InsideWord) return end
  const need = width - table.natural(at, stop, first) - table.stretchTotal(at, stop)
  return need <= UNIT_GAP * table.gaps(at, stop) * table.items[at]!.run.sizePt ? end : chosen
}
