import type { Page } from '@shared/model/page'
import { type Cells, cellsOf } from './cells'
import { fieldOf, type Field } from './field'
import type { Step } from './move'
import type { Handle } from './resize'

/** A line that shows what an edge is in line with, in grid units. */
export interface Guide {
  /** column: an upright line at a column's edge; row: a level one at the top of a row. */
  axis: 'column' | 'row'
  /** Number of the column or row; `end` is the right edge of the column before it, which a gutter parts from `start`. */
  at: number
  edge: 'start' | 'end'
  /** Where the line begins and ends on the other axis, columns or rows. */
  from: number
  to: number
  /** What it is in line with. */
  with: 'page' | 'module' | 'furniture'
}

type Other = Cells & { kind: 'module' | 'furniture' }

function othersOf(page: Page, field: Field, ids: readonly string[]): Other[] {
  return [
    ...page.modules
      .filter((module) => !ids.includes(module.id))
      .map((module): Other => ({ ...cellsOf(module), kind: 'module' })),
    ...field.furniture.map((one): Other => ({ ...one, kind: 'furniture' })),
  ]
}

/** The candidate nearest to a value within reach; null where none is. */
function near(value: number, candidates: readonly number[], reach: number): number | null {
  let best: number | null = null
  for (const candidate of candidates)
    if (
      Math.abs(candidate - value) <= reach &&
      (best === null || Math.abs(candidate - value) < Math.abs(best - value))
    )
      best = candidate
  return best
}

/** Never -0, which is not 0 to a test of sameness. */
const whole = (value: number): number => Math.round(value) + 0

const rowEdges = (field: Field, others: readonly Other[]): number[] => [
  0,
  field.rows,
  ...others.flatMap((other) => [other.row, other.row + other.rows]),
]

/**
 * Where a rectangle that a hand has carried `by` (any fraction of units) comes to rest, as a step in whole units.
 * Columns are whole always; rows go to the edge of a neighbour, of furniture or of the page within `reachRows`, which
 * is 0 while snapping is off.
 */
export function snapMove(page: Page, ids: readonly string[], box: Cells, by: Step, reachRows: number): Step {
  const field = fieldOf(page)
  const edges = rowEdges(field, othersOf(page, field, ids))
  const top = box.row + by.rows
  const toTop = near(top, edges, reachRows)
  const toFoot = near(top + box.rows, edges, reachRows)
  const byTop = toTop === null ? Infinity : Math.abs(toTop - top)
  const byFoot = toFoot === null ? Infinity : Math.abs(toFoot - top - box.rows)
  const row =
    toTop === null && toFoot === null ? Math.round(top) : byTop <= byFoot ? toTop! : toFoot! - box.rows
  return { columns: whole(by.columns), rows: row - box.row }
}

/** The same for an edge or corner dragged by its handle. */
export function snapResize(
  page: Page,
  id: string,
  box: Cells,
  handle: Handle,
  by: Step,
  reachRows: number,
): Step {
  const field = fieldOf(page)
  const edges = rowEdges(field, othersOf(page, field, [id]))
  const start = handle.includes('n') ? box.row : box.row + box.rows
  const row = near(start + by.rows, edges, reachRows) ?? Math.round(start + by.rows)
  return { columns: whole(by.columns), rows: row - start }
}

/** Guides for every edge of a rectangle that is in line with one of another rectangle or of the page. */
export function guidesFor(page: Page, ids: readonly string[], box: Cells): Guide[] {
  const field = fieldOf(page)
  const others = othersOf(page, field, ids)
  const guides: Guide[] = []
  const right = box.column + box.columns
  const foot = box.row + box.rows
  const upright = (at: number, edge: Guide['edge'], of: (other: Other) => number, limit: number) => {
    const same = others.filter((other) => of(other) === at)
    if (same.length === 0 && at !== limit) return
    guides.push({
      axis: 'column',
      at,
      edge,
      from: at === limit ? 0 : Math.min(box.row, ...same.map((other) => other.row)),
      to: at === limit ? field.rows : Math.max(foot, ...same.map((other) => other.row + other.rows)),
      with: at === limit ? 'page' : same[0]!.kind,
    })
  }
  const level = (at: number, limit: number) => {
    const same = others.filter((other) => other.row === at || other.row + other.rows === at)
    if (same.length === 0 && at !== limit) return
    guides.push({
      axis: 'row',
      at,
      edge: 'start',
      from: at === limit ? 0 : Math.min(box.column, ...same.map((other) => other.column)),
      to:
        at === limit ? field.columns : Math.max(right, ...same.map((other) => other.column + other.columns)),
      with: at === limit ? 'page' : same[0]!.kind,
    })
  }
  upright(box.column, 'start', (other) => other.column, 0)
  upright(right, 'end', (other) => other.column + other.columns, field.columns)
  level(box.row, 0)
  level(foot, field.rows)
  return guides
}
