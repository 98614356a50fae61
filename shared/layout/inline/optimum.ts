import { FORBIDDEN, FORCED, type Breaks } from './breaks'
import { Cls, isClosingSide } from './classes'
import { EVEN, LOOSE, TIGHT, WEIGHTS, costOf, fitnessOfLast, type Fitness } from './cost'
import { remainingCost } from './remaining'
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

interface Allowance {
  start: number
  line: number
}

/**
 * How much dearer than the least that it could be a paragraph is thought to become, at first and a line: paths beyond
 * that are not followed. Most paragraphs turn out cheaper; the others are searched again with the next allowance.
 */
const ALLOWANCES: readonly Allowance[] = [
  { start: 60, line: 40 },
  { start: 60, line: 80 },
  { start: 60, line: 160 },
]

/** Items of the longest paragraph searched so: what a longer one may cost in all says little about a part of it. */
const LONGEST_LIMITED = 600

/**
 * The cheapest way to break a whole paragraph (Knuth and Plass 1981, with Chinese glue: what may shrink are the
 * blanks of marks, what may stretch are all gaps). Active places are those of one line back, so it is linear.
 * @param allowances change the work, never the breaks; none searches everything.
 */
export function breakOptimum(
  table: LineTable,
  breaks: Breaks,
  measure: Measure,
  indentPt: number,
  em: number,
  allowances: readonly Allowance[] = ALLOWANCES,
): LineRange[] {
  const start = table.skipBlanks(0)
  if (start >= table.n) return []
  if (typeof measure === 'number' && table.n <= LONGEST_LIMITED) {
    const remaining = remainingCost(table, measure)
    for (const { start: atFirst, line } of allowances) {
      const limit = remaining[start]! * (1 + line / WEIGHTS.line) + atFirst
      const found = searchBreaks(table, breaks, measure, indentPt, em, start, LEAST_FILL, limit, remaining)
      // Every way to this place or beyond that costs at most the limit was followed: nothing cheaper was missed.
      if (found) return ranges(table, found)
    }
  }
  const search = (leastFill: number) =>
    searchBreaks(table, breaks, measure, indentPt, em, start, leastFill, Infinity, null)
  const found = search(LEAST_FILL)
  // A break against the rules, or a piece that fits nowhere: look again with very loose lines allowed.
  return ranges(table, found && found.total < FORCED ? found : search(0)!)
}

/**
 * The cheapest last node; null only when `leastFill` or `limit` left no way through.
 * @param limit paths are dropped that cost more, with `remaining` (the least that the items from a place on can cost).
 */
