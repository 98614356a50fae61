import { joinProfile, type ColorSpaces } from './iccProfile'
import { internals, type EmbeddedImage, type Reference } from './pdfkitInternals'

const SOS = 0xda
const APP2 = 0xe2
const APP14 = 0xee
const EOI = Buffer.from([0xff, 0xd9])

const SAMPLES: Readonly<Record<string, 1 | 3 | 4>> = { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 }

/** Segments of a JPEG up to its image data. */
function scan(bytes: Buffer): { adobe: boolean; profile: Buffer | null; data: number } {
  let adobe = false
  const parts: Buffer[] = []
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]!
    if (bytes[at] !== 0xff || marker === 0xff) {
      at++
      continue
    }
    if (marker === SOS) return { adobe, profile: joinProfile(parts), data: at }
    if (marker === APP14 && bytes.toString('latin1', at + 4, at + 9) === 'Adobe') adobe = true
    const next = at + 2 + bytes.readUInt16BE(at + 2)
    if (marker === APP2) parts.push(bytes.subarray(at + 4, next))
    at = next
  }
  throw new Error('it has no image data')
}

/**
 * Embeds a JPEG as it is, its colours by its own ICC profile. Adobe programs store CMYK inverted and say so by their marker; pdfkit would invert all.
 * @throws Error when the file is cut off.
 */
export function embedJpeg(
  document: PDFKit.PDFDocument,
  image: EmbeddedImage,
  source: Uint8Array,
  spaces: ColorSpaces,
): Reference {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const { adobe, profile, data } = scan(bytes)
  if (bytes.indexOf(EOI, data) < 0) throw new Error('the file is cut off')
  const inverted = image.colorSpace === 'DeviceCMYK' && adobe
  const reference = internals(document).ref({
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: image.bits,
    Width: image.width,
    Height: image.height,
    ColorSpace: spaces.of(SAMPLES[image.colorSpace ?? ''] ?? 3, profile),
    Filter: 'DCTDecode',
    ...(inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  })
  reference.end(source)
  return reference
}
