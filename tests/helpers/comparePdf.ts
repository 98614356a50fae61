import { expect } from 'vitest'
import type { DisplayPage, GlyphsItem } from '@shared/layout/display/types'
import { PdfFile } from './pdfFile'
import { readPage, type ReadPage } from './pdfPage'
import { inked, pdfWords } from './poppler'

const isGlyphs = (item: DisplayPage['items'][number]): item is GlyphsItem => item.type === 'glyphs'

/**
 * Holds a PDF against the display pages it was painted from: the same glyphs in the same order, each within
 * 0.01 pt, in the same face and size, black in K alone. Answers what was read.
 */
export function expectSameGlyphs(bytes: Uint8Array, pages: readonly DisplayPage[]): ReadPage[] {
  const file = new PdfFile(bytes)
  expect(file.pages).toHaveLength(pages.length)
  return pages.map((page, index) => {
    const read = readPage(file, index)
    const due = page.items
      .filter(isGlyphs)
      .flatMap((item) => item.glyphs.map((glyph) => ({ ...glyph, item })))
    expect(read.glyphs.map(({ char }) => char).join('')).toBe(due.map(({ char }) => char).join(''))
    expect(read.glyphs).toHaveLength(due.length)
    const wrong = read.glyphs.flatMap((glyph, i) => {
      const { char, x, y, rotate = 0, item } = due[i]!
      const right =
        glyph.char === char &&
        Math.abs(glyph.x - x) < 0.01 &&
        Math.abs(glyph.y - y) < 0.01 &&
        Math.abs(glyph.rotate - rotate) < 0.01 &&
        Math.abs(glyph.sizePt - item.sizePt) < 0.001 &&
        glyph.font === item.font &&
        glyph.fill === `k ${item.color.map((percent) => percent / 100).join(' ')}`
      return right ? [] : [{ glyph, due: { char, x, y, rotate, font: item.font, sizePt: item.sizePt } }]
    })
    expect(wrong).toEqual([])
    return read
  })
}

/** Ink tests: every colour is CMYK, and nothing but K where `grey` says so. */
export function expectBlackOnly(read: ReadPage): void {
  for (const color of read.colors) expect(color).toMatch(/^[kK] 0 0 0 [\d.]+$/)
}

/**
 * Poppler's word boxes agree with the list: the words in order are the list's characters, and each begins
 * where its first glyph stands. (Horizontal text; poppler gives no baseline, so heights are compared by the
 * offset that is the same for all glyphs of a face and size.)
 */
export function expectPopplerAgrees(bytes: Uint8Array, pages: readonly DisplayPage[]): number {
  const due = pages.flatMap((page) =>
    page.items.filter(isGlyphs).flatMap((item) =>
      item.glyphs
        .filter(({ char }) => inked(char) !== '')
        .map(({ char, x, y, rotate }) => ({
          char: inked(char),
          x: x + page.bleedPt,
          y: y + page.bleedPt,
          upright: item.direction === 'horizontal' && !rotate,
          face: `${item.font} ${item.sizePt}`,
        })),
    ),
  )
  const offsets = new Map<string, number>()
  let at = 0
  const wrong: unknown[] = []
  for (const { text, xMin, yMin } of pdfWords(bytes)) {
    const word = inked(text)
    const first = due[at]
    let taken = ''
    while (taken.length < word.length && at < due.length) taken += due[at++]!.char
    if (taken !== word || !first) {
      wrong.push({ word, taken })
      break
    }
    if (!first.upright) continue
    const offset = offsets.get(first.face) ?? yMin - first.y
    offsets.set(first.face, offset)
    if (Math.abs(xMin - first.x) > 0.01 || Math.abs(yMin - first.y - offset) > 0.01)
      wrong.push({ word, xMin, yMin, first, offset })
  }
  expect(wrong).toEqual([])
  expect(at).toBe(due.length)
  return at
}
