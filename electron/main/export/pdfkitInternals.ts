import type { Font } from 'fontkit'

/**
 * What the painter uses of pdfkit 0.20 beyond its typed interface. pdfkit subsets and embeds the fonts, embeds
 * the images and writes the file; the page's content is ours, because `text()` lays out again what is laid out.
 */
export interface EmbeddedFont {
  /** Resource name on the page, F1... */
  readonly id: string
  readonly font: Font
  readonly subset: { readonly glyphs: number[] }
  /** Width of each subset glyph in 1/1000 em. */
  readonly widths: number[]
  /** Code points of each subset glyph, for ToUnicode. */
  readonly unicode: number[][]
  readonly scale: number
  ref(): Reference
}

export interface Reference {
  data: Record<string, unknown>
  end(chunk?: Uint8Array): void
}

/** What png-js says of a PNG. */
export interface PngHeader {
  readonly width: number
  readonly height: number
  readonly pixelBitlength: number
  /** Sample depth, and samples a pixel. */
  readonly bits: number
  readonly colors: number
  /** Three bytes a colour; empty where there is none. */
  readonly palette: ArrayLike<number>
  readonly interlaceMethod: number
  readonly hasAlphaChannel: boolean
  readonly transparency: {
    readonly indexed?: unknown
    readonly grayscale?: number | null
    readonly rgb?: ArrayLike<number> | null
  }
  readonly imgData: Uint8Array
}

export interface EmbeddedImage {
  readonly label: string
  readonly width: number
  readonly height: number
  /** EXIF orientation 1-8; absent for PNG. */
  readonly orientation?: number
  /** Sample depth and colour space of a JPEG. */
  readonly bits?: number
  readonly colorSpace?: string
  /** The PNG as png-js sees it; absent for JPEG. */
  readonly image?: PngHeader | null
}

export interface Internals {
  readonly page: {
    readonly dictionary: Reference
    readonly fonts: Record<string, Reference>
    readonly xobjects: Record<string, Reference>
  }
  readonly _root: Reference
  font(source: Font): unknown
  readonly _font: EmbeddedFont
  /** Writes the XMP description; pdfkit's own does not escape its values. */
  _addInfo: () => void
  appendXML(xml: string): void
  addContent(operators: string): void
  openImage(bytes: Uint8Array): EmbeddedImage
  ref(data: Record<string, unknown>): Reference
}

export const internals = (document: PDFKit.PDFDocument): Internals => document as unknown as Internals
