import type { Module } from './placement'
import type { Furniture } from './furniture'
import type { GridChoice, PageSizeId } from './pagesize'
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
  /** What differs from the grid of its size; absent where nothing does. */
  grid?: GridChoice
  /** What stands on the page whatever the stories are: masthead, ears, guide, advertisements. Modules keep off it. */
  furniture?: Furniture[]
  /** Id of the template that the page was made from; only told, never followed. */
  template?: string
  /** Imported text that belongs to no story yet. */
  leftovers: Leftover[]
}

/** Two-digit file stem of a page: 1 -> "01". */
export const pageStem = (number: number): string => String(number).padStart(2, '0')
