/** Maps of Unicode in the order in which they are preferred: the whole of it first (OpenType, cmap: platform, encoding). */
const PREFERRED = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
] as const

/** The glyph of a code point by a font's cmap table; null where it has no map of Unicode in format 4 or 12. */
export function unicodeMap(cmap: DataView): ((codePoint: number) => number) | null {
  const offset = subtable(cmap)
  if (offset === null) return null
  const format = cmap.getUint16(offset)
  try {
    return format === 12 ? segmentedCoverage(cmap, offset) : format === 4 ? segments(cmap, offset) : null
  } catch {
    // A table that is cut off.
    return null
  }
}

function subtable(cmap: DataView): number | null {
  const count = cmap.getUint16(2)
  if (4 + 8 * count > cmap.byteLength) return null
  for (const [platform, encoding] of PREFERRED)
    for (let i = 0; i < count; i++) {
      const row = 4 + 8 * i
      if (cmap.getUint16(row) !== platform || cmap.getUint16(row + 2) !== encoding) continue
      const offset = cmap.getUint32(row + 4)
      return offset + 16 <= cmap.byteLength ? offset : null
    }
  return null
}

/** Format 12: groups of code points with glyphs in a row. */
function segmentedCoverage(cmap: DataView, offset: number): (codePoint: number) => number {
  const count = cmap.getUint32(offset + 12)
  const groups = offset + 16
  if (groups + 12 * count > cmap.byteLength) throw new RangeError('cmap is cut off')
  return (codePoint) => {
    let low = 0
    let high = count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = groups + 12 * middle
      const first = cmap.getUint32(group)
      if (codePoint < first) high = middle - 1
      else if (codePoint > cmap.getUint32(group + 4)) low = middle + 1
      else return cmap.getUint32(group + 8) + (codePoint - first)
    }
    return 0
  }
}

/** Format 4: segments of the basic plane. */
function segments(cmap: DataView, offset: number): (codePoint: number) => number {
  const doubled = cmap.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  if (ranges + doubled > cmap.byteLength) throw new RangeError('cmap is cut off')
  return (codePoint) => {
    let low = 0
    let high = doubled / 2 - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = 2 * middle
      const first = cmap.getUint16(starts + at)
      if (codePoint < first) high = middle - 1
      else if (codePoint > cmap.getUint16(ends + at)) low = middle + 1
      else {
        const delta = cmap.getUint16(deltas + at)
        const range = cmap.getUint16(ranges + at)
        if (range === 0) return (codePoint + delta) & 0xffff
        const place = ranges + at + range + 2 * (codePoint - first)
        const glyph = place + 2 <= cmap.byteLength ? cmap.getUint16(place) : 0
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff
      }
    }
    return 0
  }
}
