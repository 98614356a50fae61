import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lineItems } from '@shared/layout/display/lineItems'
import type { DisplayPage, GlyphsItem } from '@shared/layout/display/types'
import { paintPdf } from '../../../electron/main/export/pdf'
import { openFonts } from '../../../electron/main/fonts/book'
import { tablesOf } from '../../../electron/main/fonts/openFont'
import { compose } from '../../helpers/compose'
import { emptyPage } from '../../helpers/displayList'
import { render } from '../../helpers/golden'
import { PdfFile } from '../../helpers/pdfFile'
import { readPage } from '../../helpers/pdfPage'
import { pdfFonts, qpdfCheck } from '../../helpers/poppler'
import { temporaryFolder } from '../../helpers/temporary'

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/fonts')

/** The fonts with one file of the fixtures in the newsroom's folder. */
function withFile(file: string) {
  const folder = temporaryFolder()
  copyFileSync(join(FIXTURES, file), join(folder, file))
  return openFonts(undefined, folder)
}

const paint = async (page: DisplayPage, { font }: ReturnType<typeof openFonts>): Promise<Uint8Array> => {
  const { bytes } = await paintPdf([page], {
    metadata: { title: 'CID', author: '', creator: 'Banxin', createdAt: new Date(0) },
    font,
    asset: () => {
      throw new Error('no pictures here')
    },
  })
  return bytes
}

/** Edges of the ink on a page, pt from the sheet's top-left corner. */
function inkOf(pdf: Uint8Array, dpi: number) {
  const { width, height, data } = render(pdf, 1, dpi)
  const box = { left: width, right: 0, top: height, bottom: 0 }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! > 128) continue
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x + 1)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y + 1)
    }
  const pt = (pixels: number): number => (pixels * 72) / dpi
  return { left: pt(box.left), right: pt(box.right), top: pt(box.top), bottom: pt(box.bottom) }
}

const FILES: readonly [file: string, faces: string[]][] = [
  ['cid-keyed.otf', ['CidSerifSC-Regular']],
  ['cid-keyed.otc', ['CidSerifSC-Regular', 'CidSerifTC-Regular']],
]

describe.each(FILES)('%s, CID-keyed CFF outlines', (file, faces) => {
  it('opens, every face by itself', () => {
    const { later, refused, font } = withFile(file)
    expect(refused).toEqual([])
    expect(later.map(({ info }) => info.id).filter((id) => id.startsWith('Cid'))).toEqual(faces)
    for (const id of faces)
      expect((tablesOf(font(id))['CFF '] as { isCIDFont: boolean } | undefined)?.isCIDFont).toBe(true)
  })

  it.each(faces)('is set in %s, glyph for glyph, and embedded', async (id) => {
    const fonts = withFile(file)
    const text = '“版心”：的、了——在……《一》A1。'
    const { lines, missing } = compose(text, { measure: 30, sizePt: 9, font: id, fonts: fonts.book })
    expect(missing).toEqual([])
    const face = fonts.book.face(id)
    const items = lineItems(lines[0]!, { x: 50, y: 100, story: 's', paragraph: 0, line: 0 })
    expect(new Set(items.map(({ font }) => font))).toEqual(new Set([id]))
    for (const { char, glyph } of items.flatMap(({ glyphs }) => glyphs))
      expect(glyph, char).toBe(face.glyph(char.codePointAt(0)!))
    const pdf = await paint(emptyPage(items), fonts)
    qpdfCheck(pdf)
    const row = pdfFonts(pdf).find(({ name }) => name.endsWith(id))
    expect(row).toMatchObject({ type: 'CID Type 0C', embedded: true, subset: true, unicode: true })
    const { glyphs } = readPage(new PdfFile(pdf), 0)
    expect(glyphs.map(({ char }) => char).join('')).toBe(text)
    for (const { char, advance } of glyphs)
      if (/[版心的了在一]/u.test(char)) expect(advance).toBeCloseTo(9, 2)
  })

  it.each(faces)('shows the very glyphs of %s: their ink stands where the face has it', async (id) => {
    const fonts = withFile(file)
    const face = fonts.book.face(id)
    const [x, y, sizePt] = [100, 300, 120]
    // Unlike in shape; each is another code of another subset.
    for (const char of '一的A，') {
      const glyph = face.glyph(char.codePointAt(0)!)
      const item: GlyphsItem = {
        type: 'glyphs',
        font: id,
        sizePt,
        direction: 'horizontal',
        color: [0, 0, 0, 100],
        role: 'body',
        measure: { x, width: sizePt },
        glyphs: [
          // Other glyphs go before it, out of the page, so that its code is not its glyph's number.
          { char: '心', x: -500, y, glyph: face.glyph(0x5fc3) },
          { char, x, y, glyph },
        ],
      }
      const page = emptyPage([item])
      const found = inkOf(await paint(page, fonts), 72)
      const ink = face.ink(glyph)
      const at = { x: x + page.bleedPt, y: y + page.bleedPt }
      expect(Math.abs(found.left - (at.x + ink.left * sizePt)), `${char} left`).toBeLessThan(1.5)
      expect(Math.abs(found.right - (at.x + ink.right * sizePt)), `${char} right`).toBeLessThan(1.5)
      expect(Math.abs(found.top - (at.y - ink.top * sizePt)), `${char} top`).toBeLessThan(1.5)
      expect(Math.abs(found.bottom - (at.y - ink.bottom * sizePt)), `${char} bottom`).toBeLessThan(1.5)
    }
  })
})
