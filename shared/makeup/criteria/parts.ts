import { rowY } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { captionStoryParts } from '../../layout/page/captionStory'
import type { Context } from '../../layout/page/context'
import { FRAME_PAD_PT } from '../../layout/page/frame'
import { moduleGeometry, type ModuleGeometry } from '../../layout/page/geometry'
import type { Cover } from '../../layout/page/head'
import { NO_JUMP, type Jump } from '../../layout/page/jump'
import { planContinuation } from '../../layout/page/jumpLines'
import { planHeadline } from '../../layout/page/headlineBlock'
import type { HeadlineStack } from '../../layout/page/headlineStack'
import { isPlainLogo } from '../../layout/page/logo'
import { PICTURE_AIR_ROWS, placePicture, type PlacedPicture } from '../../layout/page/pictures'
import { spacedContext } from '../../layout/page/spacing'
import { pour } from '../../layout/page/textModule'
import { planSide, type SideBlock } from '../../layout/page/sideHeadline'
import type { Place } from './types'

/** A headline block: the rectangle of its lines' ink. */
export interface HeadView extends Place {
  /** Lines run from top to bottom (竖题). */
  vertical: boolean
  /** Stands beside the text, not over it. */
  side: boolean
  /** Size of the headline, pt. */
  sizePt: number
  lines: number
  /** Characters of the shortest and the longest headline line, when there are several. */
  breakCost: number
  /** Width of the widest line over the measure. */
  fill: number
  /** Size set over size asked for: below 1 where the words forced it. */
  scale: number
}

/** A run of text rows. */
export interface LegView extends Place {
  /** Rows free for text, and rows that it takes. */
  rows: number
  used: number
}

/** What stands in a module. */
export interface ModuleParts {
  /** Null where there is none, or where the words stand on a ground of their own. */
  head: HeadView | null
  legs: LegView[]
  /** Pictures with their captions. */
  pictures: Place[]
  /** The frame, or a logo's ground; null for open modules. */
  frame: Place | null
  /** Filled whole by a ground: nothing in it is empty. */
  solid: boolean
  oversetLines: number
  /** Pictures of the story that have no place here. */
  picturesLost: number
}

interface Kept {
  context: Context
  key: string
  parts: ModuleParts
}
const known = new WeakMap<Story, Kept[]>()
const KEPT_A_STORY = 12

/** The parts of a module; known as long as story, module and style stay as they are. */
export function partsOf(
  context: Context,
  story: Story,
  module: Module,
  jump: Jump = NO_JUMP,
  on: readonly Cover[] = [],
): ModuleParts {
  const key = JSON.stringify([{ ...module, id: '', pinned: undefined }, jump, on])
  let own = known.get(story)
  if (!own) known.set(story, (own = []))
  const kept = own.find(
    (one) =>
      one.key === key &&
      one.context.grid === context.grid &&
      one.context.styles === context.styles &&
      one.context.paragraphs === context.paragraphs,
  )
  if (kept) return kept.parts
  const parts = measure(context, story, module, jump, on)
  own.unshift({ context, key, parts })
  if (own.length > KEPT_A_STORY) own.pop()
  return parts
}

function measure(
  context: Context,
  story: Story,
  module: Module,
  jump: Jump,
  on: readonly Cover[],
): ModuleParts {
  const geometry = moduleGeometry(context.grid, module)
  const { x, y, width, height } = geometry
  if (isPlainLogo(story))
    return {
      head: null,
      legs: [],
      pictures: [],
      frame: { x, y, width, height },
      solid: true,
      oversetLines: 0,
      picturesLost: 0,
    }
  const parts =
    story.kind === 'caption'
      ? captionParts(context, story, module, geometry)
      : textParts(context, story, module, geometry, jump, on)
  const frame = geometry.framed ? { x, y, width, height } : null
  return { ...parts, frame, solid: false }
}

type Inner = Omit<ModuleParts, 'frame' | 'solid'>

