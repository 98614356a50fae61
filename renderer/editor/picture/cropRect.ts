/** A rectangle in a picture, fractions 0-1 of its width and height. */
export interface CropRect {
  x: number
  y: number
  width: number
  height: number
}
export type Corner = 'nw' | 'ne' | 'sw' | 'se'
export const CORNERS: readonly Corner[] = ['nw', 'ne', 'sw', 'se']

/** Least side of a crop: of less nobody knows what it shows. */
export const LEAST_SIDE = 0.04

const within = (value: number, most: number): number => Math.min(Math.max(0, value), Math.max(0, most))

export const moved = (rect: CropRect, dx: number, dy: number): CropRect => ({
  ...rect,
  x: within(rect.x + dx, 1 - rect.width),
  y: within(rect.y + dy, 1 - rect.height),
})

/**
 * The rectangle with one corner dragged to a point, the opposite one where it was.
 * @param ratio width over height in fractions that must be kept; null for a free hand
 */
export function resized(
  rect: CropRect,
  corner: Corner,
  to: { x: number; y: number },
  ratio: number | null,
): CropRect {
  const [west, north] = [corner.includes('w'), corner.includes('n')]
  const anchor = { x: west ? rect.x + rect.width : rect.x, y: north ? rect.y + rect.height : rect.y }
  const room = { x: west ? anchor.x : 1 - anchor.x, y: north ? anchor.y : 1 - anchor.y }
  const wide = Math.max(0, west ? anchor.x - to.x : to.x - anchor.x)
  const high = Math.max(0, north ? anchor.y - to.y : to.y - anchor.y)
  const size = sized({ width: wide, height: high }, room, ratio)
  return {
    x: west ? anchor.x - size.width : anchor.x,
    y: north ? anchor.y - size.height : anchor.y,
    ...size,
  }
}

/** Grows (or with less than 1 shrinks) about the middle. */
export function scaled(rect: CropRect, by: { x: number; y: number }, ratio: number | null): CropRect {
  const wanted = { width: rect.width * by.x, height: rect.height * by.y }
  const size = sized(wanted, { x: 1, y: 1 }, ratio)
  return moved(
    { x: rect.x + (rect.width - size.width) / 2, y: rect.y + (rect.height - size.height) / 2, ...size },
    0,
    0,
  )
}

/** A rectangle of the ratio, as large as one fits, about the middle of another. */
export function toRatio(rect: CropRect, ratio: number): CropRect {
  const width = Math.min(rect.width, rect.height * ratio)
  const size = sized({ width, height: width / ratio }, { x: 1, y: 1 }, ratio)
  return moved(
    { x: rect.x + (rect.width - size.width) / 2, y: rect.y + (rect.height - size.height) / 2, ...size },
    0,
    0,
  )
}

/** A size within the room and not below the least, of the ratio: the larger of the two that a point asks for. */
function sized(
  { width, height }: { width: number; height: number },
  room: { x: number; y: number },
  ratio: number | null,
): { width: number; height: number } {
  if (ratio === null) {
    const side = (wanted: number, most: number): number => Math.min(most, Math.max(LEAST_SIDE, wanted))
    return { width: side(width, room.x), height: side(height, room.y) }
  }
  const least = Math.max(LEAST_SIDE, LEAST_SIDE * ratio)
  const most = Math.min(room.x, room.y * ratio)
  const wide = Math.min(most, Math.max(least, width, height * ratio))
  return { width: wide, height: Math.min(room.y, wide / ratio) }
}
