import { baselineY, rowY, type Grid } from '@shared/model/pagesize'
import type { PicturePlacement } from '@shared/model/placement'
import type { Picture, Story } from '@shared/model/story'
import type { BoxItem, GlyphsItem, ImageItem } from '../display/types'
import type { Obstacle } from '../flow/wrap'
import type { Ink } from '../styles/styles'
import { paintCaption, setCaption, type CaptionSetting } from './captions'
import type { Context } from './context'
import { cropToFill } from './crop'
import type { ModuleGeometry } from './geometry'
import type { Cover } from './head'
import type { LineQuality, MissingGlyphAt } from './types'

/** The image's rectangle: its edges in line with the tops and feet of the characters beside it. */
export function imageItem(
  grid: Grid,
  story: Story,
  picture: Picture,
  place: { x: number; width: number; row: number; rows: number },
  byHand?: ImageItem['crop'],
): ImageItem {
  const air = (grid.stepPt - grid.bodyPt) / 2
  const height = Math.max(1, place.rows * grid.stepPt - 2 * air)
  return {
    type: 'image',
    asset: picture.asset,
    x: place.x,
    y: rowY(grid, place.row) + air,
    width: place.width,
    height,
    crop: cropToFill(picture, place.width / height, byHand),
    story: story.id,
  }
}

/** Rows of air between a picture's caption and the text below it. */
export const PICTURE_AIR_ROWS = 1

/** A story's picture on its module: what it covers of the body's rows. */
export interface PlacedPicture {
  item: ImageItem
  /** Ground of a caption that stands over the picture's foot. */
  ground?: BoxItem
  caption: GlyphsItem[]
  missing: MissingGlyphAt[]
  quality: LineQuality[]
  lines: number
  oversetCharacters: number
  oversetLines: number
  /** Covered body cells: columns [column, column+columns) x page rows [row, row+rows), air included. */
  covers: Cover
  /** Set where text runs round the picture: then `covers` has no rows, and this is what the text keeps off. pt. */
  obstacle?: Obstacle
}

export function pictureCaption(
  context: Context,
  story: Story,
  index: number,
  widthPt: number,
): CaptionSetting {
  const picture = story.pictures[index]!
  const paragraph = story.blocks.length + 2 * index
  return setCaption(
    context,
    story,
    [{ text: picture.caption, paragraph }],
    { text: picture.credit, paragraph: paragraph + 1 },
    widthPt,
  )
}

/** Least width of a picture that text runs round, 字. */
const LEAST_INSET_ZI = 4

/**
 * Places a picture in the module's body, which begins at page row `bodyRow`. A placement that leaves the module
 * is clipped to it; null when nothing of it is inside.
 */
export function placePicture(
  context: Context,
  story: Story,
  placement: PicturePlacement,
  geometry: ModuleGeometry,
  bodyRow: number,
): PlacedPicture | null {
  const index = story.pictures.findIndex((picture) => picture.id === placement.picture)
  const picture = story.pictures[index]
  if (!picture) return null
  const { grid } = context
  const legs = geometry.legs
  const column = Math.max(0, Math.min(placement.column, legs.length - 1))
  const columns = Math.max(1, Math.min(placement.columns, legs.length - column))
  const row = bodyRow + Math.max(0, placement.row)
  const free = geometry.endRow - row
  if (free <= 0) return null
  const last = legs[column + columns - 1]!
  const { x, width } = insetOf(placement, grid.bodyPt, legs[column]!.x, last.x + last.width)
  const side = placement.caption === 'side' && columns > 1 && !placement.inset
  const over = placement.caption === 'over'
  const captionPt = side ? last.width : over ? width - 2 * OVER_PAD_PT : width
  const caption = pictureCaption(context, story, index, captionPt)
  // The caption comes first: a picture can be lower, words cannot be left out.
  const below = side || over ? 0 : caption.rows
  const rows = Math.min(placement.rows, Math.max(0, free - below))
  if (rows <= 0) return null
  const imagePt = side ? width - last.width - grid.gutterPt : width
  const item = imageItem(grid, story, picture, { x, width: imagePt, row, rows }, placement.crop)
  // Beside the picture a caption ends with it, over it it lies on its foot.
  const captionRow = side || over ? row + Math.max(0, rows - caption.rows) : row + rows
  const painted = paintCaption(story, caption, {
    x: side ? last.x : over ? x + OVER_PAD_PT : x,
    rows: side || over ? rows : free - rows,
    baseline: (n) => baselineY(grid, captionRow + n),
    ...(over ? { color: WHITE } : {}),
  })
  const above = placement.row > 0 ? PICTURE_AIR_ROWS : 0
  const covered = Math.min(free, rows + below + PICTURE_AIR_ROWS) + above
  return {
    item,
    ...(over && painted.lines > 0 ? { ground: groundOf(item, rowY(grid, captionRow), story.id) } : {}),
    caption: painted.items,
    missing: caption.missing,
    quality: painted.quality,
    lines: painted.lines,
    oversetCharacters: painted.oversetCharacters,
    oversetLines: painted.oversetLines,
    covers: { column, columns, row: row - above, rows: placement.inset ? 0 : covered },
    ...(placement.inset
      ? {
          obstacle: {
            x: x - grid.bodyPt,
            y: rowY(grid, row - above),
            width: width + 2 * grid.bodyPt,
            height: covered * grid.stepPt,
          },
        }
      : {}),
  }
}

/** A picture's left edge and width, pt: its legs', or what an inset leaves of them in whole 字. */
function insetOf(
  { inset }: PicturePlacement,
  zi: number,
  left: number,
  right: number,
): { x: number; width: number } {
  if (!inset) return { x: left, width: right - left }
  const room = Math.floor((right - left) / zi + 1e-9)
  const wide = Math.max(Math.min(LEAST_INSET_ZI, room), Math.min(inset.width, room))
  return { x: left + Math.min(inset.left, room - wide) * zi, width: wide * zi }
}

const OVER_PAD_PT = 5
const WHITE: Ink = [0, 0, 0, 0]
const GROUND: Ink = [0, 0, 0, 75]

const groundOf = (image: ImageItem, top: number, story: string): BoxItem => ({
  type: 'box',
  x: image.x,
  y: top,
  width: image.width,
  height: image.y + image.height - top,
  fill: GROUND,
  stroke: null,
  strokePt: 0,
  story,
})
