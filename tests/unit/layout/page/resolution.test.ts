import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cropToFill } from '@shared/layout/page/crop'
import { effectivePpi, resolutionLevel } from '@shared/layout/page/resolution'

const whole = { x: 0, y: 0, width: 1, height: 1 }
const pixels = fc.record({
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
})
const lengthPt = fc.double({ min: 5, max: 2000, noNaN: true })
const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-6 * Math.max(1, a, b))

describe('effective resolution', () => {
  it('is pixels to the inch as placed', () => {
    expect(effectivePpi({ width: 600, height: 400 }, { width: 144, height: 96, crop: whole })).toBe(300)
    expect(effectivePpi({ width: 600, height: 400 }, { width: 288, height: 96, crop: whole })).toBe(150)
    const half = { x: 0.5, y: 0, width: 0.5, height: 1 }
    expect(effectivePpi({ width: 600, height: 400 }, { width: 144, height: 96, crop: half })).toBe(150)
  })

  it('is the same across and down for a picture that fills its place', () => {
    fc.assert(
      fc.property(pixels, lengthPt, lengthPt, (size, width, height) => {
        const crop = cropToFill({ pixels: size }, width / height)
        near((size.width * crop.width * 72) / width, (size.height * crop.height * 72) / height)
      }),
    )
  })

  it('halves when the place doubles, and never rises with a smaller crop', () => {
    fc.assert(
      fc.property(
        pixels,
        lengthPt,
        lengthPt,
        fc.record({
          x: fc.double({ min: 0, max: 0.5, noNaN: true }),
          y: fc.double({ min: 0, max: 0.5, noNaN: true }),
          width: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
          height: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        }),
        (size, width, height, byHand) => {
          const crop = cropToFill({ pixels: size }, width / height)
          const ppi = effectivePpi(size, { width, height, crop })
          near(effectivePpi(size, { width: 2 * width, height: 2 * height, crop }), ppi / 2)
          const closer = cropToFill({ pixels: size }, width / height, byHand)
          expect(effectivePpi(size, { width, height, crop: closer })).toBeLessThanOrEqual(ppi * (1 + 1e-9))
        },
      ),
    )
  })

  it('does not change with the focus point', () => {
    const focus = fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(pixels, lengthPt, lengthPt, focus, (size, width, height, point) => {
        const place = { width, height }
        near(
          effectivePpi(size, { ...place, crop: cropToFill({ pixels: size, focus: point }, width / height) }),
          effectivePpi(size, { ...place, crop: cropToFill({ pixels: size }, width / height) }),
        )
      }),
    )
  })

  it.each([
    [99.4, 'too-low'],
    [99.5, 'low'],
    [100, 'low'],
    [199.4, 'low'],
    [200, 'good'],
    [Infinity, 'good'],
    [0, 'too-low'],
  ] as const)('of %s is %s', (ppi, level) => expect(resolutionLevel(ppi)).toBe(level))
})
