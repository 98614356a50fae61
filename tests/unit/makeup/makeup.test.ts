import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { makeup } from '@shared/makeup/makeup'
import { countStory } from '@shared/model/count'
import { PAGE_SIZES, type PageSizeId } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import {
  charactersOnPage,
  linesOnPage,
  makeInput,
  makeModule,
  makePicture,
  makeStory,
  prose,
} from '../../helpers/pages'

/** Makes a page up and sets it; checks what must hold of every page. */
function lay(stories: readonly Story[], size: PageSizeId = 'broadsheet', modules: Module[] = []) {
  const input = makeInput(stories, size, modules)
  const result = makeup(input)
  const page = composePage({ ...input, page: result.page })
  expect(page.overlaps).toBe(0)
  expect(page.composition.kinsokuViolations).toBe(0)
  expect(page.holesLines).toBe(result.holesLines)
  expect(page.fits.reduce((sum, fit) => sum + (fit.placed ? fit.oversetLines : 0), 0)).toBeLessThanOrEqual(
    result.oversetLines,
  )
  const { columns, rows } = PAGE_SIZES[size]
  for (const module of result.page.modules) {
    expect(Math.min(module.column, module.row)).toBeGreaterThanOrEqual(0)
    expect(Math.min(module.columns, module.rows)).toBeGreaterThanOrEqual(1)
    expect(module.column + module.columns).toBeLessThanOrEqual(columns)
    expect(module.row + module.rows).toBeLessThanOrEqual(rows)
  }
  for (const story of stories) {
    const fit = page.fits.find((one) => one.story === story.id)!
    expect(charactersOnPage(page, story.id) + fit.oversetCharacters).toBe(countStory(story))
  }
  const overset = page.fits.reduce((sum, fit) => sum + fit.oversetCharacters, 0)
  const at = (id: string) => result.page.modules.find((module) => module.story === id)!
  return { result, page, overset, at }
}

/** A full page of news: a lead, nine stories, two picture stories. */
const pageOfNews = (scale = 1): Story[] => [
  makeStory('lead', {
    kicker: '三年改造不停水——',
    headline: '老城区自来水管网改造提前完工',
    byline: '本报记者 江晚',
    text: prose(1100 * scale, 0),
  }),
  ...Array.from({ length: 9 }, (_, n) =>
    makeStory(`news${n}`, {
      headline: ['河湾大桥主塔封顶', '社区食堂开到家门口 老人吃上热乎饭', '职业技能大赛今日开赛'][n % 3]!,
      dateline: n % 2 ? '本报讯（记者江晚）' : '',
      text: prose((250 + 90 * (n % 4)) * scale, n),
    }),
  ),
  ...['photo0', 'photo1'].map((id, n) =>
    makeStory(id, {
      kind: 'caption',
      headline: '晨练',
      credit: '江晚 摄',
      text: prose(70, n),
      pictures: [makePicture('p')],
    }),
  ),
]

