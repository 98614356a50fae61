import type { Page } from '@shared/model/page'
import type { PageInput } from '../layout/page/types'
import type { Finding, Score } from './criteria/types'

export type { CriterionId, Finding, Score } from './criteria/types'

/** Input of make-up: the page as it is, its stories in news rank. */
export type MakeupInput = PageInput

/** Result of make-up: the page with its modules; nothing else of the page changes. */
export interface MakeupResult {
  page: Page
  /** Rows over all columns that nothing covers. */
  holesLines: number
  oversetLines: number
}

/** A sentence for the reader, Chinese and English. */
export interface Words {
  zh: string
  en: string
}

/** How to search for proposals. All of it may be left out. */
export interface ProposeOptions {
  /** Pages wanted, 1 to 6; fewer come back where fewer differ enough. Default 4. */
  proposals?: number
  /** The same seed gives the same pages. Default 1. */
  seed?: number
  /**
   * Wall-clock guard, ms; default 5000. The search is bounded by work, so that it does the same on any machine; only
   * where the guard cuts it short (a slow machine, a short limit) may fewer or plainer pages come back. The first
   * page is always finished.
   */
  timeLimitMs?: number
  onProgress?: (progress: ProposeProgress) => void
  /** Looked at between steps (an AbortSignal will do): once aborted, what was found so far comes back. */
  signal?: { readonly aborted: boolean }
  /** The clock of the guard, ms; for tests. */
  now?: () => number
}

export interface ProposeProgress {
  /** Share of the work done, 0 to 1. */
  done: number
  /** Pages found so far. */
  found: number
}

/** A page made up, with what speaks for and against it. */
export interface Proposal extends MakeupResult {
  /** 0 to 100, all criteria together; proposals come best first. */
  total: number
  /** One for each criterion, 0 to 1. */
  scores: Score[]
  /** What the page does well and where it gives way, the weightiest first; two to four sentences. */
  reasons: Words[]
  /** What the live checks find on the page. */
  findings: Finding[]
  /** Share of the type area where another story stands than on the most alike page ranked before it; 1 for the first. */
  difference: number
}
