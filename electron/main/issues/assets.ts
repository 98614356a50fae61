import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { assetName } from '@shared/format/schema/common'
import { commit } from '../files/commit'
import { hasCode, type Disk } from '../files/disk'
import { Failure, fileFailure } from '../files/failure'

/** Originals are kept whole under the SHA-256 of their content and never changed. */
export async function addAsset(
  disk: Disk,
  dir: string,
  bytes: Uint8Array,
  extension: string,
): Promise<string> {
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${extension.toLowerCase()}`
  await commit(disk, [{ path: assetPath(dir, name), bytes }])
  return name
}

/** @throws Failure 'invalid' when `name` is not an asset's name: no path leaves the folder. */
export const assetPath = (dir: string, name: string): string => join(dir, 'assets', checked(name))

export async function readAsset(disk: Disk, dir: string, name: string): Promise<Uint8Array> {
  const path = assetPath(dir, name)
  try {
    if ((await disk.stat(path)).kind === 'file') return await disk.read(path)
  } catch (error) {
    throw fileFailure('read', `assets/${name}`, error)
  }
  throw new Failure('invalid', `assets/${name} 不是普通文件 / not a regular file`, `assets/${name}`)
}

/** Names of the assets at hand, sorted. */
export async function listAssets(disk: Disk, dir: string): Promise<string[]> {
  try {
    const entries = await disk.list(join(dir, 'assets'))
    return entries
      .filter(({ name, kind }) => kind === 'file' && assetName.safeParse(name).success)
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw fileFailure('read', 'assets', error)
  }
}

function checked(name: string): string {
  if (assetName.safeParse(name).success) return name
  throw new Failure('invalid', `「${name}」不是图片文件名 / not the name of an asset`, name)
}
