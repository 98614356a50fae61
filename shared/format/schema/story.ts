import { z } from 'zod'
import { QUERY_CODES } from '@shared/model/query'
import { STORY_KINDS, STORY_STATUSES, type Story } from '@shared/model/story'
import { assetName, innerId, refuseDoubled, storyId } from './common'

const leaf = z.looseObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  kai: z.literal(true).optional(),
  fang: z.literal(true).optional(),
  dots: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  script: z.enum(['super', 'sub']).optional(),
  ruby: z.string().max(40).optional(),
  red: z.literal(true).optional(),
})

const block = z.looseObject({
  type: z.enum(['paragraph', 'subhead']),
  children: z.array(leaf).min(1),
})

const pixels = z.looseObject({ width: z.number().int().min(1), height: z.number().int().min(1) })

const picture = z.looseObject({
  id: innerId,
  asset: assetName.nullable(),
  file: z.string().max(1024).exactOptional(),
  pixels: pixels.nullable(),
  focus: z.looseObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).exactOptional(),
  caption: z.string(),
  credit: z.string(),
})

export const querySchema = z.looseObject({
  code: z.enum(QUERY_CODES),
  message: z.string(),
  paragraph: z.number().int().nullable(),
  text: z.string(),
})

/** stories/<id>.json: headline fields, Slate blocks, pictures and queries; nothing about where it stands on a page. */
export const storySchema: z.ZodType<Story> = z
  .looseObject({
    id: storyId,
    slug: z.string(),
    kind: z.enum(STORY_KINDS),
    status: z.enum(STORY_STATUSES),
    kicker: z.string(),
    headline: z.string(),
    deck: z.string(),
    byline: z.string(),
    dateline: z.string(),
    credit: z.string(),
    blocks: z.array(block),
    pictures: z.array(picture),
    queries: z.array(querySchema),
    partOf: storyId.optional(),
  })
  .superRefine((story, context) =>
    refuseDoubled(
      story.pictures,
      (item) => item.id,
      (index) => ['pictures', index, 'id'],
      context,
    ),
  )
