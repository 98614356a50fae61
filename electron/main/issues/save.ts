import { join, relative, sep } from 'node:path'
import { pageFile, readDocument, storyFile, writeDocument } from '@shared/format/documents'
import type { DocumentKind } from '@shared/format/migrate'
import { FormatError } from '@shared/format/problem'
import { pageNumber, storyId } from '@shared/format/schema/common'
import { pageStem, type Page } from '@shared/model/page'
import { commit, type Move, type Write } from '../files/commit'
import { hasCode, type Disk } from '../files/disk'
import { Failure, fileFailure } from '../files/failure'
import { readText } from './open'

/** What to write: whole documents, checked here. `removed` and `removedPages` move to the issue's bin. */
export interface Changes {
  issue?: object | null
  pages?: readonly object[]
  stories?: readonly object[]
  removed?: readonly string[]
  removedPages?: readonly number[]
}

/**
 * Writes documents as one step: stories before the pages that refer to them, issue.json last, then removed stories
 * leave, so that no reader finds a reference without its target.
 * @throws FormatError when a document is not right, Failure when the disk refuses; nothing is changed then.
 */
export async function saveIssue(disk: Disk, dir: string, changes: Changes): Promise<{ written: string[] }> {
  const writes: Write[] = []
  const add = async (kind: DocumentKind, document: object): Promise<void> => {
    const { file, text } = writeDocument(kind, document)
    await keepUnreadable(disk, dir, kind, file)
    writes.push({ path: join(dir, file), bytes: Buffer.from(text) })
  }
  for (const story of changes.stories ?? []) await add('story', story)
  for (const page of changes.pages ?? []) await add('page', page)
  if (changes.issue) await add('issue', changes.issue)

  const bin = await binOf(disk, dir)
  const moves: Move[] = []
  for (const id of changes.removed ?? []) {
    if (!storyId.safeParse(id).success)
      throw new FormatError('removed', '', `编号「${id}」不对 / bad story id`)
    moves.push(...(await bin.move(storyFile(id), id)))
  }
  const removedPages = changes.removedPages ?? []
  for (const number of removedPages) {
    if (!pageNumber.safeParse(number).success)
      throw new FormatError('removedPages', '', `版次「${number}」不对 / bad page number`)
    moves.push(...(await bin.move(pageFile(number), pageName(number))))
  }
  // Pages that change their numbers replace one another: until all are written each is in the bin as well, and with a
  // page that goes out of the issue they stay there.
  const copies = await copiesOf(disk, dir, changes, bin)
  if (copies.length > 0) await commit(disk, copies)
  const dropCopies = async () => {
    for (const { path } of copies) await disk.remove(path).catch(() => undefined)
  }
  const paths = await commit(disk, writes, moves).catch(async (error: unknown) => {
    await dropCopies()
    throw error
  })
  if (removedPages.length === 0) await dropCopies()
  return { written: paths.map((path) => relative(dir, path).split(sep).join('/')) }
}

/** Refuses to replace a file that cannot be read: it may hold the only copy of someone's work. */
async function keepUnreadable(disk: Disk, dir: string, kind: DocumentKind, file: string): Promise<void> {
  try {
    readDocument(kind, await readText(disk, dir, file), file)
  } catch (error) {
    if (error instanceof Failure && hasCode(error.cause, 'ENOENT')) return
    if (!(error instanceof FormatError)) throw error
    throw new Failure(
      error.newer ? 'newer-format' : 'invalid',
      `${file} 无法读取（${error.reason}），为免丢失内容没有覆盖 / ${file} cannot be read and was not replaced`,
      file,
      { cause: error },
    )
  }
}

const pageName = (number: number): string => `page-${pageStem(number)}`

/** Free names in bin/; each is given once. */
async function binOf(disk: Disk, dir: string) {
  const folder = join(dir, 'bin')
  const taken = new Set((await ifThere('bin', () => disk.list(folder)))?.map((entry) => entry.name))
  const path = (stem: string): string => {
    let name = `${stem}.json`
    for (let copy = 2; taken.has(name); copy++) name = `${stem}.${copy}.json`
    taken.add(name)
    return join(folder, name)
  }
  return {
    path,
    /** The move of a file to a free name in the bin; none when it is not there. */
    async move(file: string, stem: string): Promise<Move[]> {
      const from = join(dir, file)
      return (await ifThere(file, () => disk.stat(from))) === null ? [] : [{ from, to: path(stem) }]
    },
  }
}

/** Copies for the bin of the pages as they are on disk, where a save puts other pages' stories into their files. */
async function copiesOf(
  disk: Disk,
  dir: string,
  { pages = [], removedPages = [] }: Changes,
  bin: { path: (stem: string) => string },
): Promise<Write[]> {
  if (pages.length + removedPages.length < 2) return []
  const copies: (() => Write)[] = []
  for (const document of pages) {
    const page = document as Page
    const file = pageFile(page.number)
    const text = await readText(disk, dir, file).catch((error: unknown) => {
      if (error instanceof Failure && hasCode(error.cause, 'ENOENT')) return null
      throw error
    })
    if (text === null) continue
    const old = readDocument('page', text, file)
    if (old.stories.join() === page.stories.join() && old.leftovers.length <= page.leftovers.length) continue
    copies.push(() => ({ path: bin.path(pageName(page.number)), bytes: Buffer.from(text) }))
  }
  return copies.length > 1 || removedPages.length > 0 ? copies.map((copy) => copy()) : []
}

/** What a call answers, or null when the file is not there; any other error is one. */
async function ifThere<T>(file: string, call: () => Promise<T>): Promise<T | null> {
  try {
    return await call()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw fileFailure('read', file, error)
  }
}
