import type { PictureFormat } from './types'

/** Brands of ISO media files that hold a picture in HEVC. */
const HEIC = /^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/

/** The kind of a picture by how its content begins; null for anything that the program does not read. */
export function sniff(bytes: Uint8Array): PictureFormat | null {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  // Little and big endian, classic and BigTIFF.
  if (/^(?:II[*+]\0|MM\0[*+])/.test(text(0, 4))) return 'tiff'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (text(4, 8) === 'ftyp' && HEIC.test(text(8, 12))) return 'heic'
  return null
}
