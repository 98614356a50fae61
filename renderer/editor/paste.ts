import type { Block, TextLeaf } from '@shared/model/text'

/** What a clipboard holds for a body. `images` counts pictures that cannot be taken. */
export interface Pasted {
  blocks: Block[]
  images: number
}

const LINE = /\r\n|\r|\n|\u2028|\u2029/u
const INVISIBLE = /[\u200b\ufeff\u00ad]/gu
const BLANK = /^[\s\u3000]+|[\s\u3000]+$/gu

const clean = (text: string): string => text.replace(INVISIBLE, '').replace(/\u00a0/gu, ' ')

/** Plain text: a line is a paragraph; indents by U+3000 or blanks go, since the style sets them; empty lines too. */
export function blocksOfText(text: string): Block[] {
  return text
    .split(LINE)
    .map((line) => clean(line).replace(BLANK, ''))
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', children: [{ text: line }] }))
}

const BLOCK_TAGS = new Set(
  'P DIV LI TR H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE TABLE UL OL SECTION ARTICLE HEADER FOOTER BODY DD DT'.split(
    ' ',
  ),
)
const SKIP_TAGS = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'XML', 'TEMPLATE', 'O:P', 'NOSCRIPT'])

/** Marks that a foreign text may bring along; all else of its look goes. */
type Look = Pick<TextLeaf, 'bold' | 'underline' | 'script'>

const styleOf = (element: Element, property: RegExp): string | undefined =>
  property.exec(element.getAttribute('style') ?? '')?.[1]?.toLowerCase()

function isBold(element: Element, inherited: boolean): boolean {
  const weight = styleOf(element, /font-weight\s*:\s*([a-z0-9]+)/iu)
  if (weight) return weight.startsWith('bold') || Number(weight) >= 600
  return inherited || element.tagName === 'B' || element.tagName === 'STRONG'
}

/** A link's line is the browser's, not the writer's. */
function isUnderlined(element: Element, inherited: boolean): boolean {
  if (element.closest('a')) return false
  const line = styleOf(element, /text-decoration(?:-line)?\s*:\s*([^;]+)/iu)
  if (line) return line.includes('underline') || (inherited && !line.includes('none'))
  return inherited || element.tagName === 'U' || element.tagName === 'INS'
}

function scriptOf(element: Element, inherited: TextLeaf['script']): TextLeaf['script'] {
  const align = styleOf(element, /vertical-align\s*:\s*([a-z]+)/iu)
  if (align === 'super' || element.tagName === 'SUP') return 'super'
  if (align === 'sub' || element.tagName === 'SUB') return 'sub'
  return align === 'baseline' ? undefined : inherited
}

function lookOf(element: Element, inherited: Look): Look {
  const script = scriptOf(element, inherited.script)
  return {
    ...(isBold(element, inherited.bold ?? false) ? { bold: true } : {}),
    ...(isUnderlined(element, inherited.underline ?? false) ? { underline: true } : {}),
    ...(script ? { script } : {}),
  }
}

const sameLook = (a: Look, b: Look): boolean =>
  a.bold === b.bold && a.underline === b.underline && a.script === b.script

/**
 * HTML as Word, WPS and browsers put it on the clipboard: paragraphs, headings, bold, underlines, super- and
 * subscripts stay, all else of the look goes. The document must be inert (DOMParser): nothing of it is loaded or run.
 */
export function blocksOfHtml(document: Document): Pasted {
  const blocks: Block[] = []
  let images = 0
  let leaves: TextLeaf[] = []
  let heading = false

  const push = (text: string, look: Look) => {
    if (text === '') return
    const last = leaves.at(-1)
    if (last && sameLook(last, look)) last.text += text
    else leaves.push({ text, ...look })
  }
  const flush = () => {
    const joined = trim(leaves)
    leaves = []
    if (joined.length === 0) return
    blocks.push(
      heading
        ? { type: 'subhead', children: [{ text: joined.map((leaf) => leaf.text).join('') }] }
        : { type: 'paragraph', children: joined },
    )
  }
  const walk = (node: Node, look: Look): void => {
    if (node.nodeType === 3) return push(clean(node.nodeValue ?? '').replace(/[\t\r\n]+ */gu, ''), look)
    if (node.nodeType !== 1) return
    const element = node as Element
    const tag = element.tagName.toUpperCase()
    if (SKIP_TAGS.has(tag)) return
    if (/mso-hide\s*:\s*all|display\s*:\s*none/iu.test(element.getAttribute('style') ?? '')) return
    if (tag === 'IMG' || tag === 'V:IMAGEDATA') {
      images++
      return
    }
    if (tag === 'BR') return flush()
    const block = BLOCK_TAGS.has(tag)
    if (block) flush()
    const outer = heading
    if (/^H[1-6]$/u.test(tag)) heading = true
    const own = lookOf(element, look)
    for (const child of element.childNodes) walk(child, heading ? {} : own)
    if (block) flush()
    heading = outer
  }
  walk(document.body, {})
  flush()
  return { blocks, images }
}

/** Leaves without the blanks at both ends of the paragraph; empty leaves go. */
function trim(leaves: TextLeaf[]): TextLeaf[] {
  const kept = leaves.map((leaf) => ({ ...leaf }))
  while (kept.length > 0) {
    kept[0]!.text = kept[0]!.text.replace(/^[\s\u3000]+/u, '')
    if (kept[0]!.text !== '') break
    kept.shift()
  }
  while (kept.length > 0) {
    const last = kept.at(-1)!
    last.text = last.text.replace(/[\s\u3000]+$/u, '')
    if (last.text !== '') break
    kept.pop()
  }
  return kept
}

/** Whether HTML on a clipboard carries paragraphs or marks worth keeping over the plain text beside it. */
export const worthKeeping = (html: string): boolean =>
  /<(p|div|b|strong|u|ins|sup|sub|h[1-6]|li|br|table)\b|font-weight|text-decoration|vertical-align/iu.test(
    html,
  )
