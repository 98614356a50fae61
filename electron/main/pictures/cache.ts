import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

/** Most that the cache holds, bytes; the longest unused go first. */
const MOST_BYTES = 2 * 1024 ** 3

/**
 * Files that can be made again, in a folder that anyone may empty at any time. Nothing here ever fails: what cannot be
 * kept is made again the next time.
 */
export class PictureCache {
  /** @param folder made when it is first needed; null keeps nothing */
  constructor(
    private readonly folder: string | null,
    private readonly most: number = MOST_BYTES,
  ) {}

  async get(name: string): Promise<Uint8Array | null> {
    if (this.folder === null) return null
    const file = join(this.folder, name)
    try {
      const bytes = await readFile(file)
      const now = new Date()
      await utimes(file, now, now).catch(() => undefined)
      return bytes
    } catch {
      return null
    }
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    if (this.folder === null) return
    const draft = join(this.folder, `.${randomUUID()}`)
    try {
      await mkdir(this.folder, { recursive: true })
      await writeFile(draft, bytes)
      await rename(draft, join(this.folder, name))
      await this.#prune(this.folder)
    } catch {
      await rm(draft, { force: true }).catch(() => undefined)
    }
  }

  async #prune(folder: string): Promise<void> {
    const files = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const { size, mtimeMs } = await stat(join(folder, name))
        return { name, size, mtimeMs }
      }),
    )
    let total = files.reduce((sum, { size }) => sum + size, 0)
    for (const { name, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (total <= this.most) return
      await rm(join(folder, name), { force: true })
      total -= size
    }
  }
}
