import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ComposedLine } from '@shared/layout/inline/types'
import type { ParagraphStyle } from '@shared/layout/styles/styles'
import { compose, modelFace } from '../../helpers/compose'
import { loadFontBook } from '../../helpers/fonts'
import { parseCase, type Case, type Row } from './parseCase'

/*
 * Every *.txt below this folder is one case; README.md says how to read one. The model face makes each width a round
 * number, so that a case can be worked out by hand; cases without Western characters are set in the house face too,
 * where they must break alike.
 */

const HOUSE = 'NotoSerifSC-Regular'
const EM = 10
const NEAR = 0.001

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .sort()

const BLANK = /[\s\u200b]/u
const blankWidth = (blanks: string) =>
  [...blanks].reduce(
    (sum, char) => sum + (char === '\u3000' ? 1 : /\s/.test(char) && char !== '\ufeff' ? 0.25 : 0),
    0,
  )

const HAN = /^\p{Script=Han}/u
const WORD = /[A-Za-z0-9\u00c0-\u024f%‰％℃°№¥￥$€±㎡]/u
const WESTERN = /^[\u0021-\u024f’№€‰℃]/u
/** Nothing opens beside these (CLREQ 3.5.4 step 3). */
const STILL = /[～–／]/u

/** What a junction takes beyond its cells where the picture says nothing of it, em. */
function defaultSlack(a: string, b: string, blanks: string, gap: number, natural: number): number {
  if (blanks) return blankWidth(blanks) + (blankWidth(blanks) > 0 ? 0 : gap)
  const mixed = (HAN.test(a) && WORD.test(b)) || (WORD.test(a) && HAN.test(b))
  const pairHalves = a === b && /[—…⋯]/.test(a)
  const opens = !(WESTERN.test(a) && WESTERN.test(b)) && !STILL.test(a + b) && !pairHalves
  return (mixed ? natural : 0) + (opens ? gap : 0)
}

const trimmed = (text: string) => {
  let [from, to] = [0, text.length]
  while (from < to && BLANK.test(text[from]!)) from++
  while (to > from && BLANK.test(text[to - 1]!)) to--
  return text.slice(from, to)
}

function checkRow(line: ComposedLine, row: Row, text: string, natural: number): void {
  const face = modelFace()
  const glyphs = line.glyphs
  const first = glyphs[0]!
  const last = glyphs.at(-1)!
  expect(line.gapEm, 'gap of every place, em').toBeCloseTo(row.gap, 3)
  expect((first.x - line.indentPt) / EM, 'first glyph, em from the line’s start').toBeCloseTo(row.start, 3)
  const right = (last.x - line.indentPt) / EM + face.advance(last.glyph)
  expect(line.widthPt / EM - right, 'given at the line’s end, em').toBeCloseTo(row.end, 3)
  if (row.width !== null) expect(line.widthPt / EM, 'width, em').toBeCloseTo(row.width, 3)
  const used = new Set<string>()
  for (let k = 0; k + 1 < glyphs.length; k++) {
    const [a, b] = [glyphs[k]!, glyphs[k + 1]!]
    const slack = (b.x - a.x) / EM - face.advance(a.glyph)
    const pair = a.char + b.char
    const noted = row.junctions.get(pair)
    if (noted !== undefined) used.add(pair)
    const blanks = text.slice(a.offset + a.char.length, b.offset)
    expect(slack, `between ${a.char} and ${b.char}, em`).toBeCloseTo(
      noted ?? defaultSlack(a.char, b.char, blanks, row.gap, natural),
      3,
    )
  }
  expect(
    [...row.junctions.keys()].filter((pair) => !used.has(pair)),
    'notes that match nothing',
  ).toEqual([])
}

const modes = (found: Case): ParagraphStyle['breaking'][] =>
  found.breaking === 'both' ? ['optimum', 'first-fit'] : [found.breaking]

describe.each(files)('%s', (file) => {
  const path = join(import.meta.dirname, file)
  const found = parseCase(readFileSync(path, 'utf8'), relative(process.cwd(), path))

  it.each(modes(found))(`${found.title} (%s)`, (breaking) => {
    const options = { ...found.style, measure: found.measure, sizePt: EM, breaking }
    const { lines, missing } = compose(found.text, options)
    expect(missing).toEqual([])
    expect(lines.map((line) => trimmed(found.text.slice(line.start, line.end)))).toEqual(
      found.rows.map((row) => row.text),
    )
    lines.forEach((line, n) => {
      checkRow(line, found.rows[n]!, found.text, found.style.latinGap?.natural ?? 0.25)
      if (!line.last && !found.rows[n]!.ragged)
        expect(Math.abs(line.indentPt + line.widthPt - found.measure * EM), 'set to measure').toBeLessThan(
          NEAR,
        )
    })
  })

  if (found.house)
    it('breaks alike in the house face', () => {
      for (const breaking of modes(found)) {
        const { lines, missing } = compose(found.text, {
          ...found.style,
          measure: found.measure,
          breaking,
          font: HOUSE,
          fonts: loadFontBook(),
        })
        expect(missing).toEqual([])
        expect(lines.map((line) => trimmed(found.text.slice(line.start, line.end)))).toEqual(
          found.rows.map((row) => row.text),
        )
        lines.forEach((line, n) => expect(line.gapEm).toBeCloseTo(found.rows[n]!.gap, 2))
      }
    })
})

describe('the collection', () => {
  it('has at least sixty cases in each of which a line is worked out', () => {
    expect(files.length).toBeGreaterThanOrEqual(60)
  })
})
