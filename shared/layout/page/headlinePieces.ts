import type { ComposedLine } from '../inline/types'
import type { Ink, ParagraphStyle, Role } from '../styles/styles'
import type { Context } from './context'
import type { PlannedLine } from './headlineStack'
import { HEADLINE_LATIN_GAP } from './textWidth'

/** Sets a line piece by piece, a fixed blank between the pieces: a newspaper's headline has no word spaces. */
export function setPieces(
  context: Context,
  line: PlannedLine,
  direction: 'horizontal' | 'vertical',
  color?: Ink,
) {
  const role: Role = line.field
  const style = context.styles[role]
  const pieces = []
  let dx = 0
  for (const match of line.text.matchAll(/\S+/gu)) {
    const spec = {
      runs: [{ text: match[0], font: line.font, sizePt: line.sizePt, color: color ?? style.color, role }],
      style: direction === 'vertical' ? VERTICAL_PIECE : PIECE,
    }
    const set = context.paragraphs.set(spec, UNBOUNDED)
    for (const natural of set.lines) {
      const composed = tracked(natural, line.tracking * line.sizePt)
      if (dx > 0) dx += line.blankEm * line.sizePt
      pieces.push({
        dx,
        line: composed,
        offset: match.index,
        missing: natural === set.lines[0] ? set.missing : [],
      })
      dx += composed.widthPt
    }
  }
  return pieces
}

/** A line with its glyphs set `trackPt` further apart (密排 where it is negative). */
function tracked(line: ComposedLine, trackPt: number): ComposedLine {
  if (trackPt === 0) return line
  const glyphs = line.glyphs.map((glyph, n) => ({ ...glyph, x: glyph.x + n * trackPt }))
  return { ...line, glyphs, widthPt: line.widthPt + Math.max(0, glyphs.length - 1) * trackPt }
}

const UNBOUNDED = 100_000
const PIECE: ParagraphStyle = {
  align: 'left',
  indent: 0,
  kinsoku: 'gb',
  lineEnd: 'half',
  lineStart: 'half',
  paragraphStart: 'half',
  breaking: 'first-fit',
  // A quarter em of a headline's size is a hole.
  latinGap: { natural: HEADLINE_LATIN_GAP, min: HEADLINE_LATIN_GAP, max: 0.25 },
}
const VERTICAL_PIECE: ParagraphStyle = { ...PIECE, direction: 'vertical' }
