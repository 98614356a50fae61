import type { IssueStyles } from './issueStyles'
import type { PageSizeId } from './pagesize'
import type { Page } from './page'
import type { Story } from './story'

/** One newspaper edition (一期). */
export interface Issue {
  /** Publication date, YYYY-MM-DD. */
  date: string
  /** Name of the paper (报名). */
  name: string
  pageSize: PageSizeId
  /** Lines of the masthead beside the name: 主办, 国内统一连续出版物号, 第 n 期; absent where there are none. */
  imprint?: string[]
  /** Page numbers in order. */
  pages: number[]
  /** What differs from the house style; absent where nothing does. */
  styles?: IssueStyles
}

/** An issue in memory: what is on disk, whole. */
export interface IssueContent {
  issue: Issue
  pages: Page[]
  stories: Story[]
}
