import type { FontBook } from '@shared/layout/fonts/face'
import type { PageInput } from '@shared/layout/page/types'
import { stylesOf } from '@shared/layout/styles/stylesOf'
import type { OpenIssue } from '@shared/ipc/contract'
import type { Page } from '@shared/model/page'
import { Failure } from '../files/failure'

/** A page of an open issue. @throws Failure 'not-found' when the issue has none of that number. */
export function findPage(open: OpenIssue, number: number): Page {
  const page = open.pages.find((candidate) => candidate.number === number)
  if (page !== undefined) return page
  const there = open.pages.map((candidate) => candidate.number).join('、') || '无'
  throw new Failure(
    'not-found',
    `${open.dir} 没有第 ${number} 版（现有：${there}） / ${open.dir} has no page ${number}`,
    open.dir,
  )
}

/** What layout and make-up need of a page. */
export const pageInput = (open: OpenIssue, page: Page, fonts: FontBook): PageInput => ({
  issue: open.issue,
  page,
  pages: open.pages,
  stories: new Map(open.stories.map((story) => [story.id, story])),
  styles: stylesOf(open.issue, fonts),
  fonts,
})
