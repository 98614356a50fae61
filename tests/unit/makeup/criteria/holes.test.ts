import { describe, expect, it } from 'vitest'
import { holeRows } from '@shared/makeup/criteria/holes'
import { applyFix } from '@shared/makeup/criteria/judgePage'
import { viewOf } from '@shared/makeup/criteria/view'
import { makePicture } from '../../../helpers/pages'
import { findings, pageOf, score, spot } from './pages'

describe('空白', () => {
  it('counts every empty row at the foot', () => {
    const whole = pageOf([spot('a', [0, 0, 8, 103], { characters: 12_000 })])
    expect(holeRows(viewOf(whole))).toBe(0)
    expect(score(whole, 'holes')).toBe(1)
    const short = pageOf([spot('a', [0, 0, 8, 100], { characters: 12_000 })])
    expect(holeRows(viewOf(short))).toBe(8 * 3)
    const [finding] = findings(short, 'holes')
    expect(finding).toMatchObject({ severity: 'break', modules: ['m-a'] })
    expect(finding!.place.height).toBeCloseTo(3 * 13.5)
    expect(score(short, 'holes')).toBeLessThan(0.5)
  })

  it('lets two rows of air pass between modules and counts the third', () => {
    const gap = (rows: number) =>
      holeRows(
        viewOf(
          pageOf([
            spot('a', [0, 0, 8, 50], { characters: 9000, story: { headline: '' } }),
            spot('b', [0, 50 + rows, 8, 53 - rows], { characters: 9000, story: { headline: '' } }),
          ]),
        ),
      )
    // One row of air is the lower module's own.
    expect(gap(1)).toBe(0)
    expect(gap(2)).toBe(8)
    expect(gap(4)).toBe(24)
  })

  it('counts what a text leaves empty under it, and grows a picture into it', () => {
    const story = { pictures: [makePicture('p', { pixels: { width: 1500, height: 1000 } })] }
    const pictures = [{ picture: 'p', column: 2, columns: 2, row: 0, rows: 12 }]
    const page = pageOf([spot('a', [0, 0, 4, 103], { characters: 4700, story, at: { pictures } })])
    const before = holeRows(viewOf(page))
    expect(before).toBeGreaterThan(4 * 103)
    const own = findings(page, 'holes').find(({ fix }) => fix !== null)
    expect(own).toBeDefined()
    const mended = { ...page, page: applyFix(page.page, own!.fix!) }
    expect(holeRows(viewOf(mended))).toBeLessThan(before)
    expect(findings(mended, 'overset')).toEqual([])
  })

  it('takes furniture for covered', () => {
    const page = pageOf([spot('a', [0, 0, 8, 90], { characters: 12_000 })])
    const ad = {
      id: 'ad',
      kind: 'ad' as const,
      column: 0,
      row: 90,
      columns: 8,
      rows: 13,
      text: '',
      asset: null,
    }
    expect(holeRows(viewOf(page))).toBe(8 * 13)
    expect(holeRows(viewOf({ ...page, page: { ...page.page, furniture: [ad] } }))).toBe(0)
  })
})
