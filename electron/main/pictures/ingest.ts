import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { TakenPicture } from '@shared/ipc/contract'
import { fileFailure } from '../files/failure'
import type { IssueStore } from '../issues/store'
import { PICTURE_LIMITS } from './limits'
import { noFile, noPicture, tooManyBytes } from './problems'
import type { PictureLibrary } from './library'
import { sniff } from './sniff'
import { PICTURE_FORMATS } from './types'

/**
 * Takes the picture of a file into an issue; its kind and size come from its content, not its name.
 * @throws Failure naming the file: missing, no picture, damaged, too large. Nothing is kept then.
 */
export async function takePictureFile(
  store: IssueStore,
  pictures: PictureLibrary,
  dir: string,
  path: string,
): Promise<TakenPicture> {
  let bytes: Uint8Array
  try {
    const stats = await stat(path)
    if (!stats.isFile()) throw noFile(path)
    if (stats.size > PICTURE_LIMITS.bytes) throw tooManyBytes(path, stats.size)
    bytes = await readFile(path)
  } catch (error) {
    throw fileFailure('read', path, error)
  }
  return { ...(await takePicture(store, pictures, dir, bytes, path)), name: basename(path) }
}

/** The same for a picture whose content is at hand, such as a dropped one; `name` is its name in messages. */
export async function takePicture(
  store: IssueStore,
  pictures: PictureLibrary,
  dir: string,
  bytes: Uint8Array,
  name: string,
): Promise<TakenPicture> {
  if (bytes.length > PICTURE_LIMITS.bytes) throw tooManyBytes(name, bytes.length)
  if (sniff(bytes) === null) throw noPicture(name)
  const info = await pictures.reader.inspect({ bytes }, name)
  const asset = await store.addAsset(dir, bytes, PICTURE_FORMATS[info.format])
  await pictures.remember(asset, info)
  return { asset, width: info.width, height: info.height, name }
}
