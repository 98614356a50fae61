import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import { makeFace } from '@shared/layout/fonts/fontkitFace'
import { loadFontBook, openFont } from '../../helpers/fonts'

const SONG = 'NotoSerifSC-Regular'
const cp = (char: string): number => char.codePointAt(0)!

describe('makeFace', () => {
  const face = loadFontBook().face(SONG)

  it('sets Han in one em, and ASCII in less', () => {
    for (const char of '工人日报，。《》“”……') expect(face.advance(face.glyph(cp(char)))).toBe(1)
    expect(face.advance(face.glyph(cp('a')))).toBeCloseTo(0.557, 6)
  })

  it('answers glyph 0 for what the face lacks, in and beyond the basic plane', () => {
    expect(face.glyph(0xe001)).toBe(0)
    expect(face.glyph(0x1f600)).toBe(0)
    expect(face.glyph(0x20000)).toBe(face.glyph(0x20000))
    expect(face.glyph(0xd800)).toBe(0)
  })

  it('gives the ink of marks near to the outline, and none for blanks', () => {
    const font = openFont(CATALOGUE.find(({ id }) => id === SONG)!.file)
    for (const char of '，。、《》“”（）·中一') {
      const gid = face.glyph(cp(char))
      const outline = font.getGlyph(gid).bbox
      const ink = face.ink(gid)
      expect(Math.abs(ink.left - outline.minX / 1000)).toBeLessThan(0.007)
      expect(Math.abs(ink.right - outline.maxX / 1000)).toBeLessThan(0.007)
      expect(Math.abs(ink.bottom - outline.minY / 1000)).toBeLessThan(0.007)
      expect(Math.abs(ink.top - outline.maxY / 1000)).toBeLessThan(0.007)
    }
    for (const blank of [' ', '\u3000'])
      expect(face.ink(face.glyph(cp(blank)))).toEqual({ left: 0, right: 0, bottom: 0, top: 0 })
  })

  it('kerns and ligates Latin without losing a character', () => {
    const av = face.shape('AV')
    expect(av.map(({ char }) => char)).toEqual(['A', 'V'])
    expect(av[0]!.advance).toBeLessThan(face.advance(face.glyph(cp('A'))))
    const office = face.shape('office')
    expect(office.map(({ char }) => char)).toEqual(['o', 'ffi', 'c', 'e'])
  })

  it('does not depend on what was asked before', () => {
    const fresh = makeFace(SONG, openFont(CATALOGUE.find(({ id }) => id === SONG)!.file))
    expect(fresh.shape('ﬁ').map(({ char }) => char)).toEqual(['ﬁ'])
    expect(fresh.shape('fi').map(({ char }) => char)).toEqual(['fi'])
    expect(
      fresh
        .shape('fi ﬁ')
        .map(({ char }) => char)
        .join(''),
    ).toBe('fi ﬁ')
    expect(fresh.shape('5A-95%')).toEqual(face.shape('5A-95%'))
  })

  it('opens every face of the catalogue under its own PostScript name', () => {
    for (const { id, file } of CATALOGUE) expect(openFont(file).postscriptName).toBe(id)
  })
})

describe('makeFontBook', () => {
  const book = loadFontBook()

  it('puts a face first in its own chain, then the others in order', () => {
    expect(book.chain('NotoSansSC-Bold').map(({ id }) => id)).toEqual([
      'NotoSansSC-Bold',
      'NotoSerifSC-Regular',
      'NotoSerifSC-Black',
      'NotoSansSC-Regular',
    ])
  })

  it('names a face that is not loaded', () => {
    expect(() => book.face('Kai')).toThrow('Font Kai is not loaded')
  })
})
