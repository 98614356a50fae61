import type { Page } from '@shared/model/page'
import { gridFor } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { partOf, partsOf } from '../../layout/page/jumps'
import { moduleId } from '../hand/blueprint'
import { type Cells, cellsOf } from '../hand/cells'
import { fieldOf } from '../hand/field'
import { nearestFree } from '../hand/free'
import { cellsAt, putIn } from '../hand/place'
import type { Mode } from '../hand/settle'
import { numbersOf, pagesOf, withPages, type Book } from '../issue/book'

/** Rows of a continuation besides its text: headline, 上接, and the lines that a good break moves on. */
const HEAD_ROWS = 5
const EXTRA_LINES = 4
const HEADLINE_PT = 16
/** Widths tried for a continuation, in columns; two columns are what newspapers use most. */
const WIDTHS = [2, 3, 1, 4] as const
/** A continuation smaller than this is no help. */
const LEAST_LINES = 6

/** A module that takes up a story's text where its last part ends, for about so many lines. */
export function continuation(page: Page, story: string, part: number, lines: number, columns = 2): Module {
  const grid = gridFor(page)
  const wide = Math.min(columns, grid.columns)
  return {
    id: moduleId(page, story),
    story,
    part,
    column: 0,
    row: 0,
    columns: wide,
    rows: Math.min(grid.rows, HEAD_ROWS + Math.ceil((lines + EXTRA_LINES) / wide)),
    headline: { sizePt: HEADLINE_PT, maxLines: 1, align: 'left', airRows: 0 },
    pictures: [],
    frame: 'none',
  }
}

/**
 * Why a story cannot go on there: it has no running text (a picture with its caption, a logo) or no module yet, the
 * page is not at hand, the reader would be led back to a page that the story has left, or nothing there can give way.
 */
export type JumpRefusal = 'no-text' | 'not-placed' | 'no-page' | 'comes-back' | 'no-room'

export function jumpRefusal(book: Book, story: Story, number: number): JumpRefusal | null {
  if (!canJump(story)) return 'no-text'
  const parts = partsOf(story.id, pagesOf(book))
  const last = parts.at(-1)
  if (!last) return 'not-placed'
  if (!book.pages[number]) return 'no-page'
  const left = parts.some(({ page }) => page.number === number) && last.page.number !== number
  return left ? 'comes-back' : null
}

/** Only running text goes on elsewhere. */
export const canJump = ({ kind }: Story): boolean => kind !== 'caption' && kind !== 'logo'

/** The number that a story's next part gets. */
export const nextPart = (book: Book, story: string): number =>
  Math.max(...partsOf(story, pagesOf(book)).map(({ module }) => partOf(module))) + 1

/** What a jump makes: the issue with it, and the new module. */
export interface Jumped<B extends Book = Book> {
  book: B
  module: string
}

/**
 * Lets a story go on (转版) at a cell of a page, this one or another: in the free place there, else making room.
 * `lines` is about how many lines are still without a place.
 */
export function jumpTo<B extends Book>(
  book: B,
  story: Story,
  to: { page: number; at: { column: number; row: number } | Cells },
  lines: number,
  mode: Mode,
): Jumped<B> | JumpRefusal {
  const refused = jumpRefusal(book, story, to.page)
  if (refused) return refused
  const page = book.pages[to.page]!
  const module = continuation(page, story.id, nextPart(book, story.id), lines)
  const cells = 'rows' in to.at ? cellsOf(to.at) : cellsAt(page, module, to.at.column, to.at.row)
  const next = putIn(page, module, cells, mode)
  return next ? { book: withPages(book, [next]), module: module.id } : 'no-room'
}

/** A free place where the rest of a story finds room. */
export interface JumpRoom {
  page: number
  cells: Cells
  /** Lines that the place takes of the text; fewer than are wanted where it is small. */
  lines: number
}

/** The pages, in their order, with a free place for the rest of a story: nothing there has to move. */
export function jumpRooms(book: Book, story: Story, lines: number): JumpRoom[] {
  return numbersOf(book).flatMap((number): JumpRoom[] => {
    if (jumpRefusal(book, story, number)) return []
    const room = roomOn(book.pages[number]!, story.id, lines)
    return room ? [{ page: number, ...room }] : []
  })
}

function roomOn(page: Page, story: string, lines: number): { cells: Cells; lines: number } | null {
  const field = fieldOf(page)
  const taken = [...page.modules.map(cellsOf), ...field.furniture]
  // All of it where that can be, else as much as the largest place takes.
  for (let wanted = lines; wanted >= Math.min(lines, LEAST_LINES); wanted = Math.floor(wanted * 0.7))
    for (const width of WIDTHS) {
      const { columns, rows } = continuation(page, story, 1, wanted, width)
      if (columns < width) continue
      const cells = nearestFree(field, { column: 0, row: field.rows - rows, columns, rows }, taken)
      if (cells) return { cells, lines: wanted }
    }
  return null
}
