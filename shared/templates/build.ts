import type { Furniture, FurnitureKind } from '@shared/model/furniture'
import type { HeadlineSpec } from '@shared/model/placement'
import type { Slot } from './template'

/** A rectangle: column and row of its upper left corner, its columns and rows. */
export type Area = readonly [column: number, row: number, columns: number, rows: number]

/** A headline of so many points over the text, centred, in up to `maxLines` lines. */
export const over = (sizePt: number, maxLines = 1, more: Partial<HeadlineSpec> = {}): HeadlineSpec => ({
  sizePt,
  maxLines,
  align: 'center',
  airRows: 0,
  ...more,
})

/** 竖题 in a corner beside the text. */
export const standing = (
  sizePt: number,
  maxLines = 1,
  side: 'left' | 'right' = 'right',
  columns = 1,
): HeadlineSpec => ({ sizePt, maxLines, align: 'center', airRows: 0, side, columns, vertical: true })

export const slot = (
  [column, row, columns, rows]: Area,
  headline: HeadlineSpec,
  more: Partial<Omit<Slot, 'headline'>> = {},
): Slot => ({ column, row, columns, rows, headline, frame: 'none', ...more })

export const fixed = (
  kind: FurnitureKind,
  [column, row, columns, rows]: Area,
  text = '',
  id: string = kind,
): Furniture => ({ id, kind, column, row, columns, rows, text, asset: null })
