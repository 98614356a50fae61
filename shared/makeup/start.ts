import { rowOf, stackOf, type Plan } from './plan'
import type { Random } from './random'

/** A unit of the page in rank order: its plan and about how many cells it needs. */
export interface Unit {
  plan: Plan
  cells: number
}

/** Ways to part a width into stacks, from few wide ones to many narrow ones. */
function partings(columns: number): number[][] {
  const all: number[][] = []
  for (let parts = 1; parts <= columns; parts++) {
    const base = Math.floor(columns / parts)
    const odd = columns % parts
    const even = Array.from({ length: parts }, (_, n) => base + (n < odd ? 1 : 0))
    all.push(even)
    if (odd > 0) all.push([...even].reverse())
    if (parts === 2 && columns >= 4) all.push([base + odd + 1, base - 1], [base - 1, base + odd + 1])
  }
  return all
}

/** Fills stacks of the given widths, each unit on the stack that is lowest so far. */
function stacks(units: readonly Unit[], widths: readonly number[]): Plan | null {
  if (units.length < widths.length) return null
  const piles = widths.map((): Plan[] => [])
  const heights = widths.map(() => 0)
  for (const unit of units) {
    let best = 0
    heights.forEach((height, n) => {
      const empty = (k: number) => (piles[k]!.length === 0 ? 0 : 1)
      if (empty(n) < empty(best) || (empty(n) === empty(best) && height < heights[best]! - 1e-9)) best = n
    })
    piles[best]!.push(unit.plan)
    heights[best]! += unit.cells / widths[best]!
  }
  return rowOf(piles.map(stackOf), widths)
}

/**
 * A band of two stories across the top, or of two or three across the foot, not higher than a quarter of the page, so
 * that no line parts the page; its gutter stands elsewhere than those of the stacks between.
 */
function banded(units: readonly Unit[], widths: readonly number[], columns: number, rows: number): Plan[] {
  if (units.length < 5 || widths.length < 2 || columns < 4) return []
  const plans: Plan[] = []
  const [lead, ...rest] = units as [Unit, ...Unit[]]
  const most = (columns * rows) / 4
  const band = (members: readonly Unit[], shares: readonly number[]) =>
    rowOf(
      members.map(({ plan }) => plan),
      shares,
    )
  // The smallest stories that fill a band at the foot.
  const foot: Unit[] = []
  for (const unit of [...rest].reverse()) {
    const sum = foot.reduce((cells, { cells: own }) => cells + own, 0)
    if (foot.length === 3 || sum > most * 0.6) break
    if (sum + unit.cells <= most) foot.push(unit)
  }
  const top = rest.find(({ cells }) => cells + lead.cells <= most)
  const without = (...taken: readonly (Unit | undefined)[]) => units.filter((unit) => !taken.includes(unit))
  const wide = Math.round(columns * 0.62)
  if (top) {
    const below = stacks(without(lead, top), widths)
    if (below) plans.push(stackOf([band([lead, top], [wide, columns - wide]), below]))
  }
  if (foot.length >= 2) {
    const shares =
      foot.length === 2 ? [wide, columns - wide] : [2, 1, 1].map((share) => (share * columns) / 4)
    const above = stacks(without(...foot), widths)
    if (above) plans.push(stackOf([above, band(foot, shares)]))
    const both = stacks(without(lead, ...foot), widths)
    if (both) plans.push(stackOf([lead.plan, both, band(foot, shares)]))
  }
  return plans
}

/** Cells that units ask for, with a little play: the same stories make other pages. */
const loosely = (units: readonly Unit[], random: Random): Unit[] =>
  units
    .map((unit) => ({ unit, at: random.next() * 0.9 }))
    .map(({ unit, at }, n) => ({ unit, at: n + at * 3 }))
    .sort((one, two) => one.at - two.at)
    .map(({ unit }) => unit)

/** Widths for stacks, drawn: each at least one column, seldom more than half the page. */
function drawnWidths(columns: number, parts: number, random: Random): number[] {
  const widths = Array.from({ length: parts }, () => 1)
  for (let rest = columns - parts; rest > 0; rest--) {
    const n = random.below(parts)
    widths[widths[n]! * 2 > columns && parts > 1 ? (n + 1) % parts : n]!++
  }
  return widths
}

