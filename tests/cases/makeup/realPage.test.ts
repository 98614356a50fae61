import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importText } from '@shared/importing/import'
import { composePage } from '@shared/layout/page/compose'
import { makeup } from '@shared/makeup/makeup'
import { countStory } from '@shared/model/count'
import { charactersOnPage, makeInput } from '../../helpers/pages'
import { hasRealPage, REAL_PAGE } from '../../helpers/realPage'

describe.skipIf(!hasRealPage)('make-up of a real page', () => {
  it('places every story, to the foot of the page, nothing overset, nothing over another', () => {
    const { stories } = importText(readFileSync(REAL_PAGE, 'utf8'), { file: 'page.md', date: '2021-12-03' })
    const input = makeInput(stories)
    const { page, holesLines, oversetLines } = makeup(input)
    const composed = composePage({ ...input, page })
    expect(page.modules).toHaveLength(stories.length)
    expect(composed.overlaps).toBe(0)
    expect(oversetLines).toBe(0)
    expect(holesLines).toBeLessThanOrEqual(16)
    expect(composed.composition.kinsokuViolations).toBe(0)
    for (const story of stories) expect(charactersOnPage(composed, story.id)).toBe(countStory(story))
    const [first, ...rest] = stories.map((story) => page.modules.find((module) => module.story === story.id)!)
    expect(first!.row).toBe(0)
    for (const module of rest) expect(module.headline.sizePt).toBeLessThan(first!.headline.sizePt)
  })

  it('keeps all words on a page too small for them: set or counted', () => {
    const { stories } = importText(readFileSync(REAL_PAGE, 'utf8'), { file: 'page.md', date: '2021-12-03' })
    const input = makeInput(stories, 'tabloid')
    const { page, oversetLines } = makeup(input)
    const composed = composePage({ ...input, page })
    expect(composed.overlaps).toBe(0)
    expect(oversetLines).toBeGreaterThan(50)
    for (const story of stories) {
      const fit = composed.fits.find((one) => one.story === story.id)!
      expect(charactersOnPage(composed, story.id) + fit.oversetCharacters).toBe(countStory(story))
    }
  })
})
