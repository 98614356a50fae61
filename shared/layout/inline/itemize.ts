import { countCharacters } from '@shared/model/count'
import type { Face, FontBook } from '../fonts/face'
import { cellOf, cellsOf, itemOf } from './cells'
import { Cls, classOf, isClosingSide, isWordClass } from './classes'
import type { Item, ItemGlyph, Items } from './items'
import type { InlineRun, MissingGlyph } from './types'
import { addRuby, shiftItems } from './marks'
import { setWesternQuotes } from './quotes'
import { SOFT_HYPHEN, wordBreaks, wordEnd } from './words'

const isSpace = (cls: Cls) => cls === Cls.Space || cls === Cls.WideSpace || cls === Cls.Glue

/** Without a shape and a width. */
const isZeroWidth = (cls: Cls) =>
  cls === Cls.ZeroWidth ||
  cls === Cls.WordJoiner ||
  cls === Cls.Joiner ||
  cls === Cls.Format ||
  cls === Cls.Control

/** What a joiner ties to the picture before it. */
const isPicture = (cls: Cls) => cls === Cls.Emoji || cls === Cls.Symbol || cls === Cls.Regional

/** Turns runs into items, with every glyph and width. Linear in the text's length. */
export function itemize(runs: readonly InlineRun[], fonts: FontBook): Items {
  const out: Items = { text: runs.map((run) => run.text).join(''), items: [], missing: [] }
  let base = 0
  for (const run of runs) {
    itemizeRun(run, base, fonts, out)
    base += run.text.length
  }
  setWesternQuotes(out.items, fonts)
  return out
}

function itemizeRun(run: InlineRun, base: number, fonts: FontBook, out: Items): void {
  const text = run.text
  const face = fonts.face(run.font)
  const cells = cellsOf(fonts, run.font, run.sizePt)
  const from = out.items.length
  let at = 0
  while (at < text.length) {
    const code = text.codePointAt(at)!
    const cls = classOf(code)
    const size = code > 0xffff ? 2 : 1
    const wordStarts =
      isWordClass(cls) ||
      (cls === Cls.Prefix && at + size < text.length && classOf(text.codePointAt(at + size)!) === Cls.Digit)
    if (wordStarts) {
      const end = wordEnd(text, at)
      pushWord(run, face, base, at, end, fonts, out)
      at = end
      continue
    }
    // A mark that is made of two: —— and …… are one piece of exactly two em (CLREQ 3.1.5).
    if ((cls === Cls.Dash || cls === Cls.Ellipsis) && text.charCodeAt(at + 1) === code) {
      const found = faceFor(code, run, fonts)
      if (found.glyph === 0) out.missing.push({ char: text.slice(at, at + 2), offset: base + at })
      out.items.push(pairItem(run, found.face, base + at, text.slice(at, at + 2), code, cls))
      at += 2
      continue
    }
    const end = isJoined(text, at + size) ? clusterEnd(text, at + size, cls) : at + size
    const known = end === at + size ? cells.get(code) : undefined
    if (known) out.items.push(itemOf(known, run, base + at))
    else {
      const missing = out.missing.length
      const item = cellItem(run, face, base + at, text.slice(at, end), code, cls, fonts, out.missing)
      // A character that no face has is reported each time, and so is worked out each time.
      if (end === at + size && out.missing.length === missing) cells.set(code, cellOf(item))
      out.items.push(item)
    }
    at = end
  }
  if (run.shiftPt) shiftItems(out.items, from)
  if (run.marks?.ruby) addRuby(out.items, from, fonts)
}

/** Whether what stands at `at` may belong to the cluster before it; beyond the first plane everything may. */
function isJoined(text: string, at: number): boolean {
  if (at >= text.length) return false
  const unit = text.charCodeAt(at)
  const cls = classOf(unit)
  return cls === Cls.Extend || cls === Cls.Joiner || (unit >= 0xd800 && unit < 0xdc00)
}

