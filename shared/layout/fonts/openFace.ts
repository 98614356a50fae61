import type { Face, FontId } from './face'
import { makeFace, type FontkitFont } from './fontkitFace'
import { openShaper } from './shaping'
import { readSfnt, type FontSource } from './sfnt'

/**
 * A face of a font file, of which only what layout asks is read: the tables of widths and glyphs at once, the shaper's
 * for the first Latin word, outlines never. Fonts of other kinds are opened whole.
 * @param create fontkit's `create`.
 */
export function openFace(id: FontId, source: FontSource, create: (bytes: Uint8Array) => FontkitFont): Face {
  const whole = (): FontkitFont => create(source.read(0, source.size))
  const tables = readSfnt(source)
  return makeFace(id, tables ? () => openShaper(source, create) ?? whole() : whole, tables)
}
