import type { PicturePlacement } from '@shared/model/placement'
import type { Picture, Story } from '@shared/model/story'
import type { Context } from '../layout/page/context'
import type { ModuleGeometry } from '../layout/page/geometry'
import { pictureCaption, PICTURE_AIR_ROWS } from '../layout/page/pictures'
import { WEIGHTS } from './weights'

/** A picture in an arrangement: the columns it takes and the rows its shape asks for. */
interface Slot {
  picture: string
  column: number
  columns: number
  /** Rows of the image in its natural shape, its caption's rows, and how far it may be cropped (factor). */
  ideal: number
  caption: number
  least: number
  most: number
  elastic: boolean
}

/** How a story's pictures stand: one below the other in the same columns, or side by side across the module. */
export interface Arrangement {
  kind: 'none' | 'stack' | 'row'
  slots: Slot[]
  /** Columns the stack takes. */
  columns: number
  cost: number
}

/** A picture still to come may be any shape between these; 3:2 is the usual one. */
const PLACEHOLDER_ASPECT = 1.45
const PLACEHOLDER_PLAY = 1.7
/** A real picture may lose this much of a side by cropping. */
const CROP_PLAY = 1.15
const LEAST_ROWS = 4

/** Ways to place the story's pictures in this many columns; the last one leaves them out. */
export function arrangements(
  context: Context,
  story: Story,
  columns: number,
  geometry: ModuleGeometry,
): Arrangement[] {
  const none: Arrangement = {
    kind: 'none',
    slots: [],
    columns: 0,
    cost: story.pictures.length * WEIGHTS.pictureLost,
  }
  const pictures = story.pictures
  if (pictures.length === 0) return [none]
  const slot = (picture: Picture, index: number, column: number, span: number): Slot => {
    const first = geometry.legs[column]!
    const last = geometry.legs[column + span - 1]!
    const width = last.x + last.width - first.x
    const known = picture.pixels !== null && picture.pixels.width > 0 && picture.pixels.height > 0
    const aspect = known ? picture.pixels!.width / picture.pixels!.height : PLACEHOLDER_ASPECT
    const ideal = (width / aspect + (context.grid.stepPt - context.grid.bodyPt)) / context.grid.stepPt
    const play = known ? CROP_PLAY : PLACEHOLDER_PLAY
    return {
      picture: picture.id,
      column,
      columns: span,
      ideal,
      caption: pictureCaption(context, story, index, width).rows,
      least: Math.max(LEAST_ROWS, Math.ceil(ideal / play)),
      most: Math.max(LEAST_ROWS, Math.floor(ideal * play)),
      elastic: !known,
    }
  }
  const result: Arrangement[] = []
  const isCaption = story.kind === 'caption'
  for (let span = isCaption ? columns : 1; span <= columns; span++) {
    const slots = pictures.map((picture, n) => slot(picture, n, columns - span, span))
    result.push({
      kind: 'stack',
      slots,
      columns: span,
      cost: sizeCost(span, columns, isCaption) + areaCost(context, slots),
    })
  }
  if (pictures.length > 1 && pictures.length <= columns) {
    const slots = pictures.map((picture, n) => {
      const from = Math.floor((n * columns) / pictures.length)
      const to = Math.floor(((n + 1) * columns) / pictures.length)
      return slot(picture, n, from, to - from)
    })
    result.push({ kind: 'row', slots, columns, cost: PARTED })
  }
  return [...result, none]
}

/** Pictures right across between a headline and its text part the two (题文相接). */
const PARTED = 2.5

/** A picture two to four columns wide is best; one column is a portrait's width. */
function sizeCost(span: number, columns: number, isCaption: boolean): number {
  const wide = Math.max(0, span - 4) * 2
  if (isCaption) return (span === 1 ? 6 : span === 2 ? 1.5 : 0) + wide
  // Beside a wide text a picture of one column is a stamp.
  const stamp = span === 1 ? (columns >= 4 ? 3.5 : 1.5) : 0
  return stamp + wide + (span === columns ? PARTED : 0)
}

/** Pictures above this share of the page are posters. */
const LARGEST = 0.085

function areaCost({ grid }: Context, slots: readonly Slot[]): number {
  const page = grid.columns * grid.rows
  return slots.reduce(
    (sum, slot) => sum + Math.max(0, (slot.columns * slot.ideal) / page - LARGEST) * WEIGHTS.posterShare,
    0,
  )
}

const shapeCost = (slot: Slot, rows: number): number => {
  const steps = Math.log(rows / slot.ideal) / Math.log(1.3)
  const over = rows > slot.most ? rows - slot.most : rows < slot.least ? slot.least - rows : 0
  return WEIGHTS.pictureShape * steps * steps + over * (slot.elastic ? 1.5 : 4)
}

/** The room that pictures and text have: legs, their rows, the cells that the text and a side headline take. */
export interface Room {
  legs: number
  body: number
  /** Lines of text, and cells of a headline at the side. */
  cells: number
  /** Legs that a headline at the side takes: no picture stands in them. */
  headLegs: number
  /** A picture story: its words have room of their own. */
  alone: boolean
}

/** A shorter run of rows below a picture holds no text (see bodyColumns). */
const LEAST_RUN = 2