describe('makeup', () => {
  it('fills a page of news to the foot with all its text, the lead largest and on top', () => {
    const { result, overset, at } = lay(pageOfNews())
    expect(overset).toBe(0)
    expect(result.holesLines).toBeLessThanOrEqual(8)
    expect(result.page.modules).toHaveLength(12)
    expect(at('lead').row).toBe(0)
    const largest = Math.max(...result.page.modules.map((module) => module.headline.sizePt))
    expect(at('lead').headline.sizePt).toBe(largest)
    expect(at('lead').columns).toBeGreaterThanOrEqual(4)
    expect(at('news8').headline.sizePt).toBeLessThan(at('lead').headline.sizePt * 0.75)
    expect(at('photo0').pictures[0]!.rows).toBeGreaterThanOrEqual(8)
  })

  it('fills a tabloid page too', () => {
    const { overset, result } = lay(pageOfNews(0.36), 'tabloid')
    expect(overset).toBe(0)
    expect(result.holesLines).toBeLessThanOrEqual(6)
  })

  it('is deterministic, and does not depend on what is on the page already', () => {
    const stories = pageOfNews()
    const first = makeup(makeInput(stories))
    expect(makeup(makeInput(structuredClone(stories)))).toEqual(first)
    expect(makeup(makeInput(stories, 'broadsheet', [makeModule('news3', { column: 3 })]))).toEqual(first)
  })

  it('keeps the parts of a feature in one block with its headline over them', () => {
    const stories = [
      ...pageOfNews(0.7),
      makeStory('feature', { headline: '吸引过来 组织起来 稳固下来', deck: '——各地新业态入会见闻' }),
      makeStory('logo', { kind: 'logo', headline: '入会集中行动', partOf: 'feature' }),
      makeStory('box', { kind: 'box', headline: '阅读提示', text: prose(100), partOf: 'feature' }),
      makeStory('part', { headline: '江北：分类施策', text: prose(400), partOf: 'feature' }),
    ]
    const { at, overset } = lay(stories)
    expect(overset).toBe(0)
    const members = ['feature', 'logo', 'box', 'part'].map(at)
    const left = Math.min(...members.map((m) => m.column))
    const right = Math.max(...members.map((m) => m.column + m.columns))
    const top = Math.min(...members.map((m) => m.row))
    const foot = Math.max(...members.map((m) => m.row + m.rows))
    const cells = members.reduce((sum, m) => sum + m.columns * m.rows, 0)
    expect(cells).toBe((right - left) * (foot - top))
    expect(at('feature').headline.sizePt).toBeGreaterThan(at('part').headline.sizePt)
    expect(at('box').frame).toBe('box')
  })

  it('leaves pinned modules where they are and works round them', () => {
    const pinned = makeModule('news2', { column: 2, row: 40, columns: 3, rows: 25, pinned: true })
    const { at, result } = lay(pageOfNews(0.7), 'broadsheet', [pinned])
    expect(at('news2')).toEqual(pinned)
    expect(result.page.modules).toHaveLength(12)
  })

  it('crops a real picture by no more than a sixth of a side', () => {
    const stories = pageOfNews().map((story) =>
      story.kind === 'caption'
        ? {
            ...story,
            pictures: [makePicture('p', { asset: 'a.jpg', pixels: { width: 3000, height: 2000 } })],
          }
        : story,
    )
    const { page, overset } = lay(stories)
    expect(overset).toBe(0)
    const images = page.display.items.filter((item) => item.type === 'image')
    expect(images).toHaveLength(2)
    for (const image of images)
      if (image.type === 'image') expect(Math.min(image.crop.width, image.crop.height)).toBeGreaterThan(5 / 6)
  })

  it('copes with an empty page and with a single story, without blowing it up', () => {
    expect(lay([]).result.holesLines).toBe(8 * 103)
    const { at, result } = lay([makeStory('only', { text: prose(200) })])
    expect(at('only').headline.sizePt).toBeLessThanOrEqual(96)
    expect(result.holesLines).toBeGreaterThan(400)
    expect(result.oversetLines).toBe(0)
  })

  it('gives a story longer than the page the whole page, its overset exact', () => {
    const { at, overset, result } = lay([makeStory('epic', { text: prose(30_000) })])
    expect(at('epic')).toMatchObject({ column: 0, row: 0, columns: 8, rows: 103 })
    expect(overset).toBeGreaterThan(15_000)
    expect(result.oversetLines).toBeGreaterThan(1000)
  })

  it('places 200 stories, or as many as the grid can hold', () => {
    const stories = Array.from({ length: 200 }, (_, n) => makeStory(`s${n}`, { text: prose(60, n) }))
    const { result } = lay(stories)
    expect(result.page.modules.length).toBeGreaterThanOrEqual(190)
    const tabloid = lay(stories, 'tabloid')
    expect(tabloid.result.page.modules.length).toBeGreaterThanOrEqual(90)
    expect(tabloid.page.fits).toHaveLength(200)
  })

  it('takes families apart where there are too many for blocks, rather than leave stories out', () => {
    const stories = Array.from({ length: 120 }, (_, n) =>
      makeStory(`s${n}`, { text: prose(80, n), ...(n % 6 ? { partOf: `s${n - (n % 6)}` } : {}) }),
    )
    expect(lay(stories).result.page.modules).toHaveLength(120)
  })

  it('copes with stories of one kind only and with missing words', () => {
    const caption = (id: string) =>
      makeStory(id, {
        kind: 'caption',
        headline: '',
        text: prose(40),
        pictures: [makePicture('p')],
        credit: '江晚 摄',
      })
    expect(lay(['a', 'b', 'c'].map(caption)).overset).toBe(0)
    expect(lay([makeStory('box', { kind: 'box', headline: '阅读提示', text: prose(90) })]).overset).toBe(0)
    expect(lay([makeStory('logo', { kind: 'logo', headline: '一线见闻' })]).overset).toBe(0)
    expect(lay([makeStory('bare', { headline: '', text: prose(300) })]).overset).toBe(0)
    expect(lay([makeStory('void', { headline: '' })]).result.page.modules).toHaveLength(1)
  })

  it('lets the lowest ranks be overset on a crowded page, and keeps every headline whole', () => {
    const stories = pageOfNews(2.6)
    const { page } = lay(stories)
    const over = page.fits.filter((fit) => fit.oversetCharacters > 0)
    expect(over.length).toBeGreaterThan(0)
    const share = (id: string) => {
      const fit = page.fits.find((one) => one.story === id)!
      return fit.oversetCharacters / fit.characters
    }
    expect(share('lead')).toBeLessThan(0.02)
    expect(share('news8') + share('news7')).toBeGreaterThan(0.5)
    for (const fit of page.fits) expect(fit.placed).toBe(true)
    for (const story of stories)
      expect(linesOnPage(page, story.id, -3).join('')).toBe(story.headline.replace(/\s/g, ''))
  })

  it('survives stories that name each other, themselves or nothing as their feature', () => {
    const { result } = lay([
      makeStory('a', { partOf: 'b', text: prose(100) }),
      makeStory('b', { partOf: 'a', text: prose(100) }),
      makeStory('c', { partOf: 'c', text: prose(100) }),
      makeStory('d', { partOf: 'gone', text: prose(100) }),
    ])
    expect(result.page.modules).toHaveLength(4)
  })

  it('holds its promises on any page', () => {
    const any = fc.record({
      kind: fc.constantFrom<Story['kind']>('story', 'story', 'brief', 'caption', 'box', 'logo'),
      headline: fc.constantFrom('', '短题', '河湾大桥主塔封顶', '社区食堂开到家门口 老人吃上热乎饭'),
      kicker: fc.constantFrom('', '', '连续三年——'),
      length: fc.integer({ min: 0, max: 700 }),
      pictures: fc.constantFrom(0, 0, 0, 1, 2),
      part: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 12 }),
        fc.constantFrom<PageSizeId>('broadsheet', 'tabloid'),
        (parts, size) => {
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
          const { result } = lay(stories, size)
          expect(result.page.modules).toHaveLength(stories.length)
        },
      ),
      { numRuns: 12 },
    )
  })
})
