import type { LineTable } from './lines'

/**
 * What a line costs the paragraph: weights of taste, in one place. Gap evenness and mark evenness trade against each
 * other; this default takes the fewest lines and the smallest gaps that leave the marks calmer than any peer does,
 * as `npm run quality` measures (gap, its spread, and the spread of mark widths).
 */
export const WEIGHTS = {
  /** Every line, so that fewer lines win where all else is alike. */
  line: 10,
  /** Each em that the last step must spread over a line's gaps. */
  spread: 400,
  /** A gap of 0.1 em, cubed from there: no line stands out. */
  gap: 25,
  /** Blank taken from a line's marks: the share of their blanks, squared, times the marks that show it. */
  marks: 80,
  /** Western blanks and Han/Latin gaps opened to their limit. */
  latin: 30,
  /** A last line of one character (孤字). */
  singleCharacter: 3000,
  /** A stretched line next to a shrunk one. */
  contrast: 40,
  /** A third line in a row that ends with a mark. */
  markRun: 15,
}

/** Loose, even or tight: lines of unlike fitness side by side are seen. */
export type Fitness = 0 | 1 | 2
export const TIGHT = 0
export const EVEN = 1
export const LOOSE = 2

export interface LineCost {
  cost: number
  fitness: Fitness
}

const INFEASIBLE: LineCost = { cost: Infinity, fitness: EVEN }

/** Cost of setting items [start, end) to `measurePt`. Infinity when the line cannot be shrunk enough. */
export function lineCost(
  table: LineTable,
  start: number,
  end: number,
  first: boolean,
  measurePt: number,
  em: number,
): LineCost {
  const need = measurePt - table.natural(start, end, first)
  if (Math.abs(need) < 1e-3) return { cost: WEIGHTS.line, fitness: EVEN }
  if (need < 0) {
    const total = table.shrinkTotal(start, end, first)
    if (-need > total + 1e-6) return INFEASIBLE
    // The loss of one mark when the line's marks share it, and how many marks show it.
    const loss = -need / total
    const marks = total / (em / 2)
    return {
      cost: WEIGHTS.line + WEIGHTS.marks * loss * loss * marks,
      fitness: loss > 0.25 ? TIGHT : EVEN,
    }
  }
  const rest = need - table.spaceStretch(start, end) - table.gapStretch(start, end)
  if (rest <= 0) {
    const share = need / (table.spaceStretch(start, end) + table.gapStretch(start, end))
    return { cost: WEIGHTS.line + WEIGHTS.latin * share * share, fitness: EVEN }
  }
  const gaps = table.gaps(start, end)
  const gap = gaps > 0 ? rest / gaps / em : 10 + rest / em
  const tenth = gap / 0.1
  return {
    cost: WEIGHTS.line + WEIGHTS.latin + WEIGHTS.spread * (rest / em) + WEIGHTS.gap * tenth * tenth * tenth,
    fitness: gap > 0.04 ? LOOSE : EVEN,
  }
}
