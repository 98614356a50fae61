import { describe, expect, it } from 'vitest'
import type { BoxItem } from '@shared/layout/display/types'
import { BLACK } from '@shared/layout/styles/styles'
import { boxOperators } from '../../../electron/main/export/pdfShapes'

const box = (part: Partial<BoxItem> = {}): BoxItem => ({
  type: 'box',
  x: 10,
  y: 20,
  width: 2,
  height: 2,
  fill: BLACK,
  stroke: null,
  strokePt: 0,
  ...part,
})

/** End points of the path's lines and curves. */
const ends = (operators: string): [number, number][] =>
  [...operators.matchAll(/([\d.]+) ([\d.]+) [mlc](?= )/g)].map(([, x, y]) => [Number(x), Number(y)])

describe('a box in a PDF', () => {
  it('is a rectangle without a radius', () => {
    expect(boxOperators(box())).toBe('q 0 0 0 1 k 10 20 2 2 re f Q')
    expect(boxOperators(box({ radius: 0 }))).toBe(boxOperators(box()))
  })

  it('whose radius is half its sides is a circle: all curves end on it', () => {
    for (const radius of [1, 5]) {
      const operators = boxOperators(box({ radius }))
      expect(operators.match(/ c /g)).toHaveLength(4)
      for (const [x, y] of ends(operators)) expect(Math.hypot(x - 11, y - 21)).toBeCloseTo(1, 3)
    }
  })

  it('keeps its sides between round corners, and its line follows them', () => {
    const operators = boxOperators(box({ width: 40, height: 30, radius: 4, stroke: BLACK, strokePt: 0.5 }))
    expect(ends(operators)).toContainEqual([46, 20])
    expect(ends(operators)).toContainEqual([50, 46])
    expect(operators).toMatch(/ h f Q\nq 0 0 0 1 K 0\.5 w .* h S Q$/)
  })
})
