import type { Grid } from '@shared/model/pagesize'
import type { Region } from './plan'

type Placed = Region & { story: string }

/** Cells of the page where both arrangements have the same story, over all cells of the type area. */
export function likeness(grid: Grid, page: readonly Placed[], other: ReadonlyMap<string, Region>): number {
  let same = 0
  for (const { story, column, row, columns, rows } of page) {
    const there = other.get(story)
    if (!there) continue
    const across = Math.min(column + columns, there.column + there.columns) - Math.max(column, there.column)
    const down = Math.min(row + rows, there.row + there.rows) - Math.max(row, there.row)
    if (across > 0 && down > 0) same += across * down
  }
  return same / (grid.columns * grid.rows)
}

export const regionsOf = (modules: readonly Placed[]): Map<string, Region> =>
  new Map(modules.map((module) => [module.story, module]))

/** Share of the type area where another story stands. */
export const difference = (grid: Grid, page: readonly Placed[], other: readonly Placed[]): number =>
  1 - likeness(grid, page, regionsOf(other))
