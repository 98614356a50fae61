import type { DisplayGlyph, DisplayItem, GlyphsItem } from '@shared/layout/display/types'
import { same } from './same'

/**
 * The items of a story told by those it had before: lines that stay, lines that only moved (a line was added above
 * them) and lines that are new. What is told grows with the lines that changed, not with the story.
 */
export type Piece =
  /** `count` items from index `from` of those before, as they are; `moved`: with new positions. */
  { from: number; count: number; moved?: true } | { items: DisplayItem[] }

/** Positions of moved items, in order: `measure.x`, `measure.width`, then x and y of each glyph, pt. */
export class Positions {
  #values: number[] = []
  add(item: GlyphsItem): void {
    this.#values.push(item.measure.x, item.measure.width)
    for (const { x, y } of item.glyphs) this.#values.push(x, y)
  }
  take(): Float64Array<ArrayBuffer> {
    return Float64Array.from(this.#values)
  }
}

/** Reads positions back in the order they were added in. */
export class PositionReader {
  #at = 0
  constructor(private readonly values: Float64Array) {}
  #next(): number {
    const value = this.values[this.#at++]
    if (value === undefined) throw new RangeError('a moved line without its position')
    return value
  }
  moved(item: DisplayItem): DisplayItem {
    if (item.type !== 'glyphs') throw new TypeError(`a ${item.type} does not move`)
    const measure = { x: this.#next(), width: this.#next() }
    const glyphs = item.glyphs.map((glyph) => ({ ...glyph, x: this.#next(), y: this.#next() }))
    return { ...item, measure, glyphs }
  }
}

/** Tells `after` by `before`; positions of moved items go to `positions`. */
export function piecesBetween(
  before: readonly DisplayItem[],
  after: readonly DisplayItem[],
  positions: Positions,
): Piece[] {
  const builder = new PieceBuilder(positions)
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && isSame(before[start]!, after[start]!)) start++
  let end = 0
  while (end < shorter - start && isSame(before.at(-1 - end)!, after.at(-1 - end)!)) end++
  builder.keep(0, start)
  if (start + end < after.length) {
    const known = indexOfLines(before, start, before.length - end)
    for (let i = start; i < after.length - end; i++) builder.put(before, known, after[i]!)
  }
  builder.keep(before.length - end, end)
  return builder.pieces
}

/** The items that pieces tell, those that stay as the same objects. @throws Error when they do not fit `before`. */
export function applyPieces(
  before: readonly DisplayItem[],
  pieces: readonly Piece[],
  positions: PositionReader,
): DisplayItem[] {
  const items: DisplayItem[] = []
  for (const piece of pieces) {
    if ('items' in piece) for (const item of piece.items) items.push(item)
    else {
      const kept = before.slice(piece.from, piece.from + piece.count)
      if (kept.length !== piece.count) throw new RangeError('lines that are not there')
      for (const item of kept) items.push(piece.moved ? positions.moved(item) : item)
    }
  }
  return items
}

class PieceBuilder {
  readonly pieces: Piece[] = []
  constructor(private readonly positions: Positions) {}

  keep(from: number, count: number, moved = false): void {
    if (count === 0) return
    const last = this.pieces.at(-1)
    if (last && 'from' in last && last.from + last.count === from && (last.moved ?? false) === moved)
      last.count += count
    else this.pieces.push(moved ? { from, count, moved: true } : { from, count })
  }

  put(before: readonly DisplayItem[], known: ReadonlyMap<string, number>, item: DisplayItem): void {
    const at = item.type === 'glyphs' ? known.get(lineKey(item)) : undefined
    const old = at === undefined ? undefined : before[at]
    if (old && item.type === 'glyphs' && old.type === 'glyphs' && isMoved(old, item)) {
      const still = samePlace(old, item)
      if (!still) this.positions.add(item)
      this.keep(at!, 1, !still)
      return
    }
    const last = this.pieces.at(-1)
    if (last && 'items' in last) last.items.push(item)
    else this.pieces.push({ items: [item] })
  }
}

/** A line's text with its place in the paragraph: enough to find it again, not to say that nothing changed. */
function lineKey(item: GlyphsItem): string {
  let key = `${item.paragraph}/${item.line}/${item.font}/`
  for (const { char } of item.glyphs) key += char
  return key
}

function indexOfLines(items: readonly DisplayItem[], start: number, end: number): Map<string, number> {
  const index = new Map<string, number>()
  for (let i = end - 1; i >= start; i--) {
    const item = items[i]!
    if (item.type === 'glyphs') index.set(lineKey(item), i)
  }
  return index
}

/** What a glyph is beside its place. Every further key of it must stand here, which `satisfies` sees to. */
const GLYPH_KEYS = Object.keys({ char: 0, glyph: 0, rotate: 0 } satisfies Record<
  keyof Omit<DisplayGlyph, 'x' | 'y'>,
  0
>) as (keyof DisplayGlyph)[]

function isSame(a: DisplayItem, b: DisplayItem): boolean {
  if (a === b) return true
  if (a.type !== 'glyphs' || b.type !== 'glyphs') return same(a, b)
  return isMoved(a, b) && samePlace(a, b)
}

/** Whether two lines differ in nothing but where they stand. */
function isMoved(a: GlyphsItem, b: GlyphsItem): boolean {
  if (a.glyphs.length !== b.glyphs.length) return false
  const count = a.glyphs.length
  for (let i = 0; i < count; i++)
    for (const key of GLYPH_KEYS) if (a.glyphs[i]![key] !== b.glyphs[i]![key]) return false
  const keys = Object.keys(a) as (keyof GlyphsItem)[]
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => key === 'glyphs' || key === 'measure' || same(a[key], b[key]))
}

function samePlace(a: GlyphsItem, b: GlyphsItem): boolean {
  if (a.measure.x !== b.measure.x || a.measure.width !== b.measure.width) return false
  return a.glyphs.every(({ x, y }, i) => x === b.glyphs[i]!.x && y === b.glyphs[i]!.y)
}
