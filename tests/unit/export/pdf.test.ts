import { describe, expect, it } from 'vitest'
import { paintPdf, type PaintOptions } from '../../../electron/main/export/pdf'
import { pdfTitle } from '../../../electron/main/export/pdfMetadata'
import { openFonts } from '../../../electron/main/fonts/book'
import type { DisplayPage, ImageItem } from '@shared/layout/display/types'
import { expectBlackOnly, expectPopplerAgrees, expectSameGlyphs } from '../../helpers/comparePdf'
import { emptyPage, setText } from '../../helpers/displayList'
import { loadFontBook } from '../../helpers/fonts'
import { PdfFile } from '../../helpers/pdfFile'
import { readPage } from '../../helpers/pdfPage'
import { ALPHA_PNG, CMYK_JPEG, GREY_JPEG } from '../../helpers/pictures'
import { inked, pdfFonts, pdfInfo, pdfText, pdfXmp, qpdfCheck } from '../../helpers/poppler'

const fonts = openFonts()
const ASSETS: Record<string, Uint8Array> = {
  'grey.jpg': GREY_JPEG,
  'cmyk.jpg': CMYK_JPEG,
  'alpha.png': ALPHA_PNG,
}

const options = (given: Partial<PaintOptions> = {}): PaintOptions => ({
  metadata: {
    title: '工人日报 2021-12-03 第1版',
    author: '工人日报',
    creator: 'Banxin 0.1.0',
    createdAt: new Date('2021-12-02T20:30:00Z'),
  },
  font: fonts.font,
  asset: (name) => {
    const bytes = ASSETS[name]
    if (!bytes) throw new Error(`no ${name}`)
    return bytes
  },
  ...given,
})
const paint = async (page: DisplayPage, given?: Partial<PaintOptions>): Promise<Uint8Array> =>
  (await paintPdf([page], options(given))).bytes

const shaped = (): DisplayPage['items'][number] => {
  const item = setText('', { x: 60, y: 500, sizePt: 12, story: 'latin', paragraph: 0, line: 0 })
  let pen = 60
  for (const { glyph, char, advance } of loadFontBook().face(item.font).shape('office AVAIL 95%')) {
    item.glyphs.push({ char, x: pen, y: 500, glyph })
    pen += advance * 12
  }
  return item
}

const page = emptyPage([
  {
    type: 'box',
    x: 40,
    y: 40,
    width: 500,
    height: 30,
    fill: [0, 0, 0, 8],
    stroke: [0, 0, 0, 100],
    strokePt: 0.25,
  },
  setText('版心：从一份文稿到一个版面', {
    x: 60.125,
    y: 62.0625,
    font: 'NotoSerifSC-Black',
    sizePt: 30,
    role: 'headline',
    story: 'lead',
    paragraph: -3,
    line: 0,
  }),
  ...Array.from({ length: 30 }, (_, line) =>
    setText('　　本报讯（记者王一）“十四五”规划——《提案》指出：2021年、5-7人，𠮷祥……', {
      x: 60 + 1 / 3,
      y: 95.5 + line * 13.5,
      extra: ((line % 7) - 3) * 0.0371,
      story: 'lead',
      paragraph: 0,
      line,
    }),
  ),
  shaped(),
  setText('一⼀—―', { x: 60, y: 530, story: 'twins', paragraph: 0, line: 0 }),
  setText('字', { x: 60, y: 560, story: 'missing', paragraph: 0, line: 0 }),
  {
    ...setText('竖排', { x: 400, y: 560, direction: 'vertical', story: 'upright', paragraph: 0, line: 0 }),
    glyphs: [
      { char: '竖', x: 400, y: 560, glyph: loadFontBook().face('NotoSerifSC-Regular').glyph(0x7ad6) },
      { char: '排', x: 400, y: 569, glyph: loadFontBook().face('NotoSerifSC-Regular').glyph(0x6392) },
      {
        char: 'A',
        x: 404,
        y: 573,
        glyph: loadFontBook().face('NotoSerifSC-Regular').glyph(0x41),
        rotate: 90,
      },
    ],
  },
  { type: 'rule', x1: 60, y1: 600, x2: 540, y2: 600, widthPt: 0.5, color: [0, 0, 0, 100] },
])
page.items.push({
  ...setText('', { x: 80, y: 560, story: 'missing', paragraph: 0, line: 0 }),
  glyphs: [{ char: '\ue001', x: 80, y: 560, glyph: 0 }],
})

