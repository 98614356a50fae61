import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Disk } from './disk'
import { fileFailure } from './failure'

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const TEMPORARY = /^\.banxin-([0-9a-f]{8})-(\d+)-\d+\.tmp$/
const DAY_MS = 86_400_000
let sequence = 0
/** Temporary files of this process that are in use. */
const inUse = new Set<string>()

/**
 * Writes bytes under a new temporary name in the folder of `path`, all of them and through to the disk.
 * The temporary file is removed when anything fails.
 * @returns the temporary path, to be renamed to `path` or removed.
 */
export async function stage(disk: Disk, path: string, bytes: Uint8Array): Promise<string> {
  const temporary = join(dirname(path), `.banxin-${HOST}-${process.pid}-${++sequence}.tmp`)
  inUse.add(temporary)
  try {
    const file = await disk.create(temporary)
    try {
      // A disk that fills up takes fewer bytes than it is given and calls that success: count them.
      let written = 0
      while (written < bytes.length) {
        const taken = await file.write(bytes, written)
        if (taken <= 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
        written += taken
      }
      await file.sync()
    } finally {
      await file.close()
    }
    const { size } = await disk.stat(temporary)
    if (size !== bytes.length) throw Object.assign(new Error('the file is short'), { code: 'ENOSPC' })
    return temporary
  } catch (error) {
    await discard(disk, temporary)
    throw fileFailure('write', path, error)
  }
}

/** Moves a staged file to its place. */
export async function put(disk: Disk, temporary: string, path: string): Promise<void> {
  await disk.rename(temporary, path)
  inUse.delete(temporary)
}

/** Removes a staged file; what cannot be removed is found by `removeStrays` later. */
export async function discard(disk: Disk, temporary: string): Promise<void> {
  inUse.delete(temporary)
  await disk.remove(temporary).catch(() => undefined)
}

/** Writes one file atomically: a reader finds the old content or the new, whole. */
export async function writeAtomic(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = await stage(disk, path, bytes)
  try {
    await put(disk, temporary, path)
    await disk.syncFolder(dirname(path))
  } catch (error) {
    await discard(disk, temporary)
    throw fileFailure('write', path, error)
  }
}

/** Removes temporary files that a killed process left in a folder. Never fails: strays do no harm. */
export async function removeStrays(disk: Disk, folder: string): Promise<string[]> {
  const removed: string[] = []
  for (const { name, kind } of await disk.list(folder).catch(() => [])) {
    const path = join(folder, name)
    if (kind !== 'file' || inUse.has(path) || !(await isStray(disk, path))) continue
    await disk.remove(path).then(
      () => removed.push(path),
      () => undefined,
    )
  }
  return removed
}

async function isStray(disk: Disk, path: string): Promise<boolean> {
  const match = TEMPORARY.exec(basename(path))
  if (match === null) return false
  const pid = Number(match[2])
  if (match[1] === HOST && (pid === process.pid || !alive(pid))) return true
  // Of another machine on a share, or a process number that is in use again: only when long out of date.
  const stats = await disk.stat(path).catch(() => null)
  return stats !== null && Date.now() - stats.modified > DAY_MS
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
