import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { needsRendition } from '../../../electron/main/pictures/needs'
import { render } from '../../../electron/main/pictures/render'
import type { PictureInfo } from '../../../electron/main/pictures/types'
import { cmykTiff, farthest, picture, QUARTERS, quarterColors, turnedJpeg } from '../../helpers/pictureFiles'

const HEIC = readFileSync(resolve(import.meta.dirname, '../../fixtures/pictures/quarters-p3.heic'))

describe('a rendition', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is upright for EXIF orientation %i', async (orientation) => {
    const source = await turnedJpeg(orientation)
    for (const use of ['screen', 'press'] as const) {
      const { bytes } = await render(source, use, 'a.jpg')
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 64, height: 40 })
      expect((await sharp(bytes).metadata()).orientation ?? 1).toBe(1)
      expect(farthest(await quarterColors(bytes), QUARTERS)).toBeLessThan(12)
    }
  })

  it.each([
    ['tiff', () => picture().withIccProfile('p3').tiff({ compression: 'lzw' }).toBuffer()],
    ['webp', () => picture().withIccProfile('p3').webp({ lossless: true }).toBuffer()],
    ['heic', async () => HEIC],
  ] as const)(
    'of %s keeps samples and profile for the press, and is sRGB for the screen',
    async (_, make) => {
      const source = await make()
      const profile = (await sharp(source).metadata()).icc!
      const press = await render(source, 'press', 'a')
      expect(press.type).toBe('jpg')
      const data = await sharp(press.bytes).metadata()
      expect(data.icc!.equals(profile)).toBe(true)
      // The samples are those of the wider space, so that they are duller numbers than the colours in sRGB.
      const screen = await render(source, 'screen', 'a')
      expect(farthest(await quarterColors(screen.bytes), QUARTERS)).toBeLessThan(14)
      const samples = await sharp(press.bytes).keepIccProfile().raw().toBuffer()
      expect(samples[0]).toBeLessThan(QUARTERS[0][0] - 10)
    },
  )

  it('of CMYK stays CMYK for the press, black alone', async () => {
    const { bytes, type } = await render(cmykTiff(32, 32, [0, 0, 0, 255]), 'press', 'a.tif')
    expect(type).toBe('jpg')
    const { data, info } = await sharp(bytes)
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info.channels).toBe(4)
    expect([...data.subarray(0, 3)].every((ink) => ink <= 2)).toBe(true)
    expect(data[3]).toBeGreaterThanOrEqual(253)
  })

  it('of CMYK keeps its profile for the press', async () => {
    const source = await picture().withIccProfile('cmyk').tiff({ compression: 'lzw' }).toBuffer()
    const profile = (await sharp(source).metadata()).icc!
    const { bytes } = await render(source, 'press', 'a.tif')
    const data = await sharp(bytes).metadata()
    expect(data.space).toBe('cmyk')
    expect(data.icc!.equals(profile)).toBe(true)
  })

  it('of CMYK is sRGB for the screen', async () => {
    const { bytes } = await render(cmykTiff(32, 32, [0, 255, 255, 0]), 'screen', 'a.tif')
    expect((await sharp(bytes).metadata()).space).toBe('srgb')
    const [r, g, b] = (await quarterColors(bytes))[0]!
    expect(r!).toBeGreaterThan(180)
    expect(Math.max(g!, b!)).toBeLessThan(80)
  })

  it('of a transparent picture is PNG and stays so', async () => {
    const clear = await picture().ensureAlpha(0.5).webp({ lossless: true }).toBuffer()
    for (const use of ['screen', 'press'] as const) {
      const { bytes, type } = await render(clear, use, 'a.webp')
      expect(type).toBe('png')
      expect((await sharp(bytes).metadata()).hasAlpha).toBe(true)
    }
  })

  it('for the screen is no larger than a screen needs', async () => {
    const wide = await sharp({ create: { width: 6000, height: 60, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer()
    const { bytes } = await render(wide, 'screen', 'a.jpg')
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 4096, height: 41 })
    expect(await sharp((await render(wide, 'press', 'a.jpg')).bytes).metadata()).toMatchObject({
      width: 6000,
    })
  })
})

describe('needsRendition', () => {
  const info: PictureInfo = {
    format: 'jpeg',
    width: 4000,
    height: 3000,
    orientation: 1,
    space: 'rgb',
    profile: true,
    alpha: false,
    bits: 8,
  }
  it.each([
    [{}, false, false],
    [{ orientation: 6 }, true, false],
    [{ space: 'cmyk' }, true, false],
    [{ width: 9000, height: 9000 }, true, false],
    [{ format: 'png' }, false, false],
    [{ format: 'png', orientation: 3 }, true, true],
    [{ format: 'webp' }, false, true],
    [{ format: 'tiff' }, true, true],
    [{ format: 'heic' }, true, true],
  ] as const)('%o: screen %s, press %s', (given, screen, press) => {
    expect(needsRendition({ ...info, ...given }, 'screen')).toBe(screen)
    expect(needsRendition({ ...info, ...given }, 'press')).toBe(press)
  })
})
