import { rowY } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { DisplayItem } from '../display/types'
import type { Ink } from '../styles/styles'
import { BLACK } from '../styles/styles'
import type { Context } from './context'
import { fitOf } from './fits'
import { moduleGeometry } from './geometry'
import { paintHeadline, planHeadline } from './headlineBlock'
import { Tally, type ModuleSetting } from './moduleSetting'

const WHITE: Ink = [0, 0, 0, 0]
const GROUND: Ink = [0, 0, 0, 85]
/** A logo's words stand this far from its sides, 字. */
const SIDE_ZI = 1
/** The hairline runs this far outside the ground, pt. */
const OUTLINE_PT = 2.5
const FOOT_PT = 4

/** Whether a logo is words alone; one with text or pictures is set as a box. */
export const isPlainLogo = (story: Story): boolean =>
  story.kind === 'logo' &&
  story.dateline.trim() === '' &&
  story.credit.trim() === '' &&
  story.pictures.length === 0 &&
  story.blocks.every((block) => block.children.every((leaf) => leaf.text.trim() === ''))

/** Width for a logo's words in a module of this width, pt. */
export const logoTextWidth = (context: Context, widthPt: number): number =>
  widthPt - 2 * SIDE_ZI * context.grid.bodyPt

/** Sets a 栏标: white 黑体 on a dark ground within a hairline, the words in the middle of it. */
export function setLogoModule(context: Context, story: Story, module: Module): ModuleSetting {
  const { grid } = context
  const geometry = moduleGeometry(grid, { ...module, frame: 'none' })
  const width = logoTextWidth(context, geometry.width)
  const block = planHeadline(context, story, module.headline, width)
  const tally = new Tally()
  const outline: DisplayItem = {
    type: 'box',
    x: geometry.x + 0.25,
    y: geometry.y + 0.25,
    width: geometry.width - 0.5,
    height: geometry.height - 0.5 - FOOT_PT,
    fill: null,
    stroke: BLACK,
    strokePt: 0.5,
    story: story.id,
  }
  if (outline.height > 4 * OUTLINE_PT)
    tally.items.push(outline, {
      ...outline,
      x: geometry.x + OUTLINE_PT,
      y: geometry.y + OUTLINE_PT,
      width: geometry.width - 2 * OUTLINE_PT,
      height: geometry.height - FOOT_PT - 2 * OUTLINE_PT,
      fill: GROUND,
      stroke: null,
      strokePt: 0,
    })
  const rows = geometry.endRow - geometry.firstRow
  const slack = Math.max(0, rows - block.rows) * grid.stepPt - FOOT_PT / 2
  tally.add(
    paintHeadline(context, story, block, {
      x: geometry.x + (geometry.width - width) / 2,
      width,
      top: rowY(grid, geometry.firstRow) + Math.max(0, slack / 2),
      roomPt: rows * grid.stepPt,
      align: 'center',
      color: WHITE,
    }),
  )
  return {
    items: tally.items,
    missing: tally.missing,
    gaps: tally.gaps,
    quality: tally.quality,
    fit: fitOf(grid, story, tally, { emptyRows: 0, legs: 0, legWidthPt: geometry.legs[0]!.width }),
  }
}
