import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { cutBlock } from '@shared/makeup/copyfit/cuts'
import { remediesFor } from '@shared/makeup/copyfit/remedies'
import { fitsOf } from '@shared/makeup/copyfit/state'
import { SPACING } from '@shared/model/placement'
import { blockText } from '@shared/model/text'
import { makeInput, makeModule, makePicture, makeStory, prose } from '../../../helpers/pages'

const story = makeStory('canal', {
  kicker: '清淤三年',
  headline: '老运河又能行船了，两岸码头陆续开张',
  text: prose(620),
  pictures: [makePicture('p1', { caption: '头一班船。' })],
})
const below = makeStory('below', { headline: '河边新开了一家书店', text: prose(260, 3) })

function over(rows: number, issue: object = {}) {
  const input = makeInput([story, below], 'broadsheet', [
    makeModule('canal', {
      columns: 3,
      rows,
      pictures: [{ picture: 'p1', column: 0, columns: 3, row: 0, rows: 12 }],
      headline: { sizePt: 32, maxLines: 2, align: 'center', airRows: 1 },
    }),
    makeModule('below', { columns: 3, row: rows, rows: 20 }),
  ])
  return { ...input, issue: { ...input.issue, ...issue } }
}

describe('remediesFor', () => {
  it('has nothing to say of a story that fits', () => {
    for (let rows = 30; rows < 60; rows++) {
      const input = over(rows)
      const state = fitsOf(input, 'canal').own
      if (state.oversetLines + state.holeLines === 0) expect(remediesFor(input, 'canal')).toEqual([])
    }
  })

  it('measures every remedy by setting it: what is applied has the effect that was told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 60 }), (rows) => {
        const input = over(rows)
        for (const { pages, after, before, gain, words, solves } of remediesFor(input, 'canal')) {
          expect(gain).toBeGreaterThan(0)
          expect(words.zh).toMatch(/→ [少补]\d+行/u)
          expect(words.en).toMatch(/: \d+ (?:line|row)/u)
          if (solves) expect(after.oversetLines + after.holeLines).toBe(0)
          if (pages.length === 0) continue
          const fit = composePage({ ...input, page: pages[0]! }).fits.find((one) => one.story === 'canal')!
          expect(fit.oversetLines).toBe(after.oversetLines)
          expect(fit.holeLines).toBe(after.holeLines)
          expect(
            before.oversetLines - after.oversetLines === gain || before.holeLines - after.holeLines === gain,
          ).toBe(true)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('offers the trade’s ways, the cheapest that solves it first', () => {
    const remedies = remediesFor(over(36), 'canal')
    const kinds = new Set(remedies.map(({ kind }) => kind))
    for (const kind of ['cut', 'picture-rows', 'headline-size', 'module-rows'] as const)
      expect(kinds).toContain(kind)
    const solving = remedies.filter(({ solves }) => solves)
    expect(solving.length).toBeGreaterThan(0)
    expect(remedies.slice(0, solving.length).every(({ solves }) => solves)).toBe(true)
    expect(solving.map(({ cost }) => cost)).toEqual(solving.map(({ cost }) => cost).sort((a, b) => a - b))
  })

  it('says where how many characters must go, and changes no text itself', () => {
    const input = over(38)
    const text = JSON.stringify([...input.stories])
    const cuts = remediesFor(input, 'canal').filter(({ kind }) => kind === 'cut')
    expect(JSON.stringify([...input.stories])).toBe(text)
    expect(cuts.length).toBeGreaterThan(1)
    for (const { cut, after, pages } of cuts) {
      expect(pages).toEqual([])
      if (!cut) continue
      const blocks = story.blocks.map((block, n) =>
        n === cut.paragraph ? cutBlock(block, cut.characters) : block,
      )
      const stories = new Map(input.stories).set('canal', { ...story, blocks })
      const fit = composePage({ ...input, stories }).fits.find((one) => one.story === 'canal')!
      expect(fit.oversetLines).toBe(after.oversetLines)
      // One character fewer would not do.
      const less = story.blocks.map((block, n) =>
        n === cut.paragraph ? cutBlock(block, cut.characters - 1) : block,
      )
      const before = composePage({
        ...input,
        stories: new Map(input.stories).set('canal', { ...story, blocks: less }),
      })
      expect(before.fits.find((one) => one.story === 'canal')!.oversetLines).toBeGreaterThan(
        after.oversetLines,
      )
    }
  })

  it('keeps 字距 within the style’s limits', () => {
    const spacing = (limits: { least: number; most: number }) =>
      remediesFor(over(38, { styles: { composition: { spacing: limits } } }), 'canal')
        .filter(({ kind }) => kind === 'spacing')
        .map(({ pages }) => pages[0]!.modules[0]!.spacing)
    expect(spacing({ least: 0, most: 0 })).toEqual([])
    for (const value of spacing({ least: SPACING.least, most: 0 }))
      expect(value).toBeGreaterThanOrEqual(SPACING.least)
  })

  it('jumps to another page only where there is room, and the story then stands whole', () => {
    const input = over(30)
    const empty = { ...input.page, number: 4, stories: [], modules: [] }
    const full = { ...empty, number: 5, modules: [makeModule('below', { id: 'x', columns: 8, rows: 103 })] }
    const jumps = remediesFor({ ...input, pages: [input.page, empty, full] }, 'canal').filter(
      ({ kind }) => kind === 'jump',
    )
    expect(jumps.map(({ pages }) => pages[0]!.number)).toEqual([4])
    expect(jumps[0]!.after.oversetLines).toBe(0)
    expect(jumps[0]!.words.zh).toContain('转第4版')
  })
})

describe('cutBlock', () => {
  it('takes characters before the closing marks, and keeps the marks on what stays', () => {
    const block = {
      type: 'paragraph' as const,
      children: [{ text: '先修路，' }, { text: '再通车', bold: true as const }, { text: '。”' }],
    }
    expect(cutBlock(block, 2).children).toEqual([
      { text: '先修路，' },
      { text: '再', bold: true },
      { text: '。”' },
    ])
    expect(blockText(cutBlock(block, 5))).toBe('先修。”')
    expect(blockText(cutBlock(block, 50))).toBe('。”')
  })
})
