import type { FontBook } from '../fonts/face'
import type { Item } from './items'
import { wordItem } from './itemize'

/**
 * Western words wider than the measure are cut into pieces that fit, so that no letter is lost.
 * Other items pass unchanged.
 */
export function splitWideItems(items: readonly Item[], measurePt: number, fonts: FontBook): readonly Item[] {
  if (!items.some((item) => item.glyphs.length > 1 && item.advance > measurePt)) return items
  return items.flatMap((item) =>
    item.glyphs.length > 1 && item.advance > measurePt ? split(item, measurePt, fonts) : [item],
  )
}

function split(item: Item, measurePt: number, fonts: FontBook): Item[] {
  const pieces: Item[] = []
  const chars = item.glyphs.map((glyph) => glyph.char)
  const face = fonts.face(item.run.font)
  let text = ''
  let width = 0
  let at = item.start
  const flush = () => {
    if (!text) return
    const piece = wordItem(item.run, face, at, text, fonts, [])
    piece.continuesWord = item.continuesWord || pieces.length > 0
    pieces.push(piece)
    at += text.length
    text = ''
    width = 0
  }
  item.glyphs.forEach((glyph, i) => {
    const next = item.glyphs[i + 1]
    const advance = (next ? next.x : item.advance) - glyph.x
    if (width + advance > measurePt && text) flush()
    text += chars[i]!
    width += advance
  })
  flush()
  return pieces
}
