import { flow } from '@shared/layout/flow/flow'
import type { Leg } from '@shared/layout/flow/types'
import { lineItems } from '@shared/layout/display/lineItems'
import type { DisplayItem, DisplayPage } from '@shared/layout/display/types'
import { composeParagraph } from '@shared/layout/inline/compose'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import type { ParagraphStyle } from '@shared/layout/styles/styles'
import { paintPdf } from '../../../electron/main/export/pdf'
import { openFonts, type OpenFonts } from '../../../electron/main/fonts/book'
import { FACE, INDENT, MARGIN_PT, pageSize, ROWS, SIZE_PT, STEP_PT, type Engine } from '../setting'

let opened: OpenFonts | undefined
const fonts = (): OpenFonts => (opened ??= openFonts())

/** Our own engine: paragraphs set, poured into pages, painted as an export paints them. */
export const banxin = (breaking: ParagraphStyle['breaking']): Engine => ({
  name: breaking === 'optimum' ? 'Banxin' : 'Banxin first-fit',
  about: `house style of body text, breaking: ${breaking}`,
  async set(paragraphs, measure) {
    const look = HOUSE_STYLES.body
    const style = { ...look.paragraph, breaking, indent: INDENT }
    const set = paragraphs.map((text, index) => ({
      index,
      role: 'body' as const,
      keepWithNext: false,
      ...composeParagraph(
        { runs: [{ text, font: FACE, sizePt: SIZE_PT, color: look.color, role: 'body' }], style },
        measure * SIZE_PT,
        fonts().book,
      ),
    }))
    const count = set.reduce((sum, { lines }) => sum + lines.length, 0)
    // Rows to spare: the flow may leave a foot empty to keep lines together.
    const legs: Leg[] = Array.from({ length: Math.ceil(count / (ROWS - 2)) }, () => ({
      x: MARGIN_PT,
      row: 0,
      rows: ROWS,
    }))
    const { placed, overset } = flow(set, legs)
    if (overset.lines > 0) throw new Error(`${overset.lines} lines do not fit ${legs.length} pages`)
    const pages = legs.map((_, n) => page(n, measure))
    for (const { composed, leg, row, paragraph, line } of placed)
      pages[leg]!.items.push(
        ...lineItems(composed, { x: MARGIN_PT, y: baseline(row), story: 'text', paragraph, line }),
      )
    return paint(pages)
  },
})

/**
 * 13 characters a line, no rule of any kind: what the reader must find fault with.
 * Its faults show that zeros elsewhere are measured and not assumed.
 */
export const control: Engine = {
  name: 'Control',
  about: 'one character an em, cut at the measure, no rules',
  set(paragraphs, measure) {
    const face = fonts().book.face(FACE)
    const pages: DisplayPage[] = []
    let row = 0
    paragraphs.forEach((text, paragraph) => {
      const characters = ['　', '　', ...Array.from(text)]
      for (let start = 0; start < characters.length; start += measure, row++) {
        if (row % ROWS === 0) pages.push(page(pages.length, measure))
        const glyphs = characters.slice(start, start + measure).map((char, i) => ({
          char,
          x: MARGIN_PT + i * SIZE_PT,
          y: baseline(row % ROWS),
          glyph: face.glyph(char.codePointAt(0)!),
        }))
        const item: DisplayItem = {
          type: 'glyphs',
          font: FACE,
          sizePt: SIZE_PT,
          direction: 'horizontal',
          color: HOUSE_STYLES.body.color,
          role: 'body',
          paragraph,
          measure: { x: MARGIN_PT, width: measure * SIZE_PT },
          glyphs,
        }
        pages.at(-1)!.items.push(item)
      }
    })
    return paint(pages)
  },
}

const baseline = (row: number): number => MARGIN_PT + SIZE_PT + row * STEP_PT

function page(index: number, measure: number): DisplayPage {
  const { widthPt, heightPt } = pageSize(measure)
  return {
    number: index + 1,
    widthPt,
    heightPt,
    bleedPt: 0,
    typeArea: { x: MARGIN_PT, y: MARGIN_PT, width: measure * SIZE_PT, height: ROWS * STEP_PT },
    baselineGrid: { first: baseline(0), step: STEP_PT },
    items: [],
  }
}

async function paint(pages: readonly DisplayPage[]): Promise<Uint8Array> {
  const { bytes } = await paintPdf(pages, {
    metadata: { title: 'Quality', author: '', creator: 'Banxin', createdAt: new Date(0) },
    font: fonts().font,
    asset: () => {
      throw new Error('no pictures here')
    },
  })
  return bytes
}
