import type { FlowParagraph, FlowResult, PlacedLine } from '../flow/types'
import { linesToTakeBack, type TextStart } from './jump'
import type { MissingGlyphAt } from './types'

/** A story's running text poured into its module, whichever way it runs. */
export interface Poured {
  flowed: FlowResult
  missing: readonly MissingGlyphAt[]
  legs: number
  /** Measure of a whole leg, pt. */
  legPt: number
  /** Where a line stands: its left edge and baseline, or, set vertically, its axis and its top. pt. */
  place(line: PlacedLine): { x: number; y: number }
  /** Where the text goes on that found no room; null when all of it stands. */
  end: TextStart | null
  /** Numbers of the first lines of paragraphs that do not begin with their line 0. */
  firstLines: ReadonlyMap<number, number>
  /** Lines to leave for the part that follows, so that the text breaks well there; see `linesToTakeBack`. */
  takeBack: number
}

/** The start of what a flow left over. Lines are numbered in this part. */
export function endOf(
  flowed: FlowResult,
  paragraphs: readonly FlowParagraph[],
): Pick<Poured, 'end' | 'takeBack'> {
  const { from } = flowed.overset
  const paragraph = from && paragraphs.find(({ index }) => index === from.paragraph)
  if (!from || !paragraph) return { end: null, takeBack: 0 }
  return {
    end: {
      paragraph: from.paragraph,
      offset: paragraph.lines[from.line]!.start,
      line: Math.max(0, from.line + (paragraph.firstLine ?? 0)),
    },
    takeBack: linesToTakeBack(paragraphs, from),
  }
}

/** First line numbers of the paragraphs that have one of their own: rests of paragraphs, and those with air before. */
export const firstLinesOf = (paragraphs: readonly FlowParagraph[]): ReadonlyMap<number, number> =>
  new Map(
    paragraphs.flatMap(({ index, firstLine }) =>
      firstLine === undefined ? [] : [[index, firstLine] as const],
    ),
  )
