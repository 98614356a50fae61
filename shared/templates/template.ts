import type { Furniture } from '@shared/model/furniture'
import type { GridChoice, PageSizeId } from '@shared/model/pagesize'
import type { Frame, HeadlineSpec, PicturePlacement } from '@shared/model/placement'

/** The place of a story in a template: a module without the story. Slots stand in news rank, the lead's first. */
export interface Slot {
  column: number
  row: number
  columns: number
  rows: number
  headline: HeadlineSpec
  frame: Frame
  vertical?: true
  legs?: number
  /** Where the story's pictures go, in their order; a story without them fills the place with text. */
  pictures?: Omit<PicturePlacement, 'picture'>[]
  /** Meant for a picture with its caption (图片稿); such stories come here first, others last. */
  for?: 'caption'
}

/** A page made ready: its size, its grid, what stands on it in any case, and places for its stories. */
export interface Template {
  /** [a-z0-9-]+, unique among the templates at hand. */
  id: string
  name: { zh: string; en: string }
  size: PageSizeId
  grid?: GridChoice
  furniture: Furniture[]
  slots: Slot[]
}
