import type { Face, FontId, ShapedGlyph } from './face'
import type { SfntTables } from './sfnt'

/** A rectangle in font units, y upwards. */
interface Box {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/**
 * The part of a fontkit font that a face reads. Structural, so that shared/ does not import fontkit:
 * main and the preview's worker open the font and hand it over.
 */
export interface FontkitFont {
  readonly unitsPerEm: number
  readonly numGlyphs: number
  glyphForCodePoint(codePoint: number): { readonly id: number }
  getGlyph(glyph: number): {
    readonly advanceWidth: number
    readonly cbox: Box
    readonly bbox: Box
  } | null
  layout(
    text: string,
    features?: Record<string, boolean>,
    script?: string,
  ): {
    readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[] }[]
    readonly positions: readonly { xAdvance: number; xOffset: number; yOffset: number }[]
  }
}

/** What a TrueType font has beyond that, unknown to fontkit's types. */
interface TrueType {
  readonly loca?: { readonly offsets: ArrayLike<number> }
  readonly hmtx?: { readonly metrics: { readonly length: number; get(index: number): { advance: number } } }
  _glyphs?: Record<number, unknown>
}

const FEATURES = { kern: true, liga: true }
const BLANK = { left: 0, right: 0, bottom: 0, top: 0 }
/** Distinct Latin runs kept; a page has some hundreds. */
const SHAPED_RUNS = 8192

/**
 * A `Face` over a fontkit font. Everything asked once is kept: a page asks some 6,000 times.
 * @param font open, or how to open it: with `tables` it is opened for the first Latin word.
 * @param tables the font's own, where they can be read directly.
 */
export function makeFace(
  id: FontId,
  font: FontkitFont | (() => FontkitFont),
  tables: SfntTables | null = null,
): Face {
  let opened: (FontkitFont & TrueType) | undefined
  const open = (): FontkitFont & TrueType => (opened ??= typeof font === 'function' ? font() : font)
  const { unitsPerEm: em, numGlyphs } = tables ?? open()
  // Glyph + 1, 0 where it was not asked yet: pages of zeros cost nothing until they are written to.
  const basic = new Int32Array(0x10000)
  const astral = new Map<number, number>()
  // 0 where it was not asked yet (and for the few glyphs without a width, which are read each time).
  const advances = new Float64Array(numGlyphs)
  const inks = new Map<number, typeof BLANK>()
  const shaped = new Map<string, readonly ShapedGlyph[]>()

  const glyph = (codePoint: number): number => {
    const known = codePoint < 0x10000 ? basic[codePoint]! : (astral.get(codePoint) ?? 0)
    if (known > 0) return known - 1
    const found = tables ? tables.glyph(codePoint) : open().glyphForCodePoint(codePoint).id
    if (codePoint < 0x10000) basic[codePoint] = found + 1
    else astral.set(codePoint, found + 1)
    return found
  }

  // Straight from the table: making a glyph object for each of some thousand characters costs more than their layout.
  const readAdvance = (gid: number): number => {
    if (tables) return tables.advance(gid)
    const metrics = open().hmtx?.metrics
    if (!metrics || !(metrics.length > 0)) return open().getGlyph(gid)?.advanceWidth ?? 0
    return metrics.get(Math.min(gid, metrics.length - 1)).advance
  }

  const advance = (gid: number): number => {
    const known = advances[gid]
    if (known) return known
    const width = readAdvance(gid) / em
    if (gid < advances.length) advances[gid] = width
    return width
  }

  // The control box stands in the glyph's header; it is within 0.007 em of the outline's and cheap.
  const readBox = (gid: number): Box | null | undefined => {
    if (tables) return tables.box(gid)
    // A blank TrueType glyph has no data at all, and its control box would be read from the next glyph's.
    const offsets = open().loca?.offsets
    if (offsets && offsets[gid] === offsets[gid + 1]) return null
    const found = open().getGlyph(gid)
    return offsets ? found?.cbox : found?.bbox
  }

  const readInk = (gid: number): typeof BLANK => {
    const box = readBox(gid)
    if (!box || !(box.maxX > box.minX) || !(box.maxY > box.minY)) return BLANK
    return { left: box.minX / em, right: box.maxX / em, bottom: box.minY / em, top: box.maxY / em }
  }

  const ink = (gid: number): typeof BLANK => {
    const known = inks.get(gid)
    if (known) return known
    const box = readInk(gid)
    inks.set(gid, box)
    return box
  }

  const layOut = (text: string, features: Record<string, boolean>): readonly ShapedGlyph[] => {
    // fontkit keeps one object per glyph with the code points of whoever asked first: without this,
    // U+FB01 seen once would make every later "fi" claim to be U+FB01.
    const library = open()
    if (library._glyphs) library._glyphs = {}
    const run = library.layout(text, features, 'latn')
    return run.glyphs.map(({ id: gid, codePoints }, i) => {
      const position = run.positions[i]!
      return {
        glyph: gid,
        char: String.fromCodePoint(...codePoints),
        advance: position.xAdvance / em,
        dx: position.xOffset / em,
        dy: position.yOffset / em,
      }
    })
  }

  const nominal = (text: string): readonly ShapedGlyph[] =>
    Array.from(text, (char) => {
      const gid = glyph(char.codePointAt(0)!)
      return { glyph: gid, char, advance: advance(gid), dx: 0, dy: 0 }
    })

  // Every glyph stands for at least one character: extraction and the caret rely on it.
  const complete = (glyphs: readonly ShapedGlyph[], text: string): boolean =>
    glyphs.every(({ char }) => char !== '') && glyphs.map(({ char }) => char).join('') === text

  const shape = (text: string): readonly ShapedGlyph[] => {
    const known = shaped.get(text)
    if (known) return known
    let glyphs = layOut(text, FEATURES)
    // Both U+FB01 and "fi" in one run, or a character taken apart: go without kerning and ligatures.
    if (!complete(glyphs, text)) glyphs = nominal(text)
    if (shaped.size >= SHAPED_RUNS) shaped.delete(shaped.keys().next().value!)
    shaped.set(text, glyphs)
    return glyphs
  }

  /** The form of a character that one OpenType feature gives it, or its plain glyph. */
  const substitute = (feature: string, script: string) => {
    const forms = new Map<number, number>()
    return (codePoint: number): number => {
      const known = forms.get(codePoint)
      if (known !== undefined) return known
      const run = open().layout(String.fromCodePoint(codePoint), { [feature]: true }, script)
      const form = run.glyphs.length === 1 ? run.glyphs[0]!.id : glyph(codePoint)
      forms.set(codePoint, form)
      return form
    }
  }

  const vertical = substitute('vert', 'hani')
  const proportional = substitute('pwid', 'latn')
  return { id, glyph, advance, ink, shape, vertical, proportional }
}
