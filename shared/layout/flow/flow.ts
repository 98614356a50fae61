import type { FlowParagraph, FlowResult, Leg, PlacedLine } from './types'

export interface FlowOptions {
  /** Spread the lines evenly over the legs instead of filling each to its foot. */
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
 * leg, a sub-heading never stands at a leg's foot.
 */
export function flow(
  paragraphs: readonly FlowParagraph[],
  legs: readonly Leg[],
  options: FlowOptions = {},
): FlowResult {
  const lines: Pending[] = paragraphs.flatMap((paragraph) =>
    paragraph.lines.map((_, line) => ({ paragraph, line })),
  )
  const full = legs.map((leg) => leg.rows)
  const cut = options.balance ? balancedRows(lines, full) : full
  let result = pour(lines, legs, cut, true)
  // Tidiness never costs text: where keeping lines together would push some out, they are filled plainly instead.
  if (result.overset.lines > 0) result = pour(lines, legs, full, true)
  if (result.overset.lines > 0) result = pour(lines, legs, full, false)
  return result
}

/** Row limits that leave all legs as even as the lines allow, the earlier legs taking the odd lines. */
function balancedRows(lines: readonly Pending[], full: readonly number[]): number[] {
  const total = full.reduce((sum, rows) => sum + rows, 0)
  if (lines.length >= total) return [...full]
  let low = 0
  let high = Math.max(...full)
  const room = (limit: number) => full.reduce((sum, rows) => sum + Math.min(rows, limit), 0)
  while (low < high) {
    const middle = (low + high) >> 1
    if (room(middle) >= lines.length) high = middle
    else low = middle + 1
  }
  // Tidying may move a line or two into the next leg: try the tightest limit first, then give one row more.
  for (let limit = low; limit <= low + 2; limit++) {
    const rows = full.map((own) => Math.min(own, limit))
    if (fits(lines, rows)) return rows
  }
  return [...full]
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
  const keep = take
  // A sub-heading at the foot, or the first line alone below one, goes to the next leg.
  while (take > 0 && lines[at + take - 1]!.paragraph.keepWithNext) take--
  const next = lines[at + take]!
  const widow =
    next.line > 0 &&
    next.line === next.paragraph.lines.length - 1 &&
    lines[at + take - 1]?.paragraph === next.paragraph
  if (widow && next.line >= 2) take--
  return take > 0 ? take : keep
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
    emptyRows: legs.reduce((sum, leg, n) => sum + leg.rows - usedRows[n]!, 0),
    usedRows,
  }
}
