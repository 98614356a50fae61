/**
 * Limits on one picture. A spread of two 对开 pages at 300 dpi has 60 million pixels, the largest cameras of phones
 * 200 million; what is beyond is a mistake or an attack, and neither may stop the program.
 */
export const PICTURE_LIMITS = {
  bytes: 200 * 1024 * 1024,
  pixels: 200_000_000,
  /** Of either side: what JPEG can say, and what painters can count in. */
  side: 65_535,
  /** A file that takes longer to read is given up, ms. */
  inspectMs: 60_000,
  /** The same for making a rendition of one, ms. */
  renderMs: 180_000,
} as const

/** Beyond this a window decodes a smaller rendition: decoded, each pixel takes four bytes. */
export const SCREEN_PIXELS = 24_000_000

/** Longest side of a rendition for the screen, px: a full page's width on a fine screen, and zoomed in. */
export const SCREEN_SIDE = 4096
