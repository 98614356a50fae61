import { FORBIDDEN, FORCED, type Breaks } from './breaks'
import { Cls, isClosingSide } from './classes'
import { EVEN, LOOSE, TIGHT, WEIGHTS, fitnessOfLast, lineCost, type Fitness } from './cost'
import type { LineTable } from './lines'
import type { Measure } from './types'

/** A line as a range of items [start, end), blanks at its edges left out. */
export interface LineRange {
  start: number
  end: number
}

/** A place at which a line may begin, with the cheapest way to get there. */
interface Node {
  /** First item of the next line. */
  at: number
  line: number
  total: number
  fitness: Fitness
  /** Lines in a row, up to here, that end with a mark. */
  markRun: number
  prev: Node | null
  /** Whether a shorter line from here has been weighed already. */
  weighed: boolean
}

export const measureOf = (measure: Measure, line: number): number =>
  typeof measure === 'number' ? measure : measure(line)

/** Lines emptier than this share of their measure are not weighed unless nothing else is left. */
const LEAST_FILL = 0.6

/** What a path may gain later over a cheaper rival at the same place: paths dearer than that are dropped. */
const MAY_GAIN = WEIGHTS.contrast + 2 * WEIGHTS.markRun

/**
 * Where the measure differs by line, paths that come to a place on different lines are told apart; this many of the
 * cheapest are kept, so that the work stays linear.
 */
const BEAM = 8

/** Penalty of a line that sticks out: dearer than any other way. */
const OVERFULL = 1e9

/**
 * The cheapest way to break a whole paragraph (Knuth and Plass 1981, with Chinese glue: what may shrink are the
 * blanks of marks, what may stretch are all gaps). Active places are those of one line back, so it is linear.
 */
export function breakOptimum(
  table: LineTable,
  breaks: Breaks,
  measure: Measure,
  indentPt: number,
  em: number,
): LineRange[] {
  const start = table.skipBlanks(0)
  if (start >= table.n) return []
  const search = (leastFill: number) => searchBreaks(table, breaks, measure, indentPt, em, start, leastFill)
  const found = search(LEAST_FILL)
  // A break against the rules, or a piece that fits nowhere: look again with very loose lines allowed.
  return ranges(table, found && found.total < FORCED ? found : search(0)!)
}

/** The cheapest last node; null only when `leastFill` left no way through. */
function searchBreaks(
  table: LineTable,
  breaks: Breaks,
  measure: Measure,
  indentPt: number,
  em: number,
  start: number,
  leastFill: number,
): Node | null {
  const n = table.n
  const uniform = typeof measure === 'number'
  const origin: Node = { at: start, line: 0, total: 0, fitness: EVEN, markRun: 0, prev: null, weighed: false }
  let active: Node[] = [origin]
  let lastGood: Node = origin

  for (let end = start + 1; end <= n; end++) {
    const penalty = breaks.cost[end]!
    if (end < n && penalty === FORBIDDEN) continue
    const isLast = end === n
    const alive: Node[] = []
    const made: Node[] = []
    for (const node of active) {
      const first = node.line === 0
      const width = measureOf(measure, node.line) - (first ? indentPt : 0)
      const stop = table.dropBlanks(node.at, end)
      if (stop <= node.at) {
        alive.push(node)
        continue
      }
      const natural = table.natural(node.at, stop, first)
      const isShortest = !node.weighed
      node.weighed = true
      if (!isLast && natural < leastFill * width) {
        alive.push(node)
        continue
      }
      const cost =
        isLast && natural <= width + 1e-6
          ? lastLineCost(table, node.at, stop, first)
          : lineCost(table, node.at, stop, first, width, em)
      const fitness = isLast ? EVEN : fitnessOfLast
      if (cost === Infinity && isShortest) {
        // A piece that is too wide even alone gets a line of its own.
        keep(made, follow(table, node, isLast ? n : end, stop, OVERFULL, EVEN), uniform)
        continue
      }
      if (cost === Infinity) {
        // Too wide even when shrunk; an em more and no later place can be reached from here either.
        if (natural - table.shrinkTotal(node.at, stop, first) <= width + em) alive.push(node)
        continue
      }
      alive.push(node)
      keep(made, follow(table, node, isLast ? n : end, stop, cost + penalty, fitness), uniform)
    }
    if (made.length === 0 && (isLast || alive.length === 0)) {
      if (leastFill > 0) return null
      // No line can end here and none goes on: end one all the same, so that nothing is lost.
      const from = isLast && alive.length > 0 ? cheapest(alive) : lastGood
      made.push({
        ...origin,
        at: table.skipBlanks(end),
        line: from.line + 1,
        total: from.total + OVERFULL,
        prev: from,
      })
    }
    if (isLast) return cheapest(made)
    if (made.length > 0) lastGood = cheapest(made)
    if (!uniform) made.sort((a, b) => a.total - b.total).length = Math.min(made.length, BEAM)
    for (const node of made) if (node.total <= lastGood.total + MAY_GAIN || !uniform) alive.push(node)
    active = alive
  }
  return null
}

/** The node that a line from `node` to `end` leads to. */
function follow(
  table: LineTable,
  node: Node,
  end: number,
  stop: number,
  cost: number,
  fitness: Fitness,
): Node {
  const markRun = isClosingSide(table.items[stop - 1]!.cls) ? Math.min(3, node.markRun + 1) : 0
  let total = node.total + cost
  if (fitness + node.fitness === TIGHT + LOOSE && fitness !== node.fitness) total += WEIGHTS.contrast
  if (markRun > 2) total += WEIGHTS.markRun
  return {
    at: table.skipBlanks(end),
    line: node.line + 1,
    total,
    fitness,
    markRun,
    prev: node,
    weighed: false,
  }
}

/** Keeps the cheaper of two nodes that the rest of the paragraph cannot tell apart. */
function keep(made: Node[], node: Node, uniform: boolean): void {
  for (let i = 0; i < made.length; i++) {
    const rival = made[i]!
    if (rival.fitness !== node.fitness || (!uniform && rival.line !== node.line)) continue
    if (node.total < rival.total) made[i] = node
    return
  }
  made.push(node)
}

const cheapest = (nodes: readonly Node[]): Node => nodes.reduce((a, b) => (b.total < a.total ? b : a))

function ranges(table: LineTable, final: Node): LineRange[] {
  const out: LineRange[] = []
  let end = table.n
  for (let node = final.prev; node; node = node.prev) {
    const stop = table.dropBlanks(node.at, end)
    if (stop > node.at) out.push({ start: node.at, end: stop })
    end = node.at
  }
  return out.reverse()
}

/** The last line is set at its natural width, and should not hold a single character (CLREQ 3.4.4 孤字). */
function lastLineCost(table: LineTable, start: number, end: number, first: boolean): number {
  let characters = 0
  for (let i = start; i < end && characters < 2; i++) {
    const item = table.items[i]!
    if (!isClosingSide(item.cls) && item.cls !== Cls.Space) characters += item.characters
  }
  return WEIGHTS.line + (!first && characters < 2 ? WEIGHTS.singleCharacter : 0)
}
