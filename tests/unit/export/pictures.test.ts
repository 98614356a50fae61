import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { exportPages } from '../../../electron/main/export/exportPage'
import { addAsset } from '../../../electron/main/issues/assets'
import { nodeDisk } from '../../../electron/main/files/disk'
import { someIssue, someModule, somePage, someStory } from '../../helpers/documents'
import { PdfFile } from '../../helpers/pdfFile'
import type { PdfDict, PdfValue } from '../../helpers/pdfSyntax'
import { cmykTiff, farthest, picture, QUARTERS, quarters, turnedJpeg } from '../../helpers/pictureFiles'
import { CMYK_JPEG } from '../../helpers/pictures'
import { temporaryFolder } from '../../helpers/temporary'

const HEIC = readFileSync(resolve(import.meta.dirname, '../../fixtures/pictures/quarters-p3.heic'))
const DPI = 72

/** A page with one picture over all of its first module, as a PDF, and where the picture stands on the sheet. */
async function pageWith(bytes: Uint8Array, extension: string, pixels = { width: 64, height: 40 }) {
  const folder = temporaryFolder()
  const dir = join(folder, 'a.issue')
  const asset = await addAsset(nodeDisk, dir, bytes, extension)
  const out = join(folder, 'page.pdf')
  const list = join(folder, 'list.json')
  await exportPages({
    dir,
    content: {
      issue: someIssue(),
      pages: [
        somePage({
          stories: ['a'],
          modules: [
            someModule('a', {
              rows: 40,
              pictures: [{ picture: 'p1', column: 0, columns: 2, row: 0, rows: 11 }],
            }),
          ],
        }),
      ],
      stories: [someStory('a', { pictures: [{ id: 'p1', asset, pixels, caption: '', credit: '' }] })],
    },
    pages: [1],
    out,
    displayList: list,
    creator: 'Banxin test',
    createdAt: new Date('2024-05-01T00:00:00Z'),
  })
  const { pages } = JSON.parse(readFileSync(list, 'utf8')) as {
    pages: {
      bleedPt: number
      items: { type: string; x: number; y: number; width: number; height: number }[]
    }[]
  }
  const item = pages[0]!.items.find(({ type }) => type === 'image')!
  return { pdf: readFileSync(out), item, bleed: pages[0]!.bleedPt }
}

