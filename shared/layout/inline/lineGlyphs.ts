import type { ItemGlyph } from './items'
import type { ComposedLine, Decoration, InlineRun, LineGlyph } from './types'

/**
 * The placed glyphs of a paragraph as plain lists: a long text keeps a place and three references a glyph, and an
 * object with all that a painter asks for is made only for lines that are painted.
 */
export class GlyphList {
  readonly #cells: ItemGlyph[] = []
  readonly #runs: InlineRun[] = []
  readonly #offsets: number[] = []
  readonly #places: number[] = []

  get length(): number {
    return this.#places.length
  }

  /** @param x of the glyph's own origin along the line, pt; @param offset UTF-16 offset in the paragraph. */
  add(cell: ItemGlyph, run: InlineRun, offset: number, x: number): void {
    this.#cells.push(cell)
    this.#runs.push(run)
    this.#offsets.push(offset)
    this.#places.push(x)
  }

  /** Moves the glyphs from `from` on along the line. */
  shift(from: number, by: number): void {
    const places = this.#places
    for (let i = from; i < places.length; i++) places[i]! += by
  }

  /** Glyphs [from, to) as objects, made anew. */
  glyphs(from: number, to: number): LineGlyph[] {
    const out: LineGlyph[] = []
    for (let i = from; i < to; i++) {
      const cell = this.#cells[i]!
      const run = this.#runs[i]!
      const glyph: LineGlyph = {
        char: cell.char,
        glyph: cell.glyph,
        font: cell.font,
        sizePt: cell.sizePt,
        color: run.color,
        role: run.role,
        x: this.#places[i]!,
        y: cell.y,
        offset: this.#offsets[i]!,
      }
      if (cell.rotate) glyph.rotate = cell.rotate
      out.push(glyph)
    }
    return out
  }
}

/** A set line over the glyphs of its paragraph. */
export class SetLine implements ComposedLine {
  readonly start: number
  readonly end: number
  readonly measurePt: number
  readonly indentPt: number
  readonly widthPt: number
  readonly characters: number
  readonly gapEm: number
  readonly last: boolean
  declare readonly shrinkEm?: number
  declare readonly decorations?: readonly Decoration[]
  readonly #list: GlyphList
  readonly #from: number
  readonly #to: number

  /** @param from its first glyph in the list; it ends at the list's present end. */
  constructor(line: Omit<ComposedLine, 'glyphs'>, list: GlyphList, from: number) {
    this.start = line.start
    this.end = line.end
    this.measurePt = line.measurePt
    this.indentPt = line.indentPt
    this.widthPt = line.widthPt
    this.characters = line.characters
    this.gapEm = line.gapEm
    this.last = line.last
    if (line.shrinkEm !== undefined) this.shrinkEm = line.shrinkEm
    if (line.decorations !== undefined) this.decorations = line.decorations
    this.#list = list
    this.#from = from
    this.#to = list.length
  }

  /** Made anew at each reading. */
  get glyphs(): readonly LineGlyph[] {
    return this.#list.glyphs(this.#from, this.#to)
  }
}
