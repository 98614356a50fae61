import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { LEAST_DIFFERENCE, propose, proposing } from '@shared/makeup/propose'
import { makeup } from '@shared/makeup/makeup'
import type { Proposal } from '@shared/makeup/types'
import { countStory } from '@shared/model/count'
import type { PageInput } from '@shared/layout/page/types'
import type { PageSizeId } from '@shared/model/pagesize'
import type { Story } from '@shared/model/story'
import { generatedPage } from '../../quality/makeup/pages'
import { charactersOnPage, makeInput, makeModule, makePicture, makeStory, prose } from '../../helpers/pages'

/** What must hold of every proposal on every page. */
function holds(input: PageInput, { page }: Pick<Proposal, 'page'>): void {
  const composed = composePage({ ...input, page })
  expect(composed.overlaps).toBe(0)
  for (const id of new Set(input.page.stories)) {
    const fit = composed.fits.find(({ story }) => story === id)!
    expect(charactersOnPage(composed, id) + fit.oversetCharacters).toBe(countStory(input.stories.get(id)!))
  }
  for (const pinned of input.page.modules.filter((module) => module.pinned))
    expect(page.modules).toContainEqual(pinned)
  expect({ ...page, modules: [] }).toEqual({ ...input.page, modules: [] })
}

describe('propose', () => {
  const { input } = generatedPage(4)
  const proposals = propose(input, { proposals: 3, timeLimitMs: 120_000 })

  it('gives several full pages that differ, the best first, each with reasons in both languages', () => {
    expect(proposals.length).toBeGreaterThanOrEqual(2)
    proposals.forEach((proposal, n) => {
      holds(input, proposal)
      expect(proposal.oversetLines).toBe(0)
      if (n > 0) expect(proposal.difference).toBeGreaterThanOrEqual(LEAST_DIFFERENCE)
      expect(proposal.reasons.length).toBeGreaterThanOrEqual(2)
      for (const { zh, en } of proposal.reasons) expect(zh !== '' && en !== '').toBe(true)
      expect(proposal.total).toBeGreaterThan(80)
    })
    const broken = (proposal: Proposal) =>
      proposal.findings.filter(({ criterion }) => ['headlines-meet', 'broken-page'].includes(criterion))
        .length
    for (let n = 1; n < proposals.length; n++)
      expect(broken(proposals[n]!)).toBeGreaterThanOrEqual(broken(proposals[n - 1]!))
  })

  it('is the same for a seed and another for another', () => {
    const one = propose(input, { proposals: 1, seed: 3 })
    expect(propose({ ...input, stories: new Map(input.stories) }, { proposals: 1, seed: 3 })).toEqual(one)
    expect(propose(input, { proposals: 1, seed: 4 })[0]!.page).not.toEqual(one[0]!.page)
    expect(propose(input, { proposals: 1 })[0]!.page).toEqual(makeup(input).page)
  })

  it('tells how far it is, and stops when asked, with what it has', () => {
    const signal = { aborted: false }
    let last = 0
    const stopped = propose(input, {
      proposals: 4,
      signal,
      timeLimitMs: 120_000,
      onProgress: ({ done, found }) => {
        expect(done).toBeGreaterThanOrEqual(last)
        last = done
        if (found === 1) signal.aborted = true
      },
    })
    expect(stopped).toHaveLength(1)
    expect(stopped[0]!.oversetLines).toBe(0)
    expect(last).toBeLessThan(1)
  })

  it('heeds its clock, and gives a page even when there is no time at all', () => {
    let clock = 0
    const hurried = propose(input, { proposals: 6, timeLimitMs: 100, now: () => (clock += 60) })
    expect(hurried).toHaveLength(1)
    holds(input, hurried[0]!)
  })

  it('goes in steps for a worker', () => {
    const steps = proposing(input, { proposals: 2, timeLimitMs: 120_000 })
    const first = steps.next()
    expect(first).toMatchObject({ done: false, value: { found: 1 } })
    steps.return([])
    expect(steps.next().done).toBe(true)
  })

  it('keeps locked modules and furniture where they are, and judges with them', () => {
    const base = generatedPage(6).input
    const id = base.page.stories[3]!
    const pinned = makeModule(id, { column: 5, row: 60, columns: 3, rows: 30, pinned: true })
    const ad = {
      id: 'ad',
      kind: 'ad' as const,
      column: 0,
      row: 88,
      columns: 8,
      rows: 15,
      text: '',
      asset: null,
    }
    const held = { ...base, page: { ...base.page, modules: [{ ...pinned, rows: 28 }], furniture: [ad] } }
    const [first] = propose(held, { proposals: 1 })
    holds(held, first!)
    for (const { row, rows } of first!.page.modules) expect(row + rows).toBeLessThanOrEqual(88)
  })

  it('copes with nothing to place', () => {
    const [only, ...more] = propose(makeInput([]), { proposals: 4 })
    expect(more).toEqual([])
    expect(only!.page.modules).toEqual([])
    expect(only!.oversetLines).toBe(0)
  })

  it('copes with 200 stories on one page: every one placed or told', () => {
    const stories = Array.from({ length: 200 }, (_, n) => makeStory(`s${n}`, { text: prose(40, n) }))
    const crowd = makeInput(stories)
    const [first] = propose(crowd, { proposals: 1 })
    holds(crowd, first!)
    const placed = new Set(first!.page.modules.map(({ story }) => story))
    const told = first!.findings.filter(({ message }) => message.zh.includes('没有上版')).length
    expect(placed.size + told).toBe(200)
    expect(placed.size).toBeGreaterThan(150)
  })

  it('copes with a story longer than the issue: whole page, the rest told', () => {
    const long = makeInput([makeStory('epic', { text: prose(30_000) })])
    const [first] = propose(long, { proposals: 3 })
    holds(long, first!)
    expect(first!.oversetLines).toBeGreaterThan(1000)
    expect(first!.findings[0]).toMatchObject({ criterion: 'overset', severity: 'break' })
  })

  it('holds its promises on any page', () => {
    const any = fc.record({
      kind: fc.constantFrom<Story['kind']>('story', 'story', 'story', 'brief', 'caption', 'box', 'logo'),
      headline: fc.constantFrom('', '短题', '河湾大桥主塔封顶', '社区食堂开到家门口 老人吃上热乎饭'),
      kicker: fc.constantFrom('', '', '连续三年——'),
      length: fc.integer({ min: 0, max: 900 }),
      pictures: fc.constantFrom(0, 0, 0, 1, 2),
      part: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 10 }),
        fc.constantFrom<PageSizeId>('broadsheet', 'tabloid'),
        fc.integer({ min: 0, max: 1e6 }),
        (parts, size, seed) => {
          const stories = parts.map(({ length, pictures, part, ...fields }, n) =>
            makeStory(`s${n}`, {
              ...fields,
              text: prose(length, n),
              pictures: Array.from({ length: pictures }, (_, k) =>
                makePicture(`p${k}`, { caption: '图为现场。' }),
              ),
              ...(part && n > 0 ? { partOf: `s${n - 1}` } : {}),
            }),
          )
          const page = makeInput(stories, size)
          const made = propose(page, { proposals: 1, seed })
          holds(page, made[0]!)
          expect(made[0]!.page.modules).toHaveLength(stories.length)
        },
      ),
      { numRuns: 10 },
    )
  })
})
