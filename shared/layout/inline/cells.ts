import type { FontBook, FontId } from '../fonts/face'
import type { Cls } from './classes'
import type { Item, ItemGlyph } from './items'
import type { InlineRun } from './types'

/**
 * What one character is in one face and size, in whatever text it stands: worked out once, then only dated with its
 * place. Its glyphs are shared by all its items and never changed.
 */
export interface Cell {
  cls: Cls
  /** UTF-16 units. */
  size: number
  advance: number
  blankBefore: number
  blankAfter: number
  glyphs: readonly ItemGlyph[]
  characters: number
}

/** Faces and sizes kept for one book; a page has a dozen. When there are more, all are let go. */
const SETTINGS = 64

const books = new WeakMap<FontBook, Map<string, Map<number, Cell>>>()

/** Cells by code point of a face in a size; at most one for each of the face's characters. */
export function cellsOf(fonts: FontBook, font: FontId, sizePt: number): Map<number, Cell> {
  let settings = books.get(fonts)
  if (!settings) books.set(fonts, (settings = new Map()))
  const key = `${sizePt} ${font}`
  let cells = settings.get(key)
  if (!cells) {
    if (settings.size >= SETTINGS) settings.clear()
    settings.set(key, (cells = new Map()))
  }
  return cells
}

export const cellOf = (item: Item): Cell => ({
  cls: item.cls,
  size: item.end - item.start,
  advance: item.advance,
  blankBefore: item.blankBefore,
  blankAfter: item.blankAfter,
  glyphs: item.glyphs,
  characters: item.characters,
})

export const itemOf = (cell: Cell, run: InlineRun, start: number): Item => ({
  cls: cell.cls,
  start,
  end: start + cell.size,
  run,
  advance: cell.advance,
  blankBefore: cell.blankBefore,
  blankAfter: cell.blankAfter,
  glyphs: cell.glyphs,
  continuesWord: false,
  digitEnd: false,
  digitStart: false,
  characters: cell.characters,
})
