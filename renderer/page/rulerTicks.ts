import { columnX, rowY, type Grid } from '@shared/model/pagesize'
import { MM } from '@shared/model/units'
import type { RulerUnit } from './state'

/** A mark of a ruler: where it stands, pt, how long it is, and its number where it has one. */
export interface Tick {
  at: number
  size: 'small' | 'middle' | 'large'
  label?: string
}

/** Ticks nearer than this, px, are left out. */
const LEAST_PX = 4
const LABEL_PX = 26

/** The upper ruler: columns and their 字, or mm from the trim's left edge. */
export const acrossTicks = (grid: Grid, unit: RulerUnit, scale: number): Tick[] =>
  unit === 'mm' ? mmTicks(grid.widthPt, scale) : ziTicks(grid, scale)

/** The left ruler: baseline rows, or mm from the trim's top. */
export const downTicks = (grid: Grid, unit: RulerUnit, scale: number): Tick[] =>
  unit === 'mm' ? mmTicks(grid.heightPt, scale) : rowTicks(grid, scale)

function mmTicks(length: number, scale: number): Tick[] {
  const px = MM * scale
  const step = [1, 2, 5, 10, 50].find((one) => one * px >= LEAST_PX) ?? 100
  const labelled = [10, 20, 50, 100].find((one) => one * px >= LABEL_PX) ?? 200
  const ticks: Tick[] = []
  for (let mm = 0; mm * MM <= length; mm += step)
    ticks.push({
      at: mm * MM,
      size: mm % labelled === 0 ? 'large' : mm % (5 * step) === 0 ? 'middle' : 'small',
      ...(mm % labelled === 0 ? { label: String(mm) } : {}),
    })
  return ticks
}

function ziTicks(grid: Grid, scale: number): Tick[] {
  const ticks: Tick[] = []
  const zi = Math.round(grid.columnPt / grid.bodyPt)
  const step = [1, 5].find((one) => one * grid.bodyPt * scale >= LEAST_PX)
  for (let column = 0; column < grid.columns; column++) {
    const x = columnX(grid, column)
    ticks.push({ at: x, size: 'large', label: String(column + 1) })
    if (step !== undefined)
      for (let n = step; n < zi; n += step)
        ticks.push({ at: x + n * grid.bodyPt, size: n % 5 === 0 ? 'middle' : 'small' })
    ticks.push({ at: x + grid.columnPt, size: 'large' })
  }
  return ticks
}

function rowTicks(grid: Grid, scale: number): Tick[] {
  const px = grid.stepPt * scale
  const step = [1, 5, 10].find((one) => one * px >= LEAST_PX) ?? 20
  const labelled = [1, 5, 10, 20].find((one) => one * px >= LABEL_PX * 0.6) ?? 50
  const ticks: Tick[] = []
  for (let row = 0; row <= grid.rows; row += step) {
    const named = row % labelled === 0
    const size = row % Math.max(10, labelled) === 0 ? 'large' : row % 5 === 0 || named ? 'middle' : 'small'
    // A row is numbered at its top edge, from 1; the last tick is the foot.
    ticks.push({ at: rowY(grid, row), size, ...(named && row < grid.rows ? { label: String(row + 1) } : {}) })
  }
  return ticks
}
