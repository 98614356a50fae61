import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure, fileFailure } from '../files/failure'
import { decode, type Decoded } from './decode'

/** Limits on one text file. A newspaper page has some 6,000 characters; this is a thousand pages and more. */
export const TEXT_LIMITS = { bytes: 32 * 1024 * 1024, lines: 1_000_000 } as const

/**
 * Reads a text file that a person named.
 * @throws Failure: missing, unreadable, a folder or device, empty, too large, binary or of unknown encoding.
 */
export async function readText(path: string): Promise<Decoded & { file: string }> {
  const bytes = await readBytes(path)
  const decoded = decode(bytes, path)
  if (decoded.text.trim() === '') throw new Failure('invalid', `${path} 是空文件 / ${path} is empty`, path)
  let lines = 1
  for (let at = decoded.text.indexOf('\n'); at >= 0; at = decoded.text.indexOf('\n', at + 1)) lines++
  if (lines > TEXT_LIMITS.lines) throw tooLarge(path, `${lines} 行`, `${TEXT_LIMITS.lines} 行`)
  return { ...decoded, file: basename(path) }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory())
      throw new Failure('invalid', `${path} 是文件夹，不是文本文件 / ${path} is a folder`, path)
    if (!stats.isFile())
      throw new Failure('invalid', `${path} 不是普通文件 / ${path} is not a regular file`, path)
    if (stats.size > TEXT_LIMITS.bytes)
      throw tooLarge(path, `${stats.size} 字节`, `${TEXT_LIMITS.bytes / 1024 / 1024} MB`)
    return await readFile(path)
  } catch (error) {
    throw fileFailure('read', path, error)
  }
}

const tooLarge = (path: string, size: string, limit: string): Failure =>
  new Failure('invalid', `${path} 过大（${size}，上限 ${limit}） / ${path} is too large`, path)
