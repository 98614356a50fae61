/** A rectangle of whole columns and whole baseline rows of the page's grid. */
export interface Cells {
  column: number
  row: number
  columns: number
  rows: number
}

/** Fewer rows hold no headline and text: what a hand makes is never lower. */
export const LEAST_ROWS = 3

export const cellsOf = ({ column, row, columns, rows }: Cells): Cells => ({ column, row, columns, rows })

/** Whether two rectangles share a cell. */
export const meets = (a: Cells, b: Cells): boolean =>
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows

export const contains = (cells: Cells, column: number, row: number): boolean =>
  column >= cells.column &&
  column < cells.column + cells.columns &&
  row >= cells.row &&
  row < cells.row + cells.rows

export const sameCells = (a: Cells, b: Cells): boolean =>
  a.column === b.column && a.row === b.row && a.columns === b.columns && a.rows === b.rows

/** Cells that two rectangles share. */
export function sharedCells(a: Cells, b: Cells): number {
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column)
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row)
  return columns > 0 && rows > 0 ? columns * rows : 0
}

/** The rectangle round all of them; there must be one. */
export function around(all: readonly Cells[]): Cells {
  const column = Math.min(...all.map((one) => one.column))
  const row = Math.min(...all.map((one) => one.row))
  return {
    column,
    row,
    columns: Math.max(...all.map((one) => one.column + one.columns)) - column,
    rows: Math.max(...all.map((one) => one.row + one.rows)) - row,
  }
}
