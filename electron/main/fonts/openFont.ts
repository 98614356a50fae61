import * as fontkit from 'fontkit'

/** A row of the font file's table directory. */
interface TableEntry {
  tag: string
  offset: number
  length: number
}

/** Tables as fontkit reads them, when first asked for. */
export type Tables = Readonly<Record<string, unknown>>
export const tablesOf = (font: fontkit.Font): Tables => font as unknown as Tables

const directoryOf = (font: fontkit.Font): Readonly<Record<string, TableEntry>> =>
  (font as unknown as { directory: { tables: Record<string, TableEntry> } }).directory.tables

/** Whether the file has a table of this name, readable or not. */
export const hasTable = (font: fontkit.Font, tag: 'glyf' | 'CFF '): boolean =>
  Object.values(directoryOf(font)).some((table) => table.tag.trim() === tag.trim())

const NEEDED = ['head', 'hhea', 'maxp', 'hmtx', 'OS/2', 'post', 'name']
/** Characters whose glyphs are read at once, so that a font with broken outlines is refused when it is opened. */
const PROBES = [0x20, 0x41, 0x4e00, 0x3002]

/**
 * Opens one face of a TTF or OTF.
 * @throws Error with the reason (English) when a table that setting or embedding needs is missing or cut off.
 */
export function openFont(bytes: Uint8Array): fontkit.Font {
  const font = fontkit.create(bytes as Buffer) as fontkit.Font
  const tables = tablesOf(font)
  // fontkit hides a table it cannot read: ask now for all we need.
  for (const table of NEEDED) if (!tables[table]) throw new Error(`table ${table} is unreadable`)
  for (const { tag, offset, length } of Object.values(directoryOf(font)))
    if (offset + length > bytes.length) throw new Error(`the file is cut off in table ${tag}`)
  if (hasTable(font, 'glyf') && !tables.loca) throw new Error('table loca is unreadable')
  for (const codePoint of PROBES) {
    const glyph = font.glyphForCodePoint(codePoint)
    if (!Number.isFinite(glyph.advanceWidth)) throw new Error('table hmtx is unreadable')
    void glyph.path.commands.length
  }
  return font
}
