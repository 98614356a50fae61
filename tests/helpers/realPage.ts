import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { importText } from '@shared/importing/import'
import type { IssueContent } from '@shared/model/issue'
import { madeUp } from './issues'

/** The text of a real newspaper page, kept outside the project; tests that need it skip where it is not at hand. */
export const REAL_PAGE = resolve(import.meta.dirname, '../../../shared/real/worker-daily-2021-12-03.md')
export const hasRealPage = existsSync(REAL_PAGE)

/** The real page imported and made up. */
export function realPage(): IssueContent {
  const date = '2021-12-03'
  const { stories, leftovers } = importText(readFileSync(REAL_PAGE, 'utf8'), {
    file: basename(REAL_PAGE),
    date,
  })
  return madeUp({
    issue: { date, name: '工人日报', pageSize: 'broadsheet', pages: [1] },
    stories,
    pages: [
      {
        number: 1,
        section: '要闻',
        editor: '',
        layoutEditor: '',
        size: 'broadsheet',
        stories: stories.map(({ id }) => id),
        modules: [],
        leftovers,
      },
    ],
  })
}