/** End of the cluster whose base ends at `at`: combining marks, selectors, and what a joiner ties on. */
function clusterEnd(text: string, at: number, cls: Cls): number {
  if (isSpace(cls) || isZeroWidth(cls)) return at
  while (at < text.length) {
    const code = text.codePointAt(at)!
    const next = classOf(code)
    const size = code > 0xffff ? 2 : 1
    if (next === Cls.Extend) at += size
    else if (next === Cls.Regional && cls === Cls.Regional) {
      at += size
      cls = Cls.Emoji
    } else if (next === Cls.Joiner) {
      at += 1
      const joined = at < text.length ? text.codePointAt(at)! : 0
      if (isPicture(classOf(joined))) at += joined > 0xffff ? 2 : 1
    } else break
  }
  return at
}

const makeItem = (run: InlineRun, cls: Cls, start: number, text: string, advance: number): Item => ({
  cls,
  start,
  end: start + text.length,
  run,
  advance,
  blankBefore: 0,
  blankAfter: 0,
  glyphs: [],
  continuesWord: false,
  digitEnd: false,
  digitStart: false,
  characters: cls === Cls.Han && text.length === 1 ? 1 : countCharacters(text),
})

/** The first face of the chain that has the character, else the run's own face with glyph 0, reported. */
function faceFor(code: number, run: InlineRun, fonts: FontBook): { face: Face; glyph: number } {
  const own = fonts.face(run.font)
  const glyph = own.glyph(code)
  if (glyph !== 0) return { face: own, glyph }
  for (const face of fonts.chain(run.font)) {
    const other = face.glyph(code)
    if (other !== 0) return { face, glyph: other }
  }
  return { face: own, glyph: 0 }
}

function cellItem(
  run: InlineRun,
  face: Face,
  start: number,
  text: string,
  code: number,
  cls: Cls,
  fonts: FontBook,
  missing: MissingGlyph[],
): Item {
  const em = run.sizePt
  if (isZeroWidth(cls)) return makeItem(run, cls, start, text, 0)
  if (isSpace(cls)) {
    const advance = cls === Cls.WideSpace ? em : face.advance(face.glyph(0x20)) * em
    return makeItem(run, cls, start, text, advance)
  }
  let glyph = face.glyph(code)
  if (glyph === 0) {
    const found = faceFor(code, run, fonts)
    face = found.face
    glyph = found.glyph
    if (glyph === 0) missing.push({ char: text, offset: start })
  }
  let advance = face.advance(glyph) * em
  if (glyph === 0 && advance < em / 2) advance = em
  const item = makeItem(run, cls, start, text, advance)
  const main: ItemGlyph = { char: text, glyph, font: face.id, sizePt: em, x: 0, y: 0, at: 0 }
  item.glyphs = [main]
  if (cls === Cls.Han || cls === Cls.Kana) return item

  const ink = face.ink(glyph)
  if ((cls === Cls.Opening || cls === Cls.Closing) && advance < 0.6 * em) {
    widenMark(item, main, em)
    advance = em
  }
  if (cls === Cls.Opening || isClosingSide(cls)) {
    // The half em that may go is read off the glyph's own ink (CLREQ 3.1.6.1), and only where it is really blank.
    const half = advance - em / 2
    if (half > 0.05 * em) {
      if (cls === Cls.Opening) item.blankBefore = Math.min(half, Math.max(0, main.x + ink.left * em))
      else item.blankAfter = Math.min(half, Math.max(0, advance - ink.right * em))
    }
  } else if (cls === Cls.Solidus) {
    if (advance > 0.55 * em) halveSolidus(item, main, face, em)
  } else if (cls === Cls.MiddleDot) {
    // GB/T 15834 5.1.7: the interpunct takes half a 字, its dot in the middle.
    centre(item, main, em / 2, ink, em)
  } else if (cls === Cls.Dash || cls === Cls.Connector) {
    // ⸺ stands for two dashes and takes their two em.
    if (advance > 0.55 * em) centre(item, main, advance > 1.2 * em ? 2 * em : em, ink, em)
  }
  return item
}

/**
 * Some faces have only Western “ ” ‘ ’, of a third of an em: in Chinese they take a 字 as in every other face, an opening
 * one at its right, a closing one at its left (CLREQ 3.1.3).
 */
function widenMark(item: Item, glyph: ItemGlyph, em: number): void {
  if (item.cls === Cls.Opening) glyph.x = em - item.advance
  item.advance = em
}

/** The solidus of ASCII. */
const SOLIDUS = 0x2f

/**
 * GB/T 15834 5.1.9: 分隔号 takes half a 字. The full-width sign's stroke runs from corner to corner of its em and would
 * cut its neighbours in half of it, so the same face's half-width one stands for it.
 */
