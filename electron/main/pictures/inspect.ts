import sharp, { type Metadata, type Sharp } from 'sharp'
import { heicToJpeg } from './heic'
import { PICTURE_LIMITS } from './limits'
import { cutOff, damaged, noPicture, tooManyBytes, tooManyPixels } from './problems'
import { sniff } from './sniff'
import type { PictureInfo } from './types'

// A picture that comes from anywhere: no reader but those of the formats taken, no memory kept, one at a time.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadTiffBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
    'VipsForeignLoadJpegSource',
    'VipsForeignLoadPngSource',
    'VipsForeignLoadTiffSource',
    'VipsForeignLoadWebpSource',
    'VipsForeignLoadHeifSource',
  ],
})
sharp.cache(false)

/** Opens a picture's content within the limits. A cut-off or broken file fails where it is decoded. */
export const opened = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: PICTURE_LIMITS.pixels, sequentialRead: true })

/**
 * Reads a picture whole, once, so that what is taken in can be printed.
 * @param name of the file, for messages
 * @throws Failure 'invalid': no picture of a kind that is taken, too large, cut off, damaged.
 */
export async function inspect(bytes: Uint8Array, name: string): Promise<PictureInfo> {
  const info = await describe(bytes, name)
  try {
    if (info.format === 'heic') await heicToJpeg(bytes, name)
    // Every pixel is decoded; none is kept.
    else
      await opened(bytes)
        .resize({ width: 32, height: 32, fit: 'inside', withoutEnlargement: true })
        .raw()
        .toBuffer()
  } catch (error) {
    throw told(name, error)
  }
  return info
}

/** What a picture's head says, within the limits; its pixels are not decoded. @throws Failure as inspect does. */
export async function describe(bytes: Uint8Array, name: string): Promise<PictureInfo> {
  const format = sniff(bytes)
  if (format === null) throw noPicture(name)
  if (bytes.length > PICTURE_LIMITS.bytes) throw tooManyBytes(name, bytes.length)
  let data: Metadata
  try {
    data = await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata()
  } catch (error) {
    throw told(name, error)
  }
  const { width, height, orientation = 1 } = data
  if (!(width > 0 && height > 0)) throw damaged(name, '0 px')
  if (width * height > PICTURE_LIMITS.pixels || Math.max(width, height) > PICTURE_LIMITS.side)
    throw tooManyPixels(name, width, height)
  // HEIC is turned by its container; an EXIF orientation beside that says the same and is not to be obeyed again.
  const turn = format === 'heic' || orientation < 1 || orientation > 8 ? 1 : orientation
  const [w, h] = turn >= 5 ? [height, width] : [width, height]
  return {
    format,
    width: w,
    height: h,
    orientation: turn,
    space: spaceOf(data),
    profile: data.hasProfile,
    alpha: data.hasAlpha,
    bits: data.bitsPerSample ?? 8,
  }
}

function spaceOf({ space }: Metadata): PictureInfo['space'] {
  if (space === 'cmyk') return 'cmyk'
  if (space === 'b-w' || space === 'grey16') return 'grey'
  return space === 'srgb' || space === 'rgb' || space === 'rgb16' ? 'rgb' : 'other'
}

/** What libvips says, as a sentence about the file. */
export function told(name: string, error: unknown): Error {
  if (error instanceof Error && error.name === 'Failure') return error
  const message = error instanceof Error ? error.message : String(error)
  if (
    /premature end|truncated|read error|unexpected end|end of (?:file|stream|data)|bad seek|read gave \d+ warnings|not enough data|read \d+ bytes.*expected/iu.test(
      message,
    )
  )
    return cutOff(name, error)
  return damaged(name, message.trim().split('\n').at(-1)!, error)
}
