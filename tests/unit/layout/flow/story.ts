import type { FlowParagraph, Leg } from '@shared/layout/flow/types'
import type { ComposedLine } from '@shared/layout/inline/types'
import type { Role } from '@shared/layout/styles/styles'

const line = (characters: number, at: number, last: boolean): ComposedLine => ({
  start: at,
  end: at + characters,
  glyphs: [],
  measurePt: 117,
  indentPt: 0,
  widthPt: 117,
  characters,
  gapEm: 0,
  last,
})

/** A paragraph of lines with the given numbers of characters. */
export function paragraph(index: number, lines: readonly number[], role: Role = 'body'): FlowParagraph {
  let at = 0
  return {
    index,
    role,
    keepWithNext: role === 'subhead',
    characters: lines.reduce((sum, own) => sum + own, 0),
    lines: lines.map((characters, n) => {
      const made = line(characters, at, n === lines.length - 1)
      at += characters
      return made
    }),
  }
}

/** A story of one paragraph of so many lines. */
export const story = (lines: number): FlowParagraph[] => [paragraph(0, new Array<number>(lines).fill(10))]

/** A story of so many paragraphs of one line. */
export const briefs = (count: number): FlowParagraph[] =>
  Array.from({ length: count }, (_, index) => paragraph(index, [10]))

/** Legs side by side with so many rows each. */
export const legsOf = (...rows: number[]): Leg[] =>
  rows.map((count, n) => ({ x: n * 126, row: 0, rows: count }))