const whole = (placed: PlacedPicture, context: Context, air: boolean, row: number): Place => {
  const { stepPt } = context.grid
  const end = placed.covers.row + placed.covers.rows - (air ? PICTURE_AIR_ROWS : 0)
  return {
    x: placed.item.x,
    y: rowY(context.grid, row),
    width: placed.item.width,
    height: (end - row) * stepPt,
  }
}

function placed(
  context: Context,
  story: Story,
  module: Module,
  geometry: ModuleGeometry,
  bodyRow: number,
): { pictures: PlacedPicture[]; places: Place[]; lost: number } {
  const pictures: PlacedPicture[] = []
  const places: Place[] = []
  const seen = new Set<string>()
  for (const placement of module.pictures) {
    if (seen.has(placement.picture)) continue
    const picture = placePicture(context, story, placement, geometry, bodyRow)
    if (!picture) continue
    seen.add(placement.picture)
    pictures.push(picture)
    const row = bodyRow + Math.max(0, placement.row)
    const cut = picture.covers.row + picture.covers.rows >= geometry.endRow
    places.push(whole(picture, context, !cut, row))
  }
  return { pictures, places, lost: story.pictures.filter((picture) => !seen.has(picture.id)).length }
}

function textParts(
  page: Context,
  story: Story,
  module: Module,
  geometry: ModuleGeometry,
  jump: Jump,
  on: readonly Cover[],
): Inner {
  const context = spacedContext(page, module)
  const { grid } = context
  const { headline } = module
  const { firstRow, endRow, innerX, innerWidth } = geometry
  let head: HeadView | null = null
  let cover: Cover | null = null
  let bodyRow = firstRow
  if (jump.start !== null) {
    // A continuation has a line of 上接 where others have a headline.
    bodyRow = planContinuation(context, story, module, geometry, jump).bodyRow
  } else if (headline.side !== undefined && geometry.legs.length > 1) {
    const block = planSide(context, story, headline, geometry)
    head = block.stack.lines.length === 0 ? null : sideView(context, block, module, geometry)
    if (head) cover = { column: block.column, columns: block.columns, row: firstRow, rows: block.rows }
  } else {
    const block = planHeadline(context, story, headline, innerWidth, geometry.framed ? FRAME_PAD_PT : 0)
    head = overView(block, rowY(grid, firstRow), innerX, innerWidth, headline.align)
    bodyRow = Math.min(endRow, firstRow + block.rows)
  }
  const { pictures, places, lost } = placed(context, story, module, geometry, bodyRow)
  const covers = [
    ...(cover ? [cover] : []),
    ...pictures.filter(({ obstacle }) => !obstacle).map((picture) => picture.covers),
    ...on,
  ]
  const poured = pour(context, story, module, geometry, { row: bodyRow, covers, pictures, jump })
  return {
    head,
    legs: legViews(context, module, geometry, poured),
    pictures: places,
    oversetLines:
      (jump.goesOn ? 0 : poured.flowed.overset.lines) +
      pictures.reduce((sum, one) => sum + one.oversetLines, 0),
    picturesLost: jump.start === null && jump.elsewhere === undefined ? lost : 0,
  }
}

/** The text's legs by its lines: the rows, or for vertical text the band, that the lines of a leg take. */
function legViews(
  { grid }: Context,
  module: Module,
  geometry: ModuleGeometry,
  poured: ReturnType<typeof pour>,
): LegView[] {
  const { stepPt, bodyPt } = grid
  const bottom = rowY(grid, geometry.endRow)
  const views: LegView[] = []
  let leg = -1
  for (const line of poured.flowed.placed) {
    const { x, y } = poured.place(line)
    // The em box lies in the middle of its row, its baseline 0.88 em below the box's top.
    const top = module.vertical ? y : y - 0.88 * bodyPt - (stepPt - bodyPt) / 2
    const left = module.vertical ? x - stepPt / 2 : x
    let own = views.at(-1)
    if (!own || line.leg !== leg) {
      const width = module.vertical ? stepPt : (line.composed.measurePt ?? poured.legPt)
      const height = module.vertical ? poured.legPt : stepPt
      own = { x: left, y: top, width, height, rows: 0, used: 1 }
      views.push(own)
      leg = line.leg
      continue
    }
    own.used++
    if (module.vertical) {
      own.width = Math.max(own.x + own.width, left + stepPt) - Math.min(own.x, left)
      own.x = Math.min(own.x, left)
    } else own.height = top + stepPt - own.y
  }
  const below = (view: LegView): number => {
    const next = views
      .filter((other) => other.y > view.y && other.x < view.x + view.width && view.x < other.x + other.width)
      .map((other) => other.y)
    return Math.min(bottom, ...next)
  }
  for (const view of views)
    view.rows = module.vertical ? view.used : Math.max(view.used, Math.round((below(view) - view.y) / stepPt))
  return views
}

