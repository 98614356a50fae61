import type { OpenIssue } from '@shared/ipc/contract'
import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'

/** The open issue as one immutable value: every edit makes a new one that shares what did not change. */
export interface Doc {
  issue: Issue
  pages: Record<number, Page>
  stories: Record<string, Story>
}

export function docOf(open: OpenIssue): Doc {
  return {
    issue: open.issue,
    pages: Object.fromEntries(open.pages.map((page) => [page.number, page])),
    stories: Object.fromEntries(open.stories.map((story) => [story.id, story])),
  }
}

/** Page numbers that are there to be shown, in the issue's order. */
export const pageNumbers = (doc: Doc): number[] => doc.issue.pages.filter((number) => doc.pages[number])

/** Stories of a page in news rank; ids whose file is missing are skipped. */
export const storiesOf = (doc: Doc, page: number): Story[] =>
  (doc.pages[page]?.stories ?? []).flatMap((id) => doc.stories[id] ?? [])

/** The page a story is on, undefined when it is on none. */
export const pageOf = (doc: Doc, story: string): number | undefined =>
  pageNumbers(doc).find((number) => doc.pages[number]?.stories.includes(story))

/** Documents that differ between two values, by identity. */
export interface DocChange {
  issue: Issue | null
  pages: Page[]
  stories: Story[]
  removed: string[]
  /** Numbers of pages that are no longer there. */
  removedPages: number[]
}

/** What must be written (or sent to the layout worker) to go from `before` to `after`. */
export function changeBetween(before: Doc, after: Doc): DocChange {
  return {
    issue: before.issue === after.issue ? null : after.issue,
    pages: Object.values(after.pages).filter((page) => before.pages[page.number] !== page),
    stories: Object.values(after.stories).filter((story) => before.stories[story.id] !== story),
    removed: Object.keys(before.stories).filter((id) => !after.stories[id]),
    removedPages: Object.keys(before.pages)
      .map(Number)
      .filter((number) => !after.pages[number]),
  }
}

export const isEmptyChange = (change: DocChange): boolean =>
  change.issue === null &&
  change.pages.length === 0 &&
  change.stories.length === 0 &&
  change.removed.length === 0 &&
  change.removedPages.length === 0
