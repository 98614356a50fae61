import { fstatSync, openSync, readSync } from 'node:fs'
import type { FontSource } from '@shared/layout/fonts/sfnt'

/**
 * A font file read piece by piece. It stays open as long as the process, as the face does.
 * @throws Error of the file system when it cannot be opened or read.
 */
export function fileSource(file: string): FontSource {
  const descriptor = openSync(file, 'r')
  return {
    size: fstatSync(descriptor).size,
    read(offset, length) {
      const bytes = new Uint8Array(length)
      let done = 0
      while (done < length) {
        const got = readSync(descriptor, bytes, done, length - done, offset + done)
        if (got === 0) throw new Error(`${file} ends within a table`)
        done += got
      }
      return bytes
    },
  }
}
