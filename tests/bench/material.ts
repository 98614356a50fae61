import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { importText } from '@shared/importing/import'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import type { FontBook } from '@shared/layout/fonts/face'
import type { PageInput } from '@shared/layout/page/types'
import { makeup } from '@shared/makeup/makeup'
import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import { blockText, type Block } from '@shared/model/text'
import { nodeDisk } from '../../electron/main/files/disk'
import { openIssue } from '../../electron/main/issues/open'
import { SAMPLE } from '../helpers/issues'
import { hasRealPage, REAL_PAGE } from '../helpers/realPage'

export const DATE = '2021-12-03'

export interface Material {
  /** What the figures are of, for the heading. */
  name: string
  text: string
}

/** A story as a reporter would hand it in. */
const storyText = ({ kicker, headline, deck, byline, dateline, blocks }: Story): string =>
  [
    kicker,
    `# ${headline}`,
    deck,
    byline,
    ...blocks.map((block, i) => `${i === 0 ? dateline : ''}${blockText(block)}`),
  ]
    .filter((line) => line !== '')
    .join('\n\n')

/** The real page's text; the first page of the sample issue where that is not at hand. */
export async function material(): Promise<Material> {
  if (hasRealPage) return { name: basename(REAL_PAGE), text: readFileSync(REAL_PAGE, 'utf8') }
  const { pages, stories } = await openIssue(nodeDisk, SAMPLE)
  const byId = new Map(stories.map((story) => [story.id, story]))
  const text = pages[0]!.stories.map((id) => storyText(byId.get(id)!)).join('\n\n')
  return { name: 'sample issue, page 1 (the real page is not at hand)', text }
}

/** Copy `n` of a block: other words, so that no copy is answered from what was set for another. */
const copyOf = (block: Block, n: number): Block =>
  n === 0 ? block : { ...block, children: [...block.children, { text: `（第${n}遍。）` }] }

/** A made-up page, as plain data for the processes that measure. */
export interface Prepared extends Material {
  issue: Issue
  page: Page
  stories: Story[]
  /** Time that make-up took, ms. */
  makeup: number
}

export function prepare({ name, text }: Material, fonts: FontBook): Prepared {
  const { stories, leftovers } = importText(text, { file: 'bench', date: DATE })
  const issue: Issue = { date: DATE, name: '工人日报', pageSize: 'broadsheet', pages: [1] }
  const page: Page = {
    number: 1,
    section: '要闻',
    editor: '',
    layoutEditor: '',
    size: 'broadsheet',
    stories: stories.map(({ id }) => id),
    modules: [],
    leftovers,
  }
  const byId = new Map(stories.map((story) => [story.id, story]))
  const start = performance.now()
  const made = makeup({ issue, page, stories: byId, styles: HOUSE_STYLES, fonts }).page
  return { name, text, issue, page: made, stories, makeup: performance.now() - start }
}

/** The page with every story's blocks `times` over; the modules stay, so the rest is measured and overset. */
export function multiplied({ issue, page, stories }: Prepared, times: number, fonts: FontBook): PageInput {
  const long = stories.map((story): [string, Story] => [
    story.id,
    {
      ...story,
      blocks: Array.from({ length: times }, (_, n) => story.blocks.map((block) => copyOf(block, n))).flat(),
    },
  ])
  return { issue, page, stories: new Map(long), styles: HOUSE_STYLES, fonts }
}
