import type { ParagraphStyle } from '../styles/styles'
import { Cls } from './classes'
import { SHRINK_STEPS, spaceShrink, spaceStretch, stepOf, type LineTable } from './lines'
import { decorate } from './marks'
import type { ComposedLine, Decoration, LineGlyph } from './types'

/** How much of each step a line uses. */
export interface Adjustment {
  /** Share 0-1 of each shrink step, in the order of SHRINK_STEPS. */
  shrink: readonly number[]
  /** Share 0-1 of what Western blanks and Han/Latin gaps can be opened. */
  spaceShare: number
  gapShare: number
  /** pt added at every place of the last step. */
  gapPt: number
}

const NO_SHRINK: readonly number[] = SHRINK_STEPS.map(() => 0)
const UNCHANGED: Adjustment = { shrink: NO_SHRINK, spaceShare: 0, gapShare: 0, gapPt: 0 }

/** Share of each step's capacity that a line gives up: every step all it has before the next is touched. */
function shrinkShares(caps: readonly number[], need: number): number[] {
  return caps.map((cap) => {
    if (cap <= 0 || need <= 0) return 0
    const share = Math.min(1, need / cap)
    need -= share * cap
    return share
  })
}

/** Goes through the steps in order; each gives what it has before the next is touched (CLREQ 3.5.3, 3.5.4). */
export function adjust(
  table: LineTable,
  start: number,
  end: number,
  first: boolean,
  need: number,
): Adjustment {
  if (Math.abs(need) < 1e-9) return UNCHANGED
  if (need < 0) return { ...UNCHANGED, shrink: shrinkShares(table.shrinkCaps(start, end, first), -need) }
  let rest = need
  const take = (cap: number) => {
    if (cap <= 0 || rest <= 0) return 0
    const share = Math.min(1, rest / cap)
    rest -= share * cap
    return share
  }
  const spaces = table.spaceStretch(start, end)
  const spaceShare = take(spaces)
  const gapShare = take(table.stretchTotal(start, end) - spaces)
  const gaps = table.gaps(start, end)
  return { shrink: NO_SHRINK, spaceShare, gapShare, gapPt: gaps > 0 ? rest / gaps : 0 }
}

/** What a line must gain (positive) or lose, pt. A line that would stick out is drawn in, justified or not. */
export const needOf = (style: ParagraphStyle, natural: number, room: number, last: boolean): number =>
  (style.align === 'justify' && !last) || natural > room + 1e-6 ? room - natural : 0

/**
 * Places the glyphs of items [start, end) on one line.
 * @param measurePt the line's measure; @param indentPt blank before the first item.
 */
export function setLine(
  table: LineTable,
  start: number,
  end: number,
  options: {
    measurePt: number
    indentPt: number
    first: boolean
    last: boolean
    style: ParagraphStyle
    /** Source range of the line, blanks at its end included. */
    from: number
    to: number
  },
): ComposedLine {
  const { first, last, style } = options
  const room = options.measurePt - options.indentPt
  const natural = table.natural(start, end, first)
  const need = needOf(style, natural, room, last)
  const steps = adjust(table, start, end, first, need)
  const glyphs: LineGlyph[] = []
  const decorations: Decoration[] = []
  let characters = 0
  let x = 0
  for (let i = start; i < end; i++) {
    const item = table.items[i]!
    characters += item.characters
    const [before, after] = trims(table, i, start, end, first, steps)
    const shown = item.hyphen && i === end - 1 ? [...item.glyphs, item.hyphen.glyph] : item.glyphs
    for (const glyph of shown)
      glyphs.push({
        char: glyph.char,
        glyph: glyph.glyph,
        font: glyph.font,
        sizePt: glyph.sizePt,
        color: item.run.color,
        role: item.run.role,
        x: x - before + glyph.x,
        y: glyph.y,
        ...(glyph.rotate ? { rotate: glyph.rotate } : {}),
        offset: item.start + glyph.at,
      })
    for (const glyph of item.ruby ?? [])
      glyphs.push({
        ...glyph,
        color: item.run.color,
        role: 'ruby',
        x: x + glyph.x,
        offset: item.start,
      })
    if (item.run.marks) decorate(item, x - before, item.advance, style.direction === 'vertical', decorations)
    x += item.advance - before - after
    if (item.cls === Cls.Space) x += spaceChange(table, i, steps)
    if (i + 1 < end) x += gapAfter(table, i, steps)
  }
  const shift = style.align === 'center' ? (room - x) / 2 : style.align === 'right' ? room - x : 0
  const indentPt = options.indentPt + shift
  for (const glyph of glyphs) glyph.x += indentPt
  for (const decoration of decorations) decoration.x += indentPt
  const em = table.items[start]!.run.sizePt
  const shrunk = need < 0 ? (natural - x) / em : 0
  return {
    start: options.from,
    end: options.to,
    glyphs,
    measurePt: options.measurePt,
    indentPt,
    widthPt: x,
    characters,
    gapEm: steps.gapPt / em,
    ...(shrunk > 1e-6 ? { shrinkEm: shrunk } : {}),
    last,
    ...(decorations.length > 0 ? { decorations } : {}),
  }
}

function trims(
  table: LineTable,
  i: number,
  start: number,
  end: number,
  first: boolean,
  steps: Adjustment,
): [before: number, after: number] {
  const item = table.items[i]!
  let before = i === start ? table.startTrim(i, first) : table.trimBefore[i]!
  let after = i === end - 1 ? table.endTrim(i) : table.trimAfter[i]!
  const step = stepOf(item.cls)
  const share = step < 0 ? 0 : steps.shrink[step]!
  if (share > 0) {
    before += share * (item.blankBefore - before)
    after += share * Math.max(0, item.blankAfter - after)
  }
  return [before, after]
}

function spaceChange(table: LineTable, i: number, steps: Adjustment): number {
  const item = table.items[i]!
  return steps.spaceShare * spaceStretch(item) - steps.shrink[0]! * spaceShrink(item)
}

function gapAfter(table: LineTable, i: number, steps: Adjustment): number {
  const item = table.items[i]!
  let gap = table.gapAfter[i]!
  if (gap > 0) gap += steps.gapShare * table.gapStretch(item) - steps.shrink[4]! * table.gapShrink(item)
  return gap + (table.opens[i] ? steps.gapPt : 0)
}
