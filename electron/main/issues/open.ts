import { basename, join } from 'node:path'
import { ISSUE_FILE, readDocument, type Documents } from '@shared/format/documents'
import { LIMITS } from '@shared/format/limits'
import type { DocumentKind } from '@shared/format/migrate'
import { lineColumn } from '@shared/format/parse'
import { FormatError } from '@shared/format/problem'
import type { FileProblem, OpenIssue } from '@shared/ipc/contract'
import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import { hasCode, type Disk } from '../files/disk'
import { Failure, appError, fileFailure } from '../files/failure'
import { removeStrays } from '../files/stage'

/** The folders of an issue that hold files. */
export const FOLDERS = ['pages', 'stories', 'assets', 'bin'] as const

/**
 * Opens an issue folder. Pages come in the order of issue.json (unlisted ones after them), stories by id.
 * A file that cannot be read is left as it is and named in `problems`; a broken issue.json is made up from the pages.
 * @throws Failure when the folder is not there or holds no issue.
 */
export async function openIssue(disk: Disk, dir: string): Promise<OpenIssue> {
  const names = await listIssue(disk, dir)
  for (const folder of [dir, ...FOLDERS.map((name) => join(dir, name))]) await removeStrays(disk, folder)

  const reader = new Reader(disk, dir)
  const pages = await reader.folder('page', 'pages')
  const stories = await reader.folder('story', 'stories')
  const read = names.includes(ISSUE_FILE)
    ? await reader.file('issue', ISSUE_FILE)
    : reader.missing(ISSUE_FILE, '缺少该文件 / file is missing')
  const issue = read ?? guessIssue(dir, pages)

  const listed = new Map(issue.pages.map((number, index) => [number, index]))
  const place = (page: Page): number => listed.get(page.number) ?? issue.pages.length + page.number
  return {
    dir,
    issue,
    pages: pages.sort((a, b) => place(a) - place(b)),
    stories: stories.sort((a, b) => (a.id < b.id ? -1 : 1)),
    problems: reader.problems,
    readOnly: reader.newer || !(await disk.writable(dir)),
  }
}

/** Names in an issue folder. @throws Failure when it is not one. */
async function listIssue(disk: Disk, dir: string): Promise<string[]> {
  let names: string[]
  try {
    names = (await disk.list(dir)).map(({ name }) => name)
  } catch (error) {
    if (hasCode(error, 'ENOTDIR'))
      throw new Failure('invalid', `${dir} 不是文件夹 / ${dir} is not a folder`, dir, { cause: error })
    throw fileFailure('read', dir, error)
  }
  if (![ISSUE_FILE, 'pages', 'stories'].some((name) => names.includes(name)))
    throw new Failure(
      'not-found',
      `${dir} 里没有 issue.json，不是版心的期文件夹 / ${dir} is not an issue folder: no issue.json`,
      dir,
    )
  return names
}

class Reader {
  readonly problems: FileProblem[] = []
  newer = false

  constructor(
    private readonly disk: Disk,
    private readonly dir: string,
  ) {}

  async folder<K extends DocumentKind>(kind: K, folder: string): Promise<Documents[K][]> {
    let entries
    try {
      if ((await this.disk.stat(join(this.dir, folder))).kind !== 'folder')
        return this.missing(folder, '应为文件夹 / should be a folder') ?? []
      entries = await this.disk.list(join(this.dir, folder))
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) this.missing(folder, fileFailure('read', folder, error).message)
      return []
    }
    const documents: Documents[K][] = []
    for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      // Notes of the system's file manager and the like are not ours.
      if (name.startsWith('.') || !name.endsWith('.json')) continue
      const document = await this.file(kind, `${folder}/${name}`)
      if (document !== null) documents.push(document)
    }
    return documents
  }

  async file<K extends DocumentKind>(kind: K, file: string): Promise<Documents[K] | null> {
    try {
      return readDocument(kind, await readText(this.disk, this.dir, file), file)
    } catch (error) {
      if (error instanceof FormatError) {
        this.newer ||= error.newer
        this.problems.push(error.problem)
        return null
      }
      return this.missing(file, appError(error).message)
    }
  }

  missing(file: string, reason: string): null {
    this.problems.push({ file, place: '', reason })
    return null
  }
}

/** Text of an issue's file. @throws FormatError when it is no regular file, too large or not UTF-8. */
export async function readText(disk: Disk, dir: string, file: string): Promise<string> {
  const path = join(dir, file)
  let bytes: Uint8Array
  try {
    const { kind, size } = await disk.stat(path)
    if (kind !== 'file') throw new FormatError(file, '', '不是普通文件 / not a regular file')
    if (size > LIMITS.fileLength)
      throw new FormatError(file, '', `文件过大（${size} 字节） / file too large (${size} bytes)`)
    bytes = await disk.read(path)
  } catch (error) {
    throw error instanceof FormatError ? error : fileFailure('read', file, error)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const loose = new TextDecoder('utf-8').decode(bytes)
    throw new FormatError(file, lineColumn(loose, loose.indexOf('\ufffd')), '不是 UTF-8 文本 / not UTF-8')
  }
}

/** What can be told of an issue whose issue.json cannot be read: date by the folder's name, pages by their files. */
function guessIssue(dir: string, pages: readonly Page[]): Issue {
  const date = /\d{4}-\d{2}-\d{2}/.exec(basename(dir))?.[0] ?? '1970-01-01'
  return {
    date,
    name: basename(dir).replace(/\.issue$/, '') || '?',
    pageSize: pages[0]?.size ?? 'broadsheet',
    pages: pages.map((page) => page.number).sort((a, b) => a - b),
  }
}
