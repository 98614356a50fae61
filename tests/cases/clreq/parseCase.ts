import type { ParagraphStyle } from '@shared/layout/styles/styles'

/** One set line as a case draws it; lengths in em. */
export interface Row {
  text: string
  /** Opened at every place. */
  gap: number
  /** Of the first glyph's cell from the line's start: -0.5 where an opening mark is cut to its half. */
  start: number
  /** Given by the last mark: -0.5 at half width, -1 where it hangs. */
  end: number
  width: number | null
  /** Not set to measure: nothing on the line may open. */
  ragged: boolean
  /** By the two characters: their distance beyond the first one's cell, all told. */
  junctions: Map<string, number>
}

export interface Case {
  title: string
  section: string
  /** 字 */
  measure: number
  breaking: ParagraphStyle['breaking'] | 'both'
  style: Partial<ParagraphStyle>
  /** Whether the house face must break it alike: no Western characters, whose widths differ by face. */
  house: boolean
  text: string
  rows: Row[]
}

const unescape = (text: string): string =>
  text
    .replace(/\\u\{([0-9a-f]+)\}/giu, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/\\t/g, '\t')
    .replace(/\\n/g, '\n')

function parseRow(line: string, where: string): Row {
  const parts = /^│(.*)│((?:\s*‹[^›]+›)*)$/u.exec(line)
  if (!parts) throw new Error(`${where}: not a set line: ${line}`)
  const row: Row = {
    text: unescape(parts[1]!),
    gap: 0,
    start: 0,
    end: 0,
    width: null,
    ragged: false,
    junctions: new Map(),
  }
  for (const [, raw] of parts[2]!.matchAll(/‹([^›]+)›/gu)) {
    const note = unescape(raw!)
    const split = /^(.*?)([+\-=]?\d+(?:\.\d+)?)$/su.exec(note)
    if (note === 'ragged') row.ragged = true
    else if (!split) throw new Error(`${where}: not a note: ‹${raw}›`)
    else {
      const value = Number(split[2]!.replace('=', ''))
      const key = split[1]!
      if (key === '' && split[2]!.startsWith('=')) row.width = value
      else if (key === '') row.gap = value
      else if (key === '^') row.start = value
      else if (key === '$') row.end = value
      else row.junctions.set(key, value)
    }
  }
  return row
}

/** Headers that set the paragraph's style. */
const STYLE: Record<string, (value: string) => Partial<ParagraphStyle>> = {
  indent: (value) => ({ indent: Number(value) }),
  align: (value) => ({ align: value as ParagraphStyle['align'] }),
  kinsoku: (value) => ({ kinsoku: value as ParagraphStyle['kinsoku'] }),
  lineEnd: (value) => ({ lineEnd: value as ParagraphStyle['lineEnd'] }),
  lineStart: (value) => ({ lineStart: value as ParagraphStyle['lineStart'] }),
  paragraphStart: (value) => ({ paragraphStart: value as ParagraphStyle['paragraphStart'] }),
}

/** Reads a case file. @throws Error naming the file and what is wrong with it. */
export function parseCase(source: string, where: string): Case {
  const parts = /^([\s\S]*?)\n--- text\n([\s\S]*?)\n--- lines\n([\s\S]*?)\n*$/u.exec(source)
  if (!parts) throw new Error(`${where}: needs a header, '--- text' and '--- lines'`)
  const found: Case = {
    title: '',
    section: '',
    measure: NaN,
    breaking: 'both',
    style: {},
    house: true,
    text: unescape(parts[2]!),
    rows: parts[3]!.split('\n').map((line) => parseRow(line, where)),
  }
  for (const line of parts[1]!.split('\n')) {
    const [, key, value] = /^(\w+): (.+)$/u.exec(line) ?? []
    if (!key || !value) throw new Error(`${where}: not a header: ${line}`)
    const style = STYLE[key]
    if (style) Object.assign(found.style, style(value))
    else if (key === 'title') found.title = value
    else if (key === 'section') found.section = value
    else if (key === 'measure') found.measure = Number(value)
    else if (key === 'breaking') found.breaking = value as Case['breaking']
    else if (key !== 'note') throw new Error(`${where}: unknown header ${key}`)
  }
  if (!found.title || !found.section || !(found.measure > 0))
    throw new Error(`${where}: needs title, section and measure`)
  found.house = /^[\u4e00-\u9fff“”‘’（）《》〈〉「」『』【】〔〕［］，、；：。！？—…·]+$/u.test(found.text)
  return found
}
