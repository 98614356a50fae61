/** Id of a face: the name that styles, list.json and the PDF use, e.g. "NotoSerifSC-Regular". */
export type FontId = string

/** A shaped glyph of Latin text. Lengths in em. */
export interface ShapedGlyph {
  glyph: number
  /** The source text it stands for: a ligature carries all its characters. */
  char: string
  advance: number
  dx: number
  dy: number
}

/**
 * What layout needs to know of one font face. All lengths in em, y upwards from the baseline.
 * Implementations cache; every method is a pure function of its arguments.
 */
export interface Face {
  readonly id: FontId
  /** Glyph id of a code point, 0 when the face lacks it. */
  glyph(codePoint: number): number
  advance(glyph: number): number
  /** Ink box of a glyph; all zero for a blank. */
  ink(glyph: number): { left: number; right: number; bottom: number; top: number }
  /** Glyph of a code point in vertical lines (OpenType `vert`); the same as `glyph` where the face has no such form. */
  vertical?(codePoint: number): number
  /** Glyph of a code point in proportional Western setting (OpenType `pwid`), for quotation marks in English. */
  proportional?(codePoint: number): number
  /** Kerned and ligated glyphs of a run of Latin text, in order, characters complete. */
  shape(text: string): readonly ShapedGlyph[]
}

/** What a person sees of a face in a list. */
export interface FaceInfo {
  id: FontId
  family: string
  /** 100-900; 400 is regular. */
  weight: number
  name: { zh: string; en: string }
}

/** The faces at hand. */
export interface FontBook {
  /** In the order of the chain: the catalogue's, then the newsroom's own. */
  readonly faces: readonly FaceInfo[]
  has(id: FontId): boolean
  /** @throws Error naming the id when the face is not loaded. */
  face(id: FontId): Face
  /** Faces to try in turn for a character that `id` lacks, itself first (宋 -> 黑 -> extension faces). */
  chain(id: FontId): readonly Face[]
}
