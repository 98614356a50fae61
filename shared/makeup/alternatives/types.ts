import type { Module } from '@shared/model/placement'
import type { Page } from '@shared/model/page'
import type { Words } from '../types'

/** Another shape for a module on its page, set for real. */
export interface Alternative {
  /** Stable for one state of the page. */
  id: string
  /** The module in that shape, and the page with it: neighbours have made room. */
  module: Module
  page: Page
  /** "3栏×22行，竖题在右，图在上". */
  words: Words
  oversetLines: number
  holeLines: number
  /** Modules that had to move or shrink, and overset lines that they gain by it. */
  moved: number
  harm: number
  /** Smaller is better: fit first, then what it does to its neighbours, then its proportions. */
  cost: number
}
