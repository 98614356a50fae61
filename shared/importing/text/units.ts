import { countCharacters } from '../../model/count'
import { needsBlank, widthZi } from './characters'
import { tidyBlanks } from './blanks'
import { readLines } from './lines'
import { readMarkup, type MarkedLine } from './markup'
import { normalise } from './punctuation'
import { concat, isAllBold, rich, trim, withText, type Rich } from './rich'
import { unwrapLines } from './unwrap'

/** One paragraph, heading or other line of its own, markup off and marks normalised. Never empty, unless it has images. */
export interface Unit {
  rich: Rich
  text: string
  /** Line of the file on which it begins, from 1. */
  line: number
  level: number
  item: boolean
  table: boolean
  bold: boolean
  /** Blank lines before it. A form feed counts as two. */
  gap: number
  indent: boolean
  images: MarkedLine['images']
  /** Width in 字. */
  width: number
}

export interface UnitsResult {
  units: Unit[]
  /** Non-blank characters of the text, markup apart. */
  characters: number
  /** Non-blank characters that are markup. */
  markup: number
}

export interface RawLine extends MarkedLine {
  line: number
  gap: number
  indent: boolean
}

/** Reads text into units. Lines hard-wrapped at the width of a column are put together (see unwrap.ts). */
export function readUnits(text: string): UnitsResult {
  const rows: RawLine[] = []
  let characters = 0
  let markup = 0
  let gap = 0
  for (const { text: line, number, feed } of readLines(text)) {
    if (feed) gap += 2
    if (line.trim() === '') {
      gap++
      continue
    }
    const marked = readMarkup(line)
    const words = countCharacters(marked.rich.text)
    const kept = marked.images.reduce((sum, image) => sum + countCharacters(image.alt), words)
    characters += kept
    if (marked.rich.text !== line) markup += countCharacters(line) - kept
    if (words === 0 && marked.images.length === 0) {
      gap++
      continue
    }
    const lead = /^(?:\s{0,15})/.exec(marked.rich.text.slice(0, 16))?.[0] ?? ''
    const indent = lead.includes('\u3000') || lead.includes('\t') || lead.length >= 2
    rows.push({ ...marked, line: number, gap, indent })
    gap = 0
  }
  const units = unwrapLines(rows).map(toUnit)
  return { units, characters, markup }
}

function toUnit(lines: readonly RawLine[]): Unit {
  const first = lines[0]!
  const joined = lines.length === 1 ? first.rich : concat(lines.flatMap(seam))
  const tidy = tidyBlanks(withText(joined, normalise(joined.text)))
  return {
    rich: tidy,
    text: tidy.text,
    line: first.line,
    level: first.level,
    item: first.item,
    table: first.table,
    bold: first.level === 0 && isAllBold(tidy),
    gap: first.gap,
    indent: first.indent,
    images: lines.flatMap((line) => line.images),
    width: widthZi(tidy.text),
  }
}

/** A line and, between two Latin words, the blank that the line's end stood for. */
function seam(line: RawLine, index: number, all: readonly RawLine[]): Rich[] {
  const own = trim(line.rich)
  const end = own.text.at(-1)
  const begin = all[index + 1]?.rich.text.trimStart()[0]
  if (end === undefined || begin === undefined) return [own]
  return needsBlank(end, begin) ? [own, rich(' ')] : [own]
}
