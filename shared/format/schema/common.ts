import { z } from 'zod'

/** Id of a story: safe as a file name everywhere. */
export const storyId = z.string().regex(/^[a-z0-9-]{1,80}$/, '编号只能用小写字母、数字和连字符 / bad id')

/** Id of a module or picture, unique within its file. */
export const innerId = z.string().min(1).max(80)

/** File name in assets/: SHA-256 of the content and the original's extension. */
export const assetName = z
  .string()
  .regex(/^[0-9a-f]{64}\.[a-z0-9]{1,5}$/, '应为 <sha256>.<扩展名> / not an asset name')

export const pageNumber = z.number().int().min(1).max(999)

/** Whole grid units; the upper bound is far beyond any page and keeps loops over rows short. */
export const units = (min: number) => z.number().int().min(min).max(2000)

/** Publication date, YYYY-MM-DD, one that is in the calendar. */
export const isoDate = z.string().refine(isCalendarDate, '应为 YYYY-MM-DD 的真实日期 / not a date')

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Adds an issue for each item whose key stands twice in a list. */
export function refuseDoubled<T>(
  list: readonly T[],
  key: (item: T) => string | number,
  path: (index: number) => PropertyKey[],
  context: z.RefinementCtx,
): void {
  const seen = new Set<string | number>()
  list.forEach((item, index) => {
    const id = key(item)
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: path(index), message: `「${id}」重复 / appears twice` })
    seen.add(id)
  })
}
