import { readFileSync } from 'node:fs'
import * as fontkit from 'fontkit'
import type { CatalogueFace } from '@shared/layout/fonts/catalogue'
import type { Face } from '@shared/layout/fonts/face'
import { makeFace } from '@shared/layout/fonts/fontkitFace'
import { readSfnt, type SfntTables } from '@shared/layout/fonts/sfnt'
import { openShaper } from '@shared/layout/fonts/shaping'
import { fileSource } from './fileSource'
import { openFont } from './openFont'

/** A face that ships with Banxin: as layout reads it, and whole, for its outlines. */
export interface OpenFace {
  face: Face
  /** Read when first asked for. @throws Error naming the file when it is broken. */
  font(): fontkit.Font
}

/** A Chinese face must have this: 一. */
const HAN = 0x4e00

/**
 * Opens a face of the catalogue: of its 15 MB all but half a megabyte, the outlines, is left on the disk
 * until a PDF wants them.
 * @throws Error naming the file when it is missing, broken, cut off or another face.
 */
export function openCatalogueFace(face: CatalogueFace, file: string): OpenFace {
  const direct = openDirectly(face, file)
  if (!direct) {
    // Whatever is wrong with it, this says so.
    const font = openWhole(face, file)
    return { face: makeFace(face.id, font), font: () => font }
  }
  let font: fontkit.Font | undefined
  return {
    face: makeFace(face.id, direct.shaper, direct.tables),
    font: () => (font ??= openWhole(face, file)),
  }
}

/** Null where the file cannot be read directly, or is not what it should be. */
function openDirectly(
  face: CatalogueFace,
  file: string,
): { tables: SfntTables; shaper: fontkit.Font } | null {
  try {
    const source = fileSource(file)
    const tables = readSfnt(source)
    if (!tables || tables.glyph(HAN) === 0) return null
    const shaper = openShaper(source, (bytes) => fontkit.create(bytes as Buffer) as fontkit.Font)
    return shaper?.postscriptName === face.id ? { tables, shaper } : null
  } catch {
    return null
  }
}

const broken = (file: string, reason: string): Error =>
  new Error(`字体文件无法使用：${file}（${reason}） / Font file cannot be used: ${file} (${reason})`)

function openWhole(face: CatalogueFace, file: string): fontkit.Font {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw broken(file, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : String(error))
  }
  let font: fontkit.Font
  try {
    font = openFont(bytes)
    if (font.glyphForCodePoint(HAN).id === 0) throw new Error('it has no Han characters')
  } catch (error) {
    throw broken(file, error instanceof Error ? error.message : String(error))
  }
  if (font.postscriptName !== face.id) throw broken(file, `it is ${font.postscriptName}, not ${face.id}`)
  return font
}
