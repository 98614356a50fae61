import { describe, expect, it } from 'vitest'
import type { ReadGlyph, ReadPage } from '../../helpers/pdfPage'
import { readLines } from '../../quality/lines'
import { measureQuality, type Quality } from '../../quality/metrics'

const SIZE = 10
const STEP = 15
const LEFT = 36

/** A line: its characters, and where each stands in em from the measure's left edge. Latin takes half an em. */
type Row = [text: string, ...x: number[]]

const pageOf = (rows: readonly Row[], stepPt = STEP): ReadPage => ({
  glyphs: rows.flatMap(([text, ...xs], row) =>
    Array.from(text, (char, i): ReadGlyph => {
      return {
        char,
        x: LEFT + xs[i]! * SIZE,
        y: 50 + row * stepPt,
        advance: /[ -~]/.test(char) ? SIZE / 2 : SIZE,
        font: 'F',
        sizePt: SIZE,
        rotate: 0,
        fill: 'g 0',
      }
    }),
  ),
  colors: new Set(),
  images: [],
  mediaBox: [],
  trimBox: [],
  bleedBox: [],
})
const read = (paragraphs: string[], ...rows: Row[]): Quality =>
  measureQuality(readLines([pageOf(rows)], paragraphs), { sizePt: SIZE, measure: 5, stepPt: STEP })

describe('figures of a set text', () => {
  it('finds nothing wrong with plain lines to the measure', () => {
    const quality = read(['一二三四五六七八'], ['一二三四五', 0, 1, 2, 3, 4], ['六七八', 0, 1, 2])
    expect(quality).toMatchObject({
      lines: 2,
      maxGap: 0,
      meanAbsGap: 0,
      offMeasure: 0,
      offGrid: 0,
      shortLast: 0,
    })
    expect(quality.faults).toEqual({ start: 0, end: 0, dash: 0, number: 0, word: 0 })
  })

  it('measures gaps between 汉字, not those of a last line', () => {
    const quality = read(['一二三四五六'], ['一二三四', 0, 1.25, 2.75, 4], ['五六', 0, 1.9])
    expect(quality.gap).toMatchObject({ count: 3, min: 0.25, max: 0.5 })
    expect(quality.meanAbsGap).toBeCloseTo(1 / 3)
    expect(quality.maxGapAt).toBe('二三')
    expect(quality.looseLines).toBe(1)
  })

  it('measures the blank of a mark alone, on its own side', () => {
    const quality = read(
      ['一，二“三四五六七“八'],
      ['一，二“三', 0, 1, 1.7, 2.3, 4],
      ['四五六七', 0, 1, 2, 4],
      ['“八', -0.5, 0.5],
    )
    expect(quality.loneMark).toMatchObject({ count: 2 })
    expect(quality.loneMark.max).toBeCloseTo(0.2)
    expect(quality.loneMark.min).toBeCloseTo(0.1)
    expect(quality.lineStart).toEqual({ full: 0, trimmed: 1 })
    expect(quality.faults.start + quality.faults.end).toBe(0)
  })

  it('measures marks next to each other and marks at line ends', () => {
    const quality = read(
      ['一。”二三，四五六七。八'],
      ['一。”二三，', 0, 1, 1.5, 2.5, 3.5, 4.5],
      ['四五六七。', 0, 1, 2, 3, 4],
      ['八', 0],
    )
    expect(quality.adjacent).toMatchObject({ count: 1, mean: 1.5 })
    expect(quality.adjacentOpen).toBe(0)
    expect(quality.lineEnd).toEqual({ full: 1, half: 1, hanging: 0, other: 0 })
    expect(quality).toMatchObject({ shortLast: 1, singleLast: 1 })
  })

  it('measures 汉字 beside Latin, and lets a quarter em pass as no gap', () => {
    const quality = read(['一二5A三四7五'], ['一二5A三', 0, 1, 2.25, 2.75, 4], ['四7五', 0, 1.3, 2])
    expect(quality.hanLatin).toMatchObject({ count: 2, min: 0.25, max: 0.75 })
    expect(quality.maxGap).toBeCloseTo(0.5)
    expect(quality.hanLatin.natural).toBeCloseTo(0.25)
  })

  it('names every kind of forbidden break', () => {
    const faults = (before: string, after: string) => {
      const row = (text: string): Row => [text, ...Array.from(text, (_, i) => i)]
      const found = read([before + after], row(before), row(after)).faults
      return Object.entries(found).flatMap(([kind, count]) => (count > 0 ? [kind] : []))
    }
    expect(faults('一', '。二')).toEqual(['start'])
    expect(faults('一“', '二')).toEqual(['end'])
    expect(faults('一—', '—二')).toEqual(['dash'])
    expect(faults('一……', '……')).toEqual([])
    expect(faults('一5-', '7人')).toEqual(['number'])
    expect(faults('一2', '3')).toEqual(['number'])
    expect(faults('一9', '%')).toEqual(['start'])
    expect(faults('一2021', '—2025')).toEqual(['number'])
    expect(faults('一2021—', '2025')).toEqual([])
    expect(faults('一wo', 'rd')).toEqual(['word'])
  })

  it('does not take a blank or an inserted hyphen for a cut word', () => {
    expect(read(['ab cd'], ['ab', 0, 0.5], ['cd', 0, 0.5]).faults.word).toBe(0)
    expect(read(['abcd'], ['ab-', 0, 0.5, 1], ['cd', 0, 0.5]).faults.word).toBe(0)
  })

  it('sees lines short of the measure and off the grid', () => {
    const rows: Row[] = [
      ['一二三四', 0, 1, 2, 3],
      ['五六七八九', 0, 1, 2, 3, 4],
      ['十', 0],
    ]
    const text = ['一二三四五六七八九十']
    expect(read(text, ...rows).offMeasure).toBe(1)
    const shifted = measureQuality(readLines([pageOf(rows, STEP + 0.1)], text), {
      sizePt: SIZE,
      measure: 5,
      stepPt: STEP,
    })
    expect(shifted.offGrid).toBe(2)
  })

  it('counts radicals that stand for 汉字, and refuses lost, changed and invented characters', () => {
    expect(read(['金日户'], ['⾦⽇⼾', 0, 1, 2]).alike).toBe(3)
    expect(() => read(['一二三'], ['一三', 0, 1])).toThrow('“三” where the text has “二”')
    expect(() => read(['一二三'], ['一二', 0, 1])).toThrow('ends before “三”')
    expect(() => read(['一'], ['一二', 0, 1])).toThrow('“二” where the text has “”')
  })
})
