import { z } from 'zod'
import {
  BREAKINGS,
  KINSOKU_LEVELS,
  LINE_ENDS,
  LINE_STARTS,
  type IssueStyles,
  type StyledRole,
} from '@shared/model/issueStyles'

import { SPACING } from '@shared/model/placement'

/** A PostScript name: printable ASCII without blanks and PostScript's delimiters (OpenType, name id 6). */
const fontId = z
  .string()
  .regex(/^[!-~]{1,127}$/, '应为字体的 PostScript 名 / a PostScript name is wanted')
  .regex(/^[^[\](){}<>/%]*$/, '应为字体的 PostScript 名 / a PostScript name is wanted')

/** Running text stands on the baseline grid: larger than its step (13.5 pt), lines would run into each other. */
const TEXT_SIZE = z.number().min(4).max(13.5)
const DISPLAY_SIZE = z.number().min(4).max(300)

const role = (sizePt: z.ZodNumber) =>
  z
    .looseObject({
      font: fontId.exactOptional(),
      kai: fontId.exactOptional(),
      fang: fontId.exactOptional(),
      sizePt: sizePt.exactOptional(),
    })
    .exactOptional()

const roles: Record<StyledRole, ReturnType<typeof role>> = {
  body: role(TEXT_SIZE),
  headline: role(DISPLAY_SIZE),
  kicker: role(DISPLAY_SIZE),
  deck: role(DISPLAY_SIZE),
  byline: role(TEXT_SIZE),
  dateline: role(TEXT_SIZE),
  subhead: role(TEXT_SIZE),
  caption: role(TEXT_SIZE),
  credit: role(TEXT_SIZE),
}

const gap = z.number().min(0).max(1)
const latinGap = z
  .looseObject({ natural: gap, min: gap, max: gap })
  .refine(
    ({ natural, min, max }) => min <= natural && natural <= max,
    '应为 min ≤ natural ≤ max / not min ≤ natural ≤ max',
  )

/** `styles` of issue.json. Keys that are not known are kept. */
export const stylesSchema: z.ZodType<IssueStyles> = z.looseObject({
  roles: z.looseObject(roles).exactOptional(),
  composition: z
    .looseObject({
      kinsoku: z.enum(KINSOKU_LEVELS).exactOptional(),
      lineEnd: z.enum(LINE_ENDS).exactOptional(),
      lineStart: z.enum(LINE_STARTS).exactOptional(),
      paragraphStart: z.enum(LINE_STARTS).exactOptional(),
      breaking: z.enum(BREAKINGS).exactOptional(),
      latinGap: latinGap.exactOptional(),
      spacing: z
        .looseObject({
          least: z.number().min(SPACING.least).max(0),
          most: z.number().min(0).max(SPACING.most),
        })
        .exactOptional(),
    })
    .exactOptional(),
})
