import { zhCN } from 'zod/locales'
import type { z } from 'zod'
import { FormatError, pointer } from './problem'

const { localeError } = zhCN()

/**
 * Checks a value against a schema; unknown keys are kept.
 * @throws FormatError with the JSON pointer of the first thing that is wrong.
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const parsed = schema.safeParse(value, { error: localeError })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new FormatError(file, pointer(issue?.path ?? []), issue?.message ?? '内容不符 / invalid')
}
