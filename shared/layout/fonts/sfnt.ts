import { unicodeMap } from './cmap'

/** The bytes of a font file, read where they are asked for: a Chinese face is 15 MB, nearly all of it outlines. */
export interface FontSource {
  /** Bytes in all. */
  readonly size: number
  /** A view on or a copy of the bytes [offset, offset + length), which lie within the file. */
  read(offset: number, length: number): Uint8Array
}

/** The whole file at hand. */
export const sourceOf = (bytes: Uint8Array): FontSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
})

/** A control box in font units, y upwards; null for a glyph without outline. */
export interface ControlBox {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/**
 * What layout asks of a TrueType font by the thousand, straight from its tables (OpenType 1.9: cmap, hmtx, loca, glyf):
 * an object a glyph, as a general font library makes, costs more than the layout itself.
 */
export interface SfntTables {
  readonly unitsPerEm: number
  readonly numGlyphs: number
  /** Glyph of a code point, 0 where there is none. */
  glyph(codePoint: number): number
  /** Font units. */
  advance(glyph: number): number
  box(glyph: number): ControlBox | null
}

interface Entry {
  offset: number
  length: number
}

const HEADER = 12
const ROW = 16
const TRUE_TYPE = [0x00010000, 0x74727565]

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where each table of a font file lies; null when it is no TrueType font, or is cut off. */
export function tableDirectory(source: FontSource): Map<string, Entry> | null {
  if (source.size < HEADER) return null
  const head = viewOf(source.read(0, HEADER))
  if (!TRUE_TYPE.includes(head.getUint32(0))) return null
  const count = head.getUint16(4)
  if (HEADER + count * ROW > source.size) return null
  const bytes = source.read(HEADER, count * ROW)
  const rows = viewOf(bytes)
  const tables = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    const tag = String.fromCharCode(...bytes.subarray(i * ROW, i * ROW + 4))
    const entry = { offset: rows.getUint32(i * ROW + 8), length: rows.getUint32(i * ROW + 12) }
    if (entry.offset + entry.length > source.size) return null
    tables.set(tag, entry)
  }
  return tables
}

/**
 * The tables of a font, read from where they stand; null when it is not of the kind that is read here (CFF outlines, a
 * map that is not Unicode's, variations), or is not whole: then a font library is asked for everything.
 */
export function readSfnt(source: FontSource): SfntTables | null {
  const directory = tableDirectory(source)
  if (!directory || directory.has('fvar')) return null
  const table = (tag: string, least: number): DataView | null => {
    const entry = directory.get(tag)
    return entry && entry.length >= least ? viewOf(source.read(entry.offset, entry.length)) : null
  }
  const [head, maxp, hhea] = [table('head', 54), table('maxp', 6), table('hhea', 36)]
  const cmap = table('cmap', 4)
  const glyf = directory.get('glyf')
  if (!head || !maxp || !hhea || !cmap || !glyf) return null
  const numGlyphs = maxp.getUint16(4)
  const metrics = hhea.getUint16(34)
  const isLong = head.getInt16(50) === 1
  const hmtx = table('hmtx', 4 * metrics)
  const loca = table('loca', (numGlyphs + 1) * (isLong ? 4 : 2))
  const glyph = unicodeMap(cmap)
  if (metrics === 0 || !hmtx || !loca || !glyph) return null
  const start = (gid: number): number => (isLong ? loca.getUint32(4 * gid) : 2 * loca.getUint16(2 * gid))
  return {
    unitsPerEm: head.getUint16(18),
    numGlyphs,
    glyph,
    advance: (gid) => hmtx.getUint16(4 * Math.min(gid, metrics - 1)),
    box(gid) {
      if (gid >= numGlyphs) return null
      const [from, to] = [start(gid), start(gid + 1)]
      if (to - from < 10 || to > glyf.length) return null
      const header = viewOf(source.read(glyf.offset + from, 10))
      return {
        minX: header.getInt16(2),
        minY: header.getInt16(4),
        maxX: header.getInt16(6),
        maxY: header.getInt16(8),
      }
    },
  }
}
