import { readFile, stat } from 'node:fs/promises'
import { imageSize } from 'image-size'
import { Failure, fileFailure } from '../files/failure'

/** Limits on one picture: a file of this size, this many pixels. */
const LIMITS = { bytes: 200 * 1024 * 1024, pixels: 300_000_000 } as const

export interface PictureFile {
  bytes: Uint8Array
  extension: 'jpg' | 'png'
  width: number
  height: number
}

/**
 * Reads a picture that a person named; its kind and size come from its content, not its name.
 * @throws Failure naming the file: missing, no JPEG or PNG, damaged, too large.
 */
export async function readPicture(path: string): Promise<PictureFile> {
  let bytes: Uint8Array
  try {
    const stats = await stat(path)
    if (!stats.isFile()) throw new Failure('invalid', `${path} 不是文件 / ${path} is not a file`, path)
    if (stats.size > LIMITS.bytes) throw tooLarge(path)
    bytes = await readFile(path)
  } catch (error) {
    throw fileFailure('read', path, error)
  }
  return pictureOf(bytes, path)
}

/** The same for a picture whose content is at hand, such as a dropped one; `path` is its name in messages. */
export function pictureOf(bytes: Uint8Array, path: string): PictureFile {
  if (bytes.length > LIMITS.bytes) throw tooLarge(path)
  const { type, width, height, orientation } = measure(bytes, path)
  if (type !== 'jpg' && type !== 'png')
    throw new Failure('invalid', `${path} 不是 JPEG 或 PNG 图片 / ${path} is not a JPEG or PNG`, path)
  if (!(width > 0 && height > 0)) throw damaged(path)
  if (width * height > LIMITS.pixels) throw tooLarge(path)
  // EXIF orientations 5 to 8 lie on their side.
  const turned = orientation !== undefined && orientation >= 5
  return { bytes, extension: type, width: turned ? height : width, height: turned ? width : height }
}

function measure(bytes: Uint8Array, path: string): ReturnType<typeof imageSize> {
  try {
    return imageSize(bytes)
  } catch (error) {
    throw damaged(path, error)
  }
}

const damaged = (path: string, cause?: unknown): Failure =>
  new Failure('invalid', `${path} 不是图片，或图片已损坏 / ${path} is no picture or damaged`, path, { cause })
const tooLarge = (path: string): Failure =>
  new Failure('invalid', `${path} 过大（上限 200 MB、3 亿像素） / ${path} is too large`, path)
