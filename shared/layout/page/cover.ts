import type { Grid } from '@shared/model/pagesize'

/** A rectangle of whole columns and rows: a module, or furniture. */
interface Cells {
  column: number
  row: number
  columns: number
  rows: number
  /** Of a module whose story flows round what stands on it. */
  around?: true
}

const whole = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Number.isFinite(value) ? Math.round(value) : low))

/** A module clipped to the type area: at least one column and one row of it. The same object when it fits already. */
export function withinGrid<T extends Cells>(grid: Grid, module: T): T {
  const column = whole(module.column, 0, grid.columns - 1)
  const row = whole(module.row, 0, grid.rows - 1)
  const columns = whole(module.columns, 1, grid.columns - column)
  const rows = whole(module.rows, 1, grid.rows - row)
  if (column === module.column && row === module.row && columns === module.columns && rows === module.rows)
    return module
  return { ...module, column, row, columns, rows }
}

/** Grid cells (column x row) that no module covers. */
export function countHoles(grid: Grid, modules: readonly Cells[]): number {
  const covered = new Uint8Array(grid.rows * grid.columns)
  for (const module of modules)
    for (let row = module.row; row < module.row + module.rows; row++)
      covered.fill(1, row * grid.columns + module.column, row * grid.columns + module.column + module.columns)
  return covered.reduce((sum, cell) => sum + (cell === 0 ? 1 : 0), 0)
}

export const overlap = (a: Cells, b: Cells): boolean =>
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows

/** What a story flows round may stand on its module: then the two do not overlap. */
const meant = (a: Cells, b: Cells): boolean => (a.around === true) !== (b.around === true)

/** Pairs of modules that cover a common cell. */
export function countOverlaps(modules: readonly Cells[]): number {
  let pairs = 0
  modules.forEach((a, i) =>
    modules.slice(i + 1).forEach((b) => (pairs += overlap(a, b) && !meant(a, b) ? 1 : 0)),
  )
  return pairs
}
