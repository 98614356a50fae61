/**
 * A module: the rectangle of whole columns and whole baseline rows that one story takes on a page.
 * Units are the grid's. A module includes its own air: it covers every row from `row` on; modules never overlap.
 */
export interface Module {
  id: string
  /** Id of the story. */
  story: string
  column: number
  row: number
  columns: number
  rows: number
  headline: HeadlineSpec
  /** Where the story's pictures stand, in the order of `story.pictures`; a picture not named here is not placed. */
  pictures: PicturePlacement[]
  frame: Frame
  /** Locked: neither make-up nor a drag moves or resizes it. */
  pinned?: true
  /** 竖排: the body runs in vertical lines from right to left, in bands from top to bottom. Absent: 横排. */
  vertical?: true
  /**
   * Legs of the body where they are not the page's columns (破栏: 三破二, 五破三); of a vertical body its bands.
   * A width that does not divide into whole 字 is shared between the gutters.
   */
  legs?: number
  /** 字距: added to each 字 of the running text, em; within the limits of the style. */
  spacing?: number
  /** 段距: empty rows before each sub-heading. */
  subheadAir?: number
  /** 流排: the text flows round the modules and the furniture that stand on this one, instead of keeping clear of them. */
  around?: true
  /**
   * Which continuation of its story the module holds, from 1; absent where the story begins. A story that jumps
   * (转版) runs through its modules in this order, on whichever pages they stand.
   */
  part?: number
}

/** none: open; box: a hairline all round, text inset; tint: a light ground without a line. */
export type Frame = 'none' | 'box' | 'tint'

/** Decisions about the headline block (引题, 主题, 副题, byline). The words stay in the story. */
export interface HeadlineSpec {
  /** Size of the headline, pt. Kicker and deck follow from it by the style. */
  sizePt: number
  /** Lines the headline may take; the block's rows are measured from the set lines. */
  maxLines: number
  align: 'center' | 'left'
  /** Extra rows of air shared above and below the headline block. */
  airRows: number
  /** The block stands in the module's upper left or right corner, beside the text; absent: over the text. */
  side?: 'left' | 'right'
  /** Legs that a block at the side takes, from its side on; one where absent. */
  columns?: number
  /** 竖题: lines run from top to bottom, the first at the right. Only at a side. */
  vertical?: true
  /** Tracking of the headline, em of its size: 密排 below 0, 疏排 above. */
  tracking?: number
}

/** Limits of 字距 in running text whatever the style says, em: beyond them a reader sees it. */
export const SPACING = { least: -0.05, most: 0.1 } as const

/** Limits of a headline's tracking, em. */
export const TRACKING = { least: -0.06, most: 0.5 } as const

/**
 * A picture in a module, in whole legs and rows, counted from the module's own top-left body corner.
 * Legs are the page's columns unless the module sets its own.
 */
export interface PicturePlacement {
  /** Picture id within the story. */
  picture: string
  /** First column within the module (0-based). */
  column: number
  columns: number
  /** First row below the headline block (0-based); captions follow in the rows below the picture. */
  row: number
  /** Rows of the image itself, without its caption. */
  rows: number
  /** Narrower than its columns: text runs round it (绕排). 字 from its first column's left edge, and 字 wide. */
  inset?: { left: number; width: number }
  /** Where caption and credit stand; absent: below the picture. */
  caption?: 'side' | 'over'
  /** Part of the original that shows, chosen by hand, as fractions 0-1; absent: by the picture's focus point. */
  crop?: { x: number; y: number; width: number; height: number }
}
