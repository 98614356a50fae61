import { z } from 'zod'
import { FURNITURE_KINDS } from '@shared/model/furniture'
import { GRID_KEYS, gridProblem, PAGE_SIZE_IDS, type GridKey } from '@shared/model/pagesize'
import { SPACING, TRACKING } from '@shared/model/placement'
import type { Page } from '@shared/model/page'
import { assetName, innerId, pageNumber, refuseDoubled, storyId, units } from './common'

const fraction = z.number().min(0).max(1)

export const headlineSpec = z.looseObject({
  sizePt: z.number().min(1).max(1000),
  maxLines: z.number().int().min(0).max(20),
  align: z.enum(['center', 'left']),
  airRows: units(0),
  side: z.enum(['left', 'right']).exactOptional(),
  columns: units(1).exactOptional(),
  vertical: z.literal(true).exactOptional(),
  tracking: z.number().min(TRACKING.least).max(TRACKING.most).exactOptional(),
})

export const picturePlacement = z.looseObject({
  picture: innerId,
  column: units(0),
  columns: units(1),
  row: units(0),
  rows: units(1),
  inset: z.looseObject({ left: units(0), width: units(1) }).exactOptional(),
  caption: z.enum(['side', 'over']).exactOptional(),
  crop: z
    .looseObject({ x: fraction, y: fraction, width: fraction, height: fraction })
    .refine(
      ({ x, y, width, height }) => width > 0 && height > 0 && x + width <= 1.000001 && y + height <= 1.000001,
      '裁切超出原图 / the crop leaves the picture',
    )
    .exactOptional(),
})

const moduleSchema = z.looseObject({
  id: innerId,
  story: storyId,
  column: units(0),
  row: units(0),
  columns: units(1),
  rows: units(1),
  headline: headlineSpec,
  pictures: z.array(picturePlacement),
  frame: z.enum(['none', 'box', 'tint']),
  pinned: z.literal(true).exactOptional(),
  vertical: z.literal(true).exactOptional(),
  legs: units(1).exactOptional(),
  part: units(1).exactOptional(),
  subheadAir: units(1).max(5).exactOptional(),
  around: z.literal(true).exactOptional(),
  spacing: z.number().min(SPACING.least).max(SPACING.most).exactOptional(),
})

export const furnitureSchema = z.looseObject({
  id: innerId,
  kind: z.enum(FURNITURE_KINDS),
  column: units(0),
  row: units(0),
  columns: units(1),
  rows: units(1),
  text: z.string().max(4000),
  asset: assetName.nullable(),
})

/** Measures of a page's own grid: mm up to 2 m, 字 and counts up to 2000, pt up to 1000. */
const measures = Object.fromEntries(
  GRID_KEYS.map((key) => [
    key,
    (/^(?:columns|columnZi|rows)$/u.test(key)
      ? z.number().int().min(1)
      : z.number().min(key === 'topMm' || key === 'gutterZi' ? 0 : 1)
    )
      .max(2000)
      .exactOptional(),
  ]),
) as unknown as Record<GridKey, z.ZodExactOptional<z.ZodNumber>>
export const gridSchema = z.looseObject({ ...measures, leftMm: z.number().min(0).max(2000).exactOptional() })

export const leftoverSchema = z.looseObject({
  text: z.string(),
  reason: z.string(),
  source: z.looseObject({ file: z.string(), line: z.number().int().min(0) }),
})

/** pages/NN.json: the page's head, its stories in news rank, its modules in grid units, and leftovers. */
export const pageSchema: z.ZodType<Page> = z
  .looseObject({
    number: pageNumber,
    section: z.string(),
    editor: z.string(),
    layoutEditor: z.string(),
    size: z.enum(PAGE_SIZE_IDS),
    stories: z.array(storyId),
    modules: z.array(moduleSchema),
    leftovers: z.array(leftoverSchema),
    grid: gridSchema.exactOptional(),
    furniture: z.array(furnitureSchema).exactOptional(),
    template: z.string().max(200).exactOptional(),
  })
  .superRefine((page, context) => {
    refuseDoubled(
      page.stories,
      (id) => id,
      (index) => ['stories', index],
      context,
    )
    refuseDoubled(
      page.modules,
      (module) => module.id,
      (index) => ['modules', index, 'id'],
      context,
    )
    refuseDoubled(
      page.furniture ?? [],
      (part) => part.id,
      (index) => ['furniture', index, 'id'],
      context,
    )
    const problem = gridProblem(page)
    if (problem !== null) context.addIssue({ code: 'custom', path: ['grid'], message: problem })
  })
