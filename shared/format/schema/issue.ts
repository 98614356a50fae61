import { z } from 'zod'
import { PAGE_SIZE_IDS } from '@shared/model/pagesize'
import type { Issue } from '@shared/model/issue'
import { isoDate, pageNumber, refuseDoubled } from './common'
import { stylesSchema } from './styles'

/** issue.json: `{ "format": 2, "date", "name", "pageSize", "pages": [1, 2, ...], "styles"?: {} }`. */
export const issueSchema: z.ZodType<Issue> = z
  .looseObject({
    date: isoDate,
    name: z.string().min(1).max(60),
    pageSize: z.enum(PAGE_SIZE_IDS),
    imprint: z.array(z.string().max(200)).max(20).exactOptional(),
    pages: z.array(pageNumber),
    styles: stylesSchema.exactOptional(),
  })
  .superRefine((issue, context) =>
    refuseDoubled(
      issue.pages,
      (number) => number,
      (index) => ['pages', index],
      context,
    ),
  )
