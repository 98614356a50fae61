import type { FontkitFont } from './fontkitFace'
import { tableDirectory, viewOf, type FontSource } from './sfnt'

/** Bytes before the table directory's rows, and of a row (OpenType, "Organization of an OpenType Font"). */
const HEADER = 12
const ROW = 16

/** What the shaper may ask for; it places marks by the outlines' boxes only where a font has no anchors for them. */
const NEEDED = ['GPOS', 'vmtx', 'vhea', 'hmtx', 'cmap']

/** Header of a glyph with nothing in it; padded. */
const STUB = 12

/**
 * A fontkit font that shapes, without its outlines: half a megabyte is read for the 15 of a Chinese face.
 * Null where shaping might look at outlines after all; then the whole file is to be opened.
 * @param create fontkit's `create`.
 */
export function openShaper<Font extends FontkitFont>(
  source: FontSource,
  create: (bytes: Uint8Array) => Font,
): Font | null {
  const bytes = withoutOutlines(source)
  if (!bytes) return null
  const font = create(bytes)
  // fontkit reads a glyph's header with its width, by a table whose parsing costs more than all the shaping of a page:
  // every glyph has the stub for its outline.
  const offsets = new Uint32Array(font.numGlyphs + 1)
  Object.defineProperty(font, 'loca', { value: { offsets }, configurable: true })
  return font
}

/** A font file with all of a font but its outlines. */
function withoutOutlines(source: FontSource): Uint8Array | null {
  const tables = tableDirectory(source)
  if (!tables || tables.has('fvar') || NEEDED.some((tag) => !tables.has(tag))) return null
  const kept = [...tables]
    .filter(([tag]) => tag !== 'loca')
    .map(([tag, { offset, length }]) => ({ tag, offset, length: tag === 'glyf' ? STUB : length }))
  const aligned = (length: number): number => (length + 3) & ~3
  const start = HEADER + kept.length * ROW
  const bytes = new Uint8Array(kept.reduce((sum, { length }) => sum + aligned(length), start))
  const view = viewOf(bytes)
  bytes.set(source.read(0, HEADER))
  view.setUint16(4, kept.length)
  let at = start
  kept.forEach(({ tag, offset, length }, i) => {
    const row = HEADER + i * ROW
    for (let n = 0; n < 4; n++) view.setUint8(row + n, tag.charCodeAt(n))
    view.setUint32(row + 8, at)
    view.setUint32(row + 12, length)
    if (tag !== 'glyf') bytes.set(source.read(offset, length), at)
    at += aligned(length)
  })
  return bytes
}
