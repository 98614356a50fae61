import type { DisplayItem } from '@shared/layout/display/types'
import { boundsOfItem, meet, union } from './bounds'
import type { Rect } from './viewport'

/** A part of the page as rectangles, pt, that may overlap; empty: nothing. */
export type Region = readonly Rect[]

/** More rectangles than this are painted as the one round them. */
const MAX_RECTS = 24
/** Two rectangles become one where that adds less than this part of their areas: lines of one column do. */
const MAX_WASTE = 0.35

const kept = new WeakMap<DisplayItem, { rect: Rect | null }>()

/** Bounds of an item, worked out once. */
export function itemBounds(item: DisplayItem): Rect | null {
  let found = kept.get(item)
  if (!found) kept.set(item, (found = { rect: boundsOfItem(item) }))
  return found.rect
}

export const boundsOfAll = (items: readonly DisplayItem[]): Rect | null =>
  items.reduce<Rect | null>((rect, item) => union(rect, itemBounds(item)), null)

/** Where two lists of items differ: the places of all that is in one of them only, told by identity. */
export function changedRegion(before: readonly DisplayItem[], after: readonly DisplayItem[]): Region {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const gone = before.slice(start, before.length - end)
  const come = after.slice(start, after.length - end)
  const old = new Set(gone)
  const stay = new Set(come.filter((item) => old.has(item)))
  const rects = [...gone, ...come].flatMap((item) => (stay.has(item) ? [] : (itemBounds(item) ?? [])))
  return joined(rects)
}

const area = ({ width, height }: Rect): number => width * height

/** The same or a little more in fewer rectangles. */
export function joined(rects: readonly Rect[]): Region {
  const result: Rect[] = []
  for (const rect of rects) {
    let next = rect
    for (let i = result.length - 1; i >= 0; i--) {
      const both = union(result[i]!, next)!
      if (area(both) > (area(result[i]!) + area(next)) * (1 + MAX_WASTE)) continue
      next = both
      result.splice(i, 1)
    }
    result.push(next)
  }
  if (result.length <= MAX_RECTS) return result
  return [result.reduce<Rect | null>((all, rect) => union(all, rect), null)!]
}

export const touches = (region: Region, rect: Rect | null): boolean =>
  rect !== null && region.some((part) => meet(part, rect))

/** The whole device pixels of the page that hold a region: painting these anew leaves no seam. */
export const toPixels = (region: Region, scale: number): Region =>
  region.map(({ x, y, width, height }) => {
    const left = Math.floor(x * scale)
    const top = Math.floor(y * scale)
    return {
      x: left,
      y: top,
      width: Math.ceil((x + width) * scale) - left,
      height: Math.ceil((y + height) * scale) - top,
    }
  })

/** Device pixels of the page as pt. */
export const fromPixels = (pixels: Region, scale: number): Region =>
  pixels.map(({ x, y, width, height }) => ({
    x: x / scale,
    y: y / scale,
    width: width / scale,
    height: height / scale,
  }))

/** A rectangle of pixels with one more on every side. */
export const oneMore = ({ x, y, width, height }: Rect): Rect => ({
  x: x - 1,
  y: y - 1,
  width: width + 2,
  height: height + 2,
})
