import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import type { DisplayItem, DisplayPage } from '@shared/layout/display/types'
import type { FontId } from '@shared/layout/fonts/face'
import { breathe, stopIfCancelled } from './cancel'
import { PdfFonts, type PdfFontInfo } from './pdfFonts'
import { ImagePainter, type AssetReader } from './pdfImages'
import { internals } from './pdfkitInternals'
import { xmp, type PdfMetadata } from './pdfMetadata'
import { boxOperators, ruleOperators } from './pdfShapes'
import { TextPainter } from './pdfText'

export interface PaintOptions {
  metadata: PdfMetadata
  /** The fontkit font of a face. */
  font: (id: FontId) => Font
  asset: AssetReader
  signal?: AbortSignal
  /** Items painted so far, of all pages' items. */
  onProgress?: (done: number, total: number) => void
}

export interface PaintedPdf {
  bytes: Uint8Array
  /** The fonts that the file really holds. */
  fonts: PdfFontInfo[]
}

/** Face of the mark on a picture that is still to come. */
const MARK_FONT: FontId = 'NotoSansSC-Regular'
/** Items between two looks at the cancel signal. */
const BATCH = 200

function open({ metadata }: PaintOptions): PDFKit.PDFDocument {
  const { title, author, creator, createdAt } = metadata
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.6',
    lang: 'zh-CN',
    displayTitle: true,
    // No default font: it would be a font that is not embedded.
    font: null as unknown as string,
    info: {
      Title: title,
      Author: author,
      Creator: creator,
      Producer: creator,
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  })
  const inner = internals(document)
  inner._addInfo = () => inner.appendXML(xmp(metadata))
  return document
}

/** A page of trim size plus bleed all round, in the display list's coordinates. */
function addPage(document: PDFKit.PDFDocument, { widthPt, heightPt, bleedPt }: DisplayPage): void {
  const [width, height] = [widthPt + 2 * bleedPt, heightPt + 2 * bleedPt]
  document.addPage({ size: [width, height], margin: 0 })
  const { data } = internals(document).page.dictionary
  data.BleedBox = [0, 0, width, height]
  data.TrimBox = [bleedPt, bleedPt, bleedPt + widthPt, bleedPt + heightPt]
  // pdfkit has turned y down from the sheet's top-left; the list counts from the trim's.
  document.translate(bleedPt, bleedPt)
}

/**
 * Paints display pages into one PDF. Every glyph stands where the list says, to 0.002 pt; nothing is laid out here.
 * The same input gives the same bytes.
 * @throws Failure for a picture that cannot be read and for a cancelled signal.
 */
export async function paintPdf(pages: readonly DisplayPage[], options: PaintOptions): Promise<PaintedPdf> {
  const document = open(options)
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  const write = (operators: string): void => {
    if (operators !== '') internals(document).addContent(operators)
  }
  const fonts = new PdfFonts(document, options.font)
  const images = new ImagePainter(document, options.asset, () => options.font(MARK_FONT))
  const total = pages.reduce((sum, page) => sum + page.items.length, 0)
  let done = 0

  const paint = (item: DisplayItem, text: TextPainter): void => {
    if (item.type === 'glyphs') return text.paint(item)
    text.close()
    if (item.type === 'rule') write(ruleOperators(item))
    else if (item.type === 'box') write(boxOperators(item))
    else write(images.operators(item))
  }

  for (const page of pages) {
    addPage(document, page)
    const text = new TextPainter(fonts, write)
    for (const item of page.items) {
      if (done % BATCH === 0) {
        options.onProgress?.(done, total)
        await breathe()
        stopIfCancelled(options.signal)
      }
      paint(item, text)
      done++
    }
    text.close()
  }
  options.onProgress?.(done, total)
  await breathe()
  stopIfCancelled(options.signal)
  document.end()
  await ended
  return { bytes: Buffer.concat(chunks), fonts: fonts.info() }
}
