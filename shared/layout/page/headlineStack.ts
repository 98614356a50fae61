import type { HeadlineSpec } from '@shared/model/placement'
import type { HeadlineField, Story } from '@shared/model/story'
import type { FontId } from '../fonts/face'
import type { Context } from './context'
import { breakHeadline, fillHeadline, LONG_HEADLINE, type HeadlineLines } from './headlineBreak'
import { deckSizePt, DECK_LEADING, HEADLINE_LEADING, kickerSizePt } from './typeScale'
import { rulerOf } from './textWidth'

/** Paragraph numbers of the headline fields in the display list. */
export const FIELD_PARAGRAPH: Readonly<Record<HeadlineField, number>> = {
  kicker: -4,
  headline: -3,
  deck: -2,
  byline: -1,
}

/** A line of the block, broken but not yet set. `baselinePt` counts from the block's top edge. */
export interface PlannedLine {
  field: HeadlineField
  /** Line number in the field. */
  line: number
  text: string
  /** UTF-16 offset of `text` in the field. */
  offset: number
  font: FontId
  sizePt: number
  blankEm: number
  /** Tracking, em. */
  tracking: number
  /** Width the line was broken for, pt: an upper bound of its set width. */
  widthPt: number
  baselinePt: number
}

/** Headline fields broken into lines and stacked, before the stack is fitted to rows or to a width. */
export interface HeadlineStack {
  lines: PlannedLine[]
  /** Height of the lines above each other, pt. */
  heightPt: number
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
  tracking: number,
): Fitted {
  const ruler = rulerOf(text, font, context.fonts)
  const widthFor = (blankEm: number) => (start: number, end: number) =>
    ruler(start, end, blankEm) + tracking * Math.max(0, end - start - 1)
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

/** Fields with a size of their own and room for two lines each, beside the headline itself. */
function fieldsOf({ styles }: Context, story: Story, spec: HeadlineSpec) {
  const headlineFont = isSans(story) ? styles.subhead.font : styles.headline.font
  const small = (field: HeadlineField, font: FontId, sizePt: number) => ({
    field,
    font,
    sizePt,
    maxLines: 2,
    leading: DECK_LEADING,
  })
  return [
    small('kicker', styles.kicker.font, kickerSizePt(spec.sizePt)),
    {
      field: 'headline' as HeadlineField,
      font: headlineFont,
      sizePt: spec.sizePt,
      maxLines: spec.maxLines,
      leading: HEADLINE_LEADING,
    },
    small('deck', styles.deck.font, deckSizePt(spec.sizePt)),
    small('byline', styles.byline.font, styles.byline.sizePt),
  ]
}

/**
 * Breaks 引题, 主题, 副题 and byline to a width (pt) and stacks their lines from `topPt` on. For a 竖题 the width is
 * the height that its lines may take, and the stack grows from the right to the left.
 */
export function stackHeadline(
  context: Context,
  story: Story,
  spec: HeadlineSpec,
  widthPt: number,
  topPt = 0,
): HeadlineStack {
  const stack: HeadlineStack = {
    lines: [],
    heightPt: topPt,
    headlineLines: 0,
    breakCost: 0,
    fill: 1,
    scale: 1,
  }
  let y = topPt
  let before: { sizePt: number; field: HeadlineField } | null = null
  for (const { field, font, sizePt, maxLines, leading } of fieldsOf(context, story, spec)) {
    const text = story[field]
    if (text.trim() === '') continue
    const tracking = field === 'headline' ? (spec.tracking ?? 0) : 0
    const blanks = field === 'byline' ? [0.5] : [1, 0.5]
    const fitted = fit(context, text, font, sizePt, maxLines, widthPt, blanks, tracking)
    if (before) y += gapPt(before.field, field, before.sizePt, fitted.sizePt)
    fitted.lines.forEach(({ start, end, width }, line) => {
      const height = fitted.sizePt * leading
      stack.lines.push({
        field,
        line,
        text: text.slice(start, end),
        offset: start,
        font,
        sizePt: fitted.sizePt,
        blankEm: fitted.blankEm,
        tracking,
        widthPt: width * fitted.sizePt,
        // The ideographic em box stands in the middle of the line's height, its baseline 0.88 em below its top.
        baselinePt: y + (height - fitted.sizePt) / 2 + 0.88 * fitted.sizePt,
      })
      y += height
    })
    if (field === 'headline') {
      stack.headlineLines = fitted.lines.length
      stack.scale = fitted.scale
      stack.breakCost = fitted.cost
      stack.fill = Math.max(...fitted.lines.map((l) => l.width)) / (widthPt / fitted.sizePt)
    }
    before = { sizePt: fitted.sizePt, field }
  }
  stack.heightPt = y
  return stack
}

function gapPt(before: HeadlineField, after: HeadlineField, beforePt: number, afterPt: number): number {
  if (after === 'byline') return 5
  return before === 'kicker' ? 0.12 * afterPt : 0.2 * beforePt
}