const image = (asset: string | null, given: Partial<ImageItem> = {}): ImageItem => ({
  type: 'image',
  asset,
  x: 100,
  y: 620,
  width: 120,
  height: 80,
  crop: { x: 0, y: 0, width: 1, height: 1 },
  ...given,
})

describe('text', () => {
  it('stands where the display list has it, in the right face, size and ink', async () => {
    const bytes = await paint(page)
    const [read] = expectSameGlyphs(bytes, [page])
    expectBlackOnly(read!)
    expect(expectPopplerAgrees(bytes, [page])).toBeGreaterThan(900)
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors found')
  })

  it('is copied as it was written: ligatures, look-alikes, rare and missing characters', async () => {
    const text = inked(pdfText(await paint(page)))
    for (const part of ['officeAVAIL95%', '一⼀—―', '𠮷祥……', '《提案》', '字', '\ue001'])
      expect(text).toContain(part)
  })

  it('is set in embedded subsets with ToUnicode, and no other font', async () => {
    const { bytes, fonts: reported } = await paintPdf([page], options())
    const table = pdfFonts(bytes)
    expect(table.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'NotoSerifSC-Black',
      'NotoSerifSC-Regular',
    ])
    for (const font of table) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
    expect(reported).toEqual([
      { name: 'NotoSerifSC-Black', embedded: true, subset: true },
      { name: 'NotoSerifSC-Regular', embedded: true, subset: true },
    ])
    expect(new Set(table.map(({ name }) => name.slice(0, 6))).size).toBe(2)
  })

  it('keeps to 0.01 pt over a thousand glyphs in one run and at any size', async () => {
    const long = Array.from({ length: 1000 }, (_, i) => String.fromCodePoint(0x4e00 + i * 3)).join('')
    const items = [0.7, 9, 13.337, 96].map((sizePt, i) =>
      setText(long, { x: 1 / 7, y: 100.123456 + i * 50, sizePt, extra: Math.PI / 100 }),
    )
    expectSameGlyphs(await paint(emptyPage(items)), [emptyPage(items)])
  })

  it('takes any ink', async () => {
    const red = emptyPage([setText('号外', { x: 50, y: 50, color: [0, 100, 90, 10] })])
    expectSameGlyphs(await paint(red), [red])
  })
})

