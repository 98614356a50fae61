import { describe, expect, it } from 'vitest'
import { applyFix, CRITERIA, judgePage, scoresOf, totalOf } from '@shared/makeup/criteria/judgePage'
import { CRITERION_IDS } from '@shared/makeup/criteria/types'
import { viewOf } from '@shared/makeup/criteria/view'
import { makePicture } from '../../../helpers/pages'
import { findings, pageOf, score, spot } from './pages'

const head = (sizePt: number) => ({ sizePt, maxLines: 1, align: 'center' as const, airRows: 0 })
const picture = (rows: number, columns = 2) => ({
  story: { pictures: [makePicture('p')] },
  at: { pictures: [{ picture: 'p', column: 0, columns, row: 0, rows }] },
})

describe('the criteria', () => {
  it('are each told with a rule, a reason and both languages', () => {
    expect(CRITERIA.map(({ id }) => id)).toEqual([...CRITERION_IDS])
    for (const { name, rule, source, weight } of CRITERIA) {
      for (const text of [name.zh, name.en, rule.zh, rule.en, source]) expect(text.length).toBeGreaterThan(1)
      expect(weight).toBeGreaterThan(0)
    }
  })

  it('溢文: tells lines without a place, pictures left out and stories not placed', () => {
    const over = pageOf([spot('a', [0, 0, 2, 10], { characters: 900 })])
    expect(findings(over, 'overset')[0]).toMatchObject({ severity: 'break', modules: ['m-a'] })
    const lost = pageOf([spot('a', [0, 0, 4, 30], { story: { pictures: [makePicture('p')] } })])
    expect(findings(lost, 'overset')[0]!.message.zh).toContain('图未排')
    const fine = pageOf([spot('a', [0, 0, 4, 30], { characters: 300 })])
    expect(findings(fine, 'overset')).toEqual([])
    const off = { ...fine, page: { ...fine.page, modules: [] } }
    expect(findings(off, 'overset')[0]!.message.zh).toContain('没有上版')
    expect(score(fine, 'overset')).toBeGreaterThan(score(off, 'overset'))
  })

  it('通栏: only the lead goes right across', () => {
    const lead = [spot('a', [0, 0, 8, 20]), spot('b', [0, 20, 4, 20]), spot('c', [4, 20, 4, 20])]
    expect(findings(pageOf(lead), 'across-page')).toEqual([])
    const other = pageOf([...lead, spot('d', [0, 40, 8, 20])])
    expect(findings(other, 'across-page')).toHaveLength(1)
    expect(findings(other, 'across-page')[0]!.modules).toEqual(['m-d'])
  })

  it('题文相接: a picture between headline and text parts them', () => {
    const across = { story: { pictures: [makePicture('p')] }, characters: 400 }
    const at = (column: number, columns: number) => ({
      pictures: [{ picture: 'p', column, columns, row: 0, rows: 10 }],
    })
    const parted = pageOf([spot('a', [0, 0, 4, 40], { ...across, at: at(0, 4) })])
    expect(findings(parted, 'headline-with-text').map(({ modules }) => modules)).toEqual([['m-a']])
    const joined = pageOf([spot('a', [0, 0, 4, 40], { ...across, at: at(2, 2) })])
    expect(findings(joined, 'headline-with-text')).toEqual([])
  })

  it('走文: a picture right across the middle of a text cuts it in two', () => {
    const at = (column: number, columns: number) => ({
      pictures: [{ picture: 'p', column, columns, row: 12, rows: 10 }],
    })
    const rest = { story: { pictures: [makePicture('p')] }, characters: 1700 }
    const cut = pageOf([spot('a', [0, 0, 4, 60], { ...rest, at: at(0, 4) })])
    expect(findings(cut, 'reading-order').map(({ modules }) => modules)).toEqual([['m-a']])
    expect(findings(pageOf([spot('a', [0, 0, 4, 60], { ...rest, at: at(3, 1) })]), 'reading-order')).toEqual(
      [],
    )
  })

  it('走文: a story that goes on in another place does not step over a headline', () => {
    const page = pageOf([
      spot('a', [0, 0, 2, 20], { characters: 700 }),
      spot('b', [2, 8, 3, 30], { characters: 900 }),
    ])
    const beyond = { ...page.page.modules[0]!, id: 'm-a2', column: 5, row: 0, rows: 20, part: 1 }
    const jumped = { ...page, page: { ...page.page, modules: [...page.page.modules, beyond] } }
    expect(findings(page, 'reading-order')).toEqual([])
    expect(findings(jumped, 'reading-order').some(({ modules }) => modules.includes('m-b'))).toBe(true)
  })

  it('头条在上: the lead stands at the top', () => {
    const low = pageOf([spot('lead', [0, 50, 5, 30]), spot('b', [0, 0, 5, 50])])
    expect(findings(low, 'lead-at-top')[0]!.modules).toEqual(['m-lead'])
    const high = pageOf([spot('lead', [0, 0, 5, 30]), spot('b', [0, 30, 5, 50])])
    expect(findings(high, 'lead-at-top')).toEqual([])
    expect(score(high, 'lead-at-top')).toBeGreaterThan(score(low, 'lead-at-top') + 0.5)
  })

  it('标题层级: a lesser story does not shout louder, and its remedy is a smaller size', () => {
    const page = pageOf([
      spot('lead', [0, 0, 5, 30], { at: { headline: head(28) } }),
      spot('b', [0, 30, 5, 30], { at: { headline: head(36) } }),
    ])
    const [finding] = findings(page, 'hierarchy')
    expect(finding!.modules).toEqual(['m-b', 'm-lead'])
    const mended = { ...page, page: applyFix(page.page, finding!.fix!) }
    expect(findings(mended, 'hierarchy')).toEqual([])
  })

  it('相关稿件集中: a part stands with its feature', () => {
    const page = (row: number) =>
      pageOf([
        spot('feature', [0, 0, 4, 20]),
        spot('other', [0, 20, 4, 30]),
        spot('part', [0, row, 4, 20], { story: { partOf: 'feature' } }),
      ])
    expect(findings(page(50), 'related')[0]!.modules).toEqual(['m-part'])
    const near = pageOf([
      spot('feature', [0, 0, 4, 20]),
      spot('part', [0, 20, 4, 20], { story: { partOf: 'feature' } }),
    ])
    expect(findings(near, 'related')).toEqual([])
  })

  it('图片分散: pictures of two stories do not touch', () => {
    const near = pageOf([spot('a', [0, 0, 2, 30], picture(12)), spot('b', [2, 0, 2, 30], picture(12))])
    expect(findings(near, 'pictures-spread')[0]!.modules).toEqual(['m-a', 'm-b'])
    const far = pageOf([spot('a', [0, 0, 2, 30], picture(12)), spot('b', [6, 60, 2, 30], picture(12))])
    expect(findings(far, 'pictures-spread')).toEqual([])
    expect(score(far, 'pictures-spread')).toBeGreaterThan(score(near, 'pictures-spread'))
  })

  it('轻重: a page with all its weight at one side tips', () => {
    const left = pageOf([spot('a', [0, 0, 3, 40], picture(30, 3)), spot('b', [0, 40, 3, 40])])
    expect(findings(left, 'balance').map(({ message }) => message.zh)).toContain('轻重：版面左重右轻')
    const even = pageOf([spot('a', [0, 0, 4, 40], picture(20, 2)), spot('b', [4, 0, 4, 40], picture(20, 2))])
    expect(findings(even, 'balance')).toEqual([])
    expect(score(even, 'balance')).toBeGreaterThan(score(left, 'balance') + 0.1)
  })

  it('文字匀称: legs are neither strips nor slices', () => {
    expect(findings(pageOf([spot('a', [0, 0, 1, 90], { characters: 1000 })]), 'text-balanced')).toHaveLength(
      1,
    )
    expect(findings(pageOf([spot('a', [0, 0, 6, 8], { characters: 200 })]), 'text-balanced')).toHaveLength(1)
    expect(findings(pageOf([spot('a', [0, 0, 3, 30], { characters: 800 })]), 'text-balanced')).toEqual([])
  })

  it('比例: a short headline is lost in a wide module, a long one is forced smaller', () => {
    const wide = pageOf([
      spot('a', [0, 0, 8, 20], { at: { headline: head(14) }, story: { headline: '短题' } }),
    ])
    expect(findings(wide, 'proportions')[0]!.modules).toEqual(['m-a'])
    const forced = pageOf([
      spot('a', [0, 0, 2, 30], { at: { headline: head(48) }, story: { headline: '河湾大桥主塔' } }),
    ])
    expect(findings(forced, 'proportions')[0]!.message.zh).toContain('缩小')
    expect(
      findings(pageOf([spot('a', [0, 0, 4, 30], { at: { headline: head(28) } })]), 'proportions'),
    ).toEqual([])
  })
})

