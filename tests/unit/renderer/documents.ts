import type { Doc } from '../../../renderer/app/doc'
import type { OpenIssue } from '@shared/ipc/contract'
import type { Story } from '@shared/model/story'
import { paragraph } from '@shared/model/text'

export const story = (id: string, part: Partial<Story> = {}): Story => ({
  id,
  slug: '',
  kind: 'story',
  status: 'draft',
  kicker: '',
  headline: `标题${id}`,
  deck: '',
  byline: '',
  dateline: '',
  credit: '',
  blocks: [paragraph('正文第一段。'), paragraph('正文第二段。')],
  pictures: [],
  queries: [],
  ...part,
})

/** An open issue of one page with three stories, a, b and c. */
export const openIssue = (): OpenIssue => ({
  dir: '/issues/x.issue',
  issue: { date: '2026-11-20', name: '试报', pageSize: 'tabloid', pages: [1] },
  pages: [
    {
      number: 1,
      section: '要闻',
      editor: '',
      layoutEditor: '',
      size: 'tabloid',
      stories: ['a', 'b', 'c'],
      modules: [],
      leftovers: [{ text: '散句', reason: '无处可归', source: { file: 'x.md', line: 3 } }],
    },
  ],
  stories: [story('a'), story('b'), story('c')],
  problems: [],
  readOnly: false,
})

export const docFrom = (open: OpenIssue): Doc => ({
  issue: open.issue,
  pages: Object.fromEntries(open.pages.map((page) => [page.number, page])),
  stories: Object.fromEntries(open.stories.map((one) => [one.id, one])),
})
