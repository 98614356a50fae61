/** What the program reads; the extension that an original of the kind gets in assets/. */
export const PICTURE_FORMATS = { jpeg: 'jpg', png: 'png', tiff: 'tif', webp: 'webp', heic: 'heic' } as const
export type PictureFormat = keyof typeof PICTURE_FORMATS

/** What a picture's file says of it. It follows from the content, so it is never stored with an issue. */
export interface PictureInfo {
  format: PictureFormat
  /** Pixels, upright: after the EXIF orientation. */
  width: number
  height: number
  /** EXIF orientation, 1 to 8; 1 for a picture stored upright. */
  orientation: number
  space: 'rgb' | 'grey' | 'cmyk' | 'other'
  /** Whether an ICC profile is embedded. */
  profile: boolean
  alpha: boolean
  /** Per sample. */
  bits: number
}

/**
 * What a rendition is for. `screen`: JPEG or PNG in sRGB, upright, within SCREEN_SIDE. `press`: JPEG or PNG of all
 * pixels, upright, colours as they are with their ICC profile; CMYK stays CMYK.
 */
export type Use = 'screen' | 'press'

/** Where a picture's content is. */
export type Source = { path: string } | { bytes: Uint8Array }

/** A picture made from an original, which may be thrown away at any time. */
export interface Rendition {
  type: 'jpg' | 'png'
  bytes: Uint8Array
}
