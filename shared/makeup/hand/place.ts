import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import { type Cells, cellsOf, LEAST_ROWS } from './cells'
import { clampInto, fieldOf } from './field'
import { freeRound } from './free'
import { refit } from './refit'
import { settle, type Mode } from './settle'

/** A free place up to this many times as large as what is wanted is filled whole. */
const FILL = 1.6

/**
 * Where a module wanted at about the size of `want` stands when it is dropped on a cell: the free place there, filled
 * where it is about as large; over other modules, its own size with the cell in its first row.
 */
export function cellsAt(page: Page, want: Cells, column: number, row: number): Cells {
  const field = fieldOf(page)
  const taken = [...page.modules.map(cellsOf), ...field.furniture]
  const free = freeRound(field, column, row, taken)
  if (!free || free.rows < LEAST_ROWS)
    return clampInto(field, { ...cellsOf(want), column: column - Math.floor((want.columns - 1) / 2), row })
  const area = want.columns * want.rows
  if (free.columns * free.rows <= FILL * area) return free
  const columns = Math.min(want.columns, free.columns)
  const rows = Math.min(free.rows, Math.max(LEAST_ROWS, Math.ceil(area / columns)))
  const left = column - Math.floor((columns - 1) / 2)
  return {
    column: Math.max(free.column, Math.min(left, free.column + free.columns - columns)),
    row: Math.max(free.row, Math.min(row, free.row + free.rows - rows)),
    columns,
    rows,
  }
}

/**
 * Puts a module on the page at a cell. `module` is new, or one of the page's, which then moves there. Its story comes
 * into the page's list where it is not in it. Null when there is no room.
 */
export function placeModule(
  page: Page,
  module: Module,
  at: { column: number; row: number },
  mode: Mode,
): Page | null {
  const without = { ...page, modules: page.modules.filter(({ id }) => id !== module.id) }
  if (without.modules.length < page.modules.length && module.pinned) return page
  const cells = cellsAt(without, module, at.column, at.row)
  return putIn(without, module, cells, mode)
}

/** Puts a new module into a rectangle; where there is no room for all of it, lower ones are tried. */
export function putIn(page: Page, module: Module, cells: Cells, mode: Mode): Page | null {
  const stories =
    module.part !== undefined || page.stories.includes(module.story)
      ? page.stories
      : [...page.stories, module.story]
  for (let rows = cells.rows; rows >= Math.min(LEAST_ROWS, cells.rows); rows = nextLower(rows)) {
    const size = { ...cells, rows }
    const withNew = { ...page, stories, modules: [...page.modules, refit(module, size)] }
    const settled = settle(withNew, new Map([[module.id, size]]), { mode })
    if (settled) return settled
  }
  return null
}

const nextLower = (rows: number): number => (rows > 24 ? rows - 6 : rows > 10 ? rows - 2 : rows - 1)
