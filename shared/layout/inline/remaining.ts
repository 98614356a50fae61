import { isClosingSide } from './classes'
import { WEIGHTS } from './cost'
import { isSkipped, type LineTable } from './lines'

/**
 * The least that the items from each place on can cost, whatever the breaks: every line costs at least its own weight,
 * and no line holds more than its measure of items that gave all their blanks. A lower bound for any path, and one that
 * never falls by more than a line's cost from its start to its end, so that a path beyond a limit stays beyond it.
 */
export function remainingCost(table: LineTable, measurePt: number): Float64Array {
  const { n, items, style } = table
  const least = new Float64Array(n + 1)
  let width = 0
  let hanging = 0
  for (let i = n - 1; i >= 0; i--) {
    const item = items[i]!
    if (!isSkipped(item)) width += Math.max(0, item.advance - item.blankBefore - item.blankAfter)
    if (isClosingSide(item.cls)) hanging = Math.max(hanging, item.advance)
    least[i] = width
  }
  // A hanging mark stands outside its measure; a hair for rounding.
  const room = measurePt + (style.lineEnd === 'hang' ? hanging : 0) + 0.01
  const costOfPt = WEIGHTS.line / Math.max(room, 1)
  for (let i = 0; i < n; i++) least[i]! *= costOfPt
  return least
}