/** Rows of the stack's images, or null when they cannot all stand in the room. */
function stackRows(arrangement: Arrangement, room: Room): number[] | null {
  const { slots, columns: span } = arrangement
  const { legs, body, cells, alone } = room
  if (span > legs - room.headLegs) return null
  const words = slots.reduce((sum, slot) => sum + slot.caption, 0)
  const between = (slots.length - 1) * PICTURE_AIR_ROWS
  const full = body - words - between
  let total = full
  // Rows left to the images when the text has its lines; too few below them hold no text.
  if (!alone && cells > (legs - span) * body) {
    total = Math.floor((legs * body - cells) / span) - words - slots.length * PICTURE_AIR_ROWS
    const below = body - words - between - PICTURE_AIR_ROWS - total
    if (below < LEAST_RUN) total -= LEAST_RUN - below
  }
  if (total < slots.length * LEAST_ROWS) return null
  return share(slots, total)
}

/** Shares rows among images by their shapes. */
function share(slots: readonly Slot[], total: number): number[] {
  const ideal = slots.reduce((sum, slot) => sum + slot.ideal, 0)
  let left = total
  return slots.map((slot, n) => {
    const rest = slots.length - 1 - n
    const rows =
      n === slots.length - 1
        ? left
        : Math.max(LEAST_ROWS, Math.min(left - rest * LEAST_ROWS, Math.round((total * slot.ideal) / ideal)))
    left -= rows
    return rows
  })
}

/** Rows of images side by side above the text. */
function rowRows(arrangement: Arrangement, { legs, body, cells, headLegs }: Room): number | null {
  if (headLegs > 0) return null
  const words = Math.max(...arrangement.slots.map((slot) => slot.caption))
  const rows = body - words - (cells > 0 ? Math.ceil(cells / legs) + PICTURE_AIR_ROWS : 0)
  return rows >= LEAST_ROWS ? rows : null
}

/** What pictures and text cost in a room, and the cells that stay empty at the text's foot. */
export interface RoomCost {
  cost: number
  /** Empty cells, which the flow spreads evenly over the legs' feet. */
  loose: number
  over: number
}

const IMPOSSIBLE: RoomCost = { cost: Infinity, loose: 0, over: 0 }

/** What a room costs with the pictures so arranged; `oversetLine` is the price of a line without a place. */
export function roomCost(arrangement: Arrangement, room: Room, oversetLine: number): RoomCost {
  const { legs, body, cells, alone } = room
  let { cost } = arrangement
  if (arrangement.kind === 'none') {
    const over = Math.max(0, cells - legs * body)
    return {
      cost: cost + over * oversetLine + legCost(legs, cells, body),
      loose: Math.max(0, legs * body - cells),
      over,
    }
  }
  if (arrangement.kind === 'row') {
    const rows = rowRows(arrangement, room)
    if (rows === null) return IMPOSSIBLE
    let spare = 0
    for (const slot of arrangement.slots) {
      cost += shapeCost(slot, rows)
      spare += Math.max(0, rows - cap(slot)) * slot.columns
    }
    const textRows = cells > 0 ? Math.ceil(cells / legs) : 0
    cost += spare * WEIGHTS.holeCell
    return { cost: cost + legCost(legs, cells, textRows), loose: textRows * legs - cells, over: 0 }
  }
  const rows = stackRows(arrangement, room)
  if (!rows) return IMPOSSIBLE
  // A picture never grows out of its shape to fill a hole: beyond its play the rest stays empty.
  let spare = 0
  let shown = 0
  arrangement.slots.forEach((slot, n) => {
    const own = Math.min(rows[n]!, cap(slot))
    spare += rows[n]! - own
    shown += rows[n]! + slot.caption
    cost += shapeCost(slot, own)
  })
  cost += spare * arrangement.columns * WEIGHTS.holeCell
  if (alone) return { cost, loose: 0, over: 0 }
  const span = arrangement.columns
  const air = (arrangement.slots.length - 1) * PICTURE_AIR_ROWS
  const whole = shown + air >= body
  const room4text = whole ? (legs - span) * body : legs * body - span * (shown + air + PICTURE_AIR_ROWS)
  // A picture beside no text at all is a picture story's business.
  if (cells > 0 && legs === span && whole) return IMPOSSIBLE
  if (cells > 0) cost += legCost(legs, cells, body)
  return {
    cost: cost + Math.max(0, cells - room4text) * oversetLine,
    loose: Math.max(0, room4text - cells),
    over: Math.max(0, cells - room4text),
  }
}

/** Tallest an image may be drawn: past its play by a third at most. */
const cap = (slot: Slot): number => Math.round(slot.most * (slot.elastic ? 1.25 : 1.1))

function legCost(legs: number, cells: number, body: number): number {
  if (cells === 0 || legs === 0) return 0
  const rows = Math.min(body, Math.ceil(cells / legs))
  const shallow = Math.max(0, Math.min(8, cells / 2) - rows) * WEIGHTS.shallowLegRow * legs
  return shallow + Math.max(0, 3 - rows) * WEIGHTS.shortLegRow + Math.max(0, rows - 45) * WEIGHTS.longLegRow
}

/** The placements that `roomCost` reckoned with. */
export function picturePlacements(arrangement: Arrangement, room: Room): PicturePlacement[] {
  if (arrangement.kind === 'none') return []
  if (arrangement.kind === 'row') {
    const rows = rowRows(arrangement, room)
    if (rows === null) return []
    return arrangement.slots.map((slot) => ({
      picture: slot.picture,
      column: slot.column,
      columns: slot.columns,
      row: 0,
      rows: Math.min(rows, cap(slot)),
    }))
  }
  const rows = stackRows(arrangement, room)
  if (!rows) return []
  let row = 0
  return arrangement.slots.map((slot, n) => {
    const shown = Math.min(rows[n]!, cap(slot))
    const placement = { picture: slot.picture, column: slot.column, columns: slot.columns, row, rows: shown }
    row += shown + slot.caption + PICTURE_AIR_ROWS
    return placement
  })
}
