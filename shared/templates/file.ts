import { z } from 'zod'
import { parseJson } from '@shared/format/parse'
import { FormatError } from '@shared/format/problem'
import { units } from '@shared/format/schema/common'
import { furnitureSchema, gridSchema, headlineSpec, picturePlacement } from '@shared/format/schema/page'
import { serialise } from '@shared/format/serialise'
import { validate } from '@shared/format/validate'
import { PAGE_SIZE_IDS } from '@shared/model/pagesize'
import { templateProblem } from './problem'
import type { Template } from './template'

/** The format of template files, counted on its own: they are a person's, not an issue's. */
export const TEMPLATE_FORMAT = 1

export const templateId = z.string().regex(/^[a-z0-9-]{1,80}$/, '模板编号不对 / bad template id')

const slotSchema = z.looseObject({
  column: units(0),
  row: units(0),
  columns: units(1),
  rows: units(1),
  headline: headlineSpec,
  frame: z.enum(['none', 'box', 'tint']),
  vertical: z.literal(true).exactOptional(),
  legs: units(1).exactOptional(),
  pictures: z.array(picturePlacement.omit({ picture: true })).exactOptional(),
  for: z.literal('caption').exactOptional(),
})

/** A template in userData/templates: `{ "format": 1, "id", "name": { "zh", "en" }, "size", "grid"?, "furniture", "slots" }`. */
export const templateSchema: z.ZodType<Template> = z
  .looseObject({
    id: templateId,
    name: z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(60) }),
    size: z.enum(PAGE_SIZE_IDS),
    grid: gridSchema.exactOptional(),
    furniture: z.array(furnitureSchema).max(50),
    slots: z.array(slotSchema).max(200),
  })
  .superRefine((template, context) => {
    const problem = templateProblem(template as Template)
    if (problem !== null) context.addIssue({ code: 'custom', path: [], message: problem })
  }) as unknown as z.ZodType<Template>

/** @throws FormatError naming the file and the place */
export function readTemplate(text: string, file: string): Template {
  const raw = parseJson(text, file)
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new FormatError(file, '', '应为一个 JSON 对象 / not a JSON object')
  const { format, ...document } = raw as Record<string, unknown>
  if (format !== TEMPLATE_FORMAT)
    throw new FormatError(
      file,
      '/format',
      `模板格式应为 ${TEMPLATE_FORMAT} / not a template of format ${TEMPLATE_FORMAT}`,
      typeof format === 'number' && format > TEMPLATE_FORMAT,
    )
  return validate(templateSchema, document, file)
}

/** The text of a template's file. @throws FormatError when it is none */
export function writeTemplate(template: unknown): { template: Template; text: string } {
  const checked = validate(templateSchema, template, 'template')
  const text = serialise(checked, TEMPLATE_FORMAT)
  return { template: readTemplate(text, `${checked.id}.json`), text }
}
