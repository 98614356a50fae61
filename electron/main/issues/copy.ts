import { join } from 'node:path'
import type { OpenIssue } from '@shared/ipc/contract'
import { commit, type Write } from '../files/commit'
import { hasCode, type Disk } from '../files/disk'
import { fileFailure } from '../files/failure'
import { isFree } from './create'
import { openIssue } from './open'

/** Opens the issue at `to`, copied from `from` when nothing is there yet. */
export async function openCopy(disk: Disk, from: string, to: string): Promise<OpenIssue> {
  if (await isFree(disk, to)) {
    const writes: Write[] = []
    for (const file of await filesOf(disk, from)) {
      const bytes = await disk.read(join(from, file)).catch((error: unknown) => {
        throw fileFailure('read', join(from, file), error)
      })
      writes.push({ path: join(to, file), bytes })
    }
    await commit(disk, writes)
  }
  return openIssue(disk, to)
}

/** The files of an issue, assets before what refers to them. */
async function filesOf(disk: Disk, dir: string): Promise<string[]> {
  const files: string[] = []
  for (const folder of ['assets', 'stories', 'pages', '.']) {
    try {
      const entries = await disk.list(join(dir, folder))
      const own = entries.filter(({ name, kind }) => kind === 'file' && !name.startsWith('.'))
      files.push(...own.map(({ name }) => join(folder, name)))
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw fileFailure('read', join(dir, folder), error)
    }
  }
  return files
}
