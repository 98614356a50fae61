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
  /** Make-up leaves a pinned module where it is. */
  pinned?: true
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
}

/** A picture in a module, in whole columns and rows, counted from the module's own top-left body corner. */
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
}
