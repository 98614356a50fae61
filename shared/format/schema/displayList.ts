import { z } from 'zod'
import { ROLES } from '@shared/layout/styles/styles'
import { pageNumber } from './common'

const pt = z.number()
const percent = z.number().min(0).max(100)
/** CMYK in per cent. */
const ink = z.tuple([percent, percent, percent, percent])
const fraction = z.number().min(0).max(1)
const rectangle = { x: pt, y: pt, width: pt, height: pt }

const glyphs = z.object({
  type: z.literal('glyphs'),
  font: z.string().min(1),
  sizePt: pt.positive(),
  direction: z.enum(['horizontal', 'vertical']),
  color: ink,
  story: z.string().optional(),
  paragraph: z.number().int().optional(),
  line: z.number().int().min(0).optional(),
  role: z.enum(ROLES),
  measure: z.object({ x: pt, width: pt }),
  glyphs: z.array(
    z.object({
      /** '' on the second and later glyphs of one cluster. */
      char: z.string(),
      x: pt,
      y: pt,
      glyph: z.number().int().min(0).optional(),
      rotate: z.number().optional(),
    }),
  ),
})

const rule = z.object({
  type: z.literal('rule'),
  x1: pt,
  y1: pt,
  x2: pt,
  y2: pt,
  widthPt: pt,
  color: ink,
  story: z.string().optional(),
})

const box = z.object({
  type: z.literal('box'),
  ...rectangle,
  fill: ink.nullable(),
  stroke: ink.nullable(),
  strokePt: pt,
  /** Of the corners; absent for square ones. A reader that does not know it paints a box. */
  radius: pt.min(0).optional(),
  story: z.string().optional(),
})

const image = z.object({
  type: z.literal('image'),
  asset: z.string().nullable(),
  ...rectangle,
  crop: z.object({ x: fraction, y: fraction, width: fraction, height: fraction }),
  story: z.string().optional(),
})

/**
 * list.json: what `export --display-list` writes. Lengths in pt from the trim's top-left corner, y downwards,
 * a glyph's y at its baseline. Items of one story stand in reading order.
 */
export const displayListSchema = z.object({
  format: z.literal(1),
  pages: z.array(
    z.object({
      number: pageNumber,
      widthPt: pt,
      heightPt: pt,
      bleedPt: pt,
      typeArea: z.object(rectangle),
      baselineGrid: z.object({ first: pt, step: pt }),
      items: z.array(z.discriminatedUnion('type', [glyphs, rule, box, image])),
    }),
  ),
})
export type DisplayList = z.infer<typeof displayListSchema>
