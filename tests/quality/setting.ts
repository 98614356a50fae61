/** What every engine is given: the same face, size, step, indent and measure; pages of one column. */
import { join } from 'node:path'
import { FONT_DIR } from '../helpers/fonts'

export const FACE = 'NotoSerifSC-Regular'
export const FAMILY = 'Noto Serif SC'
export const FONT_FILE = join(FONT_DIR, 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
export const SIZE_PT = 9
export const STEP_PT = 13.5
export const INDENT = 2
export const MARGIN_PT = 36
/** Rows of a page: few pages, and below the 14,400 pt that a PDF page may have. */
export const ROWS = 400

/** 字 a line. */
export const MEASURES = [13, 20, 27] as const

export const pageSize = (measure: number): { widthPt: number; heightPt: number } => ({
  widthPt: measure * SIZE_PT + 2 * MARGIN_PT,
  heightPt: ROWS * STEP_PT + 2 * MARGIN_PT,
})

/** A setter under measurement. */
export interface Engine {
  name: string
  /** Version and settings, for the reader of the figures. */
  about: string
  /** The paragraphs set at a measure of `measure` 字, as a PDF. */
  set(paragraphs: readonly string[], measure: number): Promise<Uint8Array>
  close?(): Promise<void>
}
