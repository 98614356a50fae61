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
    result.push({ kind: 'stack', slots, columns: span, cost: sizeCost(span, columns, isCaption) })
  }
  if (pictures.length > 1 && pictures.length <= columns) {
    const slots = pictures.map((picture, n) => {
      const from = Math.floor((n * columns) / pictures.length)
      const to = Math.floor(((n + 1) * columns) / pictures.length)
      return slot(picture, n, from, to - from)
    })
    result.push({ kind: 'row', slots, columns, cost: 0.3 })
  }
  return [...result, none]
}

/** A picture two to four columns wide is best; one column is a portrait's width. */
function sizeCost(span: number, columns: number, isCaption: boolean): number {
  const wide = Math.max(0, span - 4) * 2
  if (isCaption) return (span === 1 ? 6 : span === 2 ? 1.5 : 0) + wide
  return (span === 1 ? 1.5 : 0) + wide + (span === columns && columns > 2 ? 0.3 : 0)
}

const shapeCost = (slot: Slot, rows: number): number => {
  const steps = Math.log(rows / slot.ideal) / Math.log(1.3)
  const over = rows > slot.most ? rows - slot.most : rows < slot.least ? slot.least - rows : 0
  return WEIGHTS.pictureShape * steps * steps + over * (slot.elastic ? 1.5 : 4)
}

/** Rows of the stack's images for a body of `body` rows, or null when they cannot all stand in it. */
function stackRows(
  arrangement: Arrangement,
  columns: number,
  text: number,
  body: number,
  alone: boolean,
): number[] | null {
  const { slots } = arrangement
  const air = alone ? slots.length - 1 : slots.length
  const words = slots.reduce((sum, slot) => sum + slot.caption, 0)
  const span = arrangement.columns
  const full = body - words - (slots.length - 1) * PICTURE_AIR_ROWS
  const whole = text <= (columns - span) * body
  // Rows left to the images when the text has its lines.
  let total = whole ? full : Math.floor((columns * body - text) / span) - words - air * PICTURE_AIR_ROWS
  if (alone) total = full
  total = Math.min(total, full)
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
function rowRows(arrangement: Arrangement, columns: number, text: number, body: number): number | null {
  const words = Math.max(...arrangement.slots.map((slot) => slot.caption))
  const rows = body - words - (text > 0 ? Math.ceil(text / columns) + PICTURE_AIR_ROWS : 0)
  return rows >= LEAST_ROWS ? rows : null
}

/** What `body` rows under a headline cost with `text` lines in `columns` columns and the pictures so arranged. */
export function pictureCost(
  context: Context,
  arrangement: Arrangement,
  columns: number,
  text: number,
  body: number,
  oversetLine: number,
  alone: boolean,
): { cost: number } {
  let cost = arrangement.cost
  if (arrangement.kind === 'none') {
    const cells = columns * body
    if (text > cells) cost += (text - cells) * oversetLine
    else cost += holes(Math.floor((cells - text) / columns) * columns)
    return { cost: cost + legCost(columns, text, body) }
  }
  if (arrangement.kind === 'row') {
    const rows = rowRows(arrangement, columns, text, body)
    if (rows === null) return { cost: Infinity }
    for (const slot of arrangement.slots) cost += shapeCost(slot, rows)
    return { cost: cost + legCost(columns, text, text > 0 ? Math.ceil(text / columns) : 0) }
  }
  const rows = stackRows(arrangement, columns, text, body, alone)
  if (!rows) return { cost: Infinity }
  // A picture never grows out of its shape to fill a hole: beyond its play the rest stays empty.
  let spare = 0
  arrangement.slots.forEach((slot, n) => {
    const shown = Math.min(rows[n]!, cap(slot))
    spare += rows[n]! - shown
    cost += shapeCost(slot, shown)
  })
  cost += holes(spare * arrangement.columns)
  const beside = (columns - arrangement.columns) * body
  if (text < beside && columns > arrangement.columns && !alone) cost += holes(beside - text)
  if (!alone && text > 0) cost += legCost(columns, text, body)
  return { cost }
}

/** Tallest an image may be drawn: past its play by a third at most. */
const cap = (slot: Slot): number => Math.round(slot.most * (slot.elastic ? 1.25 : 1.1))

const holes = (cells: number): number => cells * WEIGHTS.holeCell

function legCost(columns: number, text: number, body: number): number {
  if (text === 0 || columns === 0) return 0
  const rows = Math.min(body, Math.ceil(text / columns))
  const shallow = Math.max(0, Math.min(8, text / 2) - rows) * WEIGHTS.shallowLegRow * columns
  return shallow + Math.max(0, 3 - rows) * WEIGHTS.shortLegRow + Math.max(0, rows - 45) * WEIGHTS.longLegRow
}

/** The placements that `pictureCost` reckoned with. */
export function picturePlacements(
  arrangement: Arrangement,
  columns: number,
  text: number,
  body: number,
  alone: boolean,
): PicturePlacement[] {
  if (arrangement.kind === 'none') return []
  if (arrangement.kind === 'row') {
    const rows = rowRows(arrangement, columns, text, body)
    if (rows === null) return []
    return arrangement.slots.map(({ picture, column, columns: span }) => ({
      picture,
      column,
      columns: span,
      row: 0,
      rows,
    }))
  }
  const rows = stackRows(arrangement, columns, text, body, alone)
  if (!rows) return []
  let row = 0
  return arrangement.slots.map((slot, n) => {
    const shown = Math.min(rows[n]!, cap(slot))
    const placement = { picture: slot.picture, column: slot.column, columns: slot.columns, row, rows: shown }
    row += shown + slot.caption + PICTURE_AIR_ROWS
    return placement
  })
}
