import { z } from 'zod'
import { reportSchema } from './report'

/**
 * One thing that `check` found. `code` is stable:
 * errors: unreadable-file, missing-page, unlisted-page, dangling-story, dangling-picture, doubled-story, unplaced-story,
 * broken-jump, circular-jump, doubled-jump, overset, missing-glyph, missing-asset,
 * unreadable-picture, too-low-resolution, overlap, outside-page, kinsoku;
 * warnings: missing-picture, low-resolution, query, leftover, hole, missing-font, refused-font.
 */
export const findingSchema = z.object({
  level: z.enum(['error', 'warning']),
  code: z.string().min(1),
  message: z.string().min(1),
  /** Path in the issue folder, and the place in it. */
  file: z.string().optional(),
  place: z.string().optional(),
  page: z.number().int().optional(),
  story: z.string().optional(),
  /** As in list.json, with the UTF-16 offset in the paragraph. */
  paragraph: z.number().int().optional(),
  offset: z.number().int().min(0).optional(),
})
export type Finding = z.infer<typeof findingSchema>

/** What `check --json` prints: the findings, and for each page what report.json says of it, without times and PDF. */
export const checkSchema = z.object({
  format: z.literal(1),
  issue: z.object({ date: z.string(), name: z.string() }),
  errors: z.number().int().min(0),
  warnings: z.number().int().min(0),
  findings: z.array(findingSchema),
  pages: z.array(reportSchema.omit({ format: true, issue: true, timingsMs: true, pdf: true })),
})
export type CheckReport = z.infer<typeof checkSchema>
