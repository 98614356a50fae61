import type { LineQuality } from '@shared/layout/page/types'

/** Steps of the quality view: what a line must reach to be painted so. Loose: em at each gap; tight: em in the line. */
export const LOOSE = [0.01, 0.04, 0.08] as const
export const TIGHT = [0.01, 0.5, 1] as const

export type Grade =
  { kind: 'even'; step: 0 } | { kind: 'loose'; step: 1 | 2 | 3 } | { kind: 'tight'; step: 1 | 2 | 3 }

const stepIn = (limits: readonly number[], value: number): number =>
  // The limits are decimal fractions, the values sums of them.
  limits.filter((limit) => value >= limit - 1e-9).length

/** How evenly a line is set, in steps. */
export function gradeOf({ gapEm, shrinkEm }: Pick<LineQuality, 'gapEm' | 'shrinkEm'>): Grade {
  const loose = stepIn(LOOSE, gapEm)
  if (loose > 0) return { kind: 'loose', step: loose as 1 | 2 | 3 }
  const tight = stepIn(TIGHT, shrinkEm)
  return tight > 0 ? { kind: 'tight', step: tight as 1 | 2 | 3 } : { kind: 'even', step: 0 }
}

export interface QualitySum {
  lines: number
  even: number
  /** Lines of each step. */
  loose: [number, number, number]
  tight: [number, number, number]
  /** Largest and mean gap over all lines, and the most drawn in on one line, em. */
  maxGapEm: number
  meanGapEm: number
  maxShrinkEm: number
}

/** The justified lines of a page in sum. */
export function sumQuality(lines: readonly LineQuality[]): QualitySum {
  const sum: QualitySum = {
    lines: lines.length,
    even: 0,
    loose: [0, 0, 0],
    tight: [0, 0, 0],
    maxGapEm: 0,
    meanGapEm: 0,
    maxShrinkEm: 0,
  }
  let gaps = 0
  for (const line of lines) {
    const grade = gradeOf(line)
    if (grade.kind === 'even') sum.even++
    else sum[grade.kind][grade.step - 1]!++
    gaps += line.gapEm
    sum.maxGapEm = Math.max(sum.maxGapEm, line.gapEm)
    sum.maxShrinkEm = Math.max(sum.maxShrinkEm, line.shrinkEm)
  }
  if (lines.length > 0) sum.meanGapEm = gaps / lines.length
  return sum
}
