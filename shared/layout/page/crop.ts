import type { Picture } from '@shared/model/story'
import type { ImageItem } from '../display/types'

/** Where what matters lies when nobody has said: in the middle, a little above it, as faces and horizons do. */
const USUAL_FOCUS = { x: 0.5, y: 0.4 } as const

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value))

/**
 * Part of the original that fills a box of this shape (width over height): as much as can be, around the picture's
 * focus point, or at a hand-made crop made to fit the box.
 */
export function cropToFill(
  picture: Pick<Picture, 'pixels' | 'focus'>,
  boxAspect: number,
  byHand?: ImageItem['crop'],
): ImageItem['crop'] {
  const { pixels, focus } = picture
  if (!pixels || pixels.width <= 0 || pixels.height <= 0 || !(boxAspect > 0))
    return { x: 0, y: 0, width: 1, height: 1 }
  const frame = byHand ?? { x: 0, y: 0, width: 1, height: 1 }
  const aspect = (pixels.width * frame.width) / (pixels.height * frame.height)
  // In a hand-made crop the middle of what was chosen is what matters.
  const point = byHand ? { x: 0.5, y: 0.5 } : (focus ?? null)
  if (aspect > boxAspect) {
    const part = boxAspect / aspect
    const from = point ? within(point.x - part / 2, 1 - part) : (1 - part) * USUAL_FOCUS.x
    return { ...frame, x: frame.x + from * frame.width, width: part * frame.width }
  }
  const part = aspect / boxAspect
  const from = point ? within(point.y - part / 2, 1 - part) : (1 - part) * USUAL_FOCUS.y
  return { ...frame, y: frame.y + from * frame.height, height: part * frame.height }
}
