import type { Grid } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { airAbove } from '../layout/page/geometry'
import { judge, type Piece } from './judge'
import { Reckoner, type Plan, type Region } from './plan'
import { search } from './search'
import type { ShapeBook } from './shapeBook'
import { startingPlans } from './start'
import { families, unitsOf, type Family } from './units'
import { WEIGHTS } from './weights'

/** A module needs about this many rows of one column: a headline and a line or two. */
const LEAST_CELLS = 4
/** Bounds the search on pages of very many stories. */
const WORK = 1_800_000
/** Room above the cheapest start within which the search may wander. */
const CUTOFF_ROOM = 60

/**
 * Lays out stories (indices, in news rank) in a free rectangle of the grid. Families stand as blocks unless there are
 * too many stories for that; the lowest ranks are left out when even so there is no room for all.
 */
export function fillRegion(
  stories: readonly Story[],
  share: readonly number[],
  region: Region,
  shapes: ShapeBook,
  grid: Grid,
): Omit<Module, 'id'>[] {
  const capacity = region.columns * Math.floor(region.rows / LEAST_CELLS)
  for (let count = Math.min(capacity, share.length); count > 0; count = Math.floor(count * 0.9)) {
    const members = share.slice(0, count)
    const modules =
      fillWith(stories, kinOf(stories, members), region, shapes, grid) ??
      fillWith(stories, members.map(alone), region, shapes, grid)
    if (modules) return modules
  }
  return []
}

const alone = (story: number): Family => ({ parent: story, parts: [] })

/** The families among some of the page's stories. */
function kinOf(stories: readonly Story[], members: readonly number[]): Family[] {
  return families(members.map((n) => stories[n]!)).map(({ parent, parts }) => ({
    parent: members[parent]!,
    parts: parts.map((n) => members[n]!),
  }))
}

/** One attempt; null when there is no plan that holds all. */
function fillWith(
  stories: readonly Story[],
  kin: readonly Family[],
  region: Region,
  shapes: ShapeBook,
  grid: Grid,
): Omit<Module, 'id'>[] | null {
  const groupOf = new Map<number, number>()
  kin.forEach(({ parent, parts }, n) => {
    if (parts.length > 0) for (const member of [parent, ...parts]) groupOf.set(member, n)
  })
  const atTop = region.row === 0
  const curveOf = (story: number, columns: number, top: boolean) => shapes.shapes(story, columns, top).curve
  let reckoner = new Reckoner(curveOf, region.rows)
  const pieces = (plan: Plan, rows: number): { placed: Map<number, Region>; pieces: Piece[] } => {
    const placed = new Map<number, Region>()
    reckoner.place(plan, { ...region, rows }, atTop, placed)
    return {
      placed,
      pieces: [...placed].map(([n, at]) => {
        const story = stories[n]!
        const from = at.row + airAbove(at.row)
        const head =
          story.kind === 'caption' ? 0 : shapes.shapes(n, at.columns, at.row === 0).headRows(at.rows)
        return {
          story,
          rank: shapes.ranks.get(story.id)!.rank,
          region: at,
          head: { from, to: from + head },
          group: groupOf.get(n) ?? -1,
        }
      }),
    }
  }
  const cost = (plan: Plan, limit: number): number => {
    const { cost: own, rows } = filled(reckoner, plan, region, atTop)
    return own === Infinity || own > limit ? Infinity : own + judge(pieces(plan, rows).pieces, grid)
  }
  const units = unitsOf(stories, kin, (n) => shapes.cells(n))
  const starts = startingPlans(units, region.columns, region.rows)
  // What the best start costs bounds what any part of a better plan may cost; nothing reckoned is kept across.
  const first = Math.min(...starts.map((plan) => cost(plan, Infinity)))
  reckoner = new Reckoner(curveOf, region.rows)
  reckoner.cutoff = first === Infinity ? Infinity : first * 1.25 + CUTOFF_ROOM
  const best = search(starts, region.columns, cost, {
    tries: 8000,
    starts: 1,
    work: WORK,
    spent: () => reckoner.work,
  })
  if (!best) return null
  const { rows } = filled(reckoner, best, region, atTop)
  return [...pieces(best, rows).placed].map(([n, at]) => ({
    story: stories[n]!.id,
    ...at,
    ...shapes.shapes(n, at.columns, at.row === 0).at(at.rows),
  }))
}

/** An empty foot costs most in its first rows: a thin page rather ends early than is blown up. */
function footCost(rows: number): number {
  const { footCell, footDeepCell, footRows } = WEIGHTS
  return Math.min(rows, footRows) * footCell + Math.max(0, rows - footRows) * footDeepCell
}

/** The best height for a plan in a region, what stays empty at the foot reckoned in. */
function filled(
  reckoner: Reckoner,
  plan: Plan,
  region: Region,
  atTop: boolean,
): { cost: number; rows: number } {
  const curve = reckoner.curve(plan, region.columns, atTop)
  let best = { cost: Infinity, rows: region.rows }
  for (let rows = region.rows; rows > 0; rows--) {
    const cost = curve[rows]! + footCost(region.rows - rows) * region.columns
    if (cost < best.cost) best = { cost, rows }
  }
  return best
}
