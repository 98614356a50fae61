import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { internals, type Reference } from './pdfkitInternals'

/** Most bytes of a profile: those of presses have one or two million. */
const MOST_BYTES = 8 * 1024 * 1024

/** Samples a pixel, and the profile's own name of such a colour space (ICC.1, 7.2.6). */
const SPACES: Readonly<Record<number, readonly [signature: string, device: string]>> = {
  1: ['GRAY', 'DeviceGray'],
  3: ['RGB ', 'DeviceRGB'],
  4: ['CMYK', 'DeviceCMYK'],
}

/** Joins the parts of a profile that stand in APP2 segments (ICC.1, annex B.4); null when there is none, or a gap. */
export function joinProfile(segments: readonly Buffer[]): Buffer | null {
  const parts = new Map<number, Buffer>()
  let count = 0
  for (const segment of segments) {
    if (segment.toString('latin1', 0, 12) !== 'ICC_PROFILE\0' || segment.length < 14) continue
    parts.set(segment[12]!, segment.subarray(14))
    count = segment[13]!
  }
  const list = Array.from({ length: count }, (_, n) => parts.get(n + 1))
  return count > 0 && list.every((part) => part !== undefined) ? Buffer.concat(list) : null
}

/** The profile of a PNG's iCCP chunk; null when there is none or it cannot be read. */
export function pngProfile(source: Uint8Array): Buffer | null {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    // Colour is told before the picture.
    if (type === 'IDAT' || type === 'IEND') return null
    if (type === 'iCCP') {
      const chunk = bytes.subarray(at + 8, at + 8 + length)
      try {
        return inflateSync(chunk.subarray(chunk.indexOf(0) + 2), { maxOutputLength: MOST_BYTES })
      } catch {
        return null
      }
    }
    at += 12 + length
  }
  return null
}

/** Colour spaces of a document's pictures: each profile is embedded once. */
export class ColorSpaces {
  readonly #known = new Map<string, Reference>()

  constructor(private readonly document: PDFKit.PDFDocument) {}

  /**
   * The colour space of a picture with so many samples a pixel: by its profile where that is one for such samples,
   * else the device's.
   */
  of(samples: 1 | 3 | 4, profile: Buffer | null): string | unknown[] {
    const [signature, device] = SPACES[samples]!
    if (profile === null || !isProfileOf(profile, signature)) return device
    const key = createHash('sha256').update(profile).digest('hex')
    let reference = this.#known.get(key)
    if (!reference) {
      reference = internals(this.document).ref({ N: samples, Alternate: device })
      reference.end(profile)
      this.#known.set(key, reference)
    }
    return ['ICCBased', reference]
  }
}

const isProfileOf = (profile: Buffer, signature: string): boolean =>
  profile.length >= 128 &&
  profile.length <= MOST_BYTES &&
  profile.toString('latin1', 36, 40) === 'acsp' &&
  profile.toString('latin1', 16, 20) === signature
