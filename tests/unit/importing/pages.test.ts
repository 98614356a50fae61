import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importText, type ImportResult } from '@shared/importing/import'
import { countStory } from '@shared/model/count'
import { blockText } from '@shared/model/text'
import { difference, tally, textsOf, withoutMarkup } from './account'

const FIXTURES = join(import.meta.dirname, '../../fixtures/importing')
// The page that the newsroom lent is not in the project.
const REAL = join(import.meta.dirname, '../../../../shared/real/worker-daily-2021-12-03.md')

const read = (path: string): { text: string; result: ImportResult } => {
  const text = readFileSync(path, 'utf8')
  return { text, result: importText(text, { file: path, date: '2021-12-03' }) }
}

const total = (texts: readonly string[]): number =>
  [...tally(texts).values()].reduce((sum, count) => sum + count, 0)

function expectWhole({ text, result }: { text: string; result: ImportResult }): void {
  const source = withoutMarkup(text)
  expect(difference(tally([source]), tally(textsOf(result)))).toEqual([])
  expect(total(textsOf(result))).toBe(total([source]))
  expect(result.characters).toBe(total([source]))
  expect(result.characters + result.markup).toBe(total([text.replace(/^\uFEFF/, '')]))
}

describe('no character of a page is lost, doubled or changed', () => {
  for (const file of readdirSync(FIXTURES)) it(file, () => expectWhole(read(join(FIXTURES, file))))
  it.skipIf(!existsSync(REAL))('the real page (skipped where it is absent)', () => expectWhole(read(REAL)))
})

describe('every page is well formed', () => {
  for (const file of readdirSync(FIXTURES))
    it(file, () => {
      const { text, result } = read(join(FIXTURES, file))
      const ids = result.stories.map((story) => story.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [index, story] of result.stories.entries()) {
        expect(story.id).toMatch(/^[a-z0-9-]+$/)
        expect(story.slug).not.toBe('')
        for (const query of story.queries)
          if (query.paragraph !== null) expect(story.blocks[query.paragraph]).toBeDefined()
        if (story.partOf !== undefined) {
          expect(ids.indexOf(story.partOf)).toBeGreaterThanOrEqual(0)
          expect(ids.indexOf(story.partOf)).toBeLessThan(index)
        }
      }
      const lines = text.split(/\r\n|\r|\n/).length
      for (const { source } of result.leftovers) {
        expect(source.line).toBeGreaterThanOrEqual(1)
        expect(source.line).toBeLessThanOrEqual(lines)
      }
      expect(importText(text, { file, date: '2021-12-03' }).stories).toEqual(result.stories)
    })
})

describe.skipIf(!existsSync(REAL))('the real page, read as an editor would', () => {
  const { result } = existsSync(REAL) ? read(REAL) : { result: importText('', { file: '' }) }
  const find = (words: string) => {
    const story = result.stories.find(({ headline }) => headline.includes(words))
    if (!story) throw new Error(`no story with 「${words}」 in its headline`)
    return story
  }
  const codes = (words: string): string[] => find(words).queries.map((query) => query.code)

  it('leads with the lead', () => {
    const lead = result.stories[0]!
    expect(lead.headline).toBe('职工教学实训基地为何选址历史文化街区？')
    expect(lead.kicker).toMatch(/——$/)
    expect(lead.byline).toBe('本报记者 李润钊')
    expect(lead.queries.map((query) => query.code)).toEqual(['joined', 'joined', 'joined'])
    expect(lead.blocks.every((block) => /[。”]$/.test(blockText(block)))).toBe(true)
  })
  it('has its two pictures, each with its credit', () => {
    const captions = result.stories.filter(({ kind }) => kind === 'caption')
    expect(captions.map(({ headline, credit }) => [headline, credit])).toEqual([
      ['知识竞答', '本报通讯员 沈岳 摄'],
      ['建筑工人赛技能', '本报通讯员 翟羽佳 摄'],
    ])
    for (const { pictures } of captions) expect(pictures).toHaveLength(1)
  })
  it('takes datelines out of the text', () => {
    expect(find('1000份医疗保险').dateline).toBe('本报北京12月2日电（记者郝赫）')
    expect(find('京津冀蒙').dateline).toBe('本报讯（通讯员张璐 记者李玉波）')
    expect(find('劳模工匠').dateline).toBe('本报讯（记者王鑫 方大丰）')
    expect(find('代言人').byline).toBe('本报记者 叶小钟 本报通讯员 杨辉')
  })
  it('tells kickers from headlines', () => {
    expect(find('宜昌多措并举').kicker).toBe('投入专项资金 建立疗休养基地')
    expect(find('桥头堡').kicker).toBe('济南市总升级户外劳动者驿站服务')
  })
  it('keeps the feature together', () => {
    const feature = find('吸引过来')
    expect(feature.deck).toMatch(/^——各地多措并举/)
    const parts = result.stories.filter(({ partOf }) => partOf === feature.id)
    expect(parts.map(({ kind }) => kind)).toEqual(['box', 'story', 'story', 'logo', 'story'])
  })
  it('flags the story that breaks off and brings the stray end home', () => {
    expect(codes('青岛城阳区')).toEqual(['truncated'])
    expect(codes('吸引过来')).toEqual(['orphan-fragment'])
    const xining = find('西宁')
    expect(codes('西宁')).toEqual(['moved'])
    expect(blockText(xining.blocks.at(-1)!)).toMatch(/条件的小微企业和零散就业人员全覆盖。$/)
  })
  it('leaves nothing over', () => {
    expect(result.leftovers).toEqual([])
    expect(result.stories.reduce((sum, story) => sum + countStory(story), 0)).toBe(result.characters)
  })
})
