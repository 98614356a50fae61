import type { DisplayItem } from '@shared/layout/display/types'
import type { Rect } from './viewport'

/** What an item may paint on, pt; a little larger than its ink, never smaller. */
export function boundsOfItem(item: DisplayItem): Rect | null {
  switch (item.type) {
    case 'glyphs': {
      if (item.glyphs.length === 0) return null
      let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity]
      for (const { x, y, char } of item.glyphs) {
        x1 = Math.min(x1, x)
        x2 = Math.max(x2, x + item.sizePt * Math.max(1.1, char.length))
        y1 = Math.min(y1, y)
        y2 = Math.max(y2, y)
      }
      const air = item.sizePt * 0.3
      return {
        x: x1 - air,
        y: y1 - item.sizePt * 1.1,
        width: x2 - x1 + 2 * air,
        height: y2 - y1 + item.sizePt * 1.5,
      }
    }
    case 'rule': {
      const air = item.widthPt / 2 + 0.1
      return {
        x: Math.min(item.x1, item.x2) - air,
        y: Math.min(item.y1, item.y2) - air,
        width: Math.abs(item.x2 - item.x1) + 2 * air,
        height: Math.abs(item.y2 - item.y1) + 2 * air,
      }
    }
    default: {
      const air = item.type === 'box' ? item.strokePt / 2 + 0.1 : 0.3
      return { x: item.x - air, y: item.y - air, width: item.width + 2 * air, height: item.height + 2 * air }
    }
  }
}

export function union(a: Rect | null, b: Rect | null): Rect | null {
  if (!a || !b) return a ?? b
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

export const boundsOf = (items: readonly DisplayItem[]): Rect | null =>
  items.reduce<Rect | null>((rect, item) => union(rect, boundsOfItem(item)), null)

export const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
