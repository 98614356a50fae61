import type { FontBook } from '../fonts/face'
import { isIdeographic, isWordClass } from './classes'
import type { Item } from './items'
import type { Decoration } from './types'

/** Size of a ruby reading, of its base (CLREQ 3.3.1: half the base's size). */
const RUBY_SIZE = 0.5
/** Foot of the ruby above the base's baseline, em of the base: just clear of its em box. */
const RUBY_RISE = 0.95

/** Raised or lowered runs: glyphs leave the baseline, widths stay. */
export function shiftItems(items: readonly Item[], from: number): void {
  for (let i = from; i < items.length; i++) {
    const item = items[i]!
    const shift = item.run.shiftPt ?? 0
    // Glyphs are shared by all items of a character.
    if (shift !== 0) item.glyphs = item.glyphs.map((glyph) => ({ ...glyph, y: glyph.y - shift }))
  }
}

/**
 * Sets a run's reading (拼音 over a rare character, CLREQ 3.3.1) above its items, centred; a reading wider than its
 * base spreads the base. The items stay together on one line.
 */
export function addRuby(items: readonly Item[], from: number, fonts: FontBook): void {
  const first = items[from]
  const last = items.at(-1)
  const reading = first?.run.marks?.ruby
  if (!first || !last || !reading) return
  const em = first.run.sizePt
  const size = em * RUBY_SIZE
  const face = fonts.face(first.run.font)
  const shaped = face.shape(reading)
  const width = shaped.reduce((sum, glyph) => sum + glyph.advance, 0) * size
  let base = 0
  for (let i = from; i < items.length; i++) {
    base += items[i]!.advance
    if (i > from) items[i]!.tied = true
  }
  if (width > base) {
    const spread = (width - base) / 2
    first.glyphs = first.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + spread }))
    first.advance += spread
    last.advance += spread
    base = width
  }
  let x = (base - width) / 2
  first.ruby = shaped.map((glyph) => {
    const placed = {
      char: glyph.char,
      glyph: glyph.glyph,
      font: face.id,
      sizePt: size,
      x: x + glyph.dx * size,
      y: -RUBY_RISE * em - glyph.dy * size,
      at: 0,
    }
    x += glyph.advance * size
    return placed
  })
}

/** 着重号 stand under every character but marks (CLREQ 3.3.3): their middle below the baseline and radius, em. */
const DOT_DROP = 0.26
const DOT_RADIUS = 0.065
/** Underline (专名号 and the like): below the baseline, and its thickness, em. */
const LINE_DROP = 0.2
const LINE_THICKNESS = 0.05

/** The dots and lines of one item whose ink runs from x to x + width; vertical ones stand on the right of the line. */
export function decorate(item: Item, x: number, width: number, vertical: boolean, out: Decoration[]): void {
  const marks = item.run.marks
  if (!marks) return
  const em = item.run.sizePt
  const across = (drop: number) => (vertical ? (0.38 + drop) * em : drop * em)
  if (marks.dots && (isIdeographic(item.cls) || isWordClass(item.cls)))
    for (let i = 0; i < item.glyphs.length; i++) {
      const cell = width / item.glyphs.length
      out.push({
        kind: 'dot',
        x: x + cell * (i + 0.5),
        y: across(DOT_DROP),
        width: DOT_RADIUS * 2 * em,
        color: item.run.color,
      })
    }
  if (!marks.underline) return
  const before = out.at(-1)
  const y = across(LINE_DROP)
  // One line under neighbours, not a row of dashes.
  if (before?.kind === 'underline' && before.y === y && before.x + before.width > x - em)
    before.width = x + width - before.x
  else out.push({ kind: 'underline', x, y, width, thickness: LINE_THICKNESS * em, color: item.run.color })
}
