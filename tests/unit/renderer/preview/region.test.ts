import { describe, expect, it } from 'vitest'
import type { DisplayItem } from '@shared/layout/display/types'
import { BLACK } from '@shared/layout/styles/styles'
import { changedRegion, fromPixels, joined, toPixels, touches } from '../../../../renderer/preview/region'

const box = (x: number, y: number, width = 100, height = 10): DisplayItem => ({
  type: 'box',
  x,
  y,
  width,
  height,
  fill: BLACK,
  stroke: null,
  strokePt: 0,
})

describe('the part of a page that is painted anew', () => {
  const lines = [0, 20, 40, 60].map((y) => box(0, y))

  it('is empty when no item is another, and told by identity', () => {
    expect(changedRegion(lines, [...lines])).toEqual([])
    expect(changedRegion(lines, [...lines].reverse())).toEqual([])
  })

  it('holds what went and what came, and nothing of the lines around', () => {
    const region = changedRegion(lines, lines.with(1, box(300, 20)))
    expect(touches(region, { x: 0, y: 20, width: 100, height: 10 })).toBe(true)
    expect(touches(region, { x: 300, y: 20, width: 100, height: 10 })).toBe(true)
    expect(touches(region, { x: 0, y: 0, width: 100, height: 10 })).toBe(false)
    expect(touches(region, { x: 0, y: 40, width: 100, height: 10 })).toBe(false)
  })

  it('is one rectangle for the lines of a column, another for a line at the next column’s top', () => {
    const rect = (x: number, y: number) => ({ x, y, width: 100, height: 10 })
    expect(joined([rect(0, 0), rect(0, 10), rect(0, 21), rect(120, 0)])).toEqual([
      { x: 0, y: 0, width: 100, height: 31 },
      rect(120, 0),
    ])
  })

  it('is the rectangle round all when there are too many', () => {
    const rects = Array.from({ length: 40 }, (_, n) => ({ x: n * 50, y: n * 50, width: 1, height: 1 }))
    expect(joined(rects)).toEqual([{ x: 0, y: 0, width: 1951, height: 1951 }])
  })

  it('covers whole device pixels, so that no seam is left', () => {
    const scale = 0.73
    const region = [{ x: 10.1, y: 20.2, width: 33.3, height: 9.9 }]
    const [pixels] = toPixels(region, scale)
    for (const value of Object.values(pixels!)) expect(Number.isInteger(value)).toBe(true)
    const [back] = fromPixels([pixels!], scale)
    expect(back!.x).toBeLessThanOrEqual(10.1)
    expect(back!.y).toBeLessThanOrEqual(20.2)
    expect(back!.x + back!.width).toBeGreaterThanOrEqual(43.4)
    expect(back!.y + back!.height).toBeGreaterThanOrEqual(30.1)
  })
})
