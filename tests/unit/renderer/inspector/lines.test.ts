import { describe, expect, it } from 'vitest'
import type { DisplayItem, GlyphsItem } from '@shared/layout/display/types'
import { findLine, lineAt, linesOf, pageLines, stepLine } from '../../../../renderer/inspector/lines'

const run = (
  paragraph: number,
  line: number,
  x: number,
  y: number,
  part: Partial<GlyphsItem> = {},
): GlyphsItem => ({
  type: 'glyphs',
  story: 'a',
  paragraph,
  line,
  font: 'F',
  sizePt: 10,
  direction: 'horizontal',
  color: [0, 0, 0, 100],
  role: 'body',
  measure: { x, width: 130 },
  glyphs: [{ char: '字', x, y, glyph: 3 }],
  ...part,
})
const rule: DisplayItem = {
  type: 'rule',
  x1: 0,
  y1: 0,
  x2: 9,
  y2: 0,
  widthPt: 1,
  color: [0, 0, 0, 100],
  story: 'a',
}

describe('the lines of a page', () => {
  it('are one for all the runs of a line: its measure, as high as its largest text', () => {
    const items = [
      rule,
      run(0, 0, 20, 100, { role: 'dateline' }),
      run(0, 0, 20, 96, { sizePt: 6, glyphs: [{ char: '2', x: 60, y: 96, glyph: 4 }] }),
      run(0, 0, 20, 90.5, { sizePt: 14, role: 'ruby' }),
      run(0, 1, 20, 115),
    ]
    const lines = linesOf(items)
    expect(lines.map(({ paragraph, line, role }) => [paragraph, line, role])).toEqual([
      [0, 0, 'body'],
      [0, 1, 'body'],
    ])
    expect(lines[0]).toMatchObject({ x: 20, width: 130, height: 10 })
    expect(lines[0]!.y).toBeCloseTo(91.2, 9)
    expect(linesOf(items)).toBe(lines)
  })

  it('stand along their axis where text runs down', () => {
    const glyphs = [0, 1, 2].map((n) => ({ char: '字', x: 200, y: 50 + 10 * n, glyph: 3 }))
    const [line] = linesOf([run(0, 0, 200, 50, { direction: 'vertical', glyphs })])
    expect(line!.height).toBeGreaterThan(line!.width)
  })

  it('are read module by module from the top, then from the left', () => {
    const group = (story: string) => ({ story, items: [run(0, 0, 0, 10, { story })] })
    const module = (story: string, x: number, y: number) => ({ story, x, y })
    const lines = pageLines(
      [group('b'), group('c'), group('a'), { story: '', items: [rule] }],
      [module('c', 0, 300), module('b', 200, 10), module('a', 0, 10), module('gone', 0, 0)],
    )
    expect(lines.map((line) => line.story)).toEqual(['a', 'b', 'c'])
  })
})

describe('a click', () => {
  const lines = linesOf([run(0, 0, 20, 100), run(0, 1, 20, 113.5), run(0, 2, 170, 100)])
  const at = (x: number, y: number) => lineAt(lines, x, y)?.line

  it('means the line under it', () => {
    expect(at(25, 96)).toBe(0)
    expect(at(149, 110)).toBe(1)
    expect(at(171, 96)).toBe(2)
  })

  it('means the nearer line between two, and a mark that hangs out', () => {
    expect(at(60, 102.3)).toBe(0)
    expect(at(60, 104)).toBe(1)
    expect(at(153, 96)).toBe(0)
    expect(at(167, 96)).toBe(2)
  })

  it('means nothing where no text is', () => {
    expect(at(60, 80)).toBeUndefined()
    expect(at(160, 96)).toBeUndefined()
    expect(at(400, 96)).toBeUndefined()
  })
})

describe('going from line to line', () => {
  const lines = [
    ...linesOf([run(0, 0, 20, 100), run(0, 1, 20, 115)]),
    ...linesOf([run(0, 0, 20, 300, { story: 'b' })]),
  ]

  it('goes on from story to story, and stops at both ends', () => {
    expect(stepLine(lines, lines[0]!, 1, null)).toBe(lines[1])
    expect(stepLine(lines, lines[1]!, 1, null)).toBe(lines[2])
    expect(stepLine(lines, lines[2]!, 1, null)).toBeNull()
    expect(stepLine(lines, lines[0]!, -1, null)).toBeNull()
  })

  it('begins with the story at hand', () => {
    expect(stepLine(lines, null, 1, 'b')).toBe(lines[2])
    expect(stepLine(lines, null, 1, 'nowhere')).toBe(lines[0])
    expect(stepLine([], null, 1, 'b')).toBeNull()
  })

  it('finds a line again, or after an edit the last one left of its paragraph', () => {
    expect(findLine(lines, { story: 'a', paragraph: 0, line: 0 })).toBe(lines[0])
    expect(findLine(lines, { story: 'a', paragraph: 0, line: 7 })).toBe(lines[1])
    expect(findLine(lines, { story: 'a', paragraph: 3, line: 0 })).toBeNull()
    expect(findLine(lines, null)).toBeNull()
  })
})
