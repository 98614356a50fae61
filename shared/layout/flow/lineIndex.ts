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

  constructor(readonly paragraphs: readonly FlowParagraph[]) {
    const n = paragraphs.length
    const starts = new Int32Array(n + 1)
    let count = 0
    for (let i = 0; i < n; i++) {
      count += paragraphs[i]!.lines.length
      starts[i + 1] = count
    }
    this.#starts = starts
    this.count = count
  }

  /** Index of the paragraph that line `line` belongs to; `line` is below `count`. */
  paragraphOf(line: number): number {
    const starts = this.#starts
    let low = 0
    let high = this.paragraphs.length
    // The last paragraph that starts at or before the line: paragraphs without lines are passed over.
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= line) low = middle
      else high = middle
    }
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
