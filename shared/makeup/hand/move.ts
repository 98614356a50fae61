import type { Page } from '@shared/model/page'
import { around, type Cells, cellsOf } from './cells'
import { clampInto, fieldOf } from './field'
import { settle, type Mode } from './settle'

/** A way in whole grid units. */
export interface Step {
  columns: number
  rows: number
}

/** The modules of a selection that a hand may move: those that are there and not locked. */
export const movable = (page: Page, ids: readonly string[]) =>
  page.modules.filter((module) => ids.includes(module.id) && !module.pinned)

/**
 * Moves modules together, as far as the type area lets them. The page itself when nothing moves; null when there is
 * no room (a locked module or furniture in the way, or too little left for the others).
 */
export function moveModules(page: Page, ids: readonly string[], by: Step, mode: Mode): Page | null {
  const modules = movable(page, ids)
  if (modules.length === 0) return page
  const box = around(modules)
  const to = clampInto(fieldOf(page), { ...box, column: box.column + by.columns, row: box.row + by.rows })
  const columns = to.column - box.column
  const rows = to.row - box.row
  if (columns === 0 && rows === 0) return page
  const moved = new Map<string, Cells>(
    modules.map((module) => [
      module.id,
      { ...cellsOf(module), column: module.column + columns, row: module.row + rows },
    ]),
  )
  return settle(page, moved, { mode, towards: { columns: Math.sign(columns), rows: Math.sign(rows) } })
}
