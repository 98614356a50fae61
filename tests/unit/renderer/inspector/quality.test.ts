import { describe, expect, it } from 'vitest'
import { gradeOf, sumQuality } from '../../../../renderer/inspector/quality'

const line = (gapEm: number, shrinkEm = 0) => ({ paragraph: 0, line: 0, gapEm, shrinkEm })

describe('how evenly a line is set', () => {
  it('goes by its gap when opened and by what it gave up when drawn in', () => {
    const grades = [0, 0.009, 0.01, 0.0399, 0.04, 0.08, 0.5].map((gap) => gradeOf(line(gap)))
    expect(grades.map(({ kind, step }) => `${kind} ${step}`)).toEqual([
      'even 0',
      'even 0',
      'loose 1',
      'loose 1',
      'loose 2',
      'loose 3',
      'loose 3',
    ])
    const tight = [0.005, 0.1, 0.5, 1.2].map((shrink) => gradeOf(line(0, shrink)))
    expect(tight.map(({ kind, step }) => `${kind} ${step}`)).toEqual([
      'even 0',
      'tight 1',
      'tight 2',
      'tight 3',
    ])
  })

  it('is summed over a page', () => {
    const sum = sumQuality([line(0), line(0.02), line(0.1), line(0, 0.6), line(0, 0.2)])
    expect(sum).toMatchObject({
      lines: 5,
      even: 1,
      loose: [1, 0, 1],
      tight: [1, 1, 0],
      maxGapEm: 0.1,
      maxShrinkEm: 0.6,
    })
    expect(sum.meanGapEm).toBeCloseTo(0.024, 9)
    expect(sumQuality([])).toMatchObject({ lines: 0, meanGapEm: 0, maxGapEm: 0 })
  })
})
