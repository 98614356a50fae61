import { rowOf, stackOf, type Plan } from './plan'

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
