import { join, relative, sep } from 'node:path'
import { readDocument, storyFile, writeDocument } from '@shared/format/documents'
import type { DocumentKind } from '@shared/format/migrate'
import { FormatError } from '@shared/format/problem'
import { storyId } from '@shared/format/schema/common'
import { commit, type Move, type Write } from '../files/commit'
import { hasCode, type Disk } from '../files/disk'
import { Failure, fileFailure } from '../files/failure'
import { readText } from './open'

/** What to write: whole documents, checked here. `removed` names stories to move to the issue's bin. */
export interface Changes {
  issue?: object | null
  pages?: readonly object[]
  stories?: readonly object[]
  removed?: readonly string[]
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

  const moves: Move[] = []
  for (const id of changes.removed ?? []) moves.push(...(await toBin(disk, dir, id)))

  const paths = await commit(disk, writes, moves)
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

/** The move of a story's file to a free name in bin/; none when the story has no file. */
async function toBin(disk: Disk, dir: string, id: string): Promise<Move[]> {
  if (!storyId.safeParse(id).success) throw new FormatError('removed', '', `编号「${id}」不对 / bad story id`)
  const file = storyFile(id)
  const from = join(dir, file)
  const bin = join(dir, 'bin')
  if ((await ifThere(file, () => disk.stat(from))) === null) return []
  const taken = new Set((await ifThere('bin', () => disk.list(bin)))?.map((entry) => entry.name))
  let name = `${id}.json`
  for (let copy = 2; taken.has(name); copy++) name = `${id}.${copy}.json`
  return [{ from, to: join(bin, name) }]
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
