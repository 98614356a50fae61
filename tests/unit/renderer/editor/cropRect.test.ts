import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CORNERS,
  moved,
  resized,
  scaled,
  toRatio,
  type CropRect,
} from '../../../../renderer/editor/picture/cropRect'

const part = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const rect: fc.Arbitrary<CropRect> = fc
  .record({ x: part(0, 0.9), y: part(0, 0.9), width: part(0.05, 1), height: part(0.05, 1) })
  .map(({ x, y, width, height }) => ({
    x,
    y,
    width: Math.min(width, 1 - x),
    height: Math.min(height, 1 - y),
  }))
const ratio = part(0.3, 3)

const inside = ({ x, y, width, height }: CropRect): void => {
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9)
  expect(Math.min(width, height)).toBeGreaterThan(0)
  expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9)
}

describe('the frame of a crop', () => {
  it('stays in the picture and keeps its size when moved', () => {
    fc.assert(
      fc.property(rect, part(-2, 2), part(-2, 2), (from, dx, dy) => {
        const to = moved(from, dx, dy)
        inside(to)
        expect([to.width, to.height]).toEqual([from.width, from.height])
      }),
    )
  })

  it('stays in the picture when a corner is dragged anywhere, the other corner where it was', () => {
    fc.assert(
      fc.property(rect, fc.constantFrom(...CORNERS), part(-1, 2), part(-1, 2), (from, corner, x, y) => {
        const to = resized(from, corner, { x, y }, null)
        inside(to)
        const fixed = (one: CropRect) => [
          corner.includes('w') ? one.x + one.width : one.x,
          corner.includes('n') ? one.y + one.height : one.y,
        ]
        fixed(to).forEach((value, n) => expect(value).toBeCloseTo(fixed(from)[n]!, 9))
      }),
    )
  })

  it('keeps the shape of its place where that is asked', () => {
    fc.assert(
      fc.property(
        rect,
        ratio,
        fc.constantFrom(...CORNERS),
        part(0, 1),
        part(0, 1),
        (from, shape, corner, x, y) => {
          const start = toRatio(from, shape)
          const all = [
            start,
            resized(start, corner, { x, y }, shape),
            scaled(start, { x: 1.3, y: 1.3 }, shape),
          ]
          for (const one of all) {
            inside(one)
            expect(one.width / one.height).toBeCloseTo(shape, 6)
          }
        },
      ),
    )
  })

  it('grows and shrinks about its middle', () => {
    const to = scaled({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 }, { x: 1.5, y: 1 }, null)
    expect(to.x).toBeCloseTo(0.35)
    expect(to).toMatchObject({ y: 0.4, height: 0.2 })
  })
})
