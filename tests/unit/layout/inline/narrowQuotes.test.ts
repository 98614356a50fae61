import { describe, expect, it } from 'vitest'
import { makeFontBook } from '@shared/layout/fonts/book'
import type { Face } from '@shared/layout/fonts/face'
import { compose, modelFace } from '../../../helpers/compose'

const EM = 10
const QUOTES = new Set(Array.from('“”‘’', (char) => char.codePointAt(0)!))

/** A face whose quotation marks are Western: 0.35 em wide, as LXGW WenKai has them. */
function face(): Face {
  const model = modelFace()
  return {
    ...model,
    advance: (glyph) => (QUOTES.has(glyph) ? 0.35 : model.advance(glyph)),
    ink: (glyph) =>
      QUOTES.has(glyph) ? { left: 0.05, right: 0.3, bottom: 0.5, top: 0.8 } : model.ink(glyph),
  }
}

const places = (text: string) => {
  const { lines } = compose(text, { measure: 20, sizePt: EM, fonts: makeFontBook([face()]) })
  return new Map(lines[0]!.glyphs.map(({ char, x }) => [char, x / EM]))
}

describe('quotation marks of a face that has only Western ones', () => {
  it('take a 字 in Chinese, the opening one at its right, the closing one at its left', () => {
    const at = places('天“地”玄')
    expect(at.get('“')).toBeCloseTo(1.65, 6)
    expect(at.get('地')).toBeCloseTo(2, 6)
    expect(at.get('”')).toBeCloseTo(3, 6)
    expect(at.get('玄')).toBeCloseTo(4, 6)
  })

  it('give half of it like any other beside another mark', () => {
    const at = places('天：“地。”玄')
    expect(at.get('“')! + 0.35).toBeCloseTo(at.get('地')!, 6)
    // ： keeps its cell, “ gives its half; 。 and ” take one and a half.
    expect(at.get('地')).toBeCloseTo(2.5, 6)
    expect(at.get('玄')).toBeCloseTo(5, 6)
  })

  it('keep their own width around Western text', () => {
    const at = places('say “no” now')
    expect(at.get('n')).toBeDefined()
    const quote = at.get('“')!
    expect(at.get('”')! - quote).toBeCloseTo(0.35 + 1, 6)
  })
})
