import type { Page } from '@shared/model/page'
import type { PageInput } from '../layout/page/types'

/** Input of make-up: the page as it is, its stories in news rank. */
export type MakeupInput = PageInput

/** Result of make-up: the page with its modules; nothing else of the page changes. */
export interface MakeupResult {
  page: Page
  /** Rows over all columns that nothing covers. */
  holesLines: number
  oversetLines: number
}
