import { isBlank, isHan, isDigit, isLatin } from './characters'
import { decodeEntities } from './entities'
import { rich, type Range, type Rich } from './rich'

/** One logical line with its markup taken off. */
export interface MarkedLine {
  rich: Rich
  /** 1 to 6 for `#` to `######`, 0 for a line without. */
  level: number
  /** A `-`, `*` or `+` bullet stood before it. */
  item: boolean
  /** A row of a table; its cells are parted by U+3000. */
  table: boolean
  /** Pictures named on the line (`![alt](src)`, `<img>`, `<!-- image -->`), in order. The alt text is text of the picture. */
  images: { alt: string; source: string }[]
}

const RULE = /^(?:-\s?){3,}$|^(?:\*\s?){3,}$|^(?:_\s?){3,}$|^(?:=\s?){3,}$/
const TABLE_RULE = /^[|:\-\s+]*-[|:\-\s+]*$/
// - 3 - is a page number, not the item of a list.
const PAGE_NUMBER = /^[-*+]\s+\d{1,3}\s+[-*+]$/
const HEADING = /^(#{1,6})(?:\s+|(?=[^#\s]))/
const TAG =
  /<\/?(?:p|div|span|center|b|strong|i|em|u|s|sup|sub|h[1-6]|table|thead|tbody|tr|td|th|html|head|body|font|ul|ol|li|hr|br|figure|figcaption|caption)(?:\s[^<>]*)?\/?>/gi
const CELL_END = /<\/t[dh]\s*>/gi
const IMAGE = /!\[([^[\]]*)\]\(([^()\s]*)(?:\s+"[^"()]*")?\s*\)/g
const IMAGE_TAG = /<img\b([^<>]*)>/gi
const IMAGE_NOTE = /<!--\s*(?:image|picture|图片)?\s*-->/gi
const NOTE = /<!--[^<>]*-->/g

/**
 * Takes the markup off one line. Markup, which is not text and is not counted as such, is:
 * `#` of a heading, `>` of a quotation, `-` `*` `+` before a blank at a line's start, `**` around bold words,
 * rules (`---`, `***`), the pipes and rules of a table, the names and targets of pictures (not their alt text),
 * a backslash before an ASCII mark, known HTML tags and comments, and the letters of an HTML entity beyond the one
 * character it stands for. Everything else is text, links and list numbers included.
 */
export function readMarkup(line: string): MarkedLine {
  const images: MarkedLine['images'] = []
  let text = line
  if (text.includes('<')) text = readTags(text, images)
  let table = /<t[dh]\b/i.test(line)
  if (text.includes('![')) {
    text = text.replace(IMAGE, (_, alt: string, source: string) => {
      images.push({ alt: alt.trim(), source })
      return ' '
    })
  }
  // A line of ten million characters is no markup line: look at its head alone.
  let head = text.trimStart()
  while (head.startsWith('>') && head.length > 1) head = head.slice(1).trimStart()
  if (head === '>') head = ''
  const short = head.length <= 400 ? head.trimEnd() : head
  if (head.length <= 400 && (RULE.test(short) || (short.includes('|') && TABLE_RULE.test(short))))
    return { rich: rich(''), level: 0, item: false, table: false, images }
  let level = 0
  const heading = isHashtag(head) ? null : HEADING.exec(head.slice(0, 8))
  if (heading) {
    level = heading[1]!.length
    head = head.slice(heading[0].length)
    if (head.length <= 400) head = head.replace(/\s#{1,6}\s*$/, '')
  } else if (/^#{1,6}\s*$/.test(short)) {
    return { rich: rich(''), level: 0, item: false, table, images }
  }
  let item = false
  if (/^[-*+]\s/.test(head.slice(0, 2)) && !PAGE_NUMBER.test(short)) {
    item = true
    head = head.slice(2)
  }
  if (short.startsWith('|') && head.indexOf('|', 1) > 0) {
    table = true
    head = head.replace(/^\||\|\s*$/g, '').replace(/(?<!\\)\|/g, '\u3000')
  }
  const indent = level === 0 && !item ? (/^[\s]*/.exec(text.slice(0, 16))?.[0] ?? '') : ''
  return { rich: inline(decodeEntities(indent + head)), level, item, table, images }
}

/** #话题# is a hashtag, not a heading. */
const isHashtag = (head: string): boolean => /^#[^#\s][^#]{0,39}#/.test(head.slice(0, 48))

function readTags(line: string, images: MarkedLine['images']): string {
  return line
    .replace(IMAGE_NOTE, (note) => {
      if (/image|picture|图片/i.test(note)) images.push({ alt: '', source: '' })
      return ' '
    })
    .replace(NOTE, ' ')
    .replace(IMAGE_TAG, (_, attributes: string) => {
      const value = (name: string): string =>
        new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(attributes.slice(0, 4000))?.[1] ?? ''
      images.push({ alt: value('alt').trim(), source: value('src') })
      return ' '
    })
    .replace(CELL_END, '\u3000')
    .replace(TAG, '')
}

const ESCAPED = /[!-/:-@[-`{-~]/

/** Takes off `**` and backslashes. */
function inline(text: string): Rich {
  const stars = text.includes('**')
  if (!stars && !text.includes('\\')) return rich(text)
  let out = ''
  let from = 0
  const bold: Range[] = []
  const pairs = stars ? starPairs(text) : []
  let next = 0
  let start = -1
  for (let i = 0; i < text.length; i++) {
    if (next < pairs.length && pairs[next] === i) {
      out += text.slice(from, i)
      if (start < 0) start = out.length
      else {
        if (out.length > start) bold.push([start, out.length])
        start = -1
      }
      next++
      i++
      from = i + 1
    } else if (text[i] === '\\' && ESCAPED.test(text[i + 1] ?? '')) {
      out += text.slice(from, i)
      from = i + 1
      i++
    }
  }
  return { text: out + text.slice(from), bold }
}

/** Positions of the `**` that open and close bold, in turn; `138****1234` and `张**、` are no markup (CommonMark 6.2). */
function starPairs(text: string): number[] {
  const found: number[] = []
  let open = -1
  for (let at = text.indexOf('**'); at >= 0; at = text.indexOf('**', at)) {
    let end = at
    while (text[end] === '*') end++
    const before = text[at - 1]
    const after = text[end]
    if (end - at === 2 && before !== '\\') {
      if (open < 0 && opens(before, after)) open = at
      else if (open >= 0 && before !== undefined && !isBlank(before)) {
        found.push(open, at)
        open = -1
      }
    }
    at = end
  }
  return found
}

const isWord = (char: string | undefined): boolean => isHan(char) || isDigit(char) || isLatin(char)

function opens(before: string | undefined, after: string | undefined): boolean {
  if (after === undefined || isBlank(after)) return false
  return isWord(after) || '“‘"《（('.includes(after) || !isWord(before)
}
