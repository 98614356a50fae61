import type { FontId } from '../fonts/face'
import type { Ink, ParagraphStyle, Role } from '../styles/styles'

/** A run of a paragraph in one face and size. */
export interface InlineRun {
  text: string
  font: FontId
  sizePt: number
  color: Ink
  role: Role
  /** Superscript (positive) or subscript (negative): rise above the baseline, pt. */
  shiftPt?: number
  marks?: {
    /** 着重号 */
    dots?: true
    underline?: true
    /** Reading set above the run (拼音). Not part of the text, and not counted. */
    ruby?: string
  }
}

/** A dot or line beside the glyphs. `x` along the line from the measure's start, `y` across as for glyphs, pt. */
export type Decoration =
  | { kind: 'dot'; x: number; y: number; width: number; color: Ink }
  | { kind: 'underline'; x: number; y: number; width: number; thickness: number; color: Ink }

/** Input of the inline level: one paragraph. Its text is the runs' texts joined; offsets are UTF-16 units into it. */
export interface ParagraphSpec {
  runs: readonly InlineRun[]
  style: ParagraphStyle
}

/**
 * One glyph on a line. Horizontal: `x` in pt from the measure's left edge, `y` in pt below the baseline (0 for body
 * text). Vertical: `x` in pt down from the measure's top, `y` in pt to the right of the line's axis.
 */
export interface LineGlyph {
  /** Source text; a ligature or cluster carries all its characters. */
  char: string
  glyph: number
  font: FontId
  sizePt: number
  color: Ink
  role: Role
  x: number
  y: number
  /** Degrees clockwise, for turned signs in vertical lines. */
  rotate?: number
  /** UTF-16 offset of `char` in the paragraph. */
  offset: number
}

/** A character that no face of the chain has; it is set as a visible box (glyph 0) and reported. */
export interface MissingGlyph {
  char: string
  offset: number
}

/** One set line. */
export interface ComposedLine {
  /** UTF-16 offsets [start, end) into the paragraph's text; blanks at the break belong to the line before it. */
  start: number
  end: number
  glyphs: readonly LineGlyph[]
  /** The measure the line was set to, pt. */
  measurePt: number
  /** Ink-free left offset (indent or alignment), pt. */
  indentPt: number
  /** Set width from the first glyph's edge to the last glyph's, trimmed marks counted as trimmed, pt. */
  widthPt: number
  /** Non-blank characters. */
  characters: number
  /** Extra space given to each Han/Han gap, em; negative when shrunk. 0 for lines that are not justified. */
  gapEm: number
  /** What marks, blanks and Han/Latin gaps gave up so that the line fits, em in all; absent where nothing was shrunk. */
  shrinkEm?: number
  last: boolean
  /** 着重号 and underlines; absent where there are none. */
  decorations?: readonly Decoration[]
}

export interface ComposedParagraph {
  lines: readonly ComposedLine[]
  missing: readonly MissingGlyph[]
  characters: number
}

/** Measure of line n (0-based), pt; a number when all lines are alike. */
export type Measure = number | ((line: number) => number)
