import type { Grid } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Page } from '@shared/model/page'
import { overlap, withinGrid } from './cover'
import type { Cover } from './head'

/** Air below what a story flows round, rows. */
const AIR_ROWS = 1

/**
 * What stands on a module whose story flows round the others (流排): modules and furniture that meet it, as legs and
 * page rows of the module. Empty for a module that keeps to itself.
 */
export function standingOn(grid: Grid, page: Page, module: Module): Cover[] {
  if (!module.around) return []
  const own = withinGrid(grid, module)
  return [...page.modules.filter(({ around }) => !around), ...(page.furniture ?? [])]
    .map((other) => withinGrid(grid, other))
    .filter((other) => overlap(own, other))
    .map((other) => {
      const column = Math.max(0, other.column - own.column)
      const end = Math.min(own.columns, other.column + other.columns - own.column)
      return { column, columns: end - column, row: other.row, rows: other.rows + AIR_ROWS }
    })
}
