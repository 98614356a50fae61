import { SCREEN_PIXELS } from './limits'
import type { PictureInfo, Use } from './types'

/**
 * Whether a picture's own file will not do. A window shows upright RGB in JPEG, PNG and WebP of a moderate size; it
 * knows nothing of the colours of CMYK. A PDF takes JPEG whole, turned by a matrix, and PNG stored upright.
 */
export function needsRendition(info: PictureInfo, use: Use): boolean {
  const { format, space, orientation, width, height } = info
  if (format === 'tiff' || format === 'heic') return true
  if (use === 'press') return format === 'webp' || (format === 'png' && orientation !== 1)
  return space === 'cmyk' || space === 'other' || orientation !== 1 || width * height > SCREEN_PIXELS
}
