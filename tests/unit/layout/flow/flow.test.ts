import { describe, expect, it } from 'vitest'
import { flow } from '@shared/layout/flow/flow'
import { briefs, legsOf, paragraph, story } from './story'

/** Lines of each leg as paragraph.line, a sub-heading's with a #. */
const drawn = (result: ReturnType<typeof flow>, count: number): string[] =>
  Array.from({ length: count }, (_, leg) =>
    result.placed
      .filter((placed) => placed.leg === leg)
      .map(({ paragraph: index, line, role }) => `${role === 'subhead' ? '#' : ''}${index}.${line}`)
      .join(' '),
  )

describe('flow', () => {
  it('fills each leg to its foot, in reading order, one row a line', () => {
    const result = flow(story(7), legsOf(3, 3, 3))
    expect(drawn(result, 3)).toEqual(['0.0 0.1 0.2', '0.3 0.4', '0.5 0.6'])
    expect(result.usedRows).toEqual([3, 2, 2])
    expect(result.emptyRows).toBe(2)
    expect(result.overset).toEqual({ lines: 0, characters: 0, from: null })
  })

  it('starts each leg at its own row', () => {
    const result = flow(story(4), [
      { x: 0, row: 10, rows: 2 },
      { x: 50, row: 30, rows: 2 },
    ])
    expect(result.placed.map(({ row }) => row)).toEqual([10, 11, 30, 31])
  })

  it('returns the tail that does not fit, exactly', () => {
    const result = flow([paragraph(0, [10, 10, 4]), paragraph(1, [9, 8, 3])], legsOf(2, 2))
    expect(result.placed).toHaveLength(4)
    expect(result.overset).toEqual({ lines: 2, characters: 11, from: { paragraph: 1, line: 1 } })
    expect(result.emptyRows).toBe(0)
  })

  it('returns everything where there is no leg, and where legs have no row', () => {
    for (const none of [[], legsOf(0, 0)]) {
      const result = flow(story(3), none)
      expect(result.placed).toEqual([])
      expect(result.overset).toEqual({ lines: 3, characters: 30, from: { paragraph: 0, line: 0 } })
      expect(result.emptyRows).toBe(0)
    }
  })

  it('takes legs without rows, and paragraphs without lines, in its stride', () => {
    const result = flow([paragraph(0, []), paragraph(1, [9, 9, 9]), paragraph(2, [])], legsOf(0, 2, 0, 4))
    expect(drawn(result, 4)).toEqual(['', '1.0', '', '1.1 1.2'])
    expect(flow([], legsOf(3)).emptyRows).toBe(3)
    expect(flow(story(1), [{ x: 0, row: 0, rows: -2 }]).emptyRows).toBe(0)
  })

  describe('孤行 (CLREQ 3.4.4)', () => {
    it('does not leave a paragraph’s last line at the head of a leg', () => {
      const result = flow([paragraph(0, [9, 9, 9, 9]), paragraph(1, [9, 9])], legsOf(3, 4))
      expect(drawn(result, 2)).toEqual(['0.0 0.1', '0.2 0.3 1.0 1.1'])
    })

    it('takes a paragraph of two lines over whole', () => {
      const result = flow([paragraph(0, [9]), paragraph(1, [9, 9])], legsOf(2, 3))
      expect(drawn(result, 2)).toEqual(['0.0', '1.0 1.1'])
    })

    it('takes the sub-heading over with them', () => {
      const result = flow(
        [paragraph(0, [9]), paragraph(1, [4], 'subhead'), paragraph(2, [9, 9])],
        legsOf(3, 3),
      )
      expect(drawn(result, 2)).toEqual(['0.0', '#1.0 2.0 2.1'])
    })

    it('lets a paragraph of one line begin a leg', () => {
      const result = flow([paragraph(0, [9, 9]), paragraph(1, [9])], legsOf(2, 2))
      expect(drawn(result, 2)).toEqual(['0.0 0.1', '1.0'])
    })

    it('leaves it where keeping lines together would push text out', () => {
      const result = flow(story(4), legsOf(3, 1))
      expect(drawn(result, 2)).toEqual(['0.0 0.1 0.2', '0.3'])
      expect(result.overset.lines).toBe(0)
    })
  })

  describe('sub-headings', () => {
    it('do not stand at the foot of a leg', () => {
      const result = flow(
        [paragraph(0, [9, 9]), paragraph(1, [4], 'subhead'), paragraph(2, [9, 9])],
        legsOf(3, 4),
      )
      expect(drawn(result, 2)).toEqual(['0.0 0.1', '#1.0 2.0 2.1'])
    })

    it('of two lines go over whole', () => {
      const result = flow(
        [paragraph(0, [9, 9]), paragraph(1, [4, 4], 'subhead'), paragraph(2, [9, 9, 9])],
        legsOf(3, 5),
      )
      expect(drawn(result, 2)).toEqual(['0.0 0.1', '#1.0 #1.1 2.0 2.1 2.2'])
    })

    it('leave a leg of one row empty rather than stand in it alone', () => {
      const result = flow([paragraph(0, [4], 'subhead'), paragraph(1, [9, 9])], legsOf(1, 4))
      expect(drawn(result, 2)).toEqual(['', '#0.0 1.0 1.1'])
    })

    it('may end the story', () => {
      const result = flow([paragraph(0, [9]), paragraph(1, [4], 'subhead')], legsOf(2))
      expect(drawn(result, 1)).toEqual(['0.0 #1.0'])
    })

    it('never cost a line of text', () => {
      const result = flow([paragraph(0, [9]), paragraph(1, [4], 'subhead'), paragraph(2, [9])], legsOf(2, 1))
      expect(result.overset.lines).toBe(0)
    })
  })

  describe('balance', () => {
    it('evens the feet, the earlier legs taking the odd lines', () => {
      expect(flow(briefs(10), legsOf(9, 9, 9), { balance: true }).usedRows).toEqual([4, 3, 3])
      expect(flow(briefs(9), legsOf(9, 9, 9), { balance: true }).usedRows).toEqual([3, 3, 3])
    })

    it('evens the feet of legs that begin on different rows', () => {
      const result = flow(briefs(8), legsOf(4, 8), { balance: true })
      // Four rows are free: two at each foot.
      expect(result.usedRows).toEqual([2, 6])
    })

    it('gives a row back where a line must stay with the next', () => {
      const result = flow(
        [...briefs(2), paragraph(2, [4], 'subhead'), ...briefs(3).map((p) => ({ ...p, index: p.index + 3 }))],
        legsOf(6, 6),
        { balance: true },
      )
      expect(drawn(result, 2)).toEqual(['0.0 1.0 #2.0 3.0', '4.0 5.0'])
    })

    it('fills all when there is no spare row, and returns what is over', () => {
      expect(flow(briefs(6), legsOf(3, 3), { balance: true }).usedRows).toEqual([3, 3])
      expect(flow(briefs(8), legsOf(3, 3), { balance: true }).overset.lines).toBe(2)
      expect(flow(briefs(3), [], { balance: true }).overset.lines).toBe(3)
    })
  })
})