function captionParts(context: Context, story: Story, module: Module, geometry: ModuleGeometry): Inner {
  const { grid } = context
  const parts = captionStoryParts(context, story, module.headline, geometry.innerWidth, geometry.framed)
  const limit = Math.max(geometry.firstRow, geometry.endRow - parts.rows)
  const { pictures, places, lost } = placed(
    context,
    story,
    module,
    { ...geometry, endRow: limit },
    geometry.firstRow,
  )
  let top = geometry.firstRow
  for (const { covers } of pictures) {
    const end = covers.row + covers.rows
    top = Math.max(top, end === limit ? limit : end - PICTURE_AIR_ROWS)
  }
  const textRow = Math.min(geometry.endRow, top + parts.block.rows)
  const free = Math.max(0, geometry.endRow - textRow)
  const used = Math.min(free, parts.text.rows)
  return {
    head: overView(parts.block, rowY(grid, top), geometry.innerX, geometry.innerWidth, module.headline.align),
    legs: [
      {
        x: geometry.innerX,
        y: rowY(grid, textRow),
        width: geometry.innerWidth,
        height: used * grid.stepPt,
        rows: free,
        used,
      },
    ],
    pictures: places,
    oversetLines: parts.text.rows - used + pictures.reduce((sum, one) => sum + one.oversetLines, 0),
    picturesLost: lost,
  }
}

/** Ink of a block over the text; null for a block without words. */
export function overView(
  stack: HeadlineStack,
  top: number,
  x: number,
  width: number,
  align: Module['headline']['align'],
): HeadView | null {
  const { lines } = stack
  if (lines.length === 0) return null
  const ink = Math.min(width, Math.max(...lines.map((line) => line.widthPt)))
  const first = lines[0]!
  const last = lines.at(-1)!
  const from = first.baselinePt - 0.88 * first.sizePt
  return {
    x: align === 'center' ? x + (width - ink) / 2 : x,
    y: top + from,
    width: ink,
    height: last.baselinePt + 0.12 * last.sizePt - from,
    vertical: false,
    side: false,
    ...looks(stack),
  }
}

function sideView(
  context: Context,
  block: SideBlock,
  module: Module,
  geometry: ModuleGeometry,
): HeadView | null {
  const { grid } = context
  const top = rowY(grid, geometry.firstRow)
  if (!block.vertical) {
    const over = overView(block.stack, top, block.x, block.widthPt, module.headline.align)
    return over && { ...over, side: true }
  }
  const { lines, heightPt } = block.stack
  const length = Math.max(...lines.map((line) => line.widthPt))
  const room = block.rows * grid.stepPt
  const spare = Math.max(0, block.widthPt - heightPt)
  const pad = grid.stepPt / 2
  return {
    x: block.x + spare / 2,
    y: top + (module.headline.align === 'center' ? Math.max(pad / 2, (room - length) / 2) : pad),
    width: Math.min(heightPt, block.widthPt),
    height: length,
    vertical: true,
    side: true,
    ...looks(block.stack),
  }
}

const looks = (stack: HeadlineStack) => ({
  sizePt: stack.lines.find((line) => line.field === 'headline')?.sizePt ?? stack.lines[0]!.sizePt,
  lines: stack.headlineLines,
  breakCost: stack.breakCost,
  fill: stack.fill,
  scale: stack.scale,
})
