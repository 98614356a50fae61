import { describe, expect, it } from 'vitest'
import { composeParagraph } from '@shared/layout/inline/compose'
import type { LineGlyph } from '@shared/layout/inline/types'
import { BLACK, BODY_PARAGRAPH } from '@shared/layout/styles/styles'
import { loadFontBook } from '../../../helpers/fonts'

const SIZE = 10
const fonts = loadFontBook()
const face = fonts.face('NotoSerifSC-Regular')

/** The glyphs of a text set down in the house face, in one line of 40 字. */
const down = (text: string): LineGlyph[] => [
  ...composeParagraph(
    {
      runs: [{ text, font: 'NotoSerifSC-Regular', sizePt: SIZE, color: BLACK, role: 'body' }],
      style: { ...BODY_PARAGRAPH, direction: 'vertical', indent: 0 },
    },
    40 * SIZE,
    fonts,
  ).lines[0]!.glyphs,
]
const glyphOf = (glyphs: readonly LineGlyph[], char: string): LineGlyph =>
  glyphs.find((one) => one.char === char)!

describe('vertical setting (CLREQ 2.1, 3.1.2)', () => {
  it('stands characters under one another, upright, in the middle of the line', () => {
    const glyphs = down('天地玄黄')
    expect(glyphs.every(({ rotate }) => rotate === undefined)).toBe(true)
    glyphs.slice(1).forEach(({ x }, n) => expect(x - glyphs[n]!.x).toBeCloseTo(SIZE, 6))
    for (const { y } of glyphs) expect(y).toBeCloseTo(-SIZE / 2, 6)
  })

  it('takes the face’s own vertical forms of brackets and marks', () => {
    const glyphs = down('《天》，「地」。')
    for (const char of '《》，「」。') {
      const form = face.vertical!(char.codePointAt(0)!)
      expect(form).not.toBe(face.glyph(char.codePointAt(0)!))
      expect([char, glyphOf(glyphs, char).glyph]).toEqual([char, form])
    }
  })

  it('has the ink of a stop in the upper right corner of its cell', () => {
    const [, stop] = down('天。地') as [LineGlyph, LineGlyph]
    const ink = face.ink(stop.glyph)
    // `x` is along the line: the glyph's baseline; its ink lies above it by `top`.
    expect(stop.x - ink.top * SIZE).toBeLessThan(SIZE + 0.5 * SIZE)
    expect(stop.y + ink.left * SIZE).toBeGreaterThan(-0.1 * SIZE)
  })

  it('turns Western words, the letters along the line', () => {
    const glyphs = down('用BIM模型').filter(({ char }) => /[A-Z]/u.test(char))
    expect(glyphs.map(({ char }) => char).join('')).toBe('BIM')
    expect(glyphs.every(({ rotate }) => rotate === 90)).toBe(true)
    glyphs.slice(1).forEach(({ x }, n) => expect(x).toBeGreaterThan(glyphs[n]!.x))
    expect(new Set(glyphs.map(({ y }) => Math.round(y * 1000))).size).toBe(1)
  })

  it('stands numbers of two and three digits upright in one cell, and turns longer ones', () => {
    for (const number of ['12', '365']) {
      const glyphs = down(`共${number}天`)
      const digits = glyphs.filter(({ char }) => /\d/u.test(char))
      expect(digits.every(({ rotate }) => rotate === undefined)).toBe(true)
      expect(new Set(digits.map(({ x }) => Math.round(x * 1000))).size).toBe(1)
      digits.slice(1).forEach(({ y }, n) => expect(y).toBeGreaterThan(digits[n]!.y))
      expect(glyphOf(glyphs, '天').x - glyphOf(glyphs, '共').x).toBeCloseTo(2 * SIZE, 6)
    }
    const long = down('共2021年').filter(({ char }) => /\d/u.test(char))
    expect(long.every(({ rotate }) => rotate === 90)).toBe(true)
  })

  it('lays dashes along the line', () => {
    const dashes = down('天——地').filter(({ char }) => char === '—')
    expect(dashes.length).toBeGreaterThan(0)
    expect(dashes.every(({ rotate }) => rotate === 90)).toBe(true)
  })
})
