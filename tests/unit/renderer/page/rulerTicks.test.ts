import { describe, expect, it } from 'vitest'
import { columnX, gridFor, rowY } from '@shared/model/pagesize'
import { MM } from '@shared/model/units'
import { acrossTicks, downTicks } from '../../../../renderer/page/rulerTicks'

const grid = gridFor({ size: 'tabloid' })

describe('ticks of the rulers', () => {
  it('number columns and rows from 1, at their edges', () => {
    const columns = acrossTicks(grid, 'grid', 1).filter(({ label }) => label !== undefined)
    expect(columns.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(columns[2]!.at).toBeCloseTo(columnX(grid, 2))
    const rows = downTicks(grid, 'grid', 2).filter(({ label }) => label !== undefined)
    expect(rows[0]).toMatchObject({ label: '1', at: rowY(grid, 0) })
    expect(rows.length).toBe(grid.rows)
  })
  it('count 字 within a column', () => {
    const [first, second] = [columnX(grid, 0), columnX(grid, 1)]
    const inside = acrossTicks(grid, 'grid', 1).filter(({ at }) => at > first && at < second - grid.gutterPt)
    expect(inside.length).toBe(10)
    expect(inside[0]!.at - first).toBeCloseTo(grid.bodyPt)
  })
  it('measure mm from the trim, coarser as the page gets smaller', () => {
    const fine = acrossTicks(grid, 'mm', 3)
    const coarse = acrossTicks(grid, 'mm', 0.3)
    expect(fine.length).toBe(276)
    expect(coarse.length).toBeLessThan(60)
    expect(fine.find(({ label }) => label === '100')!.at).toBeCloseTo(100 * MM)
  })
})
