import type { Font } from 'fontkit'
import type { ImageItem } from '@shared/layout/display/types'
import { BLACK, type Ink } from '@shared/layout/styles/styles'
import { cmyk, num } from './pdfNumbers'
import { boxOperators } from './pdfShapes'

const tint = (percent: number): Ink => [BLACK[0], BLACK[1], BLACK[2], percent]
const MARK = '缺图'
/** Size of the mark, pt: a quarter of the frame's height within these limits. */
const MARK_PT = { min: 7, max: 18 }
/** Size of a missing picture's name below it, of the mark's. */
const NAME_SIZE = 0.6

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

/**
 * A picture that is still to come or whose original is missing: a light ground, a thin frame and the words 缺图, with
 * the original's name below them where there is room.
 */
export function placeholderOperators(
  { x, y, width, height }: ImageItem,
  font: Font,
  name: string | null = null,
): string {
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
  const namePt = sizePt * NAME_SIZE
  const shown =
    name === null || 2 * sizePt + namePt > height ? '' : fitted(name, font, namePt, width - namePt)
  // 0.88 em above and 0.12 em below the baseline: the ideographic em box.
  const baseline = y + height / 2 + (0.88 - 0.5) * sizePt - (shown === '' ? 0 : namePt * 0.75)
  const mark = outlines(MARK, font, sizePt, x + (width - markWidth) / 2, baseline)
  const line =
    shown === ''
      ? ''
      : outlines(shown, font, namePt, x + (width - widthOf(shown, font, namePt)) / 2, baseline + 1.6 * namePt)
  return `${frame}\nq ${cmyk(tint(45))} k\n${mark}\n${line}\nf Q`
}

const widthOf = (text: string, font: Font, sizePt: number): number =>
  [...text].reduce((sum, char) => sum + font.glyphForCodePoint(char.codePointAt(0)!).advanceWidth, 0) *
  (sizePt / font.unitsPerEm)

/** As much of a name as has room, its end, which tells files apart, kept. */
function fitted(name: string, font: Font, sizePt: number, widthPt: number): string {
  if (widthOf(name, font, sizePt) <= widthPt) return name
  const chars = [...name]
  for (let kept = chars.length - 1; kept > 1; kept--) {
    const head = Math.ceil(kept / 3)
    const text = `${chars.slice(0, head).join('')}…${chars.slice(chars.length - (kept - head)).join('')}`
    if (widthOf(text, font, sizePt) <= widthPt) return text
  }
  return ''
}
