import { Flowed } from './flowed'
import { LineIndex } from './lineIndex'
import type { FlowParagraph, Leg } from './types'

export interface FlowOptions {
  /** Even the legs' feet: the rows that the text does not need are left free alike at the foot of every leg. */
  balance?: boolean
}

/**
 * Pours lines into legs, one row each, in reading order. What does not fit is returned as data: the tail of the text.
 *
 * Kept while there is room to do so (CLREQ 3.4.4 孤行): a paragraph's last line does not stand alone at the head of a
 * leg, a sub-heading never stands at a leg's foot. Tidiness never costs text: where keeping lines together would push
 * some out, they are filled plainly instead.
 * @param paragraphs or the lines of a text poured before, with an edit (`LineIndex.with`).
 */
export function flow(
  paragraphs: readonly FlowParagraph[] | LineIndex,
  legs: readonly Leg[],
  options: FlowOptions = {},
): Flowed {
  const lines = paragraphs instanceof LineIndex ? paragraphs : new LineIndex(paragraphs)
  const full = legs.map((leg) => Math.max(0, leg.rows))
  const evened = options.balance ? evenedRows(lines, full) : full
  let taken = pour(lines, evened, true)
  if (isOver(lines, taken) && options.balance) taken = pour(lines, full, true)
  if (isOver(lines, taken))
    taken = pour(lines, options.balance ? freed(full, spareOf(lines, full)) : full, false)
  return new Flowed(lines, legs, taken)
}

const sum = (rows: readonly number[]): number => rows.reduce((all, own) => all + own, 0)

const isOver = (lines: LineIndex, taken: readonly number[]): boolean => sum(taken) < lines.count

const spareOf = (lines: LineIndex, full: readonly number[]): number => Math.max(0, sum(full) - lines.count)

/** Rows of the legs with `spare` of them left free at the feet, the last legs leaving the odd ones. */
function freed(full: readonly number[], spare: number): number[] {
  const each = Math.floor(spare / full.length)
  const odd = full.length - (spare % full.length)
  return full.map((rows, n) => Math.max(0, rows - each - (n >= odd ? 1 : 0)))
}

/** Rows that leave the feet even; tidying moves a line or two on, for which as few rows as it takes are given back. */
function evenedRows(lines: LineIndex, full: readonly number[]): readonly number[] {
  const most = spareOf(lines, full)
  for (let spare = most; spare > 0 && spare >= most - 2 * full.length; spare--) {
    const rows = freed(full, spare)
    if (!isOver(lines, pour(lines, rows, true))) return rows
  }
  return full
}

/** How many lines each leg takes of those that the legs before it left. */
function pour(lines: LineIndex, rows: readonly number[], tidy: boolean): number[] {
  let at = 0
  return rows.map((own) => {
    const take = legTake(lines, at, own, tidy)
    at += take
    return take
  })
}

/** How many of the lines from `at` on go into a leg of `rows` rows. */
function legTake(lines: LineIndex, at: number, rows: number, tidy: boolean): number {
  let take = Math.min(rows, lines.count - at)
  if (!tidy || at + take >= lines.count) return take
  take = withoutSubhead(lines, at, take)
  // A paragraph's last line at the next leg's head takes the line before it along.
  const next = at + take
  const paragraph = lines.paragraphOf(next)
  const isWidow = take > 0 && next > lines.startOf(paragraph) && next === lines.endOf(paragraph) - 1
  return isWidow ? withoutSubhead(lines, at, take - 1) : take
}

/** `take` less the sub-headings at its foot: they go on with the text that they head. */
function withoutSubhead(lines: LineIndex, at: number, take: number): number {
  while (take > 0) {
    const paragraph = lines.paragraphOf(at + take - 1)
    if (!lines.paragraphs[paragraph]!.keepWithNext) break
    take = Math.max(0, lines.startOf(paragraph) - at)
  }
  return take
}
