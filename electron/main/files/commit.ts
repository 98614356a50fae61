import { dirname } from 'node:path'
import { makeFolders, readIfThere, type Disk } from './disk'
import { fileFailure } from './failure'
import { discard, put, stage, writeAtomic } from './stage'

export interface Write {
  path: string
  bytes: Uint8Array
}
export interface Move {
  from: string
  to: string
}

/**
 * Writes several files as one step, in the order given, then moves files. Everything is staged on the disk before the
 * first name changes; when a later step fails, the earlier ones are taken back. Files that hold the very bytes already
 * are not touched.
 * @returns paths written or moved.
 * @throws Failure naming the file; the files are as they were.
 */
export async function commit(
  disk: Disk,
  writes: readonly Write[],
  moves: readonly Move[] = [],
): Promise<string[]> {
  const undo: (() => Promise<unknown>)[] = []
  const staged: { index: number; path: string; temporary: string; old: Uint8Array | null }[] = []
  const touched = new Set<string>()
  const prepareFolder = (folder: string): Promise<void> =>
    attempt(folder, () =>
      makeFolders(disk, folder, (path) => {
        undo.push(() => disk.removeFolder(path))
        touched.add(dirname(path))
      }),
    )
  try {
    for (const folder of new Set(writes.map(({ path }) => dirname(path)))) await prepareFolder(folder)
    await inParallel(writes, async ({ path, bytes }, index) => {
      const old = await attempt(path, () => readIfThere(disk, path))
      if (old !== null && equal(old, bytes)) return
      staged.push({ index, path, temporary: await stage(disk, path, bytes), old })
    })
    staged.sort((a, b) => a.index - b.index)
    for (const { to } of moves) await prepareFolder(dirname(to))
    for (const { path, temporary, old } of staged) {
      await attempt(path, () => put(disk, temporary, path))
      undo.push(() => (old === null ? disk.remove(path) : writeAtomic(disk, path, old)))
    }
    for (const { from, to } of moves) {
      await attempt(from, () => disk.rename(from, to))
      undo.push(() => disk.rename(to, from))
    }
    const paths = [...staged.map(({ path }) => path), ...moves.flatMap(({ from, to }) => [to, from])]
    for (const path of paths) touched.add(dirname(path))
    for (const folder of touched) await attempt(folder, () => disk.syncFolder(folder))
    return paths
  } catch (error) {
    // `put` moved those that have their name already; discarding all of them removes the others.
    for (const { temporary } of staged) await discard(disk, temporary)
    for (const step of undo.reverse()) await step().catch(() => undefined)
    throw error
  }
}

async function attempt<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw fileFailure('write', path, error)
  }
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && Buffer.compare(a, b) === 0

/** Up to this many files are written one by one, in order; more wait for the disk together. */
const FEW = 16
const AT_ONCE = 8

/** Runs a step for each item. The first error is thrown once every step that was begun has ended. */
async function inParallel<T>(
  items: readonly T[],
  step: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const errors: unknown[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < items.length && errors.length === 0) {
      const index = next++
      await step(items[index]!, index).catch((error: unknown) => errors.push(error))
    }
  }
  await Promise.all(Array.from({ length: items.length > FEW ? AT_ONCE : 1 }, work))
  if (errors.length > 0) throw errors[0]
}
