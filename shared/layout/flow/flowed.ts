import type { LineIndex } from './lineIndex'
import type { FlowResult, Leg, PlacedLine } from './types'

/**
 * A text poured into legs. What is kept is which lines each leg took, for the lines of a leg stand in rows one below
 * the other: a line's place is worked out when it is asked for, and pouring a long text makes nothing a line.
 */
export class Flowed implements FlowResult {
  readonly overset: FlowResult['overset']
  readonly emptyRows: number
  /** Lines placed. */
  readonly count: number
  #placed: readonly PlacedLine[] | undefined

  /** @param usedRows lines that each leg took. */
  constructor(
    readonly lines: LineIndex,
    readonly legs: readonly Leg[],
    readonly usedRows: readonly number[],
  ) {
    let count = 0
    let room = 0
    for (let n = 0; n < legs.length; n++) {
      count += usedRows[n]!
      room += Math.max(0, legs[n]!.rows)
    }
    this.count = count
    this.emptyRows = room - count
    this.overset = {
      lines: lines.count - count,
      characters: lines.charactersFrom(count),
      from: count < lines.count ? numbered(lines, count) : null,
    }
  }

  /** Every placed line, in reading order; made when first asked for. */
  get placed(): readonly PlacedLine[] {
    return (this.#placed ??= this.#lines())
  }

  /** Leg and page row of line `line` of the paragraph at `paragraph` in the list; null where it is overset. */
  placeOf(paragraph: number, line: number): { leg: number; row: number } | null {
    let number = this.lines.startOf(paragraph) + line
    for (let leg = 0; leg < this.legs.length; leg++) {
      const own = this.usedRows[leg]!
      if (number < own) return { leg, row: this.legs[leg]!.row + number }
      number -= own
    }
    return null
  }

  #lines(): PlacedLine[] {
    const placed: PlacedLine[] = []
    const { paragraphs } = this.lines
    let leg = 0
    let row = 0
    for (const paragraph of paragraphs)
      for (let line = 0; line < paragraph.lines.length; line++) {
        while (leg < this.legs.length && row >= this.usedRows[leg]!) {
          leg++
          row = 0
        }
        if (leg >= this.legs.length) return placed
        placed.push({
          paragraph: paragraph.index,
          role: paragraph.role,
          line,
          composed: paragraph.lines[line]!,
          leg,
          row: this.legs[leg]!.row + row++,
        })
      }
    return placed
  }
}

function numbered(lines: LineIndex, line: number): { paragraph: number; line: number } {
  const at = lines.paragraphOf(line)
  return { paragraph: lines.paragraphs[at]!.index, line: line - lines.startOf(at) }
}
