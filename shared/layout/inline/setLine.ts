import type { ParagraphStyle } from '../styles/styles'
import { Cls } from './classes'
import {
  FIRST_GAP,
  FIRST_LATIN,
  SHRINK_STEPS,
  spaceShrink,
  spaceStretch,
  stepOf,
  type LineTable,
} from './lines'
import type { GlyphList } from './lineGlyphs'
import { SetLine } from './lineGlyphs'
import { decorate } from './marks'
import type { ComposedLine, Decoration, InlineRun } from './types'

/** How much of each step a line uses. */
export interface Adjustment {
  /** Share 0-1 of each shrink step, in the order of SHRINK_STEPS. */
  shrink: readonly number[]
  /** Share 0-1 of what Western blanks and Han/Latin gaps can be opened. */
  spaceShare: number
  gapShare: number
  /** pt added at every place of the last step, and at Han/Latin gaps on top of their own step. */
  gapPt: number
  mixedPt: number
}

const NO_SHRINK: readonly number[] = SHRINK_STEPS.map(() => 0)
const UNCHANGED: Adjustment = { shrink: NO_SHRINK, spaceShare: 0, gapShare: 0, gapPt: 0, mixedPt: 0 }

/**
 * The house's limit of a mark in the first round: a quarter em of its half. CLREQ 3.5.3 gives the order of the steps and
 * their utmost limits and leaves the limit to the style; all steps are gone through to this one, so that marks on a
 * line stay alike, and only a line that still does not fit takes its steps to the utmost.
 */
const FIRST_LIMIT = 0.5

/** Share of each step's capacity that a line gives up: every step to its limit before the next is touched. */
function shrinkShares(caps: readonly number[], need: number): number[] {
  const shares = caps.map(() => 0)
  for (const limit of [FIRST_LIMIT, 1])
    caps.forEach((cap, step) => {
      if (cap <= 0 || need <= 0) return
      const share = Math.min(limit - shares[step]!, need / cap)
      shares[step]! += share
      need -= share * cap
    })
  return shares
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
    const used = Math.min(cap, rest)
    rest -= used
    return used
  }
  const spaces = table.spaceStretch(start, end)
  const latin = table.stretchTotal(start, end) - spaces
  const gaps = table.gaps(start, end)
  let bySpaces = take(spaces)
  let byLatin = take(latin * FIRST_LATIN)
  const byGaps = take(gaps * FIRST_GAP * table.items[start]!.run.sizePt)
  byLatin += take(latin * (1 - FIRST_LATIN))
  // Beyond all limits every place opens alike; a line of Western words alone has only its blanks.
  const places = gaps + table.mixed(start, end)
  if (places === 0) bySpaces += rest
  const alike = places > 0 ? rest / places : 0
  return {
    shrink: NO_SHRINK,
    spaceShare: spaces > 0 ? bySpaces / spaces : 0,
    gapShare: latin > 0 ? byLatin / latin : 0,
    gapPt: (gaps > 0 ? byGaps / gaps : 0) + alike,
    mixedPt: alike,
  }
}

/** What a line must gain (positive) or lose, pt. A line that would stick out is drawn in, justified or not. */
export const needOf = (style: ParagraphStyle, natural: number, room: number, last: boolean): number =>
  (style.align === 'justify' && !last) || natural > room + 1e-6 ? room - natural : 0

/**
 * Places the glyphs of items [start, end) on one line, at the end of the paragraph's `list`.
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
  list: GlyphList,
): ComposedLine {
  const { first, last, style } = options
  const room = options.measurePt - options.indentPt
  const natural = table.natural(start, end, first)
  const need = needOf(style, natural, room, last)
  const steps = adjust(table, start, end, first, need)
  const from = list.length
  const decorations: Decoration[] = []
  let characters = 0
  let x = 0
  for (let i = start; i < end; i++) {
    const item = table.items[i]!
    const { run } = item
    characters += item.characters
    const isEnd = i === end - 1
    // A 汉字 within the line: no blanks, one glyph.
    if (item.cls === Cls.Han && i > start && !isEnd && item.glyphs.length === 1 && !run.marks) {
      const glyph = item.glyphs[0]!
      list.add(glyph, run, item.start, x + glyph.x)
      x += item.advance
      x += table.gapAfter[i]! > 0 ? gapAfter(table, i, steps) : table.opens[i] ? steps.gapPt : 0
      continue
    }
    let before = i === start ? table.startTrim(i, first) : table.trimBefore[i]!
    let after = isEnd ? table.endTrim(i) : table.trimAfter[i]!
    const step = stepOf(item.cls)
    const share = step < 0 ? 0 : steps.shrink[step]!
    if (share > 0) {
      before += share * (item.blankBefore - before)
      after += share * Math.max(0, item.blankAfter - after)
    }
    for (const glyph of item.glyphs) list.add(glyph, run, item.start + glyph.at, x - before + glyph.x)
    if (item.hyphen && isEnd) {
      const { glyph } = item.hyphen
      list.add(glyph, run, item.start + glyph.at, x - before + glyph.x)
    }
    if (item.ruby) {
      const reading: InlineRun = { ...run, role: 'ruby' }
      for (const glyph of item.ruby) list.add(glyph, reading, item.start, x + glyph.x)
    }
    if (run.marks) decorate(item, x - before, item.advance, style.direction === 'vertical', decorations)
    x += item.advance - before - after
    if (item.cls === Cls.Space) x += spaceChange(table, i, steps)
    if (!isEnd) x += gapAfter(table, i, steps)
  }
  const shift = style.align === 'center' ? (room - x) / 2 : style.align === 'right' ? room - x : 0
  const indentPt = options.indentPt + shift
  list.shift(from, indentPt)
  for (const decoration of decorations) decoration.x += indentPt
  const em = table.items[start]!.run.sizePt
  const shrunk = need < 0 ? (natural - x) / em : 0
  const line: Omit<ComposedLine, 'glyphs'> = {
    start: options.from,
    end: options.to,
    measurePt: options.measurePt,
    indentPt,
    widthPt: x,
    characters,
    gapEm: steps.gapPt / em,
    last,
    ...(shrunk > 1e-6 ? { shrinkEm: shrunk } : {}),
    ...(decorations.length > 0 ? { decorations } : {}),
  }
  return new SetLine(line, list, from)
}

function spaceChange(table: LineTable, i: number, steps: Adjustment): number {
  const item = table.items[i]!
  return steps.spaceShare * spaceStretch(item) - steps.shrink[0]! * spaceShrink(item)
}

function gapAfter(table: LineTable, i: number, steps: Adjustment): number {
  const item = table.items[i]!
  let gap = table.gapAfter[i]!
  if (gap > 0)
    gap += steps.gapShare * table.gapStretch(item) - steps.shrink[4]! * table.gapShrink(item) + steps.mixedPt
  return gap + (table.opens[i] ? steps.gapPt : 0)
}
