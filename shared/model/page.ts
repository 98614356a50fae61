import type { Module } from './placement'
import type { PageSizeId } from './pagesize'
import type { Leftover } from './query'

/** One page (版) of an issue. Pages refer to stories, never the other way. */
export interface Page {
  /** 版次, from 1. */
  number: number
  /** 版名, such as 要闻. */
  section: string
  /** 责任编辑 */
  editor: string
  /** 版式编辑 / 美编 */
  layoutEditor: string
  size: PageSizeId
  /** Ids of the page's stories in news rank, the lead first. Each must have a module to be on the page. */
  stories: string[]
  modules: Module[]
  /** Imported text that belongs to no story yet. */
  leftovers: Leftover[]
}

/** Two-digit file stem of a page: 1 -> "01". */
export const pageStem = (number: number): string => String(number).padStart(2, '0')
