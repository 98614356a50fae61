import type { ComposedLine } from '../inline/types'
import type { Role } from '../styles/styles'

/** A run of free baseline rows in one column of a module, in reading order. */
export interface Leg {
  /** Left edge, pt from the trim's left edge. */
  x: number
  /** First row (0-based on the page) and number of rows. */
  row: number
  rows: number
}

/** A paragraph ready to flow. */
export interface FlowParagraph {
  /** Paragraph number in its story (see display/types: before the body negative, body = block index). */
  index: number
  role: Role
  lines: readonly ComposedLine[]
  /** Non-blank characters of all its lines. */
  characters: number
  /** Never the last thing in a leg (sub-headings). */
  keepWithNext: boolean
  /** Number of its first line where the lines before it stand in another part of the story. */
  firstLine?: number
}

export interface PlacedLine {
  paragraph: number
  role: Role
  /** Line number in the paragraph, from 0. */
  line: number
  composed: ComposedLine
  leg: number
  /** Page row. */
  row: number
  /** Left edge where the line has less room than its leg, pt; absent: the leg's own. */
  x?: number
}

export interface FlowResult {
  readonly placed: readonly PlacedLine[]
  /** What did not fit: the tail of the story. */
  readonly overset: {
    lines: number
    characters: number
    from: { paragraph: number; line: number } | null
  }
  /** Rows left empty, over all legs. */
  readonly emptyRows: number
  /** Rows used in each leg. */
  readonly usedRows: readonly number[]
}
