import type { z } from 'zod'
import type { Issue } from '@shared/model/issue'
import { pageStem, type Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import { migrate, type DocumentKind } from './migrate'
import { parseJson } from './parse'
import { FormatError } from './problem'
import { issueSchema } from './schema/issue'
import { pageSchema } from './schema/page'
import { storySchema } from './schema/story'
import { serialise } from './serialise'
import { validate } from './validate'

/** Paths within an issue folder. */
export const ISSUE_FILE = 'issue.json'
export const pageFile = (number: number): string => `pages/${pageStem(number)}.json`
export const storyFile = (id: string): string => `stories/${id}.json`

export interface Documents {
  issue: Issue
  page: Page
  story: Story
}
const SCHEMAS: { [K in DocumentKind]: z.ZodType<Documents[K]> } = {
  issue: issueSchema,
  page: pageSchema,
  story: storySchema,
}

/** Where a document must lie: its name in the folder and its number or id must agree. */
const FILES: { [K in DocumentKind]: (document: Documents[K]) => { file: string; place: string } } = {
  issue: () => ({ file: ISSUE_FILE, place: '' }),
  page: (page) => ({ file: pageFile(page.number), place: '/number' }),
  story: (story) => ({ file: storyFile(story.id), place: '/id' }),
}

/**
 * Reads one file of an issue: parse -> migrate -> validate. Unknown keys are kept on the objects.
 * @param file its path relative to the issue folder; the document must say the same.
 * @throws FormatError
 */
export function readDocument<K extends DocumentKind>(kind: K, text: string, file: string): Documents[K] {
  const document = validate(SCHEMAS[kind], migrate(kind, parseJson(text, file), file), file)
  const own = FILES[kind](document)
  if (own.file !== file)
    throw new FormatError(file, own.place, `文件名应为 ${own.file} / name and content disagree`)
  return document
}

/**
 * Text and path of a document, in the current format. What it answers is proved readable: it is read back first.
 * @throws FormatError when the document is not right; nothing is to be written then.
 */
export function writeDocument<K extends DocumentKind>(
  kind: K,
  document: unknown,
): { file: string; text: string; document: Documents[K] } {
  const name = typeof document === 'object' && document !== null ? document : {}
  const label =
    kind === 'issue' ? ISSUE_FILE : `${kind} ${String('id' in name ? name.id : Reflect.get(name, 'number'))}`
  // Before the file name is built from it, the document must have a good id or number.
  const checked = validate(SCHEMAS[kind], document, label)
  const { file } = FILES[kind](checked)
  const text = serialise(checked)
  return { file, text, document: readDocument(kind, text, file) }
}
