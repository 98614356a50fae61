import type { Font } from 'fontkit'
import type { ImageItem } from '@shared/layout/display/types'
import { Failure } from '../files/failure'
import { ColorSpaces } from './iccProfile'
import { embedJpeg } from './jpegImage'
import { internals, type EmbeddedImage, type Reference } from './pdfkitInternals'
import { num } from './pdfNumbers'
import { placeholderOperators } from './placeholder'
import { embedDecodedPng, embedPlainPng, mustDecode } from './pngImage'

/** What stands on the place of a picture whose original is missing: its name. */
export interface MissingAsset {
  missing: string
}

/** Bytes of an asset. @throws Failure naming the file when it cannot be read. */
export type AssetReader = (asset: string) => Uint8Array | MissingAsset

/**
 * Where a point of the stored picture, u to the right and t down (0-1), shows in the upright one, by EXIF
 * orientation: [constant, per u, per t] for the horizontal and the vertical place.
 */
const ORIENTATIONS: readonly (readonly [
  readonly [number, number, number],
  readonly [number, number, number],
])[] = [
  [
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [1, -1, 0],
    [0, 0, 1],
  ],
  [
    [1, -1, 0],
    [1, 0, -1],
  ],
  [
    [0, 1, 0],
    [1, 0, -1],
  ],
  [
    [0, 0, 1],
    [0, 1, 0],
  ],
  [
    [1, 0, -1],
    [0, 1, 0],
  ],
  [
    [1, 0, -1],
    [1, -1, 0],
  ],
  [
    [0, 0, 1],
    [1, -1, 0],
  ],
]

/** Matrix that puts the unit square of a picture (v up) into a rectangle of a space whose y points down. */
function placement(x: number, y: number, width: number, height: number, orientation = 1): string {
  const [h, v] = ORIENTATIONS[orientation - 1] ?? ORIENTATIONS[0]!
  // t = 1 - v, hence the sign of what is per t.
  return [
    width * h[1],
    height * v[1],
    -width * h[2],
    -height * v[2],
    x + width * (h[0] + h[2]),
    y + height * (v[0] + v[2]),
  ]
    .map((value) => num(value, 4))
    .join(' ')
}

interface PlacedImage {
  label: string
  orientation: number
  reference: Reference
}

/** Embeds each picture once and paints it cropped. JPEG data goes in as it is, grey and CMYK too. */
export class ImagePainter {
  private readonly images = new Map<string, PlacedImage>()
  private readonly spaces: ColorSpaces

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly read: AssetReader,
    private readonly markFont: () => Font,
  ) {
    this.spaces = new ColorSpaces(document)
  }

  /** Operators of an image item. The graphics state is left as it was. */
  operators(item: ImageItem): string {
    if (item.asset === null) return placeholderOperators(item, this.markFont())
    const image = this.open(item.asset)
    if ('missing' in image) return placeholderOperators(item, this.markFont(), image.missing)
    const inner = internals(this.document)
    inner.page.xobjects[image.label] ??= image.reference
    const { x, y, width, height, crop } = item
    const full = { width: width / crop.width, height: height / crop.height }
    const matrix = placement(
      x - crop.x * full.width,
      y - crop.y * full.height,
      full.width,
      full.height,
      image.orientation,
    )
    const clip = `${num(x)} ${num(y)} ${num(width)} ${num(height)} re W n`
    return `q ${clip} ${matrix} cm /${image.label} Do Q`
  }

  private open(asset: string): PlacedImage | MissingAsset {
    const known = this.images.get(asset)
    if (known) return known
    const bytes = this.read(asset)
    if ('missing' in bytes) return bytes
    try {
      const image = this.embed(bytes)
      this.images.set(asset, image)
      return image
    } catch (error) {
      // pdfkit throws bare strings.
      const reason = error instanceof Error ? error.message : String(error)
      throw new Failure(
        'unreadable',
        `图片无法使用：assets/${asset}（${reason}） / Picture cannot be used: assets/${asset} (${reason})`,
        `assets/${asset}`,
      )
    }
  }

  private embed(bytes: Uint8Array): PlacedImage {
    const image: EmbeddedImage = internals(this.document).openImage(bytes)
    if (!(image.width > 0 && image.height > 0)) throw new Error('it has no size')
    const { label, orientation = 1, image: png } = image
    const { document, spaces } = this
    const reference = !png
      ? embedJpeg(document, image, bytes, spaces)
      : mustDecode(png)
        ? embedDecodedPng(document, bytes, spaces)
        : embedPlainPng(document, png, bytes, spaces)
    return { label, orientation, reference }
  }
}
