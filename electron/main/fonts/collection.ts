/** Bytes before the table directory's rows, and of a row (OpenType, "Organization of an OpenType Font"). */
const HEADER = 12
const ROW = 16
/** More faces or tables than any font has: the file is not what it says. */
const MOST_FACES = 256
const MOST_TABLES = 256

export const isCollection = (bytes: Uint8Array): boolean =>
  bytes.length >= HEADER && Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'ttcf'

/**
 * The faces of a font collection (TTC, OTC), each as a font file of its own.
 * @throws Error with the reason (English) when the collection is not whole.
 */
export function* facesOf(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(8)
  if (count === 0 || count > MOST_FACES || HEADER + 4 * count > bytes.length)
    throw new Error(`a collection of ${count} faces`)
  for (let face = 0; face < count; face++) yield extract(bytes, view, view.getUint32(HEADER + 4 * face))
}

/** The face whose table directory stands at `start`: its tables one after the other behind a directory of its own. */
function extract(bytes: Uint8Array, view: DataView, start: number): Uint8Array {
  if (start + HEADER > bytes.length) throw new Error('the collection is cut off')
  const count = view.getUint16(start + 4)
  const rowsEnd = start + HEADER + count * ROW
  if (count === 0 || count > MOST_TABLES || rowsEnd > bytes.length)
    throw new Error('the collection is cut off')
  const rows = Array.from({ length: count }, (_, i) => start + HEADER + i * ROW)
  const aligned = (length: number): number => (length + 3) & ~3
  const size = rows.reduce((sum, row) => sum + aligned(view.getUint32(row + 12)), HEADER + count * ROW)
  if (size > 2 * bytes.length + HEADER) throw new Error('the collection is cut off')
  const face = new Uint8Array(size)
  const out = new DataView(face.buffer)
  face.set(bytes.subarray(start, rowsEnd))
  let at = HEADER + count * ROW
  rows.forEach((row, i) => {
    const [offset, length] = [view.getUint32(row + 8), view.getUint32(row + 12)]
    if (offset + length > bytes.length) throw new Error('the collection is cut off')
    face.set(bytes.subarray(offset, offset + length), at)
    out.setUint32(HEADER + i * ROW + 8, at)
    at += aligned(length)
  })
  return face
}