function halveSolidus(item: Item, glyph: ItemGlyph, face: Face, em: number): void {
  const half = face.glyph(SOLIDUS)
  if (half === 0) return
  glyph.glyph = half
  centre(item, glyph, em / 2, face.ink(half), em)
}

function centre(
  item: Item,
  glyph: ItemGlyph,
  cell: number,
  ink: { left: number; right: number },
  em: number,
): void {
  item.advance = cell
  glyph.x = cell / 2 - ((ink.left + ink.right) / 2) * em
}

/**
 * —— or …… in exactly two em. A dash that is shorter than its cell is enlarged so that the two inks meet in the
 * middle and the blanks outside are alike; the ellipsis stands as it is.
 */
function pairItem(run: InlineRun, face: Face, start: number, text: string, code: number, cls: Cls): Item {
  const em = run.sizePt
  const item = makeItem(run, cls, start, text, 2 * em)
  const glyph = face.glyph(code)
  const ink = face.ink(glyph)
  const scale = cls === Cls.Dash && ink.right > 0.5 && ink.right < 1 ? 1 / ink.right : 1
  const step = cls === Cls.Dash ? (ink.right - ink.left) * scale * em : em
  const inset = cls === Cls.Dash ? 0 : (em - face.advance(glyph) * em) / 2
  item.glyphs = [0, 1].map((i) => ({
    char: text[i]!,
    glyph,
    font: face.id,
    sizePt: em * scale,
    x: inset + i * step,
    y: 0,
    at: i,
  }))
  return item
}

function pushWord(
  run: InlineRun,
  face: Face,
  base: number,
  start: number,
  end: number,
  fonts: FontBook,
  out: Items,
): void {
  const word = run.text.slice(start, end)
  const cuts = [0, ...wordBreaks(word), word.length]
  for (let i = 0; i + 1 < cuts.length; i++) {
    const piece = word.slice(cuts[i]!, cuts[i + 1]!)
    const item = wordItem(run, face, base + start + cuts[i]!, piece, fonts, out.missing)
    item.continuesWord = i > 0
    out.items.push(item)
  }
}

/** The hyphen that a piece shows where a line ends with it; its source text is a soft hyphen at `at` in the item. */
export function addHyphen(item: Item, face: Face, at: number): void {
  const em = item.run.sizePt
  const glyph = face.glyph(0x2d)
  item.hyphen = {
    advance: face.advance(glyph) * em,
    glyph: { char: SOFT_HYPHEN, glyph, font: face.id, sizePt: em, x: item.advance, y: 0, at },
  }
}

/** One unbreakable piece of Western text, kerned and ligated by its face. */
export function wordItem(
  run: InlineRun,
  face: Face,
  start: number,
  piece: string,
  fonts: FontBook,
  missing: MissingGlyph[],
): Item {
  const em = run.sizePt
  const first = classOf(piece.codePointAt(0)!)
  const item = makeItem(run, isWordClass(first) ? first : Cls.Latin, start, piece, 0)
  item.digitStart = first === Cls.Digit || first === Cls.Prefix
  const tail = classOf(piece.charCodeAt(piece.length - 1))
  item.digitEnd = tail === Cls.Digit || tail === Cls.Suffix
  const glyphs: ItemGlyph[] = []
  let x = 0
  let at = 0
  const shown = piece.endsWith(SOFT_HYPHEN) ? piece.slice(0, -1) : piece
  for (const shaped of face.shape(shown)) {
    let glyph = shaped.glyph
    let font = face.id
    let advance = shaped.advance
    if (glyph === 0) {
      const found = faceFor(shaped.char.codePointAt(0)!, run, fonts)
      glyph = found.glyph
      font = found.face.id
      if (glyph === 0) missing.push({ char: shaped.char, offset: start + at })
      else advance = found.face.advance(glyph)
    }
    glyphs.push({
      char: shaped.char,
      glyph,
      font,
      sizePt: em,
      x: x + shaped.dx * em,
      y: -shaped.dy * em,
      at,
    })
    x += advance * em
    at += shaped.char.length
  }
  item.glyphs = glyphs
  item.advance = x
  if (shown !== piece) addHyphen(item, face, shown.length)
  return item
}
