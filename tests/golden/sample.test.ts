import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportPages } from '../../electron/main/export/exportPage'
import { compareWithGolden, difference, render, TOLERANCE, type GreyPicture } from '../helpers/golden'
import { SAMPLE, sampleIssue } from '../helpers/issues'
import { temporaryFolder } from '../helpers/temporary'

/** Enough to see every headline, column and picture; a broadsheet is 553 x 780 pixels. */
const DPI = 36

describe('the pages of the sample issue', () => {
  it('look as they did (npm run test:unit with UPDATE_GOLDEN=1 takes a new look as right)', async () => {
    const folder = temporaryFolder()
    const content = await sampleIssue()
    const { file } = await exportPages({
      dir: SAMPLE,
      content,
      pages: null,
      out: join(folder, 'pages.pdf'),
      creator: 'Banxin test',
      createdAt: new Date('2026-11-20T00:00:00Z'),
    })
    const pdf = readFileSync(file)
    for (const [index, number] of content.issue.pages.entries()) {
      const found = compareWithGolden(`sample-${number}`, render(pdf, index + 1, DPI))
      expect(found.pixels, `page ${number}, see test-results/golden`).toBeLessThanOrEqual(TOLERANCE.pixels)
      expect(found.tile, `page ${number}, see test-results/golden`).toBeLessThanOrEqual(TOLERANCE.tile)
    }
  })
})

describe('the comparison', () => {
  // Lines of text 5 pixels high at a step of 7, as on a page at this resolution.
  const page = (shift: number, level = 110): GreyPicture => ({
    width: 240,
    height: 240,
    data: Uint8Array.from({ length: 240 * 240 }, (_, i) => {
      const [x, y] = [i % 240, Math.floor(i / 240)]
      const inText = y > 48 + shift && y < 200 && (y - shift) % 7 < 5 && x > 20 && x < 220
      return inText ? level : 255
    }),
  })

  it('lets edges be smoothed otherwise', () => {
    const found = difference(page(0), page(0, 100))
    expect(found.pixels).toBeLessThanOrEqual(TOLERANCE.pixels)
    expect(found.tile).toBeLessThanOrEqual(TOLERANCE.tile)
  })

  it('sees text that has moved by a line, and a page of another size', () => {
    expect(difference(page(0), page(3)).pixels).toBeGreaterThan(TOLERANCE.pixels)
    expect(difference(page(0), page(14)).tile).toBeGreaterThan(TOLERANCE.tile)
    expect(difference(page(0), { ...page(0), width: 120, height: 480 })).toEqual({ pixels: 1, tile: 255 })
  })
})
