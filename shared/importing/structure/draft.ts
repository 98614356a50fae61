import type { QueryCode } from '../../model/query'
import type { StoryKind } from '../../model/story'
import { slice, trim, type Rich } from '../text/rich'
import type { Unit } from '../text/units'

/** A heading level below every `#`: a head of plain lines. */
export const PLAIN_LEVEL = 7

/** A block in the making. Its identity stands for its place until the story is finished. */
export interface Piece {
  type: 'paragraph' | 'subhead'
  rich: Rich
  line: number
  /** A row of a table, an item of a list, a jump line: never joined with its neighbours. */
  fixed: boolean
  table: boolean
}

export interface Note {
  code: QueryCode
  message: string
  piece: Piece | null
  text: string
}

/** A story in the making. */
export interface Draft {
  kind: StoryKind
  level: number
  line: number
  kicker: string
  headline: string
  deck: string
  byline: string
  dateline: string
  credit: string
  body: Piece[]
  pictures: { caption: string; credit: string }[]
  notes: Note[]
  /** The feature or story it belongs to. */
  part: Draft | null
  /** A closing signature has been read: what follows is another story. */
  closed: boolean
  /** Level of the headings of its sub-stories, 0 while it has none. */
  subLevel: number
  /** It has a box of its own. */
  boxed: boolean
}

export const newDraft = (kind: StoryKind, line: number, level: number): Draft => ({
  kind,
  level,
  line,
  kicker: '',
  headline: '',
  deck: '',
  byline: '',
  dateline: '',
  credit: '',
  body: [],
  pictures: [],
  notes: [],
  part: null,
  closed: false,
  subLevel: 0,
  boxed: false,
})

export const pieceOf = (unit: Unit, type: Piece['type'] = 'paragraph', from = 0): Piece => ({
  type,
  rich: trim(slice(unit.rich, from)),
  line: unit.line,
  fixed: unit.table || unit.item,
  table: unit.table,
})

/** Puts a text after another in one field, parted by a blank. */
export const append = (field: string, text: string): string =>
  field === '' ? text : text === '' ? field : `${field} ${text}`

export const hasReporter = (draft: Draft): boolean => draft.byline !== '' || draft.dateline !== ''
