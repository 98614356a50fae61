import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakHeadline, fillHeadline } from '@shared/layout/page/headlineBreak'

/** One unit a character: what matters here is where lines break. */
const widthOf = (start: number, end: number) => end - start
const broken = (text: string, count: number, measure: number) =>
  breakHeadline(text, count, measure, widthOf)?.lines.map(({ start, end }) => text.slice(start, end)) ?? null

describe('breakHeadline', () => {
  it('keeps words whole when the lines stay about even', () => {
    expect(broken('职工教学实训基地为何选址历史文化街区？', 2, 12)).toEqual([
      '职工教学实训基地为何',
      '选址历史文化街区？',
    ])
  })
  it('parts between phrases first, whose blanks are not set at the ends', () => {
    expect(broken('吸引过来 组织起来 稳固下来', 3, 10)).toEqual(['吸引过来', '组织起来', '稳固下来'])
  })
  it('breaks after a pause rather than in the middle of a clause', () => {
    expect(broken('不等不靠，村民自己修通了路', 2, 10)).toEqual(['不等不靠，', '村民自己修通了路'])
  })
  it('never parts a number from its measure word, nor a Latin word', () => {
    expect(broken('捐赠1000份保险', 2, 8)?.join('|')).not.toMatch(/\d\|/)
    expect(broken('讨论WTO规则调整', 2, 9)?.some((text) => /WTO/.test(text))).toBe(true)
  })
  it('answers null when it cannot be done', () => {
    expect(broken('一二三四五六', 1, 5)).toBeNull()
    expect(broken('一二三', 2, 5)).toBeNull()
  })
  it('keeps its rules on any text', () => {
    const char = fc.constantFrom(...'春夏秋冬天地人和，。“”《》——……？！：1a 5')
    fc.assert(
      fc.property(
        fc.array(char, { minLength: 4, maxLength: 30 }),
        fc.integer({ min: 2, max: 4 }),
        (chars, count) => {
          const text = chars.join('').trim()
          const lines = broken(text, count, 20)
          if (!lines) return
          expect(lines).toHaveLength(count)
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
          for (const [n, line] of lines.entries()) {
            if (n > 0) expect(line).not.toMatch(/^[，。”》？！：—…]/)
            if (n < count - 1) expect(line).not.toMatch(/[“《—…]$/)
            expect(line.length).toBeGreaterThanOrEqual(2)
          }
        },
      ),
    )
  })
})

describe('fillHeadline', () => {
  it('sets a text of any length whole, each line within the measure where a break allows it', () => {
    const long = '长标题也要一字不少地排出来，'.repeat(40)
    const lines = fillHeadline(long, 12, widthOf)
    expect(lines.map(({ start, end }) => long.slice(start, end)).join('')).toBe(long)
    expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(12)
  })
  it('cuts a word that is wider than the measure rather than lose it', () => {
    const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwll'
    const lines = fillHeadline(word, 10, widthOf)
    expect(lines.map(({ start, end }) => word.slice(start, end)).join('')).toBe(word)
    expect(lines.length).toBeGreaterThan(3)
  })
})