describe('document', () => {
  it('has trim, bleed and media boxes', async () => {
    const bytes = await paint(page)
    const [read] = expectSameGlyphs(bytes, [page])
    const { bleedPt, widthPt, heightPt } = page
    const near = (box: number[], due: number[]): void =>
      box.forEach((edge, i) => expect(edge).toBeCloseTo(due[i]!, 4))
    near(read!.mediaBox, [0, 0, widthPt + 2 * bleedPt, heightPt + 2 * bleedPt])
    near(read!.bleedBox, read!.mediaBox)
    near(read!.trimBox, [bleedPt, bleedPt, bleedPt + widthPt, bleedPt + heightPt])
    expect(pdfInfo(bytes).get('TrimBox')?.split(/\s+/)).toEqual(['8.50', '8.50', '603.78', '850.39'])
  })

  it('carries its Chinese title, in the information and in XMP', async () => {
    const bytes = await paint(page)
    const info = pdfInfo(bytes)
    expect(info.get('Title')).toBe('工人日报 2021-12-03 第1版')
    expect(info.get('Author')).toBe('工人日报')
    expect(info.get('Creator')).toBe('Banxin 0.1.0')
    expect(info.get('CreationDate')).toMatch(/^2021-12-02T20:30:00/)
    expect(info.get('PDF version')).toBe('1.6')
    expect(pdfXmp(bytes)).toContain('<rdf:li xml:lang="zh-CN">工人日报 2021-12-03 第1版</rdf:li>')
    const { catalog } = new PdfFile(bytes)
    expect(new PdfFile(bytes).text(catalog.get('Lang'))).toBe('zh-CN')
  })

  it('escapes the title in XMP', async () => {
    const { metadata } = options()
    const xmp = pdfXmp(await paint(page, { metadata: { ...metadata, title: '<早报> & "晚报"\u0001' } }))
    expect(xmp).toContain('&lt;早报&gt; &amp; &quot;晚报&quot;')
    expect(xmp).not.toContain('\u0001')
  })

  it('names pages in its title', () => {
    const issue = { name: '早报', date: '2026-01-02' }
    expect(pdfTitle(issue, [3])).toBe('早报 2026-01-02 第3版')
    expect(pdfTitle(issue, [1, 2, 3, 4])).toBe('早报 2026-01-02 第1-4版')
    expect(pdfTitle(issue, [1, 4])).toBe('早报 2026-01-02 第1、4版')
  })

  it('is the same bytes for the same input', async () => {
    const twice = emptyPage([...page.items, image('alpha.png'), image('grey.jpg')])
    const [first, second] = [await paint(twice), await paint(twice)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('holds several pages and one subset a face', async () => {
    const other = { ...emptyPage([setText('第二版：要闻', { x: 60, y: 60 })]), number: 2 }
    const { bytes } = await paintPdf([page, other], options())
    expectSameGlyphs(bytes, [page, other])
    expect(pdfFonts(bytes)).toHaveLength(2)
  })

  it('is valid without any text', async () => {
    const bytes = await paint(emptyPage())
    expect(pdfFonts(bytes)).toEqual([])
    expect(qpdfCheck(bytes)).toContain('No syntax')
  })
})

describe('pictures', () => {
  it('are placed and cropped', async () => {
    const items = [
      image('grey.jpg'),
      image('alpha.png', { x: 300, crop: { x: 0.25, y: 0.5, width: 0.5, height: 0.25 } }),
    ]
    const bytes = await paint(emptyPage(items))
    const { images } = readPage(new PdfFile(bytes), 0)
    expect(images[0]!.x).toBeCloseTo(100, 2)
    expect(images[0]!.y).toBeCloseTo(620, 2)
    expect(images[0]!.width).toBeCloseTo(120, 2)
    expect(images[0]!.height).toBeCloseTo(80, 2)
    expect(images[1]!.x).toBeCloseTo(300 - 60, 2)
    expect(images[1]!.y).toBeCloseTo(620 - 160, 2)
    expect(images[1]!.width).toBeCloseTo(240, 2)
    expect(images[1]!.height).toBeCloseTo(320, 2)
    expect(qpdfCheck(bytes)).toContain('No syntax')
  })

  it('keep their colour space: grey, inverted CMYK, RGB with a soft mask', async () => {
    const file = new PdfFile(
      await paint(emptyPage([image('grey.jpg'), image('cmyk.jpg'), image('alpha.png'), image('grey.jpg')])),
    )
    const objects = file.dict(file.dict(file.pages[0]!.get('Resources')).get('XObject'))
    const [grey, cmyk, alpha, ...more] = [...objects.values()].map((value) => file.dict(value))
    expect(more).toEqual([])
    expect(file.name(grey!.get('ColorSpace'))).toBe('DeviceGray')
    expect(file.name(cmyk!.get('ColorSpace'))).toBe('DeviceCMYK')
    expect(cmyk!.get('Decode')).toEqual([1, 0, 1, 0, 1, 0, 1, 0])
    expect(file.name(alpha!.get('ColorSpace'))).toBe('DeviceRGB')
    expect(file.name(file.dict(alpha!.get('SMask')).get('ColorSpace'))).toBe('DeviceGray')
  })

  it('still to come show a mark that is no text', async () => {
    const bytes = await paint(emptyPage([image(null), image(null, { width: 3, height: 3 })]))
    const read = readPage(new PdfFile(bytes), 0)
    expectBlackOnly(read)
    expect(read.colors).toContain('k 0 0 0 0.06')
    expect(read.colors).toContain('k 0 0 0 0.45')
    expect(pdfText(bytes).trim()).toBe('')
  })

  it.each([
    ['junk.jpg', Buffer.from('not a picture')],
    ['cut.jpg', GREY_JPEG.subarray(0, GREY_JPEG.length - 30)],
    ['cut.png', ALPHA_PNG.subarray(0, ALPHA_PNG.length / 2)],
    ['empty.png', Buffer.alloc(0)],
  ])('that are broken are named: %s', async (name, bytes) => {
    await expect(paint(emptyPage([image(name)]), { asset: () => bytes })).rejects.toMatchObject({
      name: 'Failure',
      code: 'unreadable',
      file: `assets/${name}`,
      message: expect.stringContaining(name) as string,
    })
  })
})

describe('a long export', () => {
  it('tells its progress', async () => {
    const seen: number[] = []
    await paint(emptyPage(Array.from({ length: 450 }, () => page.items[1]!)), {
      onProgress: (done, total) => {
        expect(total).toBe(450)
        seen.push(done)
      },
    })
    expect(seen).toEqual([0, 200, 400, 450])
  })

  it('stops when cancelled', async () => {
    const controller = new AbortController()
    const painting = paint(page, { signal: controller.signal, onProgress: () => controller.abort() })
    await expect(painting).rejects.toMatchObject({ code: 'cancelled' })
  })
})
