import type { FontId } from '../fonts/face'
import type { InlineRun, MissingGlyph } from './types'
import type { Cls } from './classes'

/** A glyph of an item; `x` and `y` in pt from the item's own origin. */
export interface ItemGlyph {
  char: string
  glyph: number
  font: FontId
  sizePt: number
  x: number
  y: number
  /** Degrees clockwise, for turned signs in vertical lines. */
  rotate?: number
  /** UTF-16 units from the item's start. */
  at: number
}

/**
 * The smallest piece that moves as one: a Han character with its marks, a full-width mark, a pair of dashes, a word.
 * All lengths in pt.
 */
export interface Item {
  cls: Cls
  /** UTF-16 offsets in the paragraph. */
  start: number
  end: number
  run: InlineRun
  /** Full width, nothing trimmed. */
  advance: number
  /** Trimmable blank before and after the ink; 0 for anything but full-width marks. */
  blankBefore: number
  blankAfter: number
  /** Shared by the items of a character: never changed, only replaced. */
  glyphs: readonly ItemGlyph[]
  /** Piece of a Western word or address that may be broken from the item before it (never stretched apart). */
  continuesWord: boolean
  /** Ends in a digit / begins with one: for numbers and their units. */
  digitEnd: boolean
  digitStart: boolean
  /** Stays on the line of the item before it. */
  tied?: boolean
  /** Reading above this item and those tied to it. */
  ruby?: ItemGlyph[]
  /** Shown, and given room, only where a line ends with this piece; its char is U+00AD. */
  hyphen?: { glyph: ItemGlyph; advance: number }
  /** Number of non-blank characters. */
  characters: number
}

export interface Items {
  text: string
  items: Item[]
  missing: MissingGlyph[]
}
