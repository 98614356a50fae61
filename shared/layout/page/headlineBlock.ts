import { countCharacters } from '@shared/model/count'
import type { HeadlineSpec } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { lineItems } from '../display/lineItems'
import type { GlyphsItem } from '../display/types'
import type { Ink } from '../styles/styles'
import type { Context } from './context'
import { setPieces } from './headlinePieces'
import { FIELD_PARAGRAPH, stackHeadline, type HeadlineStack, type PlannedLine } from './headlineStack'
import type { MissingGlyphAt } from './types'

export { FIELD_PARAGRAPH } from './headlineStack'

/** A headline block measured in whole baseline rows. */
export interface HeadlineBlock extends HeadlineStack {
  /** Rows with the air asked for; 0 for a story without headline fields. */
  rows: number
}

/** Whether a story has no headline proper: at most a byline stands over its text. */
const isPlain = (story: Story): boolean =>
  story.headline.trim() === '' && story.kicker.trim() === '' && story.deck.trim() === ''

/** Least air of a block above and below it together, pt. */
export const leastAirPt = (context: Context, story: Story, spec: HeadlineSpec): number =>
  isPlain(story) ? 0 : Math.max(context.grid.stepPt * 0.45, spec.sizePt * 0.26)

/**
 * Plans 引题, 主题, 副题 and byline in a width (pt): breaks each into lines and stacks them in whole rows.
 * `padTopPt` is kept free above (inside a frame).
 */
export function planHeadline(
  context: Context,
  story: Story,
  spec: HeadlineSpec,
  widthPt: number,
  padTopPt = 0,
): HeadlineBlock {
  const { stepPt } = context.grid
  const stack = stackHeadline(context, story, spec, widthPt, padTopPt)
  if (stack.lines.length === 0) return { ...stack, rows: padTopPt > 0 ? 1 : 0 }
  const rows = Math.ceil((stack.heightPt + leastAirPt(context, story, spec)) / stepPt - 1e-9) + spec.airRows
  spread(stack.lines, rows * stepPt - stack.heightPt, stepPt, isPlain(story))
  return { ...stack, rows }
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
  block: Pick<HeadlineStack, 'lines'>,
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
    const pieces = setPieces(context, line, 'horizontal', place.color)
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
