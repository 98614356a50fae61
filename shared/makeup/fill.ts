import type { Grid } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { Sheet } from './curve'
import { judge, type Piece } from './judge'
import type { Mode } from './modes'
import { edge, Reckoner, type Plan, type Region, type Spot } from './plan'
import { Random } from './random'
import { search } from './search'
import type { ShapeBook } from './shapeBook'
import { drawnPlan, startingPlans } from './start'
import { families, unitsOf, type Family } from './units'
import { WEIGHTS } from './weights'

/** A module needs about this many rows of one column: a headline and a line or two. */
const LEAST_CELLS = 4
/** Plans drawn by lot, beside the usual ones, to start from; none on pages of very many stories. */
const DRAWN = 160
const MOST_DRAWN = 40
const PLAIN: readonly Mode[] = ['over']
/** Room above the cheapest start within which the search may wander. */
const CUTOFF_ROOM = 90

/** How one search goes about it. */
export interface Effort {
  seed: number
  tries: number
  /** Work units that bound the search on pages of very many stories. */
  work: number
  stop: () => boolean
  /** What speaks against a page so arranged because another like it was found before. */
  alike: (pieces: readonly Piece[]) => number
  /** Only headlines over the text and the usual starting plans: what make-up programs do. */
  plain?: true
}

/** The page around a region: what stands fixed on it. */
export interface Surroundings {
  grid: Grid
  /** The sheet for curves of so many heights; one for all searches of a page. */
  sheets: (size: number) => Sheet
  fixed: readonly Piece[]
}

export interface Filled {
  modules: Omit<Module, 'id'>[]
  pieces: Piece[]
}

/**
 * Lays out stories (indices, in news rank) in a free rectangle of the grid. Families stand as blocks unless there are
 * too many stories for that; the lowest ranks are left out when even so there is no room for all.
 */
export function fillRegion(
  stories: readonly Story[],
  share: readonly number[],
  region: Region,
  shapes: ShapeBook,
  around: Surroundings,
  effort: Effort,
): Filled {
  const capacity = region.columns * Math.floor(region.rows / LEAST_CELLS)
  for (let count = Math.min(capacity, share.length); count > 0; count = Math.floor(count * 0.9)) {
    const members = share.slice(0, count)
    const filled =
      fillWith(stories, kinOf(stories, members), region, shapes, around, effort) ??
      fillWith(stories, members.map(alone), region, shapes, around, effort)
    if (filled) return filled
  }
  return { modules: [], pieces: [] }
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
  { grid, fixed, sheets }: Surroundings,
  effort: Effort,
): Filled | null {
  const groupOf = new Map<number, number>()
  kin.forEach(({ parent, parts }, n) => {
    if (parts.length > 0) for (const member of [parent, ...parts]) groupOf.set(member, n)
  })
  const at = edge(region.row === 0, region.row + region.rows === grid.rows)
  const sheet = sheets(region.rows + 1)
  const newReckoner = () =>
    new Reckoner((story, mode, columns, where) => shapes.curve(story, mode, columns, where), sheet)
  let reckoner = newReckoner()
  const spots = (plan: Plan, rows: number): Map<number, Spot> => {
    const placed = new Map<number, Spot>()
    reckoner.place(plan, { ...region, rows }, at, placed)
    return placed
  }
  const piecesOf = (placed: ReadonlyMap<number, Spot>): Piece[] => {
    const pieces: Piece[] = [...fixed]
    for (const [n, { region: own, mode, at: where }] of placed) {
      const story = stories[n]!
      pieces.push({
        story,
        rank: shapes.ranks.get(story.id)!.rank,
        region: own,
        look: shapes.shapes(n, mode, own.columns, where.top).look(own.rows, where.foot),
        group: groupOf.get(n) ?? -1,
        index: n,
      })
    }
    return pieces
  }
  const cost = (plan: Plan, limit: number) => {
    const { cost: own, rows } = filled(reckoner, plan, region, at.foot)
    if (own === Infinity || own > limit) return { cost: Infinity, hot: [], broken: false }
    const pieces = piecesOf(spots(plan, rows))
    const verdict = judge(pieces, grid)
    return { ...verdict, cost: own + verdict.cost + effort.alike(pieces) }
  }
  const units = unitsOf(stories, kin, (n) => shapes.cells(n))
  const starts = startingPlans(units, region.columns, region.rows)
  const random = new Random(effort.seed ^ 0x51ab)
  for (let n = 0; n < DRAWN && units.length <= MOST_DRAWN && !effort.plain; n++) {
    const plan = drawnPlan(units, region.columns, region.rows, random)
    if (plan) starts.push(plan)
  }
  // What the best start costs bounds what any part of a better plan may cost; nothing reckoned is kept across.
  const first = Math.min(...starts.map((plan) => filled(reckoner, plan, region, at.foot).cost))
  reckoner = newReckoner()
  reckoner.cutoff = first === Infinity ? Infinity : first * 1.25 + CUTOFF_ROOM
  const best = search(
    starts,
    { columns: region.columns, modesOf: (story) => (effort.plain ? PLAIN : shapes.modesOf(story)) },
    cost,
    {
      ...effort,
      spent: () => reckoner.work,
    },
  )
  if (!best) return null
  const { rows } = filled(reckoner, best, region, at.foot)
  const placed = spots(best, rows)
  return {
    pieces: piecesOf(placed).slice(fixed.length),
    modules: [...placed].map(([n, { region: own, mode, at: where }]) => ({
      story: stories[n]!.id,
      ...own,
      ...shapes.shapes(n, mode, own.columns, where.top).at(own.rows, where.foot),
    })),
  }
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
  foot: boolean,
): { cost: number; rows: number } {
  const curve = reckoner.curve(plan, region.columns, edge(region.row === 0, foot))
  let best = { cost: Infinity, rows: region.rows }
  for (let rows = region.rows; rows > 0; rows--) {
    const cost = curve[rows]! + footCost(region.rows - rows) * region.columns
    if (cost < best.cost) best = { cost, rows }
  }
  return best
}
