import { FIRST_GAP, FIRST_LATIN, type LineTable } from './lines'

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
  marks: 110,
  /** Western blanks and Han/Latin gaps opened to their limit. */
  latin: 30,
  /** Han/Latin gaps opened beyond 1/3 em, to their limit: a hole that is seen. */
  wide: 400,
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

/** The fitness of the line last costed; beside the return value so that the inner loop makes no objects. */
export let fitnessOfLast: Fitness = EVEN

/** Cost of setting items [start, end) to `measurePt`; Infinity when the line cannot be shrunk enough. */
export const lineCost = (
  table: LineTable,
  start: number,
  end: number,
  isFirst: boolean,
  measurePt: number,
  em: number,
): number => costOf(table, start, end, isFirst, measurePt - table.natural(start, end, isFirst), em)

/** The same of a line that must gain (positive) or lose `need` pt. */
export function costOf(
  table: LineTable,
  start: number,
  end: number,
  isFirst: boolean,
  need: number,
  em: number,
): number {
  fitnessOfLast = EVEN
  if (need < -1e-3) return shrinkCost(table.shrinkTotal(start, end, isFirst), -need, em)
  if (need < 1e-3) return WEIGHTS.line
  const soft = table.stretchTotal(start, end)
  const first = soft * FIRST_LATIN
  if (need <= first) return WEIGHTS.line + WEIGHTS.latin * (need / first) * (need / first)
  const gaps = table.gaps(start, end)
  const even = gaps * FIRST_GAP * em
  const rest = need - first
  // Beyond the even limit the Han/Latin gaps go on to theirs before the others open further.
  const wide = Math.max(0, Math.min(rest - even, soft - first))
  const gap = gaps > 0 ? (rest - wide) / gaps / em : 10 + rest / em
  if (gap > 0.04 || wide > 0) fitnessOfLast = LOOSE
  const tenth = gap / 0.1
  const open = WEIGHTS.gap * tenth * tenth * tenth
  const wideOpen = wide > 0 ? WEIGHTS.wide * (wide / (soft - first)) : 0
  return WEIGHTS.line + WEIGHTS.latin + WEIGHTS.spread * (rest / em) + open + wideOpen
}

function shrinkCost(total: number, need: number, em: number): number {
  if (need > total + 1e-6) return Infinity
  // The loss of one mark when the line's marks share it, and how many marks show it.
  const loss = need / total
  if (loss > 0.25) fitnessOfLast = TIGHT
  return WEIGHTS.line + WEIGHTS.marks * loss * loss * (total / (em / 2))
}
