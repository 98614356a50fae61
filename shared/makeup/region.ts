import type { Grid } from '@shared/model/pagesize'
import type { Region } from './plan'

/** Smaller free places are left to the pinned modules around them. */
const LEAST_ROWS = 4

/** Parts what pinned modules leave free into rectangles, the largest first. */
export function freeRegions(grid: Grid, pinned: readonly Region[]): Region[] {
  if (pinned.length === 0) return [{ column: 0, row: 0, columns: grid.columns, rows: grid.rows }]
  const taken = Array.from({ length: grid.rows }, () => new Array<boolean>(grid.columns).fill(false))
  const mark = ({ column, row, columns, rows }: Region) => {
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) taken[r]![c] = true
  }
  pinned.forEach(mark)
  const regions: Region[] = []
  for (;;) {
    const best = largestFree(taken, grid)
    if (!best || best.rows < LEAST_ROWS) return regions
    regions.push(best)
    mark(best)
  }
}

/** The largest free rectangle that is at least LEAST_ROWS high. */
function largestFree(taken: readonly boolean[][], grid: Grid): Region | null {
  let best: Region | null = null
  const height = new Array<number>(grid.columns).fill(0)
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++)
      height[column] = taken[row]![column] ? 0 : height[column]! + 1
    for (let column = 0; column < grid.columns; column++) {
      let rows = Infinity
      for (let end = column; end < grid.columns && height[end]! > 0; end++) {
        rows = Math.min(rows, height[end]!)
        const columns = end - column + 1
        if (rows >= LEAST_ROWS && (!best || rows * columns > best.rows * best.columns))
          best = { column, row: row - rows + 1, columns, rows }
      }
    }
  }
  return best
}
