import type { Page } from '@shared/model/page'
import { gridFor } from '@shared/model/pagesize'
import { type Cells, cellsOf } from './cells'

/** Where modules may stand: the type area without the page's furniture. */
export interface Field {
  columns: number
  rows: number
  furniture: readonly Cells[]
}

export function fieldOf(page: Page): Field {
  const { columns, rows } = gridFor(page)
  return { columns, rows, furniture: (page.furniture ?? []).map(cellsOf) }
}

export const inside = (field: Field, cells: Cells): boolean =>
  cells.column >= 0 &&
  cells.row >= 0 &&
  cells.columns >= 1 &&
  cells.rows >= 1 &&
  cells.column + cells.columns <= field.columns &&
  cells.row + cells.rows <= field.rows

/** Shifted into the type area, and cut to its size where it is larger. */
export function clampInto(field: Field, cells: Cells): Cells {
  const columns = Math.min(cells.columns, field.columns)
  const rows = Math.min(cells.rows, field.rows)
  return {
    column: Math.max(0, Math.min(cells.column, field.columns - columns)),
    row: Math.max(0, Math.min(cells.row, field.rows - rows)),
    columns,
    rows,
  }
}

/** What a hand cannot move: furniture and locked modules. */
export const obstaclesOf = (page: Page, field: Field): Cells[] => [
  ...field.furniture,
  // A story that flows round the others is in nobody's way, locked or not.
  ...page.modules.filter(({ pinned, around }) => pinned && !around).map(cellsOf),
]
