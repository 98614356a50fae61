import { baselineY, rowY, type Grid } from '@shared/model/pagesize'
import type { PicturePlacement } from '@shared/model/placement'
import type { Picture, Story } from '@shared/model/story'
import type { GlyphsItem, ImageItem } from '../display/types'
import { paintCaption, setCaption, type CaptionSetting } from './captions'
import type { Context } from './context'
import type { ModuleGeometry } from './geometry'
import type { LineQuality, MissingGlyphAt } from './types'

/** Part of the original that fills a box of this shape: as much as can be, the middle, a little above it when high. */
export function cropToFill(pixels: Picture['pixels'], boxAspect: number): ImageItem['crop'] {
  if (!pixels || pixels.width <= 0 || pixels.height <= 0 || !(boxAspect > 0))
    return { x: 0, y: 0, width: 1, height: 1 }
  const aspect = pixels.width / pixels.height
  if (aspect > boxAspect) {
    const width = boxAspect / aspect
    return { x: (1 - width) / 2, y: 0, width, height: 1 }
  }
  const height = aspect / boxAspect
  // Faces and horizons stand in the upper half.
  return { x: 0, y: (1 - height) * 0.4, width: 1, height }
}

/** The image's rectangle: its edges in line with the tops and feet of the characters beside it. */
export function imageItem(
  grid: Grid,
  story: Story,
  picture: Picture,
  place: { x: number; width: number; row: number; rows: number },
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
    crop: cropToFill(picture.pixels, place.width / height),
    story: story.id,
  }
}

/** Rows of air between a picture's caption and the text below it. */
export const PICTURE_AIR_ROWS = 1

/** A story's picture on its module: what it covers of the body's rows. */
export interface PlacedPicture {
  item: ImageItem
  caption: GlyphsItem[]
  missing: MissingGlyphAt[]
  quality: LineQuality[]
  lines: number
  oversetCharacters: number
  oversetLines: number
  /** Covered body cells: columns [column, column+columns) x page rows [row, row+rows), air included. */
  covers: { column: number; columns: number; row: number; rows: number }
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
  const legs = geometry.legs
  const column = Math.max(0, Math.min(placement.column, legs.length - 1))
  const columns = Math.max(1, Math.min(placement.columns, legs.length - column))
  const row = bodyRow + Math.max(0, placement.row)
  const free = geometry.endRow - row
  if (free <= 0) return null
  const x = legs[column]!.x
  const last = legs[column + columns - 1]!
  const width = last.x + last.width - x
  const caption = pictureCaption(context, story, index, width)
  // The caption comes first: a picture can be lower, words cannot be left out.
  const rows = Math.min(placement.rows, Math.max(0, free - caption.rows))
  if (rows <= 0) return null
  const painted = paintCaption(story, caption, {
    x,
    rows: free - rows,
    baseline: (n) => baselineY(context.grid, row + rows + n),
  })
  const used = rows + caption.rows
  const above = placement.row > 0 ? PICTURE_AIR_ROWS : 0
  return {
    item: imageItem(context.grid, story, picture, { x, width, row, rows }),
    caption: painted.items,
    missing: caption.missing,
    quality: painted.quality,
    lines: painted.lines,
    oversetCharacters: painted.oversetCharacters,
    oversetLines: painted.oversetLines,
    covers: { column, columns, row: row - above, rows: Math.min(free, used + PICTURE_AIR_ROWS) + above },
  }
}
