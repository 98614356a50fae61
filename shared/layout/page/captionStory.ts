import { baselineY, rowY } from '@shared/model/pagesize'
import type { HeadlineSpec, Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { DisplayItem } from '../display/types'
import { derived } from '../styles/derived'
import type { ParagraphStyle } from '../styles/styles'
import { creditParagraph } from './bodyParts'
import { setBody } from './bodyText'
import { paintCaption, type CaptionSetting } from './captions'
import { plainSpec, type Context } from './context'
import { fitOf } from './fits'
import { frameItems, FRAME_PAD_PT } from './frame'
import { moduleGeometry } from './geometry'
import { paintHeadline, planHeadline, type HeadlineBlock } from './headlineBlock'
import { Tally, type ModuleSetting } from './moduleSetting'
import { PICTURE_AIR_ROWS, placePicture } from './pictures'
import { textOfUnplacedPictures } from './unplaced'

const CREDIT_GAP_EM = 2

/** Caption text of a story of kind caption: its paragraphs indented, the credit at the right of the last line. */
export function setCaptionText(context: Context, story: Story, measurePt: number): CaptionSetting {
  const styles = {
    ...context.styles,
    caption: { ...context.styles.caption, paragraph: indented(context.styles.caption.paragraph, 2) },
  }
  const text = setBody({ ...context, styles }, { ...story, credit: '' }, measurePt, 'caption')
  const result: CaptionSetting = { lines: [], rows: 0, missing: [...text.missing] }
  for (const { index, lines } of text.paragraphs)
    lines.forEach((set, line) => result.lines.push({ paragraph: index, line, row: result.rows++, set }))
  if (story.credit.trim() !== '') {
    const paragraph = creditParagraph(story)
    const set = context.paragraphs.set(plainSpec(context, 'credit', story.credit.trim()), measurePt)
    const last = result.lines.at(-1)?.set
    const free = last ? measurePt - last.indentPt - last.widthPt : 0
    const needed = (set.lines[0]?.widthPt ?? 0) + CREDIT_GAP_EM * context.styles.credit.sizePt
    if (set.lines.length === 1 && last && free >= needed) result.rows--
    set.lines.forEach((line, n) => result.lines.push({ paragraph, line: n, row: result.rows++, set: line }))
    for (const { char, offset } of set.missing)
      result.missing.push({ char, story: story.id, paragraph, offset })
  }
  return result
}

const indented = derived((base: ParagraphStyle, indent: number): ParagraphStyle => ({ ...base, indent }))

/** Headline and caption below the pictures: what a picture story needs besides its pictures. */
export interface CaptionStoryParts {
  block: HeadlineBlock
  text: CaptionSetting
  /** Rows of both. */
  rows: number
}

export function captionStoryParts(
  context: Context,
  story: Story,
  spec: HeadlineSpec,
  widthPt: number,
  framed: boolean,
): CaptionStoryParts {
  const block = planHeadline(context, story, spec, widthPt, framed ? FRAME_PAD_PT : 0)
  const text = setCaptionText(context, story, widthPt)
  return { block, text, rows: block.rows + text.rows }
}

/** Sets a picture with its caption as a story of its own: pictures on top, then headline, caption, credit. */
export function setCaptionModule(context: Context, story: Story, module: Module): ModuleSetting {
  const { grid } = context
  const geometry = moduleGeometry(grid, module)
  const width = geometry.innerWidth
  const parts = captionStoryParts(context, story, module.headline, width, geometry.framed)
  const tally = new Tally()
  const images: DisplayItem[] = []
  const captions: Parameters<Tally['add']>[0][] = []
  const placedIds = new Set<string>()
  // Words before pictures: the pictures give way until headline and caption have their rows.
  const limit = Math.max(geometry.firstRow, geometry.endRow - parts.rows)
  let top = geometry.firstRow
  for (const placement of module.pictures) {
    if (placedIds.has(placement.picture)) continue
    const placed = placePicture(context, story, placement, { ...geometry, endRow: limit }, geometry.firstRow)
    if (!placed) continue
    placedIds.add(placement.picture)
    images.push(placed.item)
    captions.push({ ...placed, items: placed.caption })
    const end = placed.covers.row + placed.covers.rows
    top = Math.max(top, end === limit ? limit : end - PICTURE_AIR_ROWS)
  }
  // A caption without a headline still stands clear of the picture by the row's own air.
  tally.items.push(...frameItems(geometry, module.frame, story.id), ...images)
  tally.add(
    paintHeadline(context, story, parts.block, {
      x: geometry.innerX,
      width,
      top: rowY(grid, top),
      roomPt: (geometry.endRow - top) * grid.stepPt,
      align: module.headline.align,
    }),
  )
  const textRow = Math.min(geometry.endRow, top + parts.block.rows)
  const painted = paintCaption(story, parts.text, {
    x: geometry.innerX,
    rows: geometry.endRow - textRow,
    baseline: (row) => baselineY(grid, textRow + row),
  })
  const credit = creditParagraph(story)
  const isCredit = (item: DisplayItem) => item.type === 'glyphs' && item.paragraph === credit
  tally.add({
    ...painted,
    items: painted.items.filter((item) => !isCredit(item)),
    missing: parts.text.missing,
  })
  for (const caption of captions) tally.add(caption)
  tally.items.push(...painted.items.filter(isCredit))
  tally.add(textOfUnplacedPictures(context, story, placedIds, width))
  for (const { set, row } of parts.text.lines) if (row < geometry.endRow - textRow) tally.gap(set)
  const emptyRows = Math.max(0, geometry.endRow - textRow - parts.text.rows) * geometry.legs.length
  return {
    items: tally.items,
    missing: tally.missing,
    gaps: tally.gaps,
    quality: tally.quality,
    fit: fitOf(grid, story, tally, {
      emptyRows,
      legs: geometry.legs.length,
      legWidthPt: geometry.legs[0]!.width,
    }),
  }
}
