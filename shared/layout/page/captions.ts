import { countCharacters } from '@shared/model/count'
import type { Story } from '@shared/model/story'
import { lineItems } from '../display/lineItems'
import type { GlyphsItem } from '../display/types'
import type { ComposedLine } from '../inline/types'
import type { Ink } from '../styles/styles'
import { plainSpec, type Context } from './context'
import { qualityOf } from './moduleSetting'
import type { LineQuality, MissingGlyphAt } from './types'

interface CaptionLine {
  paragraph: number
  line: number
  row: number
  set: ComposedLine
}

/** Caption and credit under a picture, set to its width and measured in baseline rows. */
export interface CaptionSetting {
  lines: CaptionLine[]
  rows: number
  missing: MissingGlyphAt[]
}

/** Least room between the caption's end and a credit that stands on the same line, em. */
const CREDIT_GAP_EM = 2

/**
 * Sets texts one below the other; the credit stands at the right, on the caption's last line where there is room.
 * Paragraph numbers follow display/types.ts.
 */
export function setCaption(
  context: Context,
  story: Story,
  texts: readonly { text: string; paragraph: number }[],
  credit: { text: string; paragraph: number },
  measurePt: number,
): CaptionSetting {
  const result: CaptionSetting = { lines: [], rows: 0, missing: [] }
  const report = (missing: readonly { char: string; offset: number }[], paragraph: number) => {
    for (const { char, offset } of missing) result.missing.push({ char, story: story.id, paragraph, offset })
  }
  for (const { text, paragraph } of texts) {
    if (text.trim() === '') continue
    const set = context.paragraphs.set(plainSpec(context, 'caption', text.trim()), measurePt)
    set.lines.forEach((line, n) => result.lines.push({ paragraph, line: n, row: result.rows++, set: line }))
    report(set.missing, paragraph)
  }
  if (credit.text.trim() !== '') {
    const set = context.paragraphs.set(plainSpec(context, 'credit', credit.text.trim()), measurePt)
    const last = result.lines.at(-1)?.set
    const free = last ? measurePt - last.indentPt - last.widthPt : 0
    const needed = (set.lines[0]?.widthPt ?? 0) + CREDIT_GAP_EM * context.styles.credit.sizePt
    if (set.lines.length === 1 && last && free >= needed) result.rows--
    set.lines.forEach((line, n) =>
      result.lines.push({ paragraph: credit.paragraph, line: n, row: result.rows++, set: line }),
    )
    report(set.missing, credit.paragraph)
  }
  return result
}

export interface PaintedCaption {
  items: GlyphsItem[]
  quality: LineQuality[]
  lines: number
  oversetCharacters: number
  oversetLines: number
}

/** Paints the lines that have a row; `baseline` gives the baseline of a row counted from the caption's first. */
export function paintCaption(
  story: Story,
  setting: CaptionSetting,
  place: { x: number; rows: number; baseline: (row: number) => number; color?: Ink },
): PaintedCaption {
  const painted: PaintedCaption = { items: [], quality: [], lines: 0, oversetCharacters: 0, oversetLines: 0 }
  for (const { paragraph, line, row, set } of setting.lines) {
    if (row >= place.rows) {
      painted.oversetLines++
      painted.oversetCharacters += set.glyphs.reduce((sum, glyph) => sum + countCharacters(glyph.char), 0)
      continue
    }
    painted.lines++
    painted.quality.push(...qualityOf(set, { paragraph, line }))
    const items = lineItems(set, { x: place.x, y: place.baseline(row), story: story.id, paragraph, line })
    for (const item of items) painted.items.push(place.color ? { ...item, color: place.color } : item)
  }
  return painted
}
