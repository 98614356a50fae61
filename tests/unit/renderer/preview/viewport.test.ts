import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ACTUAL,
  clampView,
  fitView,
  MAX_SCALE,
  MIN_SCALE,
  percent,
  reveal,
  stepScale,
  zoomAbout,
} from '../../../../renderer/preview/viewport'

const page = { width: 1105, height: 1559 }
const pane = { width: 800, height: 600 }

describe('the view of the page', () => {
  it('fits the whole page in the middle', () => {
    const view = fitView(page, pane)
    expect(view.y).toBeGreaterThan(0)
    expect(view.y + page.height * view.scale).toBeLessThan(pane.height)
    expect(view.x * 2 + page.width * view.scale).toBeCloseTo(pane.width)
  })

  it('keeps the point under the pointer where it is, at any zoom', () => {
    const point = fc.double({ min: 0, max: 800, noNaN: true })
    const scale = fc.double({ min: MIN_SCALE, max: MAX_SCALE, noNaN: true })
    fc.assert(
      fc.property(scale, scale, point, point, (from, to, px, py) => {
        const view = { x: -120, y: 37, scale: from }
        const next = zoomAbout(view, to, px, py)
        expect((px - next.x) / next.scale).toBeCloseTo((px - view.x) / view.scale, 4)
        expect((py - next.y) / next.scale).toBeCloseTo((py - view.y) / view.scale, 4)
      }),
    )
  })

  it('stops at its limits', () => {
    expect(zoomAbout({ x: 0, y: 0, scale: 1 }, 1000, 0, 0).scale).toBe(MAX_SCALE)
    expect(zoomAbout({ x: 0, y: 0, scale: 1 }, 0, 0, 0).scale).toBe(MIN_SCALE)
  })

  it('never loses the page', () => {
    const view = clampView({ x: 1e6, y: -1e6, scale: 1 }, page, pane)
    expect(view.x).toBeLessThan(pane.width)
    expect(view.y + page.height).toBeGreaterThan(0)
  })

  it('steps through the round percentages', () => {
    expect(percent(stepScale(ACTUAL, 1))).toBe(125)
    expect(percent(stepScale(ACTUAL, -1))).toBe(75)
    expect(percent(stepScale(ACTUAL * 0.37, 1))).toBe(50)
    expect(percent(stepScale(ACTUAL * 8, 1))).toBe(800)
  })

  it('brings a module into sight and leaves one that is in sight alone', () => {
    const view = { x: 0, y: 0, scale: 1 }
    expect(reveal(view, { x: 100, y: 100, width: 200, height: 200 }, pane)).toBe(view)
    const half = { x: 100, y: -50, width: 200, height: 5000 }
    expect(reveal(view, half, pane)).toBe(view)
    expect(reveal(view, half, pane, true).y).toBeGreaterThan(50)
    const moved = reveal(view, { x: 100, y: 1200, width: 200, height: 200 }, pane)
    expect(moved.y + 1200).toBeGreaterThanOrEqual(0)
    expect(moved.y + 1400).toBeLessThanOrEqual(pane.height)
  })
})
