import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Font } from 'fontkit'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import type { FaceInfo, FontId } from '@shared/layout/fonts/face'
import type { RefusedFont } from '@shared/ipc/contract'
import { facesOf, isCollection } from './collection'
import { faceInfo } from './names'
import { hasTable, openFont } from './openFont'
import { refusalByLicence } from './permission'

/** A face of a file in the newsroom's fonts folder. */
export interface NewsroomFace {
  info: FaceInfo
  /** Absolute path of the file. */
  file: string
  /** The face as a font file of its own. @throws Error naming the file when it is no longer what it was. */
  bytes(): Uint8Array
  /** Open, once. @throws as `bytes`. */
  font(): Font
}

export interface Newsroom {
  /** By file name, and within a collection in its order. */
  faces: readonly NewsroomFace[]
  /** Files (and faces of collections) that cannot be used, with the reason, Chinese and English. */
  refused: readonly RefusedFont[]
}

const FONTS = new Set(['.ttf', '.otf', '.ttc', '.otc'])
/** Fonts of other kinds: a person who drops one should hear why it is not there. Anything else is passed over. */
const OTHERS = new Set(['.woff', '.woff2', '.eot', '.pfb', '.pfm', '.dfont', '.fon', '.bdf', '.pcf', '.svg'])
/** The largest face known, with all of CJK, is below 40 MB, the largest collection below 200 MB. */
const MOST_BYTES = 256 * 2 ** 20

/**
 * Reads the fonts folder; a folder that is not there is an empty one. No file, however broken, stops the others:
 * it is refused by name. Fonts are opened to be judged and let go; a face is opened again when it is first used.
 */
export function readNewsroom(folder: string): Newsroom {
  const faces: NewsroomFace[] = []
  const refused: RefusedFont[] = []
  const taken = new Set<FontId>(CATALOGUE.map(({ id }) => id))
  for (const name of namesIn(folder)) {
    const refuse = (reason: string): void => void refused.push({ file: name, reason })
    if (OTHERS.has(extname(name).toLowerCase())) {
      refuse('不是 TTF、OTF、TTC 或 OTC / not a TTF, OTF, TTC or OTC')
      continue
    }
    const file = join(folder, name)
    try {
      let index = 0
      for (const bytes of facesIn(file)) {
        const at = index++
        try {
          const info = judge(bytes, taken)
          taken.add(info.id)
          faces.push(lazily(info, file, at))
        } catch (error) {
          refuse(at === 0 ? words(error) : `第 ${at + 1} 个字体 / face ${at + 1}: ${words(error)}`)
        }
      }
    } catch (error) {
      refuse(words(error))
    }
  }
  return { faces, refused }
}

/** What a folder holds, so that it is read again only when that changed. */
export function newsroomMark(folder: string): string {
  return namesIn(folder)
    .map((name) => {
      try {
        const { size, mtimeMs } = statSync(join(folder, name))
        return `${name}:${size}:${mtimeMs}`
      } catch {
        return `${name}:?`
      }
    })
    .join('|')
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .filter((name) => FONTS.has(extname(name).toLowerCase()) || OTHERS.has(extname(name).toLowerCase()))
      .sort()
  } catch {
    return []
  }
}

function* facesIn(file: string): Generator<Uint8Array> {
  const { size } = statSync(file)
  if (size > MOST_BYTES)
    throw new Refusal(`文件超过 ${MOST_BYTES >> 20} MB / the file is larger than ${MOST_BYTES >> 20} MB`)
  const bytes = readFileSync(file)
  if (isCollection(bytes)) yield* facesOf(bytes)
  else yield bytes
}

/** A reason in the person's own language already. */
class Refusal extends Error {}

const words = (error: unknown): string =>
  error instanceof Refusal
    ? error.message
    : `字体文件损坏或读不出来 / broken or unreadable: ${error instanceof Error ? error.message : String(error)}`

/** @throws Error when the face cannot be used. */
function judge(bytes: Uint8Array, taken: ReadonlySet<FontId>): FaceInfo {
  const font = openFont(bytes)
  if (!hasTable(font, 'glyf') && !hasTable(font, 'CFF '))
    throw new Refusal('没有可用的轮廓（glyf 或 CFF） / it has no outlines (glyf or CFF)')
  const licence = refusalByLicence(font)
  if (licence !== null) throw new Refusal(licence)
  const info = faceInfo(font)
  if (!/^[!-~]{1,127}$/.test(info.id) || /[[\](){}<>/%]/.test(info.id))
    throw new Refusal('没有合用的 PostScript 名 / it has no proper PostScript name')
  if (taken.has(info.id))
    throw new Refusal(`已经有同名的字体 ${info.id} / there is a face ${info.id} already`)
  return info
}

/** Face number `index` of a file, which is read when the face is first used. */
export function lazily(info: FaceInfo, file: string, index: number): NewsroomFace {
  let opened: Font | undefined
  const bytes = (): Uint8Array => {
    try {
      let at = 0
      for (const face of facesIn(file)) if (at++ === index) return face
      throw new Error('it is gone from its collection')
    } catch (error) {
      throw new Error(`字体文件无法使用 / Font file cannot be used: ${file}: ${words(error)}`, {
        cause: error,
      })
    }
  }
  const font = (): Font => {
    if (opened) return opened
    const made = openFont(bytes())
    if (made.postscriptName !== info.id)
      throw new Error(`字体文件无法使用 / Font file cannot be used: ${file}: it is no longer ${info.id}`)
    return (opened = made)
  }
  return { info, file, bytes, font }
}
