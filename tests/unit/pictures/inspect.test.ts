import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../electron/main/pictures/inspect'
import { cmykTiff, hollowPng, picture, quarters, turnedJpeg } from '../../helpers/pictureFiles'
import { CMYK_JPEG, GREY_JPEG } from '../../helpers/pictures'

const HEIC = readFileSync(resolve(import.meta.dirname, '../../fixtures/pictures/quarters-p3.heic'))

describe('inspect', () => {
  it.each([
    ['jpeg', () => picture().jpeg().toBuffer()],
    ['png', () => picture().png().toBuffer()],
    ['tiff', () => picture().tiff({ compression: 'lzw' }).toBuffer()],
    ['webp', () => picture().webp().toBuffer()],
  ] as const)('tells a %s by its content', async (format, make) => {
    expect(await inspect(await make(), 'a.bin')).toEqual({
      format,
      width: 64,
      height: 40,
      orientation: 1,
      space: 'rgb',
      profile: false,
      alpha: false,
      bits: 8,
    })
  })

  it('reads HEIC, its size and that it has a profile', async () => {
    expect(await inspect(HEIC, 'a.heic')).toMatchObject({
      format: 'heic',
      width: 96,
      height: 64,
      profile: true,
    })
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('tells the upright size for EXIF orientation %i', async (orientation) => {
    const info = await inspect(await turnedJpeg(orientation), 'a.jpg')
    expect(info).toMatchObject({ width: 64, height: 40, orientation })
  })

  it('tells grey, CMYK and profiles', async () => {
    expect(await inspect(GREY_JPEG, 'a.jpg')).toMatchObject({ space: 'grey', profile: false })
    expect(await inspect(CMYK_JPEG, 'a.jpg')).toMatchObject({ space: 'cmyk' })
    expect(await inspect(cmykTiff(8, 4, [0, 0, 0, 255]), 'a.tif')).toMatchObject({
      space: 'cmyk',
      format: 'tiff',
    })
    const p3 = await picture().withIccProfile('p3').jpeg().toBuffer()
    expect(await inspect(p3, 'a.jpg')).toMatchObject({ space: 'rgb', profile: true })
  })

  it('takes a picture one pixel wide', async () => {
    const thin = await sharp(quarters(1, 400), { raw: { width: 1, height: 400, channels: 3 } })
      .png()
      .toBuffer()
    expect(await inspect(thin, 'thin.png')).toMatchObject({ width: 1, height: 400 })
  })
})

describe('a file that cannot be printed', () => {
  const refused = (bytes: Uint8Array, name: string) =>
    expect(inspect(bytes, name)).rejects.toMatchObject({
      name: 'Failure',
      code: 'invalid',
      file: name,
      message: expect.stringContaining(name) as string,
    })

  it.each([
    ['text.jpg', Buffer.from('这不是图片')],
    ['empty.png', Buffer.alloc(0)],
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a.gif', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
  ])('is refused where it is no picture of a kind that is taken: %s', async (name, bytes) => {
    await refused(bytes, name)
    await expect(inspect(bytes, name)).rejects.toThrow(/JPEG、PNG、TIFF、WebP 或 HEIC/)
  })

  it('is refused where it has 300 million pixels, however small it is, and the limit is told', async () => {
    await refused(hollowPng(20_000, 15_000), 'huge.png')
    await expect(inspect(hollowPng(20_000, 15_000), 'huge.png')).rejects.toThrow(
      /20000 × 15000 像素（300 百万），超过上限 200 百万像素.* \/ .*300 million/,
    )
  })

  it.each([
    ['jpeg', () => picture(640, 400).jpeg().toBuffer()],
    ['png', () => picture(640, 400).png({ compressionLevel: 0 }).toBuffer()],
    ['webp', () => picture(640, 400).webp({ lossless: true }).toBuffer()],
    ['tiff', async () => cmykTiff(64, 64, [1, 2, 3, 4])],
    ['heic', async () => HEIC],
  ] as const)('is refused where it is cut off: %s', async (_, make) => {
    const whole = await make()
    await refused(whole.subarray(0, Math.floor(whole.length / 2)), '半截.bin')
  })

  it('says that a JPEG is cut off', async () => {
    const whole = await picture(640, 400).jpeg().toBuffer()
    await expect(inspect(whole.subarray(0, whole.length / 2), 'half.jpg')).rejects.toThrow(
      /不完整.* \/ .*cut off/,
    )
  })
})
