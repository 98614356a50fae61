import { execFileSync } from 'node:child_process'
import { withFile } from './pdfFile'

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })

/** The text in the order of the content stream. */
export const pdfText = (bytes: Uint8Array): string =>
  withFile(bytes, (file) => run('pdftotext', '-raw', '-enc', 'UTF-8', file, '-'))

/** Non-blank characters, as every count here has them. */
export const inked = (text: string): string => text.replace(/\s/gu, '')

export interface Word {
  text: string
  xMin: number
  yMin: number
  xMax: number
  yMax: number
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** Words of all pages with their boxes, pt from the sheet's top-left corner. */
export function pdfWords(bytes: Uint8Array): Word[] {
  const html = withFile(bytes, (file) => run('pdftotext', '-bbox', '-raw', file, '-'))
  const pattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gs
  return [...html.matchAll(pattern)].map(([, xMin, yMin, xMax, yMax, text]) => ({
    text: text!.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
    xMin: Number(xMin),
    yMin: Number(yMin),
    xMax: Number(xMax),
    yMax: Number(yMax),
  }))
}

export interface PdfFontLine {
  name: string
  type: string
  embedded: boolean
  subset: boolean
  unicode: boolean
}

/** The table of `pdffonts`. */
export function pdfFonts(bytes: Uint8Array): PdfFontLine[] {
  const [, rule, ...rows] = withFile(bytes, (file) => run('pdffonts', file))
    .trimEnd()
    .split('\n')
  if (!rule) return []
  const columns = [...rule.matchAll(/-+/g)].map(
    ({ index, 0: dashes }) => [index, index + dashes.length] as const,
  )
  return rows.map((row) => {
    const [name, type, , embedded, subset, unicode] = columns.map(([from, to]) => row.slice(from, to).trim())
    return {
      name: name!,
      type: type!,
      embedded: embedded === 'yes',
      subset: subset === 'yes',
      unicode: unicode === 'yes',
    }
  })
}

/** Lines of `pdfinfo -box`, by label. */
export function pdfInfo(bytes: Uint8Array): Map<string, string> {
  const text = withFile(bytes, (file) => run('pdfinfo', '-box', '-isodates', file))
  return new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

/** Metadata stream. */
export const pdfXmp = (bytes: Uint8Array): string => withFile(bytes, (file) => run('pdfinfo', '-meta', file))

/** @throws with qpdf's words when the file's structure is wrong. */
export const qpdfCheck = (bytes: Uint8Array): string =>
  withFile(bytes, (file) => run('qpdf', '--check', file))
