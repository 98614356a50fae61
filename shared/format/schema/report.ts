import { z } from 'zod'
import { STORY_KINDS } from '@shared/model/story'
import { leftoverSchema } from './page'
import { pageNumber, storyId } from './common'
import { querySchema } from './story'

const count = z.number().int().min(0)
const pt = z.number()
const ms = z.number().min(0)
const rectangle = z.object({ x: pt, y: pt, width: pt, height: pt })

export const reportStorySchema = z.object({
  id: storyId,
  page: pageNumber,
  kind: z.enum(STORY_KINDS),
  headline: z.string(),
  kicker: z.string(),
  deck: z.string(),
  byline: z.string(),
  dateline: z.string(),
  credit: z.string(),
  /** Non-blank characters of the whole story, headline fields and captions included. */
  characters: count,
  /** Lines set on the page, of every role. */
  lines: count,
  /** The story's tail that found no room: its non-blank characters and its lines. */
  oversetCharacters: count,
  oversetLines: count,
  queries: z.array(querySchema),
})

export const missingGlyphSchema = z.object({
  char: z.string().min(1),
  codepoint: z.string().regex(/^U\+[0-9A-F]{4,6}$/),
  /** Story id; '' on page furniture such as the folio line. */
  story: z.string(),
  /** As in list.json: -4 kicker, -3 headline, -2 deck, -1 byline, 0.. the blocks, then captions and credits. */
  paragraph: z.number().int(),
  /** UTF-16 offset in the paragraph. */
  offset: count,
})

export const reportPageSchema = z.object({
  number: pageNumber,
  widthPt: pt,
  heightPt: pt,
  typeArea: rectangle,
  columns: count,
  linesPerColumn: count,
  /** Grid cells (column x row) of the type area that nothing covers. */
  holesLines: count,
  /** Pairs of modules that overlap. */
  overlaps: count,
})

/** report.json: what `export --report` says of a page. Lengths in pt, times in ms. */
export const reportSchema = z.object({
  format: z.literal(1),
  issue: z.object({ date: z.string(), name: z.string() }),
  stories: z.array(reportStorySchema),
  leftovers: z.array(leftoverSchema),
  /** The page exported, or the first of several. */
  page: reportPageSchema,
  /** All pages, when several are exported into one PDF. */
  pages: z.array(reportPageSchema).optional(),
  composition: z.object({
    lines: count,
    kinsokuViolations: count,
    maxGapEm: z.number(),
    meanAbsGapEm: z.number(),
  }),
  missingGlyphs: z.array(missingGlyphSchema),
  timingsMs: z.object({ read: ms, layout: ms, pdf: ms, write: ms }),
  pdf: z.object({
    bytes: count,
    fonts: z.array(z.object({ name: z.string(), embedded: z.boolean(), subset: z.boolean() })),
  }),
})
export type Report = z.infer<typeof reportSchema>
