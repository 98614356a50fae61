import { internals, type EmbeddedImage, type Reference } from './pdfkitInternals'

const SOS = 0xda
const APP14 = 0xee
const EOI = Buffer.from([0xff, 0xd9])

/** Segments of a JPEG up to its image data. */
function scan(bytes: Buffer): { adobe: boolean; data: number } {
  let adobe = false
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]!
    if (bytes[at] !== 0xff || marker === 0xff) {
      at++
      continue
    }
    if (marker === SOS) return { adobe, data: at }
    if (marker === APP14 && bytes.toString('latin1', at + 4, at + 9) === 'Adobe') adobe = true
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  throw new Error('it has no image data')
}

/**
 * Embeds a JPEG as it is. Adobe programs store CMYK inverted and say so by their marker; pdfkit would invert all.
 * @throws Error when the file is cut off.
 */
export function embedJpeg(document: PDFKit.PDFDocument, image: EmbeddedImage, source: Uint8Array): Reference {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const { adobe, data } = scan(bytes)
  if (bytes.indexOf(EOI, data) < 0) throw new Error('the file is cut off')
  const inverted = image.colorSpace === 'DeviceCMYK' && adobe
  const reference = internals(document).ref({
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: image.bits,
    Width: image.width,
    Height: image.height,
    ColorSpace: image.colorSpace,
    Filter: 'DCTDecode',
    ...(inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  })
  reference.end(source)
  return reference
}
