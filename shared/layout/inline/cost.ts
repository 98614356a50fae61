import type { LineTable } from './lines'
import { SHRINK_STEPS } from './lines'

/**
 * What a line costs the paragraph. The numbers are weights of taste, in one place: the default is the setting a
 * newspaper reader would not notice, measured by `npm run quality` (gap, its spread, and the spread of mark widths).
 */
export const WEIGHTS = {
  /** Every line, so that fewer lines win where all else is alike. */
  line: 10,
  /** A gap of 0.1 em between characters, squared from there. */
  stretch: 600,
  /** All marks of a line at half their blank, squared from there. */
  shrink: 130,
  /** Shrinking a Western blank or the Han/Latin gap, likewise. */
  /** A last line of one character (孤字). */
  singleCharacter: 3000,
  /** A stretched line next to a shrunk one. */
  contrast: 40,
  /** A third line in a row that ends with a mark. */
  markRun: 15,
} as const

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
    let total = 0
    for (let step = 0; step < SHRINK_STEPS.length; step++) total += table.shrinkCap(step, start, end)
    if (-need > total + 1e-6) return INFEASIBLE
    // The loss of one mark when the line's marks share it, and how many marks show it.
    const loss = -need / total
    const marks = total / (em / 2)
    return {
      cost: WEIGHTS.line + WEIGHTS.shrink * loss * loss * 4 * marks,
      fitness: loss > 0.25 ? TIGHT : EVEN,
    }
  }
  const rest = need - table.spaceStretch(start, end) - table.gapStretch(start, end)
  if (rest <= 0) {
    const share = need / (table.spaceStretch(start, end) + table.gapStretch(start, end))
    return { cost: WEIGHTS.line + 30 * share * share, fitness: EVEN }
  }
  const gaps = table.gaps(start, end)
  const gap = gaps > 0 ? rest / gaps / em : 10 + rest / em
  const tenth = gap / 0.1
  return {
    cost: WEIGHTS.line + 30 + WEIGHTS.stretch * tenth * tenth * Math.max(1, tenth),
    fitness: gap > 0.04 ? LOOSE : EVEN,
  }
}
