import type { ReadGlyph, ReadPage } from '../helpers/pdfPage'
import { isHan, matches, unligated } from './characters'

export interface SetGlyph extends ReadGlyph {
  /** The text's characters; what the PDF says may look alike only. Empty for a hyphen that the engine put in. */
  text: string
  /** Offset of the first in the paragraph, in code points without blanks. */
  offset: number
  /** The text has a blank before it. */
  spaced: boolean
}

export interface SetLine {
  page: number
  paragraph: number
  /** First and last line of the paragraph. */
  first: boolean
  last: boolean
  /** Baseline, pt from the page's top. */
  y: number
  glyphs: SetGlyph[]
}

export interface SetText {
  lines: SetLine[]
  /** Glyphs whose text in the PDF only looks like the character that was given. */
  alike: number
}

/**
 * The lines of a text as they stand in a PDF, each glyph held against the character it must be.
 * @throws Error naming the place where a character is lost, changed or invented
 */
export function readLines(pages: readonly ReadPage[], paragraphs: readonly string[]): SetText {
  const due = paragraphs.flatMap((text, paragraph) => charactersOf(text, paragraph))
  const lines: SetLine[] = []
  let at = 0
  let alike = 0
  let line: SetLine | undefined
  pages.forEach(({ glyphs }, page) => {
    for (const glyph of glyphs) {
      if (glyph.char.trim() === '') continue
      const start = due[at]
      const next = (start?.char ?? '') + (due[at + 1]?.char ?? '')
      const shown = unligated(glyph.char, next)
      const given = Array.from(shown.replace(/\s/gu, ''))
      const found = given.map((char, i) => matches(char, due[at + i]?.char ?? ''))
      const inserted = found.includes(null) && /^[-\u00ad\u2010]$/.test(glyph.char)
      if (!inserted && (!start || found.includes(null)))
        throw new Error(
          `the PDF has “${glyph.char}” where the text has “${start?.char ?? ''}” (paragraph ${start?.paragraph ?? paragraphs.length}, character ${start?.offset ?? 0})`,
        )
      const paragraph = inserted ? line!.paragraph : start!.paragraph
      const starts = !line || line.page !== page || Math.abs(line.y - glyph.y) > glyph.sizePt / 4
      if (starts || line!.paragraph !== paragraph) {
        line = { page, paragraph, first: line?.paragraph !== paragraph, last: false, y: glyph.y, glyphs: [] }
        lines.push(line)
      }
      const text = inserted ? '' : due.slice(at, at + given.length)
      line!.glyphs.push({
        ...glyph,
        text: text === '' ? '' : text.map(({ char }) => char).join(''),
        offset: start?.offset ?? 0,
        spaced: !inserted && start!.spaced,
      })
      if (inserted) continue
      at += given.length
      alike += shown === glyph.char ? found.filter((match) => match === 'alike').length : 1
    }
  })
  if (at < due.length)
    throw new Error(`the PDF ends before “${due[at]!.char}” (paragraph ${due[at]!.paragraph})`)
  lines.forEach((each, i) => (each.last = lines[i + 1]?.paragraph !== each.paragraph))
  return { lines, alike }
}

interface Due {
  char: string
  paragraph: number
  offset: number
  spaced: boolean
}

function charactersOf(text: string, paragraph: number): Due[] {
  const due: Due[] = []
  let spaced = false
  for (const char of text) {
    if (/\s/u.test(char)) {
      spaced = due.length > 0
      continue
    }
    due.push({ char, paragraph, offset: due.length, spaced })
    spaced = false
  }
  return due
}

/** The measure's left edge, pt: where most lines after a paragraph's first begin, told from those that begin with 汉字. */
export function leftEdge(lines: readonly SetLine[]): number {
  const count = new Map<number, number>()
  for (const { first, glyphs } of lines) {
    if (first || !isHan(glyphs[0]!.text)) continue
    const x = Math.round(glyphs[0]!.x * 100) / 100
    count.set(x, (count.get(x) ?? 0) + 1)
  }
  return (
    [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? Math.min(...lines.map(({ glyphs }) => glyphs[0]!.x))
  )
}
