import { countCharacters } from '@shared/model/count'
import type { HeadlineSpec } from '@shared/model/placement'
import type { HeadlineField, Story } from '@shared/model/story'
import { lineItems } from '../display/lineItems'
import type { GlyphsItem } from '../display/types'
import type { FontId } from '../fonts/face'
import type { Ink, ParagraphStyle, Role } from '../styles/styles'
import type { Context } from './context'
import { breakHeadline, fillHeadline, LONG_HEADLINE, type HeadlineLines } from './headlineBreak'
import { deckSizePt, DECK_LEADING, HEADLINE_LEADING, kickerSizePt } from './typeScale'
import { HEADLINE_LATIN_GAP, rulerOf } from './textWidth'
import type { MissingGlyphAt } from './types'

/** Paragraph numbers of the headline fields in the display list. */
export const FIELD_PARAGRAPH: Readonly<Record<HeadlineField, number>> = {
  kicker: -4,
  headline: -3,
  deck: -2,
  byline: -1,
}

/** A line of the block, broken but not yet set. `baselinePt` counts from the block's top edge. */
interface PlannedLine {
  field: HeadlineField
  /** Line number in the field. */
  line: number
  text: string
  /** UTF-16 offset of `text` in the field. */
  offset: number
  font: FontId
  sizePt: number
  blankEm: number
  baselinePt: number
}

/** A headline block measured in whole baseline rows. */
export interface HeadlineBlock {
  lines: PlannedLine[]
  /** Rows with the air asked for; 0 for a story without headline fields. */
  rows: number
  headlineLines: number
  /** How ill the headline breaks: 0 for even lines that end with phrases; make-up weighs it. */
  breakCost: number
  /** Width of the widest headline line over the measure. */
  fill: number
  /** Size the headline is set in after shrinking, over the size asked for. */
  scale: number
}

const SHRINK = [1, 0.96, 0.92, 0.88, 0.84, 0.8]

interface Fitted {
  lines: HeadlineLines['lines']
  sizePt: number
  blankEm: number
  scale: number
  cost: number
}

/** Fits a field: at most `maxLines` at the size asked for, else with narrower blanks, else smaller, else in more lines. */
function fit(
  context: Context,
  text: string,
  font: FontId,
  sizePt: number,
  maxLines: number,
  widthPt: number,
  blanks: readonly number[],
): Fitted {
  const ruler = rulerOf(text, font, context.fonts)
  const widthFor = (blankEm: number) => (start: number, end: number) => ruler(start, end, blankEm)
  const lengthy = text.length > LONG_HEADLINE
  for (let count = 1; count <= maxLines && !lengthy; count++)
    for (const blankEm of blanks) {
      const broken = breakHeadline(text, count, widthPt / sizePt + 1e-6, widthFor(blankEm))
      if (broken) return { lines: broken.lines, sizePt, blankEm, scale: 1, cost: broken.cost }
    }
  const narrow = blanks.at(-1) ?? 0.5
  for (const scale of lengthy ? [] : SHRINK.slice(1)) {
    const smaller = Math.round(sizePt * scale * 10) / 10
    const broken = breakHeadline(text, maxLines, widthPt / smaller + 1e-6, widthFor(narrow))
    if (broken) return { lines: broken.lines, sizePt: smaller, blankEm: narrow, scale, cost: broken.cost }
  }
  const lines = fillHeadline(text, widthPt / sizePt + 1e-6, widthFor(narrow))
  return { lines, sizePt, blankEm: narrow, scale: 1, cost: 3 * lines.length }
}

/** 黑体 for what stands beside the news proper, 宋体 for the news. */
const isSans = (story: Story): boolean => story.kind !== 'story' || story.partOf !== undefined

/**
 * Plans 引题, 主题, 副题 and byline in a width (pt): breaks each into lines and stacks them.
 * `padTopPt` is kept free above (inside a frame).
 */
