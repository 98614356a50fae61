import type { DisplayItem } from '@shared/layout/display/types'
import { union } from './bounds'
import { paintItems, type Canvas2D, type PaintEnv } from './paint'
import {
  boundsOfAll,
  changedRegion,
  fromPixels,
  itemBounds,
  oneMore,
  toPixels,
  touches,
  type Region,
} from './region'
import type { Rect } from './viewport'

/** A story painted once, in device pixels of the page. */
export interface Layer {
  items: readonly DisplayItem[]
  /** Device px per pt it was painted at. */
  scale: number
  /** Place on the page at that scale, device px. */
  x: number
  y: number
  bitmap: OffscreenCanvas
}

interface Place {
  x: number
  y: number
  width: number
  height: number
}

/** What ink reaches beyond the bounds of an item, device px: a layer that cuts it off would not be what it is grown. */
const OVERHANG = 2

/** Whole device pixels round a rectangle in pt. */
function placeOf(bounds: Rect, scale: number): Place {
  const x = Math.floor(bounds.x * scale) - OVERHANG
  const y = Math.floor(bounds.y * scale) - OVERHANG
  const width = Math.max(1, Math.ceil((bounds.x + bounds.width) * scale) - x + OVERHANG)
  const height = Math.max(1, Math.ceil((bounds.y + bounds.height) * scale) - y + OVERHANG)
  return { x, y, width, height }
}

/** Paints a story into a bitmap of its own, into `old` when it has the size. */
export function paintLayer(
  items: readonly DisplayItem[],
  scale: number,
  env: PaintEnv,
  old: OffscreenCanvas | undefined,
): Layer {
  const { x, y, width, height } = placeOf(boundsOfAll(items)!, scale)
  const reuse = old?.width === width && old.height === height
  const bitmap = reuse ? old : new OffscreenCanvas(width, height)
  const context: Canvas2D = bitmap.getContext('2d')!
  if (reuse) {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, width, height)
  }
  context.setTransform(scale, 0, 0, scale, -x, -y)
  paintItems(context, items, env)
  return { items, scale, x, y, bitmap }
}

/** Paints what changed of a story into its bitmap, which grows where the story does. */
export function repaintLayer(layer: Layer, items: readonly DisplayItem[], env: PaintEnv): Layer {
  const { scale } = layer
  const pixels = toPixels(changedRegion(layer.items, items), scale).map(oneMore)
  const next: Layer = { ...grown(layer, boundsOfAll(items)), items }
  if (pixels.length === 0) return next
  const context: Canvas2D = next.bitmap.getContext('2d')!
  context.setTransform(1, 0, 0, 1, -next.x, -next.y)
  within(context, pixels, () => {
    for (const { x, y, width, height } of pixels) context.clearRect(x, y, width, height)
    const region = fromPixels(pixels.map(oneMore), scale)
    context.setTransform(scale, 0, 0, scale, -next.x, -next.y)
    paintItems(
      context,
      items.filter((item) => touches(region, itemBounds(item))),
      env,
    )
  })
  return next
}

/** Runs `paint` with all but some rectangles covered. */
export function within(context: Canvas2D, rects: Region, paint: () => void): void {
  context.save()
  context.beginPath()
  for (const { x, y, width, height } of rects) context.rect(x, y, width, height)
  context.clip()
  paint()
  context.restore()
}

function grown(layer: Layer, bounds: Rect | null): Layer {
  const { x, y, bitmap, scale } = layer
  const has: Place = { x, y, width: bitmap.width, height: bitmap.height }
  const needs = bounds ? union(has, placeOf(bounds, scale))! : has
  if (needs.width === has.width && needs.height === has.height) return layer
  const larger = new OffscreenCanvas(needs.width, needs.height)
  larger.getContext('2d')!.drawImage(bitmap, x - needs.x, y - needs.y)
  return { ...layer, x: needs.x, y: needs.y, bitmap: larger }
}
