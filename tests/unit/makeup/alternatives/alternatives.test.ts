import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { overlap } from '@shared/layout/page/cover'
import { alternativesFor } from '@shared/makeup/alternatives/alternatives'
import { makeInput, makeModule, makePicture, makeStory, prose } from '../../../helpers/pages'

const lead = makeStory('lead', {
  headline: '新码头今天开埠',
  text: prose(500),
  pictures: [makePicture('p1', { caption: '开埠的清晨。' })],
})
const other = makeStory('other', { text: prose(200, 2) })
const pictures = [{ picture: 'p1', column: 0, columns: 3, row: 0, rows: 10 }]
const input = makeInput([lead, other], 'broadsheet', [
  makeModule('lead', { columns: 3, rows: 40, pictures }),
  makeModule('other', { column: 3, columns: 2, rows: 20 }),
])

describe('alternativesFor', () => {
  const found = alternativesFor(input, 'm-lead')

  it('offers other widths, headlines over and beside the text, pictures on top and at the sides', () => {
    expect(found.length).toBeGreaterThan(5)
    expect(new Set(found.map(({ module }) => module.columns)).size).toBeGreaterThan(2)
    expect(found.map(({ words }) => words.zh).join('；')).toContain('竖题')
    expect(found.some(({ module }) => module.pictures[0]!.column > 0)).toBe(true)
    for (const { words } of found) {
      expect(words.zh).toMatch(/^\d栏×\d+行，/u)
      expect(words.en).toMatch(/^\d columns × \d+ rows, /u)
    }
  })

  it('tells overset and holes as the page then has them, and loses nothing', () => {
    for (const { page, module, oversetLines, holeLines } of found) {
      const set = composePage({ ...input, page })
      const fit = set.fits.find(({ story }) => story === 'lead')!
      expect([fit.oversetLines, fit.holeLines]).toEqual([oversetLines, holeLines])
      expect(page.modules.map(({ story }) => story).sort()).toEqual(['lead', 'other'])
      expect(page.modules.some((one) => one !== module && overlap(one, module))).toBe(false)
      expect([module.column, module.row]).toEqual([0, 0])
    }
  })

  it('ranks what fits without harm before what does not', () => {
    expect(found[0]).toMatchObject({ oversetLines: 0, harm: 0 })
    const costs = found.map(({ cost }) => cost)
    expect(costs).toEqual([...costs].sort((a, b) => a - b))
  })

  it('has none for locked modules, parts of stories and unknown ones', () => {
    const pinned = makeInput([lead], 'broadsheet', [makeModule('lead', { pinned: true })])
    const part = makeInput([lead], 'broadsheet', [makeModule('lead', { part: 1 })])
    expect(alternativesFor(pinned, 'm-lead')).toEqual([])
    expect(alternativesFor(part, 'm-lead')).toEqual([])
    expect(alternativesFor(input, 'nothing')).toEqual([])
  })
})
