import type { Font } from 'fontkit'
import type { ImageItem } from '@shared/layout/display/types'
import { BLACK, type Ink } from '@shared/layout/styles/styles'
import { cmyk, num } from './pdfNumbers'
import { boxOperators } from './pdfShapes'

const tint = (percent: number): Ink => [BLACK[0], BLACK[1], BLACK[2], percent]
const MARK = '缺图'
/** Size of the mark, pt: a quarter of the frame's height within these limits. */
const MARK_PT = { min: 7, max: 18 }

/** Outlines of a string, filled. Outlines, not text: the mark is nobody's story and must not be copied with one. */
function outlines(text: string, font: Font, sizePt: number, x: number, baseline: number): string {
  const scale = sizePt / font.unitsPerEm
  const parts: string[] = []
  let pen = x
  for (const char of text) {
    const glyph = font.glyphForCodePoint(char.codePointAt(0)!)
    const place = (px: number, py: number): string => `${num(pen + px * scale)} ${num(baseline - py * scale)}`
    let [lastX, lastY] = [0, 0]
    for (const { command, args } of glyph.path.commands) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
      if (command === 'moveTo') parts.push(`${place(a, b)} m`)
      else if (command === 'lineTo') parts.push(`${place(a, b)} l`)
      else if (command === 'bezierCurveTo') parts.push(`${place(a, b)} ${place(c, d)} ${place(e, f)} c`)
      else if (command === 'quadraticCurveTo')
        parts.push(
          `${place(lastX + ((a - lastX) * 2) / 3, lastY + ((b - lastY) * 2) / 3)} ` +
            `${place(c + ((a - c) * 2) / 3, d + ((b - d) * 2) / 3)} ${place(c, d)} c`,
        )
      else parts.push('h')
      if (args.length >= 2) [lastX, lastY] = [args.at(-2)!, args.at(-1)!]
    }
    pen += glyph.advanceWidth * scale
  }
  return parts.join('\n')
}

/** A picture that is still to come: a light ground, a thin frame and the words 缺图. */
export function placeholderOperators({ x, y, width, height }: ImageItem, font: Font): string {
  const frame = boxOperators({
    type: 'box',
    x,
    y,
    width,
    height,
    fill: tint(6),
    stroke: tint(30),
    strokePt: 0.5,
  })
  const sizePt = Math.min(MARK_PT.max, Math.max(MARK_PT.min, Math.min(height / 4, width / 6)))
  const markWidth = MARK.length * sizePt
  if (markWidth > width || sizePt > height) return frame
  // 0.88 em above and 0.12 em below the baseline: the ideographic em box.
  const baseline = y + height / 2 + (0.88 - 0.5) * sizePt
  const mark = outlines(MARK, font, sizePt, x + (width - markWidth) / 2, baseline)
  return `${frame}\nq ${cmyk(tint(45))} k\n${mark}\nf Q`
}
