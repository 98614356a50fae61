import { widthZi } from './characters'
import { isByline } from '../patterns/byline'
import { endsSentence } from '../patterns/sentence'
import type { RawLine } from './units'

/** The widest column, in 字, at which lines may have been broken by hand or by OCR. */
const WIDEST = 60

/**
 * Groups raw lines into paragraphs. As a rule a line is a paragraph. Where the lines of a block (no blank line between
 * them) keep breaking in mid-sentence at one and the same width, they are the lines of a column, and a full line goes
 * on in the next unless that is indented.
 */
export function unwrapLines(rows: readonly RawLine[]): RawLine[][] {
  const groups: RawLine[][] = []
  for (let start = 0; start < rows.length;) {
    let end = start + 1
    while (end < rows.length && rows[end]!.gap === 0 && plain(rows[end]!) && plain(rows[end - 1]!)) end++
    const block = rows.slice(start, end)
    start = end
    const widths = block.length >= 3 ? block.map(widthOf) : []
    const measure = columnWidth(block, widths)
    if (measure === 0) {
      for (const row of block) groups.push([row])
      continue
    }
    const indented = block.some((row) => row.indent)
    block.forEach((row, index) => {
      const before = widths[index - 1]
      const goesOn =
        before !== undefined &&
        before >= measure - 1.5 &&
        before <= measure + 1 &&
        !row.indent &&
        !isByline(row.rich.text) &&
        !isByline(block[index - 1]!.rich.text) &&
        (indented || !endsSentence(block[index - 1]!.rich.text) || widths[index]! >= measure - 1.5)
      if (goesOn) groups.at(-1)!.push(row)
      else groups.push([row])
    })
  }
  return groups
}

const plain = (row: RawLine): boolean => row.level === 0 && !row.item && !row.table && row.images.length === 0

const widthOf = (row: RawLine): number =>
  row.rich.text.length > 4 * WIDEST ? Infinity : widthZi(row.rich.text) + (row.indent ? 2 : 0)

/** The width at which the block's lines break, 0 when they are not wrapped. */
function columnWidth(block: readonly RawLine[], widths: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const width of widths)
    if (width <= WIDEST && width >= 8) tally.set(Math.ceil(width), (tally.get(Math.ceil(width)) ?? 0) + 1)
  let best = 0
  let most = 0
  for (const width of tally.keys()) {
    const count = (tally.get(width) ?? 0) + (tally.get(width - 1) ?? 0)
    if (count > most || (count === most && width > best)) {
      best = width
      most = count
    }
  }
  const broken = widths.filter(
    (width, i) => width >= best - 1.5 && width <= best + 1 && !endsSentence(block[i]!.rich.text),
  ).length
  // A sentence that runs on past the measure: these are lines of their own lengths.
  const wider = widths.some((width, i) => width > best + 1 && endsSentence(block[i]!.rich.text))
  return !wider &&
    broken >= 2 &&
    broken * 2 >= widths.length - 1 &&
    block.some((row) => endsSentence(row.rich.text))
    ? best
    : 0
}
