import { z } from 'zod'
import { PAGE_SIZE_IDS } from '@shared/model/pagesize'
import type { Page } from '@shared/model/page'
import { innerId, pageNumber, refuseDoubled, storyId, units } from './common'

const headlineSpec = z.looseObject({
  sizePt: z.number().min(1).max(1000),
  maxLines: z.number().int().min(0).max(20),
  align: z.enum(['center', 'left']),
  airRows: units(0),
})

const picturePlacement = z.looseObject({
  picture: innerId,
  column: units(0),
  columns: units(1),
  row: units(0),
  rows: units(1),
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
  pinned: z.literal(true).optional(),
})

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
  })
