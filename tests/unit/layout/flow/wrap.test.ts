import { describe, expect, it } from 'vitest'
import { flowRound, roomBeside, type WrapParagraph } from '@shared/layout/flow/wrap'
import type { Leg } from '@shared/layout/flow/types'
import { composeParagraph } from '@shared/layout/inline/compose'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import { loadFontBook } from '../../../helpers/fonts'

const EM = 9
const STEP = 13.5
const shape = { measurePt: 13 * EM, em: EM, rowTop: (row: number) => row * STEP, stepPt: STEP }
const legs: Leg[] = [
  { x: 0, row: 0, rows: 20 },
  { x: 14 * EM, row: 0, rows: 20 },
]

const paragraph = (text: string, index = 0, keepWithNext = false): WrapParagraph => ({
  index,
  role: 'body',
  keepWithNext,
  compose: (measure) =>
    composeParagraph(
      {
        runs: [{ text, font: 'NotoSerifSC-Regular', sizePt: EM, color: [0, 0, 0, 100], role: 'body' }],
        style: HOUSE_STYLES.body.paragraph,
      },
      measure,
      loadFontBook(),
    ),
})

describe('room beside a picture', () => {
  it('is the whole measure where nothing stands in the way', () => {
    const rows = roomBeside(legs, [], shape)
    expect(rows).toHaveLength(40)
    expect(new Set(rows.map((row) => row.widthPt))).toEqual(new Set([13 * EM]))
  })

  it('is cut to whole 字, on the column grid, only in the rows the picture touches', () => {
    const rows = roomBeside(legs, [{ x: 70, y: 30, width: 80, height: 50 }], shape)
    const touched = rows.filter((row) => row.widthPt < 13 * EM)
    expect(touched.map((row) => [row.leg, row.row])).toEqual(
      [0, 1].flatMap((leg) => [2, 3, 4, 5].map((row) => [leg, row])),
    )
    for (const row of touched) {
      expect(row.widthPt % EM).toBeCloseTo(0, 9)
      expect(((row.x - legs[row.leg]!.x) / EM) % 1).toBeCloseTo(0, 9)
      if (row.leg === 0) expect(row.x + row.widthPt).toBeLessThanOrEqual(70)
      else expect(row.x).toBeGreaterThanOrEqual(150)
    }
  })

  it('is the wider side of a picture in mid column, and nothing where less than four 字 are left', () => {
    const middle = roomBeside([legs[0]!], [{ x: 40, y: 0, width: 20, height: 10 }], shape)[0]!
    expect(middle).toMatchObject({ row: 0, x: 63, widthPt: 6 * EM })
    const narrow = roomBeside([legs[0]!], [{ x: 30, y: 0, width: 60, height: 10 }], shape)
    expect(narrow[0]!.row).toBe(1)
  })
})

describe('text round a picture', () => {
  const text = '纸上的字要让开图片，一个字也不能少，一行也不能多出边线。'.repeat(12)

  it('sets each line to the room of its own row and loses nothing', () => {
    const rows = roomBeside(legs, [{ x: 54, y: 30, width: 120, height: 100 }], shape)
    const result = flowRound([paragraph(text)], legs, rows, shape.measurePt)
    expect(result.overset.lines).toBe(0)
    const glyphs = result.placed.flatMap((line) => line.composed.glyphs.map((glyph) => glyph.char)).join('')
    expect(glyphs).toBe(text)
    for (const line of result.placed) {
      const row = rows.find((own) => own.leg === line.leg && own.row === line.row)!
      expect(line.x).toBe(row.x)
      expect(line.composed.measurePt).toBeCloseTo(row.widthPt, 9)
      if (!line.composed.last)
        expect(line.composed.indentPt + line.composed.widthPt).toBeCloseTo(row.widthPt, 2)
    }
    expect(new Set(result.placed.map((line) => line.composed.measurePt)).size).toBeGreaterThan(2)
  })

  it('tells the overset exactly', () => {
    const short: Leg[] = [{ x: 0, row: 0, rows: 5 }]
    const rows = roomBeside(short, [], shape)
    const result = flowRound([paragraph(text)], short, rows, shape.measurePt)
    const placed = result.placed.reduce((sum, line) => sum + line.composed.characters, 0)
    expect(result.placed).toHaveLength(5)
    expect(placed + result.overset.characters).toBe(text.length)
    expect(result.overset.from).toEqual({ paragraph: 0, line: 5 })
  })

  it('does not leave a sub-heading at the foot of a column', () => {
    const two: Leg[] = [
      { x: 0, row: 0, rows: 4 },
      { x: 126, row: 0, rows: 40 },
    ]
    const rows = roomBeside(two, [], shape)
    const result = flowRound(
      [
        paragraph('第一段有三行文字，刚好排到这一栏的倒数第二行为止，再多写几个字。', 0),
        paragraph('小标题', 1, true),
        paragraph(text, 2),
      ],
      two,
      rows,
      shape.measurePt,
    )
    const heading = result.placed.find((line) => line.paragraph === 1)!
    const next = result.placed.find((line) => line.paragraph === 2)!
    expect(heading.leg).toBe(next.leg)
  })

  it('counts overset at the width of a leg where no row is left', () => {
    const whole = paragraph(text).compose(shape.measurePt)
    const result = flowRound([paragraph(text)], [], [], shape.measurePt)
    expect(result.overset).toMatchObject({ lines: whole.lines.length, characters: text.length })
  })
})
