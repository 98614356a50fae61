import type { Module } from '@shared/model/placement'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import { partOf } from '../../layout/page/jumps'
import type { PageInput } from '../../layout/page/types'
import { cellsOf } from '../hand/cells'
import { fieldOf } from '../hand/field'
import { nearestFree } from '../hand/free'
import { moduleId } from '../hand/blueprint'
import type { FitState } from './types'

/** Rows of a continuation besides its text: headline, 上接, and the lines that a good break moves on. */
const HEAD_ROWS = 5
const EXTRA_LINES = 4
const HEADLINE_PT = 16

/** A free place on another page that takes the rest of a story. */
export interface JumpTarget {
  number: number
  page: Page
  module: Module
}

/** For each other page where there is room without moving anything: a module that takes what is overset. */
export function jumpTargets(input: PageInput, story: Story, state: FitState): JumpTarget[] {
  const pages = input.pages ?? []
  const parts = pages.flatMap(({ modules }) => modules.filter((one) => one.story === story.id))
  const part = Math.max(0, ...parts.map(partOf)) + 1
  return pages.flatMap((page): JumpTarget[] => {
    if (page.number === input.page.number) return []
    // A story does not come back to a page that it has left.
    if (page.modules.some((one) => one.story === story.id)) return []
    const field = fieldOf(page)
    const taken = [...page.modules.map(cellsOf), ...field.furniture]
    for (const columns of [2, 3, 1, 4]) {
      const rows = HEAD_ROWS + Math.ceil((state.oversetLines + EXTRA_LINES) / columns)
      const place = nearestFree(field, { column: 0, row: field.rows - rows, columns, rows }, taken)
      if (!place) continue
      const module: Module = {
        id: moduleId(page, story.id),
        story: story.id,
        part,
        ...place,
        headline: { sizePt: HEADLINE_PT, maxLines: 1, align: 'left', airRows: 0 },
        pictures: [],
        frame: 'none',
      }
      return [{ number: page.number, page, module }]
    }
    return []
  })
}
