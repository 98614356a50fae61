import type { DisplayGlyph, GlyphsItem } from '@shared/layout/display/types'
import type { PdfFace, PdfFonts } from './pdfFonts'
import { cmyk, num } from './pdfNumbers'

const hex = (cid: number): string => cid.toString(16).padStart(4, '0')

/** Decimals of a TJ adjustment (1/1000 em): at 100 pt one step is 0.001 pt. */
const TJ_DECIMALS = 2
const TJ_STEP = 10 ** TJ_DECIMALS

/** Text matrix: upright, or turned clockwise, in a space whose y points down. */
function matrix({ x, y, rotate = 0 }: DisplayGlyph): string {
  const place = `${num(x)} ${num(y)} Tm`
  if (rotate === 0) return `1 0 0 -1 ${place}`
  const angle = (rotate * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return `${num(cos, 6)} ${num(sin, 6)} ${num(sin, 6)} ${num(-cos, 6)} ${place}`
}

/** Glyphs on one baseline: one Tm, then TJ. The pen is followed as a reader will, so rounding never adds up. */
function run(glyphs: readonly DisplayGlyph[], face: PdfFace, sizePt: number): string {
  const first = glyphs[0]!
  const thousandth = sizePt / 1000
  let pen = first.x
  let shown = ''
  let codes = ''
  for (const { x, glyph, char } of glyphs) {
    const adjustment = Math.round(((pen - x) / thousandth) * TJ_STEP) / TJ_STEP
    if (adjustment !== 0) {
      shown += `<${codes}>${num(adjustment, TJ_DECIMALS)}`
      codes = ''
      pen -= adjustment * thousandth
    }
    const cid = face.code(glyph, char)
    codes += hex(cid)
    pen += face.width(cid) * thousandth
  }
  const operator = shown === '' ? `<${codes}> Tj` : `[${shown}<${codes}>] TJ`
  return `${matrix(first)} ${operator}`
}

/** Runs of upright glyphs with one baseline; a turned glyph stands alone. */
function* runsOf(glyphs: readonly DisplayGlyph[]): Generator<readonly DisplayGlyph[]> {
  let start = 0
  for (let i = 1; i <= glyphs.length; i++) {
    const [before, glyph] = [glyphs[i - 1]!, glyphs[i]]
    if (glyph && glyph.y === before.y && !glyph.rotate && !before.rotate) continue
    yield glyphs.slice(start, i)
    start = i
  }
}

/** Writes text; keeps the text state between items so that nothing is said twice. */
export class TextPainter {
  private font = ''
  private color = '0 0 0 1'
  private open = false

  /** `write` takes operators; the space must be that of the display list (y down). */
  constructor(
    private readonly fonts: PdfFonts,
    private readonly write: (operators: string) => void,
  ) {
    write(`${this.color} k`)
  }

  paint(item: GlyphsItem): void {
    if (item.glyphs.length === 0) return
    const face = this.fonts.face(item.font)
    if (!this.open) this.write('BT')
    this.open = true
    const font = `/${face.resource} ${num(item.sizePt)} Tf`
    const color = cmyk(item.color)
    if (font !== this.font) this.write(font)
    if (color !== this.color) this.write(`${color} k`)
    this.font = font
    this.color = color
    const sizePt = Number(num(item.sizePt))
    for (const glyphs of runsOf(item.glyphs)) this.write(run(glyphs, face, sizePt))
  }

  /** Ends the text object, before anything else is painted. */
  close(): void {
    if (this.open) this.write('ET')
    this.open = false
  }
}
