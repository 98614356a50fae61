import type { FontId } from '../fonts/face'

/** CMYK ink, per cent 0-100. Text black is K alone. */
export type Ink = readonly [c: number, m: number, y: number, k: number]
export const BLACK: Ink = [0, 0, 0, 100]
/** 套红 */
export const RED: Ink = [0, 100, 100, 0]

/** What a line of text is on the page; list.json carries it as `role`. */
export const ROLES = [
  'kicker',
  'headline',
  'deck',
  'byline',
  'dateline',
  'body',
  'subhead',
  'caption',
  'credit',
  'folio',
  /** A reading over the text (拼音); an addition to the story's text, not part of it. */
  'ruby',
] as const
export type Role = (typeof ROLES)[number]

/** 避头尾 level (CLREQ 3.1.4): none, basic (基本), gb (GB/T 15834 处理), strict (严格). */
export type KinsokuLevel = 'none' | 'basic' | 'gb' | 'strict'

/** How a paragraph is set. Lengths in em of the run's size unless said. */
export interface ParagraphStyle {
  /** 横排 (the default) or 直排. */
  direction?: 'horizontal' | 'vertical'
  align: 'justify' | 'left' | 'center' | 'right'
  /** First-line indent, 字. */
  indent: number
  kinsoku: KinsokuLevel
  /** Closing mark at a line's end: full em, half em (default), or hanging outside the measure. */
  lineEnd: 'full' | 'half' | 'hang'
  /** Opening mark at a line's start. */
  lineStart: 'full' | 'half'
  /** Opening mark at a paragraph's start, after the indent. */
  paragraphStart: 'full' | 'half'
  /** optimum: whole-paragraph (Knuth-Plass); first-fit: line by line. */
  breaking: 'optimum' | 'first-fit'
  /** Han/Latin gap in em: natural, and its limits under adjustment (CLREQ 3.2.2: 1/4, 1/8 to 1/2). */
  latinGap: { natural: number; min: number; max: number }
  /** 字距: added to each 汉字, em; absent where 字 stand close. */
  spacing?: number
}

/** How a role looks. */
export interface RoleStyle {
  font: FontId
  /** Faces of text marked 楷体 and 仿宋; absent where the house has none, then `font` serves. */
  kai?: FontId
  fang?: FontId
  sizePt: number
  color: Ink
  paragraph: ParagraphStyle
}

export type StyleSheet = Readonly<Record<Role, RoleStyle>>

export const BODY_PARAGRAPH: ParagraphStyle = {
  align: 'justify',
  indent: 2,
  kinsoku: 'gb',
  lineEnd: 'half',
  lineStart: 'half',
  paragraphStart: 'full',
  breaking: 'optimum',
  latinGap: { natural: 0.25, min: 0.125, max: 0.5 },
}
