// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the declaration must come along to every side
/// <reference path="./libheif.d.ts" />
import libheif from 'libheif-js/wasm-bundle.js'
import sharp from 'sharp'
import { damaged, tooManyPixels } from './problems'
import { PICTURE_LIMITS } from './limits'

/** Quality of JPEG that a press rendition is stored in: no loss that a halftone could show. */
export const PRESS_JPEG = { quality: 95, chromaSubsampling: '4:4:4' } as const

/**
 * A HEIC picture as JPEG, upright, with the original's ICC profile. sharp's own library reads the container but not
 * HEVC, which its makers may not ship; libheif in WebAssembly does.
 */
export async function heicToJpeg(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const image = decodeFirst(bytes, name)
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > PICTURE_LIMITS.pixels) throw tooManyPixels(name, width, height)
  const data = new Uint8ClampedArray(width * height * 4)
  await new Promise<void>((resolve, reject) => {
    image.display({ data, width, height }, (shown) => (shown ? resolve() : reject(damaged(name, 'HEVC'))))
  })
  image.free()
  const { icc } = await sharp(bytes, { limitInputPixels: PICTURE_LIMITS.pixels }).metadata()
  const jpeg = await sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg(PRESS_JPEG)
    .toBuffer()
  return icc ? withProfile(jpeg, icc) : jpeg
}

function decodeFirst(bytes: Uint8Array, name: string): libheif.HeifImage {
  let images: libheif.HeifImage[]
  try {
    images = new libheif.HeifDecoder().decode(bytes)
  } catch (error) {
    throw damaged(name, String(error), error)
  }
  const image = images[0]
  if (!image) throw damaged(name, 'HEIF')
  return image
}

/** Most bytes of a profile in one segment. */
const CHUNK = 65_533 - 14

/** A JPEG with an ICC profile put in after its first marker, in as many APP2 segments as it takes (ICC.1, annex B.4). */
function withProfile(jpeg: Uint8Array, icc: Uint8Array): Uint8Array {
  const count = Math.ceil(icc.length / CHUNK)
  const segments: Uint8Array[] = []
  for (let n = 0; n < count; n++) {
    const part = icc.subarray(n * CHUNK, (n + 1) * CHUNK)
    const head = Buffer.alloc(18)
    head.writeUInt16BE(0xffe2, 0)
    head.writeUInt16BE(part.length + 16, 2)
    head.write('ICC_PROFILE\0', 4, 'latin1')
    head[16] = n + 1
    head[17] = count
    segments.push(head, part)
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}
