import { columnX, rowY, spanPt, type Grid } from '@shared/model/pagesize'
import type { Cells } from '@shared/makeup/hand/cells'
import type { Step } from '@shared/makeup/hand/move'
import type { Rect, View } from '../preview/viewport'

/** The rectangle of grid cells on the page, pt. */
export const rectOf = (grid: Grid, { column, row, columns, rows }: Cells): Rect => ({
  x: columnX(grid, column),
  y: rowY(grid, row),
  width: spanPt(grid, columns),
  height: rows * grid.stepPt,
})

/** A point of the window on the page, pt from the trim's corner. */
export function pointAt(
  event: { clientX: number; clientY: number },
  desk: HTMLElement,
  view: View,
): { x: number; y: number } {
  const box = desk.getBoundingClientRect()
  return {
    x: (event.clientX - box.left - view.x) / view.scale,
    y: (event.clientY - box.top - view.y) / view.scale,
  }
}

/** The cell at a point, pt; outside the type area the nearest one. */
export function cellAt(grid: Grid, { x, y }: { x: number; y: number }): { column: number; row: number } {
  const column = Math.floor((x - grid.typeArea.x) / (grid.columnPt + grid.gutterPt))
  const row = Math.floor((y - grid.typeArea.y) / grid.stepPt)
  return {
    column: Math.max(0, Math.min(grid.columns - 1, column)),
    row: Math.max(0, Math.min(grid.rows - 1, row)),
  }
}

/** A way on the page, pt, in grid units, not rounded. */
export const unitsOf = (grid: Grid, dx: number, dy: number): Step => ({
  columns: dx / (grid.columnPt + grid.gutterPt),
  rows: dy / grid.stepPt,
})
