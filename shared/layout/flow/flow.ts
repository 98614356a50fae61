import type { FlowParagraph, FlowResult, Leg, PlacedLine } from './types'

export interface FlowOptions {
  /** Even the legs' feet: the rows that the text does not need are left free alike at the foot of every leg. */
  balance?: boolean
}

/** One line waiting for a row. */
interface Pending {
  paragraph: FlowParagraph
  line: number
}

/**
 * Pours lines into legs, one row each, in reading order. What does not fit is returned as data: the tail of the text.
 *
 * Kept while there is room to do so (CLREQ 3.4.4 孤行): a paragraph's last line does not stand alone at the head of a
 * leg, a sub-heading never stands at a leg's foot. Tidiness never costs text: where keeping lines together would push
 * some out, they are filled plainly instead.
 */
export function flow(
  paragraphs: readonly FlowParagraph[],
  legs: readonly Leg[],
  options: FlowOptions = {},
): FlowResult {
  const lines: Pending[] = paragraphs.flatMap((paragraph) =>
    paragraph.lines.map((_, line) => ({ paragraph, line })),
  )
  const full = legs.map((leg) => Math.max(0, leg.rows))
  const evened = options.balance ? evenedRows(lines, full) : full
  let result = pour(lines, legs, evened, true)
  if (result.overset.lines > 0 && options.balance) result = pour(lines, legs, full, true)
  if (result.overset.lines > 0)
    result = pour(lines, legs, options.balance ? freed(full, spareOf(lines, full)) : full, false)
  return result
}

const spareOf = (lines: readonly Pending[], full: readonly number[]): number =>
  Math.max(0, full.reduce((sum, rows) => sum + rows, 0) - lines.length)

/** Rows of the legs with `spare` of them left free at the feet, the last legs leaving the odd ones. */
function freed(full: readonly number[], spare: number): number[] {
  const each = Math.floor(spare / full.length)
  const odd = full.length - (spare % full.length)
  return full.map((rows, n) => Math.max(0, rows - each - (n >= odd ? 1 : 0)))
}

/** Rows that leave the feet even; tidying moves a line or two on, for which as few rows as it takes are given back. */
function evenedRows(lines: readonly Pending[], full: readonly number[]): readonly number[] {
  const most = spareOf(lines, full)
  for (let spare = most; spare > 0 && spare >= most - 2 * full.length; spare--) {
    const rows = freed(full, spare)
    if (fits(lines, rows)) return rows
  }
  return full
}

function fits(lines: readonly Pending[], rows: readonly number[]): boolean {
  let at = 0
  for (const own of rows) at += legTake(lines, at, own, true)
  return at >= lines.length
}

/** How many of the lines from `at` on go into a leg of `rows` rows. */
function legTake(lines: readonly Pending[], at: number, rows: number, tidy: boolean): number {
  let take = Math.min(rows, lines.length - at)
  if (!tidy || at + take >= lines.length) return take
  take = withoutSubhead(lines, at, take)
  // A paragraph's last line at the next leg's head takes the line before it along.
  const next = lines[at + take]!
  const isWidow =
    take > 0 &&
    next.line > 0 &&
    next.line === next.paragraph.lines.length - 1 &&
    lines[at + take - 1]!.paragraph === next.paragraph
  return isWidow ? withoutSubhead(lines, at, take - 1) : take
}

/** `take` less the sub-headings at its foot: they go on with the text that they head. */
function withoutSubhead(lines: readonly Pending[], at: number, take: number): number {
  while (take > 0 && lines[at + take - 1]!.paragraph.keepWithNext) take--
  return take
}

function pour(
  lines: readonly Pending[],
  legs: readonly Leg[],
  rows: readonly number[],
  tidy: boolean,
): FlowResult {
  const placed: PlacedLine[] = []
  const usedRows: number[] = []
  let at = 0
  legs.forEach((leg, n) => {
    const take = legTake(lines, at, rows[n]!, tidy)
    for (let i = 0; i < take; i++) {
      const { paragraph, line } = lines[at + i]!
      placed.push({
        paragraph: paragraph.index,
        role: paragraph.role,
        line,
        composed: paragraph.lines[line]!,
        leg: n,
        row: leg.row + i,
      })
    }
    usedRows.push(take)
    at += take
  })
  const rest = lines.slice(at)
  const first = rest[0]
  return {
    placed,
    overset: {
      lines: rest.length,
      characters: rest.reduce((sum, { paragraph, line }) => sum + paragraph.lines[line]!.characters, 0),
      from: first ? { paragraph: first.paragraph.index, line: first.line } : null,
    },
    emptyRows: legs.reduce((sum, leg, n) => sum + Math.max(0, leg.rows) - usedRows[n]!, 0),
    usedRows,
  }
}
