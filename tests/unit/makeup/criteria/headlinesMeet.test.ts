import { describe, expect, it } from 'vitest'
import { applyFix } from '@shared/makeup/criteria/judgePage'
import { makePicture } from '../../../helpers/pages'
import { findings, pageOf, score, spot } from './pages'

const UPRIGHT = {
  sizePt: 28,
  maxLines: 1,
  align: 'center',
  airRows: 0,
  side: 'left',
  vertical: true,
} as const

describe('碰题', () => {
  const met = pageOf([spot('a', [0, 0, 4, 20]), spot('b', [4, 0, 4, 20])])

  it('finds two headlines side by side, where they meet, and turns the lesser one upright', () => {
    const [finding, ...more] = findings(met, 'headlines-meet')
    expect(more).toEqual([])
    expect(finding).toMatchObject({ severity: 'break', modules: ['m-b', 'm-a'] })
    expect(finding!.message.zh).toContain('碰题')
    const { x, width, y, height } = finding!.place
    expect(x).toBeGreaterThan(100)
    expect(x + width).toBeLessThan(1000)
    expect(y).toBeGreaterThan(90)
    expect(height).toBeGreaterThan(20)
    expect(finding!.fix).not.toBeNull()
    const mended = { ...met, page: applyFix(met.page, finding!.fix!) }
    expect(findings(mended, 'headlines-meet')).toEqual([])
    expect(mended.page.modules.find(({ id }) => id === 'm-b')!.headline.vertical).toBe(true)
  })

  it('scores a page without above one with', () => {
    const apart = pageOf([spot('a', [0, 0, 4, 20]), spot('b', [4, 0, 4, 20], { at: { headline: UPRIGHT } })])
    expect(findings(apart, 'headlines-meet')).toEqual([])
    expect(score(apart, 'headlines-meet')).toBe(1)
    expect(score(met, 'headlines-meet')).toBeLessThan(0.8)
  })

  it('lets a step of more than half the lower headline part them, and no less', () => {
    const at = (row: number) =>
      findings(pageOf([spot('a', [0, 0, 4, 30]), spot('b', [4, row, 4, 20])]), 'headlines-meet').length
    expect(at(0)).toBe(1)
    expect(at(12)).toBe(0)
  })

  it('takes a story between for enough where its headline is upright, a picture or a box, and not otherwise', () => {
    const page = (between: ReturnType<typeof spot>) =>
      findings(
        pageOf([spot('a', [0, 0, 3, 20]), spot('c', [5, 0, 3, 20]), between]),
        'headlines-meet',
      ).filter(({ modules }) => modules.includes('m-a') && modules.includes('m-c')).length
    const picture = { kind: 'caption' as const, pictures: [makePicture('p')] }
    const placed = [{ picture: 'p', column: 0, columns: 2, row: 0, rows: 12 }]
    expect(page(spot('b', [3, 0, 2, 20], { story: picture, characters: 30, at: { pictures: placed } }))).toBe(
      0,
    )
    expect(page(spot('b', [3, 0, 2, 20], { at: { frame: 'box' } }))).toBe(0)
    expect(page(spot('b', [3, 0, 2, 20], { at: { headline: UPRIGHT } }))).toBe(0)
  })

  it('counts headlines across a column when they are nearer than three of their own em', () => {
    const size = (sizePt: number) => ({ sizePt, maxLines: 1, align: 'center' as const, airRows: 0 })
    const page = (sizePt: number) =>
      pageOf([
        spot('a', [0, 0, 3, 20], { at: { headline: size(sizePt) }, story: { headline: '河湾大桥封顶了' } }),
        spot('b', [3, 0, 1, 20], { story: { headline: '' } }),
        spot('c', [4, 0, 3, 20], { at: { headline: size(sizePt) }, story: { headline: '河湾大桥封顶了' } }),
      ])
    expect(findings(page(24), 'headlines-meet')).toHaveLength(0)
    expect(findings(page(52), 'headlines-meet').length).toBeGreaterThan(0)
  })

  it('never touches a locked module', () => {
    const locked = pageOf([
      spot('a', [0, 0, 4, 20], { at: { pinned: true } }),
      spot('b', [4, 0, 4, 20], { at: { pinned: true } }),
    ])
    expect(findings(locked, 'headlines-meet')[0]!.fix).toBeNull()
  })
})
