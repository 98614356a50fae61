import { baselineY, rowY } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { DisplayItem } from '../display/types'
import { legsOf, pourColumns } from './bodyColumns'
import { paintLine } from './bodyLines'
import { pourRound } from './bodyRound'
import { pourVertical } from './bodyVertical'
import type { Context } from './context'
import { fitOf } from './fits'
import { frameItems } from './frame'
import { moduleGeometry, type ModuleGeometry } from './geometry'
import { planHead, type Cover } from './head'
import { NO_JUMP, type Jump } from './jump'
import { jumpLine, planContinuation } from './jumpLines'
import { Tally, type ModuleSetting } from './moduleSetting'
import { spacedContext } from './spacing'
import { placePicture, type PlacedPicture } from './pictures'
import type { Poured } from './poured'
import { textOfUnplacedPictures } from './unplaced'

/**
 * Sets a story (news, brief or box), or a part of one: headline block over or beside the body, pictures, and the text
 * in columns, in vertical lines, or round its pictures.
 */
export function setTextModule(
  page: Context,
  story: Story,
  module: Module,
  jump: Jump = NO_JUMP,
  on: readonly Cover[] = [],
): ModuleSetting {
  const context = spacedContext(page, module)
  const { grid } = context
  const geometry = moduleGeometry(grid, module)
  const tally = new Tally()
  const continued = jump.start !== null
  const head = continued
    ? planContinuation(context, story, module, geometry, jump)
    : planHead(context, story, module, geometry)
  tally.items.push(...frameItems(geometry, module.frame, story.id))
  tally.add(head.paint())
  const { bodyRow } = head
  const pictures = picturesOf(context, story, module, geometry, bodyRow)
  const covers = [
    ...(head.cover ? [head.cover] : []),
    ...pictures.filter(({ obstacle }) => !obstacle).map((picture) => picture.covers),
    ...on,
  ]
  const poured = pour(context, story, module, geometry, { row: bodyRow, covers, pictures, jump })
  const closing: DisplayItem[] = []
  let air = 0
  for (const placed of poured.flowed.placed) {
    const { composed, paragraph } = placed
    const line = placed.line + (poured.firstLines.get(paragraph) ?? 0)
    if (line < 0) {
      air++
      continue
    }
    const place = { ...poured.place(placed), story: story.id, paragraph, line }
    const { items, quality } = paintLine(composed, module.vertical ? { ...place, vertical: true } : place)
    const into = paragraph > story.blocks.length ? closing : tally.items
    for (const item of items) into.push(item)
    tally.gap(composed)
    for (const found of quality) tally.quality.push(found)
  }
  tally.lines += poured.flowed.placed.length - air
  tally.missing.push(...poured.missing)
  if (!jump.goesOn) {
    tally.oversetCharacters += poured.flowed.overset.characters
    tally.oversetLines += poured.flowed.overset.lines
  }
  for (const { item, ground, caption, ...counts } of pictures) {
    tally.items.push(item)
    if (ground) tally.items.push(ground)
    tally.add({ ...counts, items: caption })
  }
  tally.items.push(...closing)
  if (jump.goesOn && jump.toPage !== null && poured.end !== null)
    tally.items.push(...jumpLine(context, jump.toPage, lastPlace(context, module, geometry, poured)))
  // Pictures stand with the part of the story that their module is; what no part places is told where it begins.
  if (!continued) {
    const placed = new Set([...pictures.map(({ picture }) => picture), ...(jump.elsewhere ?? [])])
    tally.add(textOfUnplacedPictures(context, story, placed, geometry.legs[0]!.width))
  }
  return {
    items: tally.items,
    missing: tally.missing,
    gaps: tally.gaps,
    quality: tally.quality,
    end: poured.end,
    fit: fitOf(grid, story, tally, {
      emptyRows: poured.flowed.emptyRows,
      legs: poured.legs,
      legWidthPt: poured.legPt,
    }),
  }
}

function picturesOf(
  context: Context,
  story: Story,
  module: Module,
  geometry: ModuleGeometry,
  bodyRow: number,
): (PlacedPicture & { picture: string })[] {
  const pictures: (PlacedPicture & { picture: string })[] = []
  for (const placement of module.pictures) {
    if (pictures.some(({ picture }) => picture === placement.picture)) continue
    const placed = placePicture(context, story, placement, geometry, bodyRow)
    if (placed) pictures.push({ ...placed, picture: placement.picture })
  }
  return pictures
}

interface Body {
  row: number
  covers: readonly Cover[]
  pictures: readonly PlacedPicture[]
  jump: Jump
}

/** Pours the text; where it goes on elsewhere it leaves a line for 下转 and breaks where a reader can bear it. */
export function pour(
  context: Context,
  story: Story,
  module: Module,
  geometry: ModuleGeometry,
  body: Body,
): Poured {
  const once = (spareLines: number): Poured => pourOnce(context, story, module, geometry, body, spareLines)
  const { jump } = body
  if (!jump.goesOn) return once(0)
  const own = jump.toPage === null ? 0 : 1
  const first = once(own)
  return first.end !== null && first.takeBack > 0 ? once(own + first.takeBack) : first
}

function pourOnce(
  context: Context,
  story: Story,
  module: Module,
  geometry: ModuleGeometry,
  { row, covers, pictures, jump }: Body,
  spareLines: number,
): Poured {
  const { start } = jump
  const obstacles = pictures.flatMap(({ obstacle }) => obstacle ?? [])
  if (module.vertical)
    return pourVertical(context, story, module, geometry, { row, covers, start, spareLines })
  if (obstacles.length > 0) {
    const legs = legsOf(geometry, row, covers)
    const legPt = geometry.legs[0]!.width
    return pourRound(context, story, { legs, legPt, obstacles, start, spareLines })
  }
  const alone = covers.length === 0 && start === null && !jump.goesOn && module.legs === undefined
  const subheadAir = module.subheadAir ?? 0
  return pourColumns(context, story, geometry, { row, covers, alone, start, spareLines, subheadAir })
}

/** The place after the last line: where the line 下转 stands, pt. */
function lastPlace(context: Context, module: Module, geometry: ModuleGeometry, poured: Poured) {
  const { grid } = context
  const last = poured.flowed.placed.at(-1)
  const legPt = poured.legPt
  if (!last)
    return { x: geometry.innerX, y: baselineY(grid, geometry.firstRow), measurePt: legPt, vertical: false }
  const { x, y } = poured.place(last)
  return module.vertical
    ? { x: x - grid.stepPt, y, measurePt: legPt, vertical: true }
    : { x, y: y + rowY(grid, 1) - rowY(grid, 0), measurePt: legPt, vertical: false }
}
