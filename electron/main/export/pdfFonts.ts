import type { Font } from 'fontkit'
import type { FontId } from '@shared/layout/fonts/face'
import { internals, type EmbeddedFont, type Reference } from './pdfkitInternals'

/** A font as the finished PDF holds it. */
export interface PdfFontInfo {
  name: string
  embedded: boolean
  subset: boolean
}

/** One face in the PDF: a subset that grows while pages are painted. */
export class PdfFace {
  private readonly cids = new Map<string, number>()

  constructor(private readonly embedded: EmbeddedFont) {}

  get resource(): string {
    return this.embedded.id
  }

  get reference(): Reference {
    return this.embedded.ref()
  }

  /**
   * Character code of a glyph that stands for `char`. A glyph that stands for two different texts (say U+2014 and
   * U+2015) gets two codes, so that ToUnicode gives back each exactly.
   */
  code(glyph: number, char: string): number {
    const key = `${glyph} ${char}`
    const known = this.cids.get(key)
    if (known !== undefined) return known
    const { subset, widths, unicode, font, scale } = this.embedded
    const cid = subset.glyphs.push(glyph) - 1
    if (cid > 0xffff) throw new RangeError(`${font.postscriptName}: more than 65,535 glyphs in one PDF`)
    widths[cid] = font.getGlyph(glyph).advanceWidth * scale
    unicode[cid] = Array.from(char, (character) => character.codePointAt(0)!)
    this.cids.set(key, cid)
    return cid
  }

  /** Width of a code, 1/1000 em, as the PDF's W array has it. */
  width(cid: number): number {
    return Math.round(this.embedded.widths[cid]! * 1e6) / 1e6
  }

  /** What the file says of the font; only after the document has ended. */
  info(): PdfFontInfo {
    const { BaseFont, DescendantFonts } = this.reference.data as {
      BaseFont?: string
      DescendantFonts?: Reference[]
    }
    const descriptor = DescendantFonts?.[0]?.data.FontDescriptor as Reference | undefined
    const [, tag, name] = /^(?:([A-Z]{6})\+)?(.*)$/.exec(BaseFont ?? '') ?? []
    return {
      name: name ?? '',
      embedded: Boolean(descriptor?.data.FontFile2 ?? descriptor?.data.FontFile3),
      subset: tag !== undefined,
    }
  }
}

/** The faces of one PDF, each registered when first used. */
export class PdfFonts {
  private readonly faces = new Map<FontId, PdfFace>()

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly source: (id: FontId) => Font,
  ) {}

  face(id: FontId): PdfFace {
    let face = this.faces.get(id)
    if (!face) {
      const inner = internals(this.document)
      inner.font(this.source(id))
      face = new PdfFace(inner._font)
      this.faces.set(id, face)
    }
    const { page } = internals(this.document)
    page.fonts[face.resource] ??= face.reference
    return face
  }

  info(): PdfFontInfo[] {
    return [...this.faces.values()].map((face) => face.info())
  }
}
