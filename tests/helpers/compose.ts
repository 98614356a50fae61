import { makeFontBook } from '@shared/layout/fonts/book'
import type { Face, FontBook } from '@shared/layout/fonts/face'
import { composeParagraph } from '@shared/layout/inline/compose'
import type { ComposedParagraph, InlineRun, Measure } from '@shared/layout/inline/types'
import { BLACK, BODY_PARAGRAPH, type ParagraphStyle } from '@shared/layout/styles/styles'

/** Ink of the model face's full-width marks, by the half of the cell that holds it. */
const OPENING = '“‘（《〈「『【〔〖［｛'
const CLOSING = '”’）》〉」』】〕〗］｝，、；：。．！？'

export interface ModelFaceOptions {
  id?: string
  /** Whether the face has a code point; by default all but controls and format characters, as in real faces. */
  has?: (codePoint: number) => boolean
}

/** A blank or format character: no ink, and for format characters no width either. */
const isFormat = (char: string) => /[\p{Cf}\p{Cc}\p{Mn}\p{Me}]/u.test(char)

/**
 * A face whose widths can be added up in the head: every Han character and full-width mark takes 1 em, the ink of a
 * mark keeps to its half of the cell, everything of ASCII and Latin takes 1/2 em, a blank 1/4 em. Glyph ids are
 * code points. The shapes of the faces in use are alike in this (Noto Serif SC: marks' ink within 0.48 em).
 */
export function modelFace({
  id = 'Model',
  has = (code) => !/[\p{Cf}\p{Cc}\p{Cs}]/u.test(String.fromCodePoint(code)),
}: ModelFaceOptions = {}): Face {
  const measured = (glyph: number): number => {
    const char = String.fromCodePoint(glyph)
    if (isFormat(char)) return 0
    if (glyph === 0x20 || glyph === 0xa0) return 0.25
    if (/[“”‘’…⋯—]/.test(char)) return 1
    if (char === '⸺') return 2
    return glyph < 0x2e80 ? 0.5 : 1
  }
  const widths = new Map<number, number>()
  const advance = (glyph: number): number => {
    const known = widths.get(glyph)
    if (known !== undefined) return known
    const width = measured(glyph)
    widths.set(glyph, width)
    return width
  }
  return {
    id,
    glyph: (codePoint) => (has(codePoint) ? codePoint : 0),
    advance,
    ink: (glyph) => {
      const char = String.fromCodePoint(glyph)
      const box = (left: number, right: number) => ({ left, right, bottom: -0.1, top: 0.8 })
      if (OPENING.includes(char)) return box(0.55, 0.95)
      if (CLOSING.includes(char)) return box(0.05, 0.45)
      if (char === '—') return box(0, 1)
      return box(0.05, advance(glyph) - 0.05)
    },
    shape: (text) =>
      Array.from(text, (char) => {
        const code = char.codePointAt(0)!
        return { glyph: has(code) ? code : 0, char, advance: advance(code), dx: 0, dy: 0 }
      }),
  }
}

export const modelBook = (...faces: readonly Face[]): FontBook =>
  makeFontBook(faces.length > 0 ? faces : [modelFace()])

export interface ComposeOptions extends Partial<ParagraphStyle> {
  /** 字 of the text's size: a number, or by line. */
  measure: number | ((line: number) => number)
  sizePt?: number
  font?: string
  fonts?: FontBook
}

const MODEL = modelBook()

/** A run in the model face. */
export const run = (text: string, font = 'Model', sizePt = 10): InlineRun => ({
  text,
  font,
  sizePt,
  color: BLACK,
  role: 'body',
})

/** Sets a text of one run; style is the body's without an indent, changed by what is given. */
export function compose(text: string, options: ComposeOptions): ComposedParagraph {
  const { measure, sizePt = 10, font = 'Model', fonts = MODEL, ...style } = options
  const pt: Measure = typeof measure === 'number' ? measure * sizePt : (line) => measure(line) * sizePt
  return composeParagraph(
    { runs: [run(text, font, sizePt)], style: { ...BODY_PARAGRAPH, indent: 0, ...style } },
    pt,
    fonts,
  )
}

/** Source text of each line, as cut. */
export const rows = (text: string, paragraph: ComposedParagraph): string[] =>
  paragraph.lines.map((line) => text.slice(line.start, line.end))
