import { FORBIDDEN, type Breaks } from './breaks'
import { Cls, isClosingSide } from './classes'
import { EVEN, LOOSE, TIGHT, WEIGHTS, lineCost, type Fitness } from './cost'
import type { LineTable } from './lines'
import type { Measure } from './types'

/** A line as a range of items [start, end), blanks at its edges left out. */
export interface LineRange {
  start: number
  end: number
}

interface Node {
  /** First item of the next line. */
  at: number
  line: number
  total: number
  fitness: Fitness
  /** Lines in a row, up to here, that end with a mark. */
  markRun: number
  prev: Node | null
}

export const measureOf = (measure: Measure, line: number): number =>
  typeof measure === 'number' ? measure : measure(line)

/**
 * The cheapest way to break a whole paragraph (Knuth and Plass 1981, with Chinese glue: what may shrink are the
 * blanks of marks, what may stretch are all gaps). Active breakpoints per place are few, so it is linear in length.
 */
export function breakOptimum(
  table: LineTable,
  breaks: Breaks,
  measure: Measure,
  indentPt: number,
  em: number,
): LineRange[] {
  const n = table.n
  const uniform = typeof measure === 'number'
  let active: Node[] = [{ at: table.skipBlanks(0), line: 0, total: 0, fitness: EVEN, markRun: 0, prev: null }]
  const start = active[0]!
  if (start.at >= n) return []
  let final: Node | null = null
  let lastGood: Node[] = active

  for (let end = start.at + 1; end <= n; end++) {
    if (end < n && breaks.cost[end] === FORBIDDEN) continue
    const isLast = end === n
    const penalty = breaks.cost[end]!
    const best = new Map<number, Node>()
    const alive: Node[] = []
    for (const node of active) {
      const stop = table.dropBlanks(node.at, end)
      if (stop <= node.at) {
        alive.push(node)
        continue
      }
      const first = node.line === 0
      const width = measureOf(measure, node.line) - (first ? indentPt : 0)
      const { cost, fitness } = isLast
        ? lastLineCost(table, node.at, stop, first, width, em)
        : lineCost(table, node.at, stop, first, width, em)
      if (cost === Infinity) {
        // Too wide and growing: this node can serve no later place either, unless the item is only a blank.
        if (table.natural(node.at, stop, first) - table.shrinkTotal(node.at, stop, first) > width + em)
          continue
        alive.push(node)
        continue
      }
      alive.push(node)
      const marks = isClosingSide(table.items[stop - 1]!.cls) ? node.markRun + 1 : 0
      let total = node.total + cost + penalty
      if ((fitness === LOOSE && node.fitness === TIGHT) || (fitness === TIGHT && node.fitness === LOOSE))
        total += WEIGHTS.contrast
      if (marks > 2) total += WEIGHTS.markRun
      const next: Node = {
        at: isLast ? n : table.skipBlanks(end),
        line: node.line + 1,
        total,
        fitness,
        markRun: Math.min(3, marks),
        prev: node,
      }
      const key = uniform ? fitness : next.line * 3 + fitness
      const rival = best.get(key)
      if (!rival || total < rival.total) best.set(key, next)
    }
    if (best.size === 0 && alive.length === 0) {
      // Nothing fits: the piece is too wide even alone. Take it as a line of its own; the caller reports it.
      const from = lastGood.reduce((a, b) => (b.total < a.total ? b : a))
      best.set(0, {
        at: table.skipBlanks(end),
        line: from.line + 1,
        total: from.total + 1e9,
        fitness: EVEN,
        markRun: 0,
        prev: from,
      })
    }
    if (isLast) {
      for (const node of best.values()) if (!final || node.total < final.total) final = node
      if (!final) {
        const from = (alive.length > 0 ? alive : lastGood).reduce((a, b) => (b.total < a.total ? b : a))
        final = { at: n, line: from.line + 1, total: 0, fitness: EVEN, markRun: 0, prev: from }
      }
      break
    }
    const created = [...best.values()]
    if (created.length > 0) lastGood = created
    active = [...alive, ...created]
  }
  return ranges(table, final, n)
}

function ranges(table: LineTable, final: Node | null, n: number): LineRange[] {
  const out: LineRange[] = []
  let end = n
  for (let node: Node | null = final?.prev ?? null; node; node = node.prev) {
    const stop = table.dropBlanks(node.at, end)
    if (stop > node.at) out.push({ start: node.at, end: stop })
    end = node.at
  }
  return out.reverse()
}

/** The last line is set at its natural width; it may be shrunk to fit, and should not hold a single character. */
function lastLineCost(
  table: LineTable,
  start: number,
  end: number,
  first: boolean,
  width: number,
  em: number,
): { cost: number; fitness: Fitness } {
  if (table.natural(start, end, first) > width + 1e-6) return lineCost(table, start, end, first, width, em)
  let characters = 0
  for (let i = start; i < end && characters < 2; i++) {
    const cls = table.items[i]!.cls
    if (!isClosingSide(cls) && cls !== Cls.Space) characters += table.items[i]!.characters
  }
  const single = !first && characters < 2 ? WEIGHTS.singleCharacter : 0
  return { cost: WEIGHTS.line + single, fitness: EVEN }
}
