import { deflateSync, inflateSync } from 'node:zlib'
import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png'
import { pngProfile, type ColorSpaces } from './iccProfile'
import { internals, type PngHeader, type Reference } from './pdfkitInternals'

/** Samples of one byte, colour apart from opacity. */
interface Samples {
  colors: 1 | 3
  color: Uint8Array
  alpha: Uint8Array | null
}

/** Whether the data must be taken apart: transparent or interlaced. All else a PDF takes as it is. */
export const mustDecode = (png: PngHeader): boolean =>
  png.hasAlphaChannel || Boolean(png.transparency.indexed) || png.interlaceMethod === 1

/**
 * Checks data that goes in as it is: pdfkit would pass a cut-off file on to the printer.
 * @throws Error when it cannot be inflated or is too short.
 */
function checkPng(png: PngHeader): void {
  const row = 1 + Math.ceil((png.width * png.pixelBitlength) / 8)
  const enough = row * png.height
  // What claims to be longer than the picture is not taken apart to its end.
  const { length } = inflateSync(png.imgData, { maxOutputLength: enough + (1 << 20) })
  if (length < enough) throw new Error(`cut off after ${Math.floor(length / row)} of ${png.height} rows`)
}

function separate(png: DecodedPng): Samples {
  const indexed = png.palette !== undefined
  const data = indexed ? convertIndexedToRgb(png) : png.data
  const pixels = png.width * png.height
  const channels = data.length / pixels
  if (!Number.isInteger(channels) || channels < 1 || channels > 4)
    throw new Error(`${png.depth}-bit samples that are interlaced or transparent are not supported`)
  const colors = channels >= 3 ? 3 : 1
  const shift = !indexed && png.depth === 16 ? 8 : 0
  const color = new Uint8Array(pixels * colors)
  const alpha = channels % 2 === 0 ? new Uint8Array(pixels) : null
  for (let pixel = 0, from = 0; pixel < pixels; pixel++, from += channels) {
    for (let i = 0; i < colors; i++) color[pixel * colors + i] = data[from + i]! >> shift
    if (alpha) alpha[pixel] = data[from + colors]! >> shift
  }
  return { colors, color, alpha }
}

/**
 * Embeds a PNG's data as it is, colours by its own ICC profile.
 * @throws Error when the data is broken or too short.
 */
export function embedPlainPng(
  document: PDFKit.PDFDocument,
  png: PngHeader,
  bytes: Uint8Array,
  spaces: ColorSpaces,
): Reference {
  checkPng(png)
  const { ref } = internals(document)
  const make = ref.bind(document)
  const space = spaces.of(png.palette.length > 0 || png.colors >= 3 ? 3 : 1, pngProfile(bytes))
  const indexed = (): unknown[] => {
    const palette = make({})
    palette.end(Uint8Array.from(png.palette))
    return ['Indexed', space, png.palette.length / 3 - 1, palette]
  }
  const { grayscale, rgb } = png.transparency
  // One colour that does not show, given as a range of each sample.
  const masked =
    grayscale != null ? [grayscale, grayscale] : rgb ? Array.from(rgb).flatMap((x) => [x, x]) : null
  const reference = make({
    Type: 'XObject',
    Subtype: 'Image',
    Width: png.width,
    Height: png.height,
    BitsPerComponent: png.bits,
    ColorSpace: png.palette.length > 0 ? indexed() : space,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: png.colors, BitsPerComponent: png.bits, Columns: png.width },
    ...(masked ? { Mask: masked } : {}),
  })
  reference.end(png.imgData)
  return reference
}

/**
 * Embeds a transparent or interlaced PNG: colour and a soft mask. Done here because pdfkit decodes these in a
 * callback, where a broken file would end the program and the order of objects depends on luck.
 * @throws Error when the file is broken.
 */
export function embedDecodedPng(
  document: PDFKit.PDFDocument,
  bytes: Uint8Array,
  spaces: ColorSpaces,
): Reference {
  const png = decode(bytes, { checkCrc: true })
  const { colors, color, alpha } = separate(png)
  const image = (
    colorSpace: string | unknown[],
    data: Uint8Array,
    more: Record<string, unknown>,
  ): Reference => {
    const reference = internals(document).ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: png.width,
      Height: png.height,
      BitsPerComponent: 8,
      ColorSpace: colorSpace,
      Filter: 'FlateDecode',
      ...more,
    })
    reference.end(deflateSync(data))
    return reference
  }
  const mask = alpha ? { SMask: image('DeviceGray', alpha, {}) } : {}
  return image(spaces.of(colors, pngProfile(bytes)), color, mask)
}
