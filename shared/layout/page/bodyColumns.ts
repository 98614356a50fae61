import { baselineY, rowY } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { decorationItems, lineItems } from '../display/lineItems'
import type { DisplayItem } from '../display/types'
import { flow } from '../flow/flow'
import type { Leg } from '../flow/types'
import { setInLegs } from './bodyText'
import type { Context } from './context'
import { fitOf } from './fits'
import { frameItems, FRAME_PAD_PT } from './frame'
import { moduleGeometry, type ModuleGeometry } from './geometry'
import { paintHeadline, planHeadline } from './headlineBlock'
import { qualityOf, Tally, type ModuleSetting } from './moduleSetting'
import { placePicture, type PlacedPicture } from './pictures'
import { textOfUnplacedPictures } from './unplaced'

/** A leg shorter than this is left to the picture beside it: one line between two pictures is not a column. */
const LEAST_LEG_ROWS = 2

/** Free runs of rows in each column of the body, in reading order. */
export function legsOf(geometry: ModuleGeometry, bodyRow: number, pictures: readonly PlacedPicture[]): Leg[] {
  const legs: Leg[] = []
  geometry.legs.forEach(({ x }, column) => {
    const covered = pictures
      .map(({ covers }) => covers)
      .filter((c) => column >= c.column && column < c.column + c.columns)
      .sort((a, b) => a.row - b.row)
    let row = bodyRow
    for (const cover of [...covered, { row: geometry.endRow, rows: 0 }]) {
      if (cover.row - row >= LEAST_LEG_ROWS || (covered.length === 0 && cover.row > row))
        legs.push({ x, row, rows: cover.row - row })
      row = Math.max(row, cover.row + cover.rows)
    }
  })
  return legs
}

/** Sets a story (news, brief or box): headline block over body columns, pictures in whole columns and rows. */
export function setTextModule(context: Context, story: Story, module: Module): ModuleSetting {
  const { grid } = context
  const geometry = moduleGeometry(grid, module)
  const tally = new Tally()
  const block = planHeadline(
    context,
    story,
    module.headline,
    geometry.innerWidth,
    geometry.framed ? FRAME_PAD_PT : 0,
  )
  const roomPt = (geometry.endRow - geometry.firstRow) * grid.stepPt
  tally.items.push(...frameItems(geometry, module.frame, story.id))
  tally.add(
    paintHeadline(context, story, block, {
      x: geometry.innerX,
      width: geometry.innerWidth,
      top: rowY(grid, geometry.firstRow),
      roomPt,
      align: module.headline.align,
    }),
  )
  const bodyRow = Math.min(geometry.endRow, geometry.firstRow + block.rows)
  const pictures: PlacedPicture[] = []
  const captions: DisplayItem[] = []
  const placedIds = new Set<string>()
  for (const placement of module.pictures) {
    if (placedIds.has(placement.picture)) continue
    const placed = placePicture(context, story, placement, geometry, bodyRow)
    if (!placed) continue
    placedIds.add(placement.picture)
    pictures.push(placed)
    captions.push(...placed.caption)
  }
  const { text, legs: columns } = setInLegs(context, story, geometry)
  const legs = legsOf({ ...geometry, legs: columns }, bodyRow, pictures)
  const flowed = flow(text.paragraphs, legs, { balance: true })
  const closing: DisplayItem[] = []
  for (const line of flowed.placed) {
    const place = {
      x: legs[line.leg]!.x,
      y: baselineY(grid, line.row),
      story: story.id,
      paragraph: line.paragraph,
      line: line.line,
    }
    const items = [...lineItems(line.composed, place), ...decorationItems(line.composed, place)]
    if (line.paragraph > story.blocks.length) closing.push(...items)
    else tally.items.push(...items)
  }
  tally.lines += flowed.placed.length
  for (const line of flowed.placed) {
    tally.gap(line.composed)
    tally.quality.push(...qualityOf(line.composed, line))
  }
  tally.missing.push(...text.missing)
  tally.oversetCharacters += flowed.overset.characters
  tally.oversetLines += flowed.overset.lines
  for (const { item, caption, ...counts } of pictures) {
    tally.items.push(item)
    tally.add({ ...counts, items: caption })
  }
  tally.items.push(...closing)
  tally.add(textOfUnplacedPictures(context, story, placedIds, geometry.legs[0]!.width))
  return {
    items: tally.items,
    missing: tally.missing,
    gaps: tally.gaps,
    quality: tally.quality,
    fit: fitOf(grid, story, tally, {
      emptyRows: flowed.emptyRows,
      legs: legs.length,
      legWidthPt: geometry.legs[0]!.width,
    }),
  }
}
