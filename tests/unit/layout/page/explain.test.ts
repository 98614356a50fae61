import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { explainOnPage } from '@shared/layout/page/explain'
import { linesOnPage, makeInput, makeModule, makePicture, makeStory, prose } from '../../../helpers/pages'

const picture = makePicture('p1', {
  caption: '改造后的小区里，居民在新接的水龙头旁洗菜，孩子们围着水池嬉闹，笑声传出很远。',
  credit: '江晚摄',
})
const story = makeStory('lead', { text: prose(300), pictures: [picture], credit: '（责任编辑：周平）' })
const module = makeModule('lead', {
  columns: 3,
  rows: 60,
  pictures: [{ picture: 'p1', column: 0, columns: 1, row: 0, rows: 10 }],
})
const input = makeInput([story], 'broadsheet', [module])
const explained = (paragraph: number) => explainOnPage(input, story, paragraph)?.map(({ text }) => text)

describe('explaining what stands on a page', () => {
  it('has the lines of blocks, captions and credits as they are set', () => {
    const page = composePage(input)
    const captions = story.blocks.length
    for (const paragraph of [0, captions, captions + 1, captions + 2]) {
      const lines = linesOnPage(page, 'lead', paragraph)
      expect(lines.length).toBeGreaterThan(0)
      expect([paragraph, explained(paragraph)]).toEqual([paragraph, lines])
    }
    expect(linesOnPage(page, 'lead', captions).length).toBeGreaterThan(1)
  })

  it('has nothing of headlines, nor of paragraphs that are not there', () => {
    expect(explained(-3)).toBeUndefined()
    expect(explained(99)).toBeUndefined()
  })
})
