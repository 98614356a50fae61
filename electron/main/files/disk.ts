import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname } from 'node:path'

export type EntryKind = 'file' | 'folder' | 'other'

/** A new file that is being written. */
export interface NewFile {
  /** Writes from an offset of `bytes` on; answers how many bytes the system took, which may be fewer than asked. */
  write(bytes: Uint8Array, offset: number): Promise<number>
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * All that Banxin asks of a disk, call by call, so that tests can let each call fail and another store can stand
 * behind it. Every method rejects with Node's errors (`code`: ENOSPC, EROFS, ...).
 */
export interface Disk {
  read(path: string): Promise<Uint8Array>
  list(folder: string): Promise<{ name: string; kind: EntryKind }[]>
  stat(path: string): Promise<{ kind: EntryKind; size: number; modified: number }>
  writable(folder: string): Promise<boolean>
  /** Creates one folder whose parent exists. */
  makeFolder(path: string): Promise<void>
  /** Creates a file; EEXIST when the name is taken. */
  create(path: string): Promise<NewFile>
  /** Replaces `to` when it exists. */
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  removeFolder(path: string): Promise<void>
  /** Makes the entries of a folder durable. */
  syncFolder(path: string): Promise<void>
}

interface Kinds {
  isFile(): boolean
  isDirectory(): boolean
}
// A link is "other": an issue never follows one out of its folder.
const kindOf = (entry: Kinds): EntryKind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other'

export const nodeDisk: Disk = {
  read: (path) => fs.readFile(path),
  async list(folder) {
    const entries = await fs.readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  },
  async stat(path) {
    const stats = await fs.lstat(path)
    return { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs }
  },
  async writable(folder) {
    return fs.access(folder, constants.W_OK).then(
      () => true,
      () => false,
    )
  },
  makeFolder: (path) => fs.mkdir(path),
  async create(path) {
    const handle = await fs.open(path, 'wx')
    return {
      write: async (bytes, offset) => (await handle.write(bytes, offset)).bytesWritten,
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.unlink(path),
  removeFolder: (path) => fs.rmdir(path),
  async syncFolder(path) {
    // Windows has no handle of a folder to synchronise; its journal orders the entries.
    if (process.platform === 'win32') return
    const handle = await fs.open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === code

/** Bytes of a file, or null when it does not exist. */
export async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.read(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Creates a folder and those above it; `made` hears of each folder that was not there, outermost first. */
export async function makeFolders(disk: Disk, path: string, made: (path: string) => void): Promise<void> {
  try {
    await disk.makeFolder(path)
    made(path)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return
    if (!hasCode(error, 'ENOENT') || dirname(path) === path) throw error
    await makeFolders(disk, dirname(path), made)
    await makeFolders(disk, path, made)
  }
}
