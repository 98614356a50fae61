import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeDocument } from '@shared/format/documents'
import type { IssueContent } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import { madeUp, sampleIssue } from '../../helpers/issues'
import { hasRealPage, realPage } from '../../helpers/realPage'

/** Stories in an issue of `LARGE.pages` pages, the same number on each. */
export const LARGE = { pages: 16, stories: 160 }

/** Writes an issue's documents to a folder; its pictures stay out and are painted as missing. */
export function writeIssue(dir: string, { issue, pages, stories }: IssueContent): void {
  const documents = [
    writeDocument('issue', issue),
    ...pages.map((page) => writeDocument('page', page)),
    ...stories.map((story) => writeDocument('story', story)),
  ]
  for (const { file, text } of documents) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
}

/** Copy `n` of a story, in other words from the first paragraph on, so that no copy is answered from another's. */
const copyOf = (story: Story, id: string, n: number): Story => {
  const { partOf: _partOf, ...rest } = story
  return {
    ...rest,
    id,
    pictures: [],
    queries: [],
    blocks: story.blocks.map((block, at) => ({
      ...block,
      children:
        at % 2 === 0 ? [...block.children, { text: `这是第${n + 1}次刊出，文字略有改动。` }] : block.children,
    })),
  }
}

/** 16 pages with 160 stories, from the sample issue's own writing. */
export async function largeIssue(): Promise<IssueContent> {
  const sample = await sampleIssue()
  const texts = sample.stories.filter((story) => story.kind === 'story' || story.kind === 'brief')
  const each = LARGE.stories / LARGE.pages
  const stories = Array.from({ length: LARGE.stories }, (_, n) => {
    // Sixteen pages do not have sixteen times the same ten stories: each page starts elsewhere in the sample.
    const source = texts[(n + Math.floor(n / each) * 3) % texts.length]!
    return copyOf(source, `s${String(n + 1).padStart(3, '0')}`, n)
  })
  const first = sample.pages[0]!
  const pages = Array.from({ length: LARGE.pages }, (_, p): Page => ({
    number: p + 1,
    section: first.section,
    editor: first.editor,
    layoutEditor: first.layoutEditor,
    size: first.size,
    stories: stories.slice(p * each, (p + 1) * each).map(({ id }) => id),
    modules: [],
    leftovers: [],
  }))
  return madeUp({ issue: { ...sample.issue, pages: pages.map(({ number }) => number) }, stories, pages })
}

/** The page that a key is timed on alone: the real one, or the first of the sample where that is not at hand. */
export async function singlePage(): Promise<{ name: string; content: IssueContent }> {
  if (hasRealPage) return { name: 'the real page', content: realPage() }
  const { issue, pages, stories } = await sampleIssue()
  const page = pages[0]!
  return {
    name: 'sample page 1 (SKIPPED: the real page is not at hand)',
    content: {
      issue: { ...issue, pages: [page.number] },
      pages: [page],
      stories: stories.filter(({ id }) => page.stories.includes(id)),
    },
  }
}
