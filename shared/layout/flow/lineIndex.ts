import type { FlowParagraph } from './types'

/**
 * The lines of a text numbered through, without an object a line: a paragraph is the run of numbers from its start to
 * the next one's. Making it costs a few adds a paragraph, finding a line's paragraph their logarithm.
 */
export class LineIndex {
  /** Lines in all. */
  readonly count: number
  /** Number of each paragraph's first line; one more entry, the count. */
  readonly #starts: Int32Array
  #found = 0

  constructor(
    readonly paragraphs: readonly FlowParagraph[],
    starts: Int32Array = startsOf(paragraphs),
  ) {
    this.#starts = starts
    this.count = starts[paragraphs.length]!
  }

  /** The text with another paragraph at `at`: what is behind it is shifted by the lines that came or went. */
  with(at: number, paragraph: FlowParagraph): LineIndex {
    const more = paragraph.lines.length - this.paragraphs[at]!.lines.length
    const starts = this.#starts.slice()
    if (more !== 0) for (let i = at + 1; i < starts.length; i++) starts[i]! += more
    return new LineIndex(this.paragraphs.with(at, paragraph), starts)
  }

  /** Index of the paragraph that line `line` belongs to; `line` is below `count`. */
  paragraphOf(line: number): number {
    const starts = this.#starts
    const end = this.paragraphs.length
    // Legs ask in reading order: from the paragraph found last in growing steps, then between the last two.
    let low = starts[this.#found]! <= line ? this.#found : 0
    let high = low + 1
    for (let step = 1; high < end && starts[high]! <= line; step *= 2) {
      low = high
      high += step
    }
    high = Math.min(high, end)
    // The last paragraph that starts at or before the line: paragraphs without lines are passed over.
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= line) low = middle
      else high = middle
    }
    this.#found = low
    return low
  }

  startOf(paragraph: number): number {
    return this.#starts[paragraph]!
  }
  endOf(paragraph: number): number {
    return this.#starts[paragraph + 1]!
  }

  /** Non-blank characters of the lines from `line` on. */
  charactersFrom(line: number): number {
    if (line >= this.count) return 0
    const first = this.paragraphOf(line)
    const { lines } = this.paragraphs[first]!
    let sum = 0
    for (let i = line - this.startOf(first); i < lines.length; i++) sum += lines[i]!.characters
    for (let p = first + 1; p < this.paragraphs.length; p++) sum += this.paragraphs[p]!.characters
    return sum
  }
}

function startsOf(paragraphs: readonly FlowParagraph[]): Int32Array {
  const starts = new Int32Array(paragraphs.length + 1)
  for (let i = 0; i < paragraphs.length; i++) starts[i + 1] = starts[i]! + paragraphs[i]!.lines.length
  return starts
}