/**
 * A plan drawn by lot that no line parts: a band across the top or the foot, or both, not higher than a quarter of the
 * page, or a narrow strip at a side; between them stacks, each unit on the lowest. Null where the lot makes no sense.
 */
export function drawnPlan(
  units: readonly Unit[],
  columns: number,
  rows: number,
  random: Random,
): Plan | null {
  if (units.length < 4) return null
  const [lead, ...others] = units as [Unit, ...Unit[]]
  const rest = loosely(others, random)
  const most = (columns * rows) / 4.2
  const draw = (room: number, count: number): Unit[] => {
    const taken: Unit[] = []
    for (let n = rest.length - 1; n >= 0 && taken.length < count; n--)
      if (rest[n]!.cells <= room && random.next() < 0.7) {
        taken.push(rest[n]!)
        room -= rest[n]!.cells
        rest.splice(n, 1)
      }
    return taken
  }
  const across = (members: readonly Unit[]) =>
    rowOf(
      members.map(({ plan }) => plan),
      members.map(({ cells }) =>
        Math.max(1, Math.round((cells / (most / columns)) * (0.8 + 0.4 * random.next()))),
      ),
    )
  const bands = random.below(4)
  let top: Plan | null = null
  if (bands !== 1 && lead.cells <= most) top = across([lead, ...draw(most - lead.cells, random.below(3))])
  const below = bands > 0 && rest.length > 3 ? draw(most * 0.9, 1 + random.below(3)) : []
  const strip = !top || random.next() < 0.4 ? draw(rows * Math.max(1, columns / 6), 1 + random.below(4)) : []
  const parts = 2 + random.below(Math.min(columns - 1, 3))
  const middle = stacks(top ? rest : [lead, ...rest], drawnWidths(columns, parts, random))
  if (!middle) return null
  let plan = middle
  if (top) plan = stackOf([top, plan])
  if (below.length > 0) plan = stackOf([plan, across(below)])
  if (strip.length > 0) {
    const width = Math.max(1, Math.round(strip.reduce((sum, { cells }) => sum + cells, 0) / rows))
    if (width >= columns) return null
    const side = stackOf(strip.map((unit) => unit.plan))
    plan =
      random.next() < 0.7
        ? rowOf([plan, side], [columns - width, width])
        : rowOf([side, plan], [width, columns - width])
  }
  return plan
}

/** Plans to start the search from; units come in rank order. */
export function startingPlans(units: readonly Unit[], columns: number, rows: number): Plan[] {
  if (units.length === 0) return []
  if (units.length === 1) return [units[0]!.plan]
  const plans: Plan[] = []
  const [lead, ...rest] = units as [Unit, ...Unit[]]
  for (const widths of partings(columns)) {
    if (units.length / widths.length > 14 && widths.length < columns) continue
    const whole = stacks(units, widths)
    if (whole) plans.push(whole)
    // The lead across the top, the rest in stacks below it.
    const below = stacks(rest, widths)
    if (below) plans.push(stackOf([lead.plan, below]))
    plans.push(...banded(units, widths, columns, rows))
    // The lead over the left part, one stack the whole height of the page at the right.
    if (widths.length < 2 || columns < 4 || rest.length < 3) continue
    const side = Math.max(1, Math.round(columns / 4))
    const share = (rest.reduce((sum, unit) => sum + unit.cells, lead.cells) * side) / columns
    const column: Unit[] = []
    const others: Unit[] = []
    let taken = 0
    for (const unit of [...rest].reverse()) {
      if (taken + unit.cells <= share * 1.15 && unit.cells / side < rows * 0.7) {
        column.push(unit)
        taken += unit.cells
      } else others.unshift(unit)
    }
    const left = stacks(others, widths.length > columns - side ? [columns - side] : widths)
    if (column.length > 0 && left)
      plans.push(
        rowOf([stackOf([lead.plan, left]), stackOf(column.map((unit) => unit.plan))], [columns - side, side]),
      )
  }
  return plans
}
