import type { Issue } from '@shared/model/issue'
import type { Module } from '@shared/model/placement'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import { paragraph } from '@shared/model/text'

export const someIssue = (over: Partial<Issue> = {}): Issue => ({
  date: '2024-05-01',
  name: '河湾日报',
  pageSize: 'tabloid',
  pages: [1],
  ...over,
})

export const someStory = (id: string, over: Partial<Story> = {}): Story => ({
  id,
  slug: id,
  kind: 'story',
  status: 'draft',
  kicker: '',
  headline: `${id} 的标题`,
  deck: '',
  byline: '',
  dateline: '',
  credit: '',
  blocks: [paragraph('修了半年的老桥昨天通行，集市又热闹起来。')],
  pictures: [],
  queries: [],
  ...over,
})

export const someModule = (story: string, over: Partial<Module> = {}): Module => ({
  id: `m-${story}`,
  story,
  column: 0,
  row: 0,
  columns: 3,
  rows: 20,
  headline: { sizePt: 20, maxLines: 1, align: 'center', airRows: 1 },
  pictures: [],
  frame: 'none',
  ...over,
})

export const somePage = (over: Partial<Page> = {}): Page => ({
  number: 1,
  section: '要闻',
  editor: '',
  layoutEditor: '',
  size: 'tabloid',
  stories: [],
  modules: [],
  leftovers: [],
  ...over,
})
