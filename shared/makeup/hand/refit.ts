import type { Module, PicturePlacement } from '@shared/model/placement'
import { type Cells, cellsOf, sameCells } from './cells'

/** Rows of a picture that is made narrower never fall below this. */
const LEAST_PICTURE_ROWS = 3

/**
 * A module in another rectangle: its legs, side headline and pictures go with its width. A picture over the whole
 * width stays so, one at the right edge stays there; its height follows its width, so that its crop stays about as it was.
 */
export function refit(module: Module, cells: Cells): Module {
  if (sameCells(module, cells)) return module
  const next: Module = { ...module, ...cellsOf(cells) }
  if (cells.columns === module.columns) return next
  if (module.legs !== undefined && !module.vertical) {
    const legs = Math.min(module.legs, cells.columns)
    if (legs === cells.columns) delete next.legs
    else next.legs = legs
  }
  const before = module.vertical ? module.columns : (module.legs ?? module.columns)
  const after = next.vertical ? next.columns : (next.legs ?? next.columns)
  const headColumns = module.headline.columns
  if (headColumns !== undefined && headColumns > after) next.headline = { ...module.headline, columns: after }
  next.pictures = module.pictures.map((picture) => refitPicture(picture, before, after))
  return next
}

function refitPicture(picture: PicturePlacement, before: number, after: number): PicturePlacement {
  const whole = picture.column === 0 && picture.columns >= before
  const columns = whole ? after : Math.min(picture.columns, after)
  const right = picture.column > 0 && picture.column + picture.columns >= before
  const column = right ? after - columns : Math.min(picture.column, after - columns)
  const rows =
    columns === picture.columns
      ? picture.rows
      : Math.max(LEAST_PICTURE_ROWS, Math.round((picture.rows * columns) / picture.columns))
  return { ...picture, column, columns, rows }
}
