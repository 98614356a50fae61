import type { Module } from '@shared/model/placement'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import type { PageInput } from '../../layout/page/types'
import { cellsOf } from '../hand/cells'
import type { Book } from '../issue/book'
import { continuation, jumpRooms, nextPart } from '../jumps/continuation'
import type { FitState } from './types'

/** A free place on another page that takes the rest of a story. */
export interface JumpTarget {
  number: number
  page: Page
  module: Module
}

/** For each page that the story is not on yet and that has room without moving anything: a module for the rest. */
export function jumpTargets(input: PageInput, story: Story, state: FitState): JumpTarget[] {
  const { issue, page: own, pages = [own] } = input
  const book: Book = {
    issue: { ...issue, pages: pages.map(({ number }) => number) },
    pages: Object.fromEntries(pages.map((page) => [page.number, page])),
  }
  const lines = state.oversetLines
  return jumpRooms(book, story, lines).flatMap((room): JumpTarget[] => {
    const page = book.pages[room.page]!
    if (room.lines < lines || page.modules.some((module) => module.story === story.id)) return []
    const module = {
      ...continuation(page, story.id, nextPart(book, story.id), lines),
      ...cellsOf(room.cells),
    }
    return [{ number: page.number, page, module }]
  })
}
