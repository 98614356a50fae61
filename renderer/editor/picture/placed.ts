import type { ImageItem } from '@shared/layout/display/types'
import { gridFor, spanPt } from '@shared/model/pagesize'
import type { Page } from '@shared/model/page'
import type { Module, PicturePlacement } from '@shared/model/placement'
import type { Picture } from '@shared/model/story'
import type { Composition } from '../../layout/client'

/** Where a picture stands. */
export interface Placed {
  page: Page
  module: Module
  placement: PicturePlacement
}

/** The first module that holds a picture; null for one that is on no page. */
export function placedOn(
  pages: Readonly<Record<number, Page>>,
  story: string,
  picture: string,
): Placed | null {
  for (const page of Object.values(pages))
    for (const module of page.modules) {
      if (module.story !== story) continue
      const placement = module.pictures.find((one) => one.picture === picture)
      if (placement) return { page, module, placement }
    }
  return null
}

/** A picture as it was last set on the page that shows; null where it is not on it. */
export function imageOf(
  composition: Composition | null,
  story: string,
  { asset }: Pick<Picture, 'asset'>,
): ImageItem | null {
  const group = composition?.groups.find((one) => one.story === story)
  const item = group?.items.find((one) => one.type === 'image' && one.asset === asset)
  return item?.type === 'image' ? item : null
}

/** 字 that the legs of a placement are wide: the room that text round a picture shares with it. */
export function roomZi({ page, module, placement }: Placed): number {
  const grid = gridFor(page)
  const legs = module.legs ?? module.columns
  const leg = (spanPt(grid, module.columns) - (legs - 1) * grid.gutterPt) / legs
  const columns = Math.max(1, Math.min(placement.columns, legs - placement.column))
  return Math.floor((columns * leg + (columns - 1) * grid.gutterPt) / grid.bodyPt + 1e-6)
}
