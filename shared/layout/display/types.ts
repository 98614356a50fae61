import type { FontId } from '../fonts/face'
import type { Ink, Role } from '../styles/styles'

/**
 * The display list: all that a painter needs, and all that it paints. The preview and the PDF paint the same list.
 * Lengths in pt; coordinates from the trim's top-left corner, y downwards, a glyph's y at its baseline.
 */
export interface DisplayGlyph {
  /** Source text of the glyph; a ligature or a cluster carries all its characters. */
  char: string
  x: number
  y: number
  glyph: number
  /** Degrees clockwise; absent for upright glyphs. */
  rotate?: number
}

export interface GlyphsItem {
  type: 'glyphs'
  font: FontId
  sizePt: number
  direction: 'horizontal' | 'vertical'
  color: Ink
  /** Story id; absent on page furniture. */
  story?: string
  /**
   * Paragraph number, rising in reading order within a story: -4 kicker, -3 headline, -2 deck, -1 byline,
   * 0.. the story's blocks (a dateline is run into 0), then one number each for captions and credits.
   */
  paragraph?: number
  /** Line number in the paragraph, from 0. */
  line?: number
  role: Role
  /**
   * The column's edge for this line, by which a reader can prove justification; of a vertical line the top of its
   * column (a y) and the column's height.
   */
  measure: { x: number; width: number }
  glyphs: DisplayGlyph[]
}

export interface RuleItem {
  type: 'rule'
  x1: number
  y1: number
  x2: number
  y2: number
  widthPt: number
  color: Ink
  story?: string
}

export interface BoxItem {
  type: 'box'
  x: number
  y: number
  width: number
  height: number
  fill: Ink | null
  stroke: Ink | null
  strokePt: number
  /** Of the corners, pt; absent for square ones. A box whose radius is half its sides is a dot (着重号). */
  radius?: number
  story?: string
}

export interface ImageItem {
  type: 'image'
  /** File name in `assets/`; null paints a placeholder (缺图). */
  asset: string | null
  x: number
  y: number
  width: number
  height: number
  /** Part of the original that shows, as fractions 0-1 of its width and height. */
  crop: { x: number; y: number; width: number; height: number }
  story?: string
}

export type DisplayItem = GlyphsItem | RuleItem | BoxItem | ImageItem

export interface DisplayPage {
  number: number
  widthPt: number
  heightPt: number
  bleedPt: number
  typeArea: { x: number; y: number; width: number; height: number }
  /** First baseline from the trim's top, and the step. */
  baselineGrid: { first: number; step: number }
  items: DisplayItem[]
}
