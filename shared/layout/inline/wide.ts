// The reference brings the declaration to the sides that compile this file from outside its folder.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./hyphen.d.ts" />
import english from 'hyphen/en-us/index.js'
import type { FontBook } from '../fonts/face'
import { Cls, classOf } from './classes'
import type { Item } from './items'
import { addHyphen, wordItem } from './itemize'
import { SOFT_HYPHEN } from './words'

/**
 * Western words wider than the measure are cut into pieces, so that no letter is lost: at syllables with a hyphen
 * where the word has any (Liang's patterns), else between letters. Other items pass unchanged.
 */
export function splitWideItems(items: readonly Item[], measurePt: number, fonts: FontBook): readonly Item[] {
  const isWide = (item: Item) =>
    item.glyphs.length > 1 && item.advance + (item.hyphen?.advance ?? 0) > measurePt
  if (!items.some(isWide)) return items
  // A hyphen inside an address would read as part of it: its pieces are cut between letters.
  const isAddress = (i: number) => items[i]!.continuesWord || items[i + 1]?.continuesWord === true
  return items.flatMap((item, i) => (isWide(item) ? split(item, measurePt, fonts, !isAddress(i)) : [item]))
}

function split(item: Item, measurePt: number, fonts: FontBook, hyphenate: boolean): Item[] {
  const word = item.glyphs.map((glyph) => glyph.char).join('')
  // No word is longer than that, and the patterns' cost grows with the square of the length.
  if (hyphenate && /^\p{Script=Latin}{5,60}$/u.test(word)) {
    const syllables = english.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN)
    const pieces = cut(item, syllables, fonts, true)
    if (pieces.every((piece) => piece.advance + (piece.hyphen?.advance ?? 0) <= measurePt)) return pieces
  }
  const letters: string[] = []
  for (const { char } of item.glyphs) {
    if (letters.length > 0 && classOf(char.codePointAt(0)!) === Cls.Extend)
      letters[letters.length - 1] += char
    else letters.push(char)
  }
  return cut(item, letters, fonts, false)
}

function cut(item: Item, parts: readonly string[], fonts: FontBook, hyphenated: boolean): Item[] {
  const face = fonts.face(item.run.font)
  let at = item.start
  return parts.map((text, i) => {
    const piece = wordItem(item.run, face, at, text, fonts, [])
    piece.continuesWord = item.continuesWord || i > 0
    const last = i + 1 === parts.length
    if (last ? item.hyphen : hyphenated) addHyphen(piece, face, text.length)
    // The soft hyphen that the item ends with is no glyph and in none of the parts.
    if (last) piece.end = item.end
    at += text.length
    return piece
  })
}
