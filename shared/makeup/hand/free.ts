import { type Cells, contains, meets, sharedCells } from './cells'
import { type Field, inside } from './field'

/** About how many rows a column is wide: what makes a step sideways as long as one down. */
const ROWS_PER_COLUMN = 10
/** A place that covers other modules sets them moving too: dearer, by each cell. */
const COVER_PRICE = 0.35
/** Going back against the push. */
const BACK_PRICE = 2

export interface Towards {
  columns: number
  rows: number
}

/**
 * The place nearest to `cells` where a rectangle of its size meets none of `taken`, going along with `towards`
 * rather than against it, over few of `others`. Null where there is none. Deterministic: the upper left of two alike.
 */
export function nearestFree(
  field: Field,
  cells: Cells,
  taken: readonly Cells[],
  towards: Towards = { columns: 0, rows: 0 },
  others: readonly Cells[] = [],
): Cells | null {
  let best: Cells | null = null
  let least = Infinity
  const { columns, rows } = cells
  for (let row = 0; row + rows <= field.rows; row++) {
    for (let column = 0; column + columns <= field.columns; column++) {
      const dc = column - cells.column
      const dr = row - cells.row
      let price = Math.abs(dr) + Math.abs(dc) * ROWS_PER_COLUMN
      if (dr * towards.rows < 0) price += BACK_PRICE * Math.abs(dr)
      if (dc * towards.columns < 0) price += BACK_PRICE * Math.abs(dc) * ROWS_PER_COLUMN
      if (price >= least) continue
      const place = { column, row, columns, rows }
      if (taken.some((other) => meets(other, place))) continue
      for (const other of others) price += COVER_PRICE * sharedCells(other, place)
      if (price < least) [best, least] = [place, price]
    }
  }
  return best
}

/** The largest rectangle that holds a cell and meets none of `taken`; null where the cell is taken or outside. */
export function freeRound(field: Field, column: number, row: number, taken: readonly Cells[]): Cells | null {
  if (!inside(field, { column, row, columns: 1, rows: 1 })) return null
  if (taken.some((one) => contains(one, column, row))) return null
  let best: Cells | null = null
  for (let left = 0; left <= column; left++) {
    for (let right = column; right < field.columns; right++) {
      const columns = right - left + 1
      const beside = taken.filter((one) => one.column <= right && left < one.column + one.columns)
      if (beside.some((one) => one.row <= row && row < one.row + one.rows)) continue
      const top = Math.max(0, ...beside.filter((one) => one.row < row).map((one) => one.row + one.rows))
      const foot = Math.min(field.rows, ...beside.filter((one) => one.row > row).map((one) => one.row))
      const found = { column: left, row: top, columns, rows: foot - top }
      if (!best || found.columns * found.rows > best.columns * best.rows) best = found
    }
  }
  return best
}

/** The largest part of `cells` that an intruder leaves: above, below, left or right of it. */
export function restOf(cells: Cells, intruder: Cells): Cells | null {
  const parts: Cells[] = [
    { ...cells, rows: intruder.row - cells.row },
    {
      ...cells,
      row: intruder.row + intruder.rows,
      rows: cells.row + cells.rows - intruder.row - intruder.rows,
    },
    { ...cells, columns: intruder.column - cells.column },
    {
      ...cells,
      column: intruder.column + intruder.columns,
      columns: cells.column + cells.columns - intruder.column - intruder.columns,
    },
  ]
  return parts.reduce<Cells | null>((best, part) => {
    if (part.rows <= 0 || part.columns <= 0) return best
    return best && best.rows * best.columns >= part.rows * part.columns ? best : part
  }, null)
}
