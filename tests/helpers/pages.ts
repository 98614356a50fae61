import type { GlyphsItem } from '@shared/layout/display/types'
import type { PageComposition, PageInput } from '@shared/layout/page/types'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import { countCharacters } from '@shared/model/count'
import type { Page } from '@shared/model/page'
import type { PageSizeId } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Picture, Story } from '@shared/model/story'
import { paragraph } from '@shared/model/text'
import { loadFontBook } from './fonts'

/** Own prose to fill stories with; every third sentence carries marks, digits and Latin that setting has to mind. */
const SENTENCES = [
  '清晨的河边已经有人在练太极，雾气贴着水面慢慢散开。',
  '“我们先把管子换了，再谈涨价的事。”老周一边拧阀门一边说。',
  '据统计，2021年全区共改造老旧小区36个，涉及居民1.2万户，完成率95%。',
  '社区食堂的菜价贴在门口：两荤一素12元，65岁以上老人减半……',
  '她把图纸摊开——那是一张画了三年、改了40多稿的桥梁设计图。',
  '工程师用BIM模型比对了5-7处节点，结果与现场《验收记录》一致。',
]

/** About `characters` characters of prose in paragraphs of three sentences, different from seed to seed. */
export function prose(characters: number, seed = 0): string[] {
  const paragraphs: string[] = []
  for (let total = 0, n = seed; total < characters; n++) {
    const text = [0, 1, 2].map((i) => SENTENCES[(n * 2 + i * (1 + (seed % 2))) % SENTENCES.length]).join('')
    const cut = text.slice(0, Math.max(1, characters - total))
    paragraphs.push(cut)
    total += cut.length
  }
  return paragraphs
}

export function makeStory(
  id: string,
  parts: Partial<Omit<Story, 'blocks'>> & { text?: string[] } = {},
): Story {
  const { text = [], ...rest } = parts
  return {
    id,
    slug: '',
    kind: 'story',
    status: 'draft',
    kicker: '',
    headline: '老城区自来水管网改造提前完工',
    deck: '',
    byline: '',
    dateline: '',
    credit: '',
    pictures: [],
    queries: [],
    ...rest,
    blocks: text.map(paragraph),
  }
}

export const makePicture = (id: string, parts: Partial<Picture> = {}): Picture => ({
  id,
  asset: null,
  pixels: null,
  caption: '',
  credit: '',
  ...parts,
})

/** A page's input with the catalogue's fonts and the house style. */
export function makeInput(
  stories: readonly Story[],
  size: PageSizeId = 'broadsheet',
  modules: Module[] = [],
): PageInput {
  const page: Page = {
    number: 3,
    section: '城事',
    editor: '',
    layoutEditor: '',
    size,
    stories: stories.map((story) => story.id),
    modules,
    leftovers: [],
  }
  return {
    issue: { date: '2021-12-03', name: '河湾日报', pageSize: size, pages: [3] },
    page,
    stories: new Map(stories.map((story) => [story.id, story])),
    styles: HOUSE_STYLES,
    fonts: loadFontBook(),
  }
}

export const makeModule = (story: string, place: Partial<Module> = {}): Module => ({
  id: `m-${story}`,
  story,
  column: 0,
  row: 0,
  columns: 4,
  rows: 30,
  headline: { sizePt: 28, maxLines: 2, align: 'center', airRows: 0 },
  pictures: [],
  frame: 'none',
  ...place,
})

export const glyphItems = (composition: PageComposition, story?: string): GlyphsItem[] =>
  composition.display.items.filter(
    (item): item is GlyphsItem => item.type === 'glyphs' && (story === undefined || item.story === story),
  )

/** Non-blank characters of a story that stand on the page as glyphs. */
export const charactersOnPage = (composition: PageComposition, story: string): number =>
  glyphItems(composition, story).reduce(
    (sum, item) => sum + item.glyphs.reduce((n, glyph) => n + countCharacters(glyph.char), 0),
    0,
  )

/** Text of one paragraph as it stands on the page, line by line. */
export function linesOnPage(composition: PageComposition, story: string, number: number): string[] {
  const lines = new Map<number, string>()
  for (const item of glyphItems(composition, story))
    if (item.paragraph === number)
      lines.set(item.line!, (lines.get(item.line!) ?? '') + item.glyphs.map((glyph) => glyph.char).join(''))
  return [...lines.entries()].sort(([a], [b]) => a - b).map(([, text]) => text)
}

/** A story's running text (body, dateline, closing credit) as it stands on the page, blanks left out. */
export const bodyOnPage = (composition: PageComposition, story: string): string =>
  glyphItems(composition, story)
    .filter((item) => (item.paragraph ?? 0) >= 0)
    .flatMap((item) => item.glyphs.map(({ char }) => char))
    .join('')
    .replace(/\s/gu, '')