describe('judgePage', () => {
  const page = pageOf([spot('a', [0, 0, 4, 50]), spot('b', [4, 0, 4, 50]), spot('c', [0, 50, 8, 40])])

  it('puts what breaks a rule first, and every finding inside the page', () => {
    const found = judgePage(page)
    const flaws = found.map(({ severity }) => severity)
    expect(flaws.indexOf('flaw') < 0 || flaws.lastIndexOf('break') < flaws.indexOf('flaw')).toBe(true)
    const { widthPt, heightPt } = viewOf(page).grid
    for (const { place, message } of found) {
      expect(place.x).toBeGreaterThanOrEqual(0)
      expect(place.x + place.width).toBeLessThanOrEqual(widthPt)
      expect(place.y + place.height).toBeLessThanOrEqual(heightPt)
      expect(message.zh).not.toBe('')
      expect(message.en).not.toBe('')
    }
  })

  it('gives scores from 0 to 1 whose weights add up to one, and findings that cross to a worker', () => {
    const scores = scoresOf(viewOf(page))
    expect(scores.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1)
    for (const one of scores) expect(one.score >= 0 && one.score <= 1).toBe(true)
    expect(totalOf(scores)).toBeGreaterThan(0)
    expect(structuredClone(judgePage(page))).toEqual(judgePage(page))
  })

  it('passes over modules of stories that are not there', () => {
    const gone = { ...page, stories: new Map() }
    expect(judgePage(gone).every(({ criterion }) => criterion === 'holes')).toBe(true)
  })
})
