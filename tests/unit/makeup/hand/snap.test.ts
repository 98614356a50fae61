import { describe, expect, it } from 'vitest'
import { guidesFor, snapMove, snapResize } from '@shared/makeup/hand/snap'
import { at, pageOf } from './pages'

const page = pageOf([at('a', [0, 0, 2, 20]), at('b', [2, 10, 2, 33])])
const box = { column: 4, row: 20, columns: 2, rows: 12 }

describe('snapping', () => {
  it.each([
    ['to whole columns and rows', { columns: -0.4, rows: 3.3 }, 2, { columns: 0, rows: 3 }],
    ['with its top to a neighbour’s top', { columns: 0, rows: -8.6 }, 2, { columns: 0, rows: -10 }],
    ['with its foot to a neighbour’s foot', { columns: 0, rows: 10.2 }, 2, { columns: 0, rows: 11 }],
    ['not at all while it is off', { columns: 0, rows: 10.2 }, 0, { columns: 0, rows: 10 }],
    ['to the page’s foot', { columns: 0, rows: 38.7 }, 2, { columns: 0, rows: 40 }],
  ])('%s', (_, by, reach, expected) => {
    expect(snapMove(page, ['m-c'], box, by, reach)).toEqual(expected)
  })
  it('only the edge that is dragged', () => {
    expect(snapResize(page, 'm-c', box, 's', { columns: 0, rows: 9.8 }, 2).rows).toBe(11)
    expect(snapResize(page, 'm-c', box, 'n', { columns: 0, rows: -0.9 }, 2).rows).toBe(0)
  })
  it('says what each edge is in line with', () => {
    const guides = guidesFor(page, ['m-c'], { column: 2, row: 43, columns: 4, rows: 29 })
    expect(guides).toEqual([
      { axis: 'column', at: 2, edge: 'start', from: 10, to: 72, with: 'module' },
      { axis: 'column', at: 6, edge: 'end', from: 0, to: 72, with: 'page' },
      { axis: 'row', at: 43, edge: 'start', from: 2, to: 6, with: 'module' },
      { axis: 'row', at: 72, edge: 'start', from: 0, to: 6, with: 'page' },
    ])
  })
})