export function planHeadline(
  context: Context,
  story: Story,
  spec: HeadlineSpec,
  widthPt: number,
  padTopPt = 0,
): HeadlineBlock {
  const { styles, grid } = context
  const headlineFont = isSans(story) ? styles.subhead.font : styles.headline.font
  const plain = story.headline.trim() === '' && story.kicker.trim() === '' && story.deck.trim() === ''
  const fields: { field: HeadlineField; font: FontId; sizePt: number; maxLines: number; leading: number }[] =
    [
      {
        field: 'kicker',
        font: styles.kicker.font,
        sizePt: kickerSizePt(spec.sizePt),
        maxLines: 2,
        leading: DECK_LEADING,
      },
      {
        field: 'headline',
        font: headlineFont,
        sizePt: spec.sizePt,
        maxLines: spec.maxLines,
        leading: HEADLINE_LEADING,
      },
      {
        field: 'deck',
        font: styles.deck.font,
        sizePt: deckSizePt(spec.sizePt),
        maxLines: 2,
        leading: DECK_LEADING,
      },
      {
        field: 'byline',
        font: styles.byline.font,
        sizePt: styles.byline.sizePt,
        maxLines: 2,
        leading: DECK_LEADING,
      },
    ]
  const lines: PlannedLine[] = []
  let y = padTopPt
  let headlineLines = 0
  let fill = 1
  let scale = 1
  let breakCost = 0
  let before: { sizePt: number; field: HeadlineField } | null = null
  for (const { field, font, sizePt, maxLines, leading } of fields) {
    const text = story[field]
    if (text.trim() === '') continue
    const fitted = fit(context, text, font, sizePt, maxLines, widthPt, field === 'byline' ? [0.5] : [1, 0.5])
    if (before) y += gapPt(before.field, field, before.sizePt, fitted.sizePt)
    fitted.lines.forEach(({ start, end }, line) => {
      const height = fitted.sizePt * leading
      // The ideographic em box stands in the middle of the line's height, its baseline 0.88 em below its top.
      const baselinePt = y + (height - fitted.sizePt) / 2 + 0.88 * fitted.sizePt
      const piece = text.slice(start, end)
      lines.push({
        field,
        line,
        text: piece,
        offset: start,
        font,
        sizePt: fitted.sizePt,
        blankEm: fitted.blankEm,
        baselinePt,
      })
      y += height
    })
    if (field === 'headline') {
      headlineLines = fitted.lines.length
      scale = fitted.scale
      breakCost = fitted.cost
      fill = Math.max(...fitted.lines.map((l) => l.width)) / (widthPt / fitted.sizePt)
    }
    before = { sizePt: fitted.sizePt, field }
  }
  if (lines.length === 0)
    return { lines, rows: padTopPt > 0 ? 1 : 0, headlineLines: 0, breakCost: 0, fill: 1, scale: 1 }
  const least = plain ? 0 : Math.max(grid.stepPt * 0.45, spec.sizePt * 0.26)
  const rows = Math.ceil((y + least) / grid.stepPt - 1e-9) + spec.airRows
  spread(lines, rows * grid.stepPt - y, grid.stepPt, plain)
  return { lines, rows, headlineLines, breakCost, fill, scale }
}

/**
 * Shares out what the whole rows leave over: above and below, and, when it is much, between the fields.
 * The headline leans on its own text.
 */
function spread(lines: PlannedLine[], sparePt: number, stepPt: number, plain: boolean): void {
  const fields = new Set(lines.map((line) => line.field)).size
  const inside = fields > 1 && !plain ? Math.min(0.4 * stepPt, (0.3 * sparePt) / (fields - 1)) : 0
  let y = (sparePt - inside * (fields - 1)) * (plain ? 0.5 : 0.52)
  lines.forEach((line, n) => {
    if (n > 0 && lines[n - 1]!.field !== line.field) y += inside
    line.baselinePt += y
  })
}

function gapPt(before: HeadlineField, after: HeadlineField, beforePt: number, afterPt: number): number {
  if (after === 'byline') return 5
  return before === 'kicker' ? 0.12 * afterPt : 0.2 * beforePt
}

export interface PaintedBlock {
  items: GlyphsItem[]
  missing: MissingGlyphAt[]
  lines: number
  oversetCharacters: number
  oversetLines: number
}

/**
 * Sets the planned lines. Lines that would stand below `roomPt` are overset, and so is all that follows them.
 * `top` is the block's top edge, pt from the trim's top.
 */
export function paintHeadline(
  context: Context,
  story: Story,
  block: HeadlineBlock,
  place: { x: number; width: number; top: number; roomPt: number; align: HeadlineSpec['align']; color?: Ink },
): PaintedBlock {
  const result: PaintedBlock = { items: [], missing: [], lines: 0, oversetCharacters: 0, oversetLines: 0 }
  for (const line of block.lines) {
    if (result.oversetLines > 0 || line.baselinePt + 0.12 * line.sizePt > place.roomPt + 1e-6) {
      result.oversetLines++
      result.oversetCharacters += countCharacters(line.text)
      continue
    }
    result.lines++
    const paragraph = FIELD_PARAGRAPH[line.field]
    const pieces = setPieces(context, line, place.color)
    const width = pieces.reduce((sum, { dx, line: set }) => Math.max(sum, dx + set.widthPt), 0)
    const x = place.x + (place.align === 'center' ? Math.max(0, (place.width - width) / 2) : 0)
    for (const { dx, line: set, offset, missing } of pieces) {
      result.items.push(
        ...lineItems(set, {
          x: x + dx - set.indentPt,
          y: place.top + line.baselinePt,
          story: story.id,
          paragraph,
          line: line.line,
          measure: { x: place.x, width: place.width },
        }),
      )
      for (const { char, offset: at } of missing)
        result.missing.push({ char, story: story.id, paragraph, offset: line.offset + offset + at })
    }
  }
  return result
}

/** Sets a line piece by piece, a fixed blank between the pieces: a newspaper's headline has no word spaces. */
function setPieces(context: Context, line: PlannedLine, color?: Ink) {
  const role: Role = line.field
  const style = context.styles[role]
  const pieces = []
  let dx = 0
  for (const match of line.text.matchAll(/\S+/gu)) {
    const spec = {
      runs: [{ text: match[0], font: line.font, sizePt: line.sizePt, color: color ?? style.color, role }],
      style: PIECE,
    }
    const set = context.paragraphs.set(spec, UNBOUNDED)
    for (const composed of set.lines) {
      if (dx > 0) dx += line.blankEm * line.sizePt
      pieces.push({
        dx,
        line: composed,
        offset: match.index,
        missing: composed === set.lines[0] ? set.missing : [],
      })
      dx += composed.widthPt
    }
  }
  return pieces
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
