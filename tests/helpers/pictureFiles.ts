import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Colours of the four quarters of a test picture, RGB: upper left, upper right, lower left, lower right. */
export const QUARTERS = [
  [220, 30, 30],
  [30, 180, 60],
  [40, 60, 200],
  [240, 220, 40],
] as const

/** Samples of a picture whose quarters differ, so that no turn or mirror image looks like another. */
export function quarters(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set(QUARTERS[(y * 2 >= height ? 2 : 0) + (x * 2 >= width ? 1 : 0)]!, (y * width + x) * 3)
  return data
}

/** The same as a picture that can be written in any format. */
export const picture = (width = 64, height = 40): Sharp =>
  sharp(quarters(width, height), { raw: { width, height, channels: 3 } })

/**
 * A JPEG whose samples are stored turned, with the EXIF orientation that sets it upright: upright it is always
 * `picture(width, height)`.
 */
export async function turnedJpeg(orientation: number, width = 64, height = 40): Promise<Buffer> {
  let stored = picture(width, height)
  // The stored samples are the upright picture put through the inverse of what the orientation asks for.
  if (orientation === 2) stored = stored.flop()
  else if (orientation === 3) stored = stored.rotate(180)
  else if (orientation === 4) stored = stored.flip()
  else if (orientation === 5) stored = sharp(await stored.rotate(90).png().toBuffer()).flop()
  else if (orientation === 6) stored = stored.rotate(270)
  else if (orientation === 7) stored = sharp(await stored.rotate(270).png().toBuffer()).flop()
  else if (orientation === 8) stored = stored.rotate(90)
  return stored.withMetadata({ orientation }).jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer()
}

/** RGB of the middles of the four quarters of a picture in any format that sharp reads, after its orientation. */
export async function quarterColors(bytes: Uint8Array): Promise<number[][]> {
  const { data, info } = await sharp(await sharp(bytes).autoOrient().removeAlpha().png().toBuffer())
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number): number[] => {
    const from = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
    return [...data.subarray(from, from + 3)]
  }
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)]
}

/** The most that any sample of two lists of colours differs. */
export const farthest = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number =>
  Math.max(...a.flatMap((color, n) => color.map((sample, i) => Math.abs(sample - b[n]![i]!))))

/** An uncompressed CMYK TIFF of one colour; inks 0-255. TIFF 6.0, sections 2 and 16. */
export function cmykTiff(
  width: number,
  height: number,
  inks: readonly [number, number, number, number],
): Buffer {
  const samples = Buffer.alloc(width * height * 4)
  for (let at = 0; at < samples.length; at += 4) samples.set(inks, at)
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 4, 0], // bits per sample, put after the directory
    [259, 3, 1, 1], // not compressed
    [262, 3, 1, 5], // separated
    [273, 4, 1, 0], // where the samples begin
    [277, 3, 1, 4],
    [278, 4, 1, height],
    [279, 4, 1, samples.length],
    [332, 3, 1, 1], // CMYK
  ]
  const bitsAt = 8 + 2 + 12 * entries.length + 4
  entries[2]![3] = bitsAt
  entries[5]![3] = bitsAt + 8
  const head = Buffer.alloc(bitsAt + 8)
  head.write('II*\0', 0, 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries.length, 8)
  entries.forEach(([tag, type, count, value], n) => {
    const at = 10 + 12 * n
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    head.writeUInt32LE(value, at + 8)
  })
  for (let n = 0; n < 4; n++) head.writeUInt16LE(8, bitsAt + 2 * n)
  return Buffer.concat([head, samples])
}

/** The head of a PNG of any size, with hardly any data: what claims to be huge. */
export function hollowPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** CRC of a PNG's chunk (PNG, annex D). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
