import type { FontBook } from '../fonts/face'
import { Cls, isIdeographic, isWordClass } from './classes'
import type { Item } from './items'

/**
 * “ ” and ‘ ’ are shared by Chinese and Western text (CLREQ 3.1.2.2): a pair that holds no 字 and stands beside no 字 is
 * Western and takes the face's proportional glyphs. A lone mark is judged by its neighbours alone.
 */
export function setWesternQuotes(items: Item[], fonts: FontBook): void {
  const open: number[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.cls === Cls.Opening && isQuote(item)) open.push(i)
    else if (item.cls === Cls.Closing && isQuote(item)) {
      const start = open.pop()
      if (start !== undefined && isWesternPair(items, start, i)) {
        makeWestern(items[start]!, Cls.WesternOpen, fonts)
        makeWestern(item, Cls.WesternClose, fonts)
      }
    }
  }
}

const QUOTES = new Set(['“', '”', '‘', '’'])
const isQuote = (item: Item): boolean => QUOTES.has(item.glyphs[0]?.char ?? '')

function isWesternPair(items: readonly Item[], start: number, end: number): boolean {
  let words = 0
  for (let i = start + 1; i < end; i++) {
    if (isWordClass(items[i]!.cls)) words++
    else if (!isNeutral(items[i]!.cls)) return false
  }
  return words > 0 && isWesternSide(items, start, -1) && isWesternSide(items, end, 1)
}

const isNeutral = (cls: Cls): boolean =>
  cls === Cls.Space ||
  cls === Cls.WesternClose ||
  cls === Cls.WesternOpen ||
  cls === Cls.WesternSign ||
  cls === Cls.Extend ||
  cls === Cls.Glue

/** Whether the nearest thing outside the pair that is no blank or Western mark is a word, or the paragraph's edge. */
function isWesternSide(items: readonly Item[], from: number, step: 1 | -1): boolean {
  let i = from + step
  while (i >= 0 && i < items.length && isNeutral(items[i]!.cls)) i += step
  const item = items[i]
  if (!item)
    return items.some((other) => isWordClass(other.cls)) && !items.some((other) => isIdeographic(other.cls))
  return isWordClass(item.cls)
}

function makeWestern(item: Item, cls: Cls, fonts: FontBook): void {
  const glyph = item.glyphs[0]!
  const face = fonts.face(glyph.font)
  const form = face.proportional?.(glyph.char.codePointAt(0)!) ?? glyph.glyph
  item.cls = cls
  item.blankBefore = 0
  item.blankAfter = 0
  item.advance = face.advance(form) * item.run.sizePt
  item.glyphs = [{ ...glyph, glyph: form, x: 0 }]
}
