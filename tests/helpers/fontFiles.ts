import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import { FONT_DIR } from './fonts'

/** A small OTF (CFF outlines, Latin only) where Debian's fonts-urw-base35 puts it. */
export const OTF = '/usr/share/fonts/opentype/urw-base35/NimbusRoman-Regular.otf'
export const haveOtf = (): boolean => existsSync(OTF)

const NAME_RECORD = 12

interface Row {
  at: number
  offset: number
  length: number
}

const rowOf = (bytes: Buffer, tag: string): Row => {
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + 16 * i
    if (bytes.toString('latin1', at, at + 4) === tag)
      return { at, offset: bytes.readUInt32BE(at + 8), length: bytes.readUInt32BE(at + 12) }
  }
  throw new Error(`no table ${tag}`)
}

/**
 * A face of the catalogue under a name of its own, as a newsroom's file might be: `family` replaces its names of
 * family and full name in every language, and `postScript` its PostScript name.
 */
export function renamed(postScript: string, family = postScript, index = 0): Buffer {
  const bytes = readFileSync(join(FONT_DIR, CATALOGUE[index]!.file))
  const names: [id: number, text: string][] = [
    [1, family],
    [4, family],
    [6, postScript],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const table = Buffer.alloc(6 + NAME_RECORD * names.length)
  table.writeUInt16BE(names.length, 2)
  table.writeUInt16BE(table.length, 4)
  let offset = 0
  names.forEach(([id], i) => {
    // Windows, Unicode BMP, English (United States).
    const record = [3, 1, 0x409, id, texts[i]!.length, offset]
    record.forEach((value, part) => table.writeUInt16BE(value, 6 + NAME_RECORD * i + 2 * part))
    offset += texts[i]!.length
  })
  const name = Buffer.concat([table, ...texts])
  const { at } = rowOf(bytes, 'name')
  bytes.writeUInt32BE(bytes.length, at + 8)
  bytes.writeUInt32BE(name.length, at + 12)
  return Buffer.concat([bytes, name])
}

/** The same font with other licence bits (OS/2 fsType). */
export function withFsType(font: Buffer, fsType: number): Buffer {
  const copy = Buffer.from(font)
  copy.writeUInt16BE(fsType, rowOf(copy, 'OS/2').offset + 8)
  return copy
}

/** A collection (TTC) of fonts, each with tables of its own. */
export function collection(fonts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(12 + 4 * fonts.length)
  header.write('ttcf', 0, 'latin1')
  header.writeUInt32BE(0x10000, 4)
  header.writeUInt32BE(fonts.length, 8)
  let start = header.length
  const parts = fonts.map((font, i) => {
    header.writeUInt32BE(start, 12 + 4 * i)
    const padded = Buffer.alloc((font.length + 3) & ~3)
    font.copy(padded)
    for (let row = 0; row < font.readUInt16BE(4); row++) {
      const at = 12 + 16 * row + 8
      padded.writeUInt32BE(font.readUInt32BE(at) + start, at)
    }
    start += padded.length
    return padded
  })
  return Buffer.concat([header, ...parts])
}
