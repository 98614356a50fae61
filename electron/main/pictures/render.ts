import type { Sharp } from 'sharp'
import { heicToJpeg, PRESS_JPEG } from './heic'
import { describe, opened, told } from './inspect'
import { SCREEN_SIDE } from './limits'
import type { PictureInfo, Rendition, Use } from './types'

/**
 * A picture as its use needs it, see Use; upright.
 * @throws Failure 'invalid' naming the file.
 */
export async function render(bytes: Uint8Array, use: Use, name: string): Promise<Rendition> {
  const info = await describe(bytes, name)
  try {
    const content = info.format === 'heic' ? await heicToJpeg(bytes, name) : bytes
    if (use === 'press' && info.format === 'heic') return { type: 'jpg', bytes: content }
    const image = opened(content).autoOrient()
    return use === 'press' ? await forPress(image, info) : await forScreen(image, info)
  } catch (error) {
    throw told(name, error)
  }
}

/** Colours become sRGB, by the picture's profile where there is one. */
async function forScreen(image: Sharp, { alpha }: PictureInfo): Promise<Rendition> {
  const small = image
    .resize({ width: SCREEN_SIDE, height: SCREEN_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  return alpha
    ? { type: 'png', bytes: await small.png({ compressionLevel: 3 }).toBuffer() }
    : { type: 'jpg', bytes: await small.jpeg({ quality: 88 }).toBuffer() }
}

/** Samples stay as they are and keep their profile. What JPEG cannot hold (opacity, line art) becomes PNG. */
async function forPress(image: Sharp, { space, alpha, bits }: PictureInfo): Promise<Rendition> {
  if (space === 'cmyk') {
    // Without the first the inks go by way of sRGB and come back as others: black alone as four of them.
    const inks = image.pipelineColourspace('cmyk').removeAlpha().keepIccProfile().toColourspace('cmyk')
    return { type: 'jpg', bytes: await inks.jpeg(PRESS_JPEG).toBuffer() }
  }
  const kept = space === 'other' ? image.toColourspace('srgb') : image.keepIccProfile()
  const own = space === 'grey' ? kept.toColourspace('b-w') : kept
  if (alpha || bits === 1) return { type: 'png', bytes: await own.png().toBuffer() }
  return { type: 'jpg', bytes: await own.jpeg(PRESS_JPEG).toBuffer() }
}
