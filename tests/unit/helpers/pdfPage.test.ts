import { describe, expect, it } from 'vitest'
import { PdfFile } from '../../helpers/pdfFile'
import { readPage } from '../../helpers/pdfPage'
import { stream, tinyPdf } from '../../helpers/tinyPdf'

const TO_UNICODE = stream(
  `1 beginbfchar <0001> <4E00> endbfchar
   1 beginbfrange <0002> <0003> <4E01> endbfrange
   1 beginbfrange <0004> <0005> [<D842DFB7> <006600660069>] endbfrange`,
)

/** One page, 200 pt square, whose resources and media box are inherited; its form F shows 丁 in its own space. */
const pdf = (content: string[], form = ''): Uint8Array =>
  tinyPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 200 200]
        /Resources << /Font << /A 4 0 R >> /XObject << /F 7 0 R >> >> >>`,
    '<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [8 0 R] >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H
        /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /DW 1000 /W [2 [500 250]] >>',
    TO_UNICODE,
    stream(form, '/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Matrix [1 0 0 1 5 7]'),
    `<< /Type /Page /Parent 3 0 R /Contents [${content.map((_, i) => `${9 + i} 0 R`).join(' ')}] >>`,
    ...content.map((part) => stream(part)),
  ])
const glyphs = (content: string[], form?: string) =>
  readPage(new PdfFile(pdf(content, form)), 0).glyphs.map(
    ({ char, x, y, advance, sizePt }) => [char, x, y, advance, sizePt] as const,
  )

describe('reading a page of a PDF', () => {
  it('places glyphs by text matrix, widths and TJ, y from the top', () => {
    expect(glyphs(['BT /A 10 Tf 1 0 0 1 20 150 Tm [<0001> 100 <0002> -200 <0003>] TJ ET'])).toEqual([
      ['一', 20, 50, 10, 10],
      ['丁', 29, 50, 5, 10],
      ['丂', 36, 50, 2.5, 10],
    ])
  })

  it('applies cm before the text matrix, and q and Q', () => {
    expect(
      glyphs([
        'q 0.5 0 0 0.5 10 20 cm BT /A 20 Tf 1 0 0 1 40 60 Tm <0001> Tj ET Q',
        'BT /A 8 Tf 3 4 Td <0001> Tj ET',
      ]),
    ).toEqual([
      ['一', 30, 150, 10, 10],
      ['一', 3, 196, 8, 8],
    ])
  })

  it('reads a space whose y points down, as Typst and Chromium write it', () => {
    expect(glyphs(['1 0 0 -1 18 55 cm BT /A 9 Tf 1 0 0 -1 2 3 Tm <0001> Tj ET'])).toEqual([
      ['一', 20, 148, 9, 9],
    ])
  })

  it('follows lines, leading, spacing, stretch and rise', () => {
    const content = `BT /A 10 Tf 1 Tc 50 Tz 3 Ts 10 100 Td 0 -12 TD <00010001> Tj T* <0001> Tj (\\000\\001) ' ET`
    expect(glyphs([content])).toEqual([
      ['一', 10, 109, 5, 10],
      ['一', 15.5, 109, 5, 10],
      ['一', 10, 121, 5, 10],
      ['一', 10, 133, 5, 10],
    ])
  })

  it('reads forms in their own space and comes back', () => {
    const form = 'BT /A 10 Tf 1 0 0 1 1 2 Tm <0002> Tj ET'
    expect(glyphs(['q 2 0 0 2 0 0 cm /F Do Q BT /A 10 Tf <0001> Tj ET'], form)).toEqual([
      ['丁', 12, 182, 10, 20],
      ['一', 0, 200, 10, 10],
    ])
  })

  it('gives characters beyond the basic plane and ligatures whole', () => {
    expect(glyphs(['BT /A 10 Tf <00040005> Tj ET']).map(([char]) => char)).toEqual(['𠮷', 'ffi'])
  })

  it('does not see text that is not painted', () => {
    expect(glyphs(['BT /A 10 Tf 3 Tr <0001> Tj 0 Tr <0002> Tj ET'])).toEqual([['丁', 10, 200, 5, 10]])
  })

  it('refuses fonts and operators that it would misread', () => {
    expect(() => glyphs(['BT /A 10 Tf 0 0 <0001> " ET'])).toThrow('operator')
    expect(() => glyphs(['BT /A 10 Tf <0009> Tj ET'])).toThrow('no ToUnicode for code 9')
  })
})
