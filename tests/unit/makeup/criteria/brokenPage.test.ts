import { describe, expect, it } from 'vitest'
import { brokenLines } from '@shared/makeup/criteria/brokenPage'
import { applyFix } from '@shared/makeup/criteria/judgePage'
import { viewOf } from '@shared/makeup/criteria/view'
import { findings, pageOf, score, spot } from './pages'

/** A headline of one line right across its module. */
const wide = { headline: { sizePt: 66, maxLines: 1, align: 'center' as const, airRows: 0 } }

const head = { headline: '大桥主塔封' }

const lines = (input: Parameters<typeof viewOf>[0]) => brokenLines(viewOf(input))

describe('断版', () => {
  it('finds a level line right across, at its place', () => {
    const page = pageOf([
      spot('a', [0, 0, 8, 50], { characters: 5000, at: wide }),
      spot('b', [0, 50, 8, 53], { characters: 5400, at: wide }),
    ])
    const [finding, ...more] = findings(page, 'broken-page')
    expect(more).toEqual([])
    expect(finding).toMatchObject({ severity: 'break', modules: ['m-a', 'm-b'] })
    const { typeArea, stepPt } = viewOf(page).grid
    expect(finding!.place.width).toBeCloseTo(typeArea.width)
    expect((finding!.place.y - typeArea.y) / stepPt).toBeGreaterThan(49)
    expect((finding!.place.y - typeArea.y) / stepPt).toBeLessThan(52.5)
    expect(score(page, 'broken-page')).toBeLessThan(1)
  })

  it('finds a gutter from top to foot, and none where a headline steps over it', () => {
    const halves = pageOf([
      spot('a', [0, 0, 4, 103], { characters: 4900 }),
      spot('b', [4, 0, 4, 103], { characters: 4900 }),
    ])
    expect(lines(halves).filter(({ across }) => !across)).toHaveLength(1)
    const bridged = pageOf([
      spot('lead', [0, 0, 8, 20], { characters: 1600 }),
      spot('a', [0, 20, 4, 83], { characters: 3900 }),
      spot('b', [4, 20, 4, 83], { characters: 3900 }),
    ])
    expect(lines(bridged).filter(({ across }) => !across)).toHaveLength(0)
  })

  it('minds only lines with a quarter of the page on each side', () => {
    const at = (row: number) =>
      lines(
        pageOf([
          spot('a', [0, 0, 8, row], { characters: row * 90 }),
          spot('b', [0, row, 8, 103 - row], { characters: (103 - row) * 90 }),
        ]),
      ).filter(({ across }) => across).length
    expect(at(17)).toBe(0)
    expect(at(40)).toBe(1)
    expect(at(85)).toBe(0)
  })

  it('does not take a module that spans a gutter for a crossing where none of its ink does', () => {
    const upright = {
      sizePt: 24,
      maxLines: 1,
      align: 'center',
      airRows: 0,
      side: 'left',
      vertical: true,
    } as const
    const page = pageOf([
      spot('lead', [0, 0, 8, 20], {
        at: { headline: upright },
        characters: 1700,
        story: { headline: '大桥主塔封顶' },
      }),
      spot('a', [0, 20, 4, 83], { characters: 3900 }),
      spot('b', [4, 20, 4, 83], { characters: 3900 }),
    ])
    expect(lines(page).filter(({ across }) => !across)).toHaveLength(1)
  })

  it('lets two stories change places where that moves their border off the line', () => {
    const pair = (column: number, id: string, border: number) => [
      spot(`${id}1`, [column, 0, 4, border], { characters: (border - 7) * 50, at: wide, story: head }),
      spot(`${id}2`, [column, border, 4, 103 - border], {
        characters: (103 - border - 8) * 50,
        at: wide,
        story: head,
      }),
    ]
    const page = pageOf([...pair(0, 'a', 44), ...pair(4, 'b', 44)])
    // The first story is the lead, which keeps its place: the other pair is turned round.
    const level = findings(page, 'broken-page').find(({ message }) => message.zh.includes('横缝'))
    expect(level?.fix?.changes.map(({ module }) => module)).toEqual(['m-b2', 'm-b1'])
    const mended = { ...page, page: applyFix(page.page, level!.fix!) }
    expect(lines(mended).filter(({ across }) => across).length).toBe(0)
    const over = (input: typeof page) => viewOf(input).modules.reduce((sum, one) => sum + one.oversetLines, 0)
    expect(over(mended)).toBeLessThanOrEqual(over(page))
    const locked = page.page.modules.map((module) => ({ ...module, pinned: true as const }))
    const held = findings({ ...page, page: { ...page.page, modules: locked } }, 'broken-page')
    expect(held.every(({ fix }) => fix === null)).toBe(true)
  })

  it('finds nothing on an empty page', () => {
    expect(findings(pageOf([]), 'broken-page')).toEqual([])
  })
})