function searchBreaks(
  table: LineTable,
  breaks: Breaks,
  measure: Measure,
  indentPt: number,
  em: number,
  start: number,
  leastFill: number,
  limit: number,
  remaining: Float64Array | null,
): Node | null {
  const n = table.n
  const uniform = typeof measure === 'number'
  const shortest = measureOf(measure, 0) - indentPt
  const origin: Node = { at: start, line: 0, total: 0, fitness: EVEN, markRun: 0, prev: null, weighed: false }
  const active: Node[] = [origin]
  const made: Node[] = []
  let lastGood: Node = origin

  for (let end = start + 1; end <= n; end++) {
    const penalty = breaks.cost[end]!
    const isLast = end === n
    if (!isLast && penalty === FORBIDDEN) continue
    // Even the longest line is too short to end here: nine places of ten in a text of 汉字.
    const earliest = active[0]!
    if (uniform && !isLast && table.between(earliest.at, end) + table.edgePlay < leastFill * shortest) {
      for (let i = active.length - 1; i >= 0 && !active[i]!.weighed; i--)
        if (table.dropBlanks(start, end) > active[i]!.at) active[i]!.weighed = true
      continue
    }
    const stop = table.dropBlanks(start, end)
    const next = table.skipBlanks(end)
    const endsWithMark = stop > start && isClosingSide(table.items[stop - 1]!.cls)
    const most = remaining ? limit - remaining[next]! + 1e-6 : Infinity
    made.length = 0
    let alive = 0
    // What the line from the node before came to: nodes at one place differ only in how they were reached.
    let from = -1
    let fromLine = -1
    let width = 0
    let natural = 0
    let cost = 0
    let fitness: Fitness = EVEN
    for (let i = 0; i < active.length; i++) {
      const node = active[i]!
      if (stop <= node.at) {
        active[alive++] = node
        continue
      }
      const first = node.line === 0
      const isShortest = !node.weighed
      node.weighed = true
      const isSame = from === node.at && (uniform ? !first && fromLine > 0 : fromLine === node.line)
      if (!isSame) {
        width = measureOf(measure, node.line) - (first ? indentPt : 0)
        natural = table.natural(node.at, stop, first)
        from = -1
      }
      if (!isLast && natural < leastFill * width) {
        active[alive++] = node
        if (!uniform || first || natural + table.edgePlay >= leastFill * width) continue
        // Lines from the places after this one are shorter still.
        while (++i < active.length) {
          const later = active[i]!
          if (stop > later.at) later.weighed = true
          active[alive++] = later
        }
        break
      }
      if (from < 0) {
        cost =
          isLast && natural <= width + 1e-6
            ? lastLineCost(table, node.at, stop, first)
            : costOf(table, node.at, stop, first, width - natural, em)
        fitness = isLast ? EVEN : fitnessOfLast
        from = node.at
        fromLine = node.line
      }
      if (cost === Infinity) {
        // A piece that is too wide even alone gets a line of its own.
        if (isShortest) keep(made, node, next, OVERFULL, EVEN, endsWithMark, uniform, most)
        // Too wide even when shrunk; an em more and no later place can be reached from here either.
        else if (natural - table.shrinkTotal(node.at, stop, first) <= width + em) active[alive++] = node
        continue
      }
      active[alive++] = node
      keep(made, node, next, cost + penalty, fitness, endsWithMark, uniform, most)
    }
    active.length = alive
    if (made.length === 0 && (isLast || alive === 0)) {
      if (leastFill > 0) return null
      // No line can end here and none goes on: end one all the same, so that nothing is lost.
      const last = isLast && alive > 0 ? cheapest(active) : lastGood
      made.push({ ...origin, at: next, line: last.line + 1, total: last.total + OVERFULL, prev: last })
    }
    if (isLast) return cheapest(made)
    if (made.length > 0) lastGood = cheapest(made)
    if (!uniform) made.sort((a, b) => a.total - b.total).length = Math.min(made.length, BEAM)
    for (const node of made) if (node.total <= lastGood.total + MAY_GAIN || !uniform) active.push(node)
  }
  return null
}

/**
 * The line from `node` to the place `at`, unless it makes the whole dearer than `most` or than a rival that the rest of
 * the paragraph cannot tell apart.
 */
function keep(
  made: Node[],
  node: Node,
  at: number,
  cost: number,
  fitness: Fitness,
  endsWithMark: boolean,
  uniform: boolean,
  most: number,
): void {
  const markRun = endsWithMark ? Math.min(3, node.markRun + 1) : 0
  let total = node.total + cost
  if (fitness + node.fitness === TIGHT + LOOSE && fitness !== node.fitness) total += WEIGHTS.contrast
  if (markRun > 2) total += WEIGHTS.markRun
  if (total > most) return
  const line = node.line + 1
  let place = 0
  for (; place < made.length; place++) {
    const rival = made[place]!
    if (rival.fitness !== fitness || (!uniform && rival.line !== line)) continue
    if (total >= rival.total) return
    break
  }
  made[place] = { at, line, total, fitness, markRun, prev: node, weighed: false }
}

const cheapest = (nodes: readonly Node[]): Node => {
  let best = nodes[0]!
  for (const node of nodes) if (node.total < best.total) best = node
  return best
}

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