/** RGB of the middles of the picture's quarters, as poppler paints the page. */
async function painted({ pdf, item, bleed }: Awaited<ReturnType<typeof pageWith>>): Promise<number[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-ppm-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    execFileSync('pdftoppm', [
      '-png',
      '-r',
      String(DPI),
      '-singlefile',
      join(folder, 'a.pdf'),
      join(folder, 'a'),
    ])
    const { data, info } = await sharp(readFileSync(join(folder, 'a.png')))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return [
      [0.25, 0.25],
      [0.75, 0.25],
      [0.25, 0.75],
      [0.75, 0.75],
    ].map(([across, down]) => {
      const x = Math.round(bleed + item.x + item.width * across!)
      const y = Math.round(bleed + item.y + item.height * down!)
      const from = (y * info.width + x) * info.channels
      return [...data.subarray(from, from + 3)]
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The picture's object in a PDF, and its colour space. */
function imageOf(pdf: Uint8Array): { file: PdfFile; image: PdfDict; space: PdfValue } {
  const file = new PdfFile(pdf)
  const [page] = file.pages
  const objects = file.dict(file.dict(page!.get('Resources')).get('XObject'))
  const image = file.dict([...objects.values()][0])
  return { file, image, space: file.resolve(image.get('ColorSpace')) }
}

/** The profile that a picture's colours are told by; null where it is the device's. */
function profileOf(pdf: Uint8Array): { samples: number; bytes: Buffer } | null {
  const { file, space } = imageOf(pdf)
  if (!Array.isArray(space) || file.name(space[0]) !== 'ICCBased') return null
  const stream = Buffer.from(file.stream(space[1]), 'latin1')
  return { samples: file.number(file.dict(space[1]).get('N')), bytes: stream }
}

describe('a picture in the PDF', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'stands upright for EXIF orientation %i, its data as it came',
    async (turn) => {
      const source = await turnedJpeg(turn)
      const made = await pageWith(source, 'jpg')
      expect(farthest(await painted(made), QUARTERS)).toBeLessThan(14)
      expect(made.pdf.includes(source)).toBe(true)
    },
  )

  it.each([
    ['a TIFF', 'tif', () => picture().tiff({ compression: 'lzw' }).toBuffer()],
    ['a WebP', 'webp', () => picture().webp({ lossless: true }).toBuffer()],
    ['a PNG', 'png', () => picture().png().toBuffer()],
    ['a PNG with a palette', 'png', () => picture().png({ palette: true }).toBuffer()],
  ] as const)('is painted from %s', async (_, extension, make) => {
    expect(farthest(await painted(await pageWith(await make(), extension)), QUARTERS)).toBeLessThan(14)
  })

  it.each([
    ['a JPEG', 'jpg', () => picture().withIccProfile('p3').jpeg().toBuffer()],
    ['a PNG', 'png', () => picture().withIccProfile('p3').png().toBuffer()],
    ['a transparent PNG', 'png', () => picture().ensureAlpha(0.5).withIccProfile('p3').png().toBuffer()],
    ['a TIFF', 'tif', () => picture().withIccProfile('p3').tiff({ compression: 'lzw' }).toBuffer()],
    ['a WebP', 'webp', () => picture().withIccProfile('p3').webp().toBuffer()],
    ['a HEIC', 'heic', async () => HEIC],
  ] as const)('keeps the ICC profile of %s, byte for byte', async (_, extension, make) => {
    const source = await make()
    const kept = profileOf((await pageWith(source, extension)).pdf)
    expect(kept?.samples).toBe(3)
    expect(kept!.bytes.equals((await sharp(source).metadata()).icc!)).toBe(true)
  })

  it('has the device’s colours where it has no profile', async () => {
    const { file, space } = imageOf((await pageWith(await picture().jpeg().toBuffer(), 'jpg')).pdf)
    expect(file.name(space)).toBe('DeviceRGB')
  })

  it('of CMYK stays CMYK: a JPEG as it came, with its profile where it has one', async () => {
    const plain = await pageWith(CMYK_JPEG, 'jpg', { width: 12, height: 8 })
    expect(plain.pdf.includes(CMYK_JPEG)).toBe(true)
    const { file, space } = imageOf(plain.pdf)
    expect(file.name(space)).toBe('DeviceCMYK')
    const source = await sharp(quarters(64, 40), { raw: { width: 64, height: 40, channels: 3 } })
      .withIccProfile('cmyk')
      .jpeg()
      .toBuffer()
    const kept = profileOf((await pageWith(source, 'jpg')).pdf)
    expect(kept?.samples).toBe(4)
    expect(kept!.bytes.equals((await sharp(source).metadata()).icc!)).toBe(true)
  })

  it('of a CMYK TIFF prints black with black alone', async () => {
    const made = await pageWith(cmykTiff(64, 40, [0, 0, 0, 255]), 'tif')
    const { file, image, space } = imageOf(made.pdf)
    expect(file.name(space)).toBe('DeviceCMYK')
    expect(file.name(image.get('Filter'))).toBe('DCTDecode')
    for (const color of await painted(made)) expect(Math.max(...color)).toBeLessThan(60)
  })

  it('may be one pixel wide', async () => {
    const thin = await sharp(quarters(1, 400), { raw: { width: 1, height: 400, channels: 3 } })
      .png()
      .toBuffer()
    const made = await pageWith(thin, 'png', { width: 1, height: 400 })
    expect(imageOf(made.pdf).file.number(imageOf(made.pdf).image.get('Width'))).toBe(1)
  })

  it('that is cut off ends the export, named', async () => {
    const half = (await picture(640, 400).jpeg().toBuffer()).subarray(0, 900)
    await expect(pageWith(half, 'jpg')).rejects.toThrow(/assets\/[0-9a-f]{64}\.jpg 不完整/)
  })
})
