import type { ImageItem } from '../display/types'

/** Points to the inch. */
const INCH_PT = 72

/**
 * Least pixels to the inch of a picture on newsprint: below `warn` a screen of 85 to 100 lines shows the loss, below
 * `error` anyone sees the pixels (trade rule: twice the screen's lines, at the least once).
 */
export const LEAST_PPI = { warn: 200, error: 100 } as const

export type ResolutionLevel = 'good' | 'low' | 'too-low'

/**
 * Effective resolution of a picture where it stands: pixels of the part that shows to the inch that they fill, across
 * or down, whichever is less. Infinity for a place of no size.
 * @param pixels of the whole original, upright
 * @param item its place, pt, and the part that shows, fractions
 */
export function effectivePpi(
  pixels: { width: number; height: number },
  { width, height, crop }: Pick<ImageItem, 'width' | 'height' | 'crop'>,
): number {
  const along = (count: number, part: number, lengthPt: number): number =>
    lengthPt > 0 ? (count * part * INCH_PT) / lengthPt : Infinity
  return Math.min(along(pixels.width, crop.width, width), along(pixels.height, crop.height, height))
}

/** A resolution is judged as it is shown, in whole pixels to the inch. */
export function resolutionLevel(ppi: number): ResolutionLevel {
  const shown = Math.round(ppi)
  if (shown < LEAST_PPI.error) return 'too-low'
  return shown < LEAST_PPI.warn ? 'low' : 'good'
}
