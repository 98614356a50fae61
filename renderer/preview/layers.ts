import type { DisplayItem } from '@shared/layout/display/types'
import type { DisplayGroup } from '../layout/client'
import { boundsOf, boundsOfItem, intersect, meet, union } from './bounds'
import { paintItems, type Canvas2D, type PaintEnv } from './paint'
import type { Rect, Size, View } from './viewport'

/** A story painted once, in device pixels of the page. */
interface Layer {
  items: readonly DisplayItem[]
  /** Device px per pt it was painted at. */
  scale: number
  /** Place on the page at that scale, device px. */
  x: number
  y: number
  bitmap: OffscreenCanvas
}

/** Larger than this, device px, a story is painted straight into the pane, only what is in sight. */
const MAX_LAYER = 6_000_000
/** Time for sharpening layers in one frame, ms; the rest follows in the next. */
const BUDGET_MS = 10

/**
 * Paints a page story by story and keeps each story's picture: after a keystroke only its story is painted anew,
 * and moving the page is copying pictures. While zooming, pictures of another scale stand in until sharp ones are ready.
 */
export class PagePainter {
  #layers = new Map<string, Layer>()
  /** What the pane shows now; null when it must be painted whole. */
  #painted: { frame: string; groups: readonly DisplayGroup[] } | null = null
  #bounds = new WeakMap<readonly DisplayItem[], Rect | null>()

  /** Forgets the pictures of stories that show an asset (it has arrived), or all. */
  forget(asset?: string): void {
    this.#painted = null
    for (const [story, layer] of this.#layers) {
      const has = layer.items.some((item) => item.type === 'image' && item.asset === asset)
      if (asset === undefined || has) this.#layers.delete(story)
    }
  }

  /**
   * Paints the part of the page that is in sight. `ratio` is device px per CSS px.
   * @returns false when something still stands in and another call must follow.
   */
  paint(
    context: CanvasRenderingContext2D,
    groups: readonly DisplayGroup[],
    page: Size,
    view: View,
    ratio: number,
    env: PaintEnv,
  ): boolean {
    const { canvas } = context
    const scale = view.scale * ratio
    // The page lies on whole device pixels, so that layers meet without seams and text does not shimmer.
    const left = Math.round(view.x * ratio)
    const top = Math.round(view.y * ratio)
    const frame = [canvas.width, canvas.height, scale, left, top, page.width, page.height].join(' ')
    const dirty = this.#dirty(groups, frame)
    if (dirty === null) return true
    const pane: Rect = {
      x: -left / scale,
      y: -top / scale,
      width: canvas.width / scale,
      height: canvas.height / scale,
    }
    const seen = dirty === 'all' ? pane : intersect(pane, dirty)
    let sharp = true
    if (seen) {
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.save()
      if (dirty !== 'all') {
        const x = Math.floor(left + seen.x * scale)
        const y = Math.floor(top + seen.y * scale)
        context.beginPath()
        context.rect(x, y, Math.ceil(seen.width * scale) + 2, Math.ceil(seen.height * scale) + 2)
        context.clip()
      }
      context.clearRect(0, 0, canvas.width, canvas.height)
      context.fillStyle = '#fff'
      context.fillRect(left, top, Math.round(page.width * scale), Math.round(page.height * scale))
      sharp = this.#paintGroups(context, groups, seen, { scale, left, top }, env)
      context.restore()
    }
    this.#prune(groups)
    this.#painted = sharp ? { frame, groups } : null
    return sharp
  }

  #paintGroups(
    context: CanvasRenderingContext2D,
    groups: readonly DisplayGroup[],
    seen: Rect,
    { scale, left, top }: { scale: number; left: number; top: number },
    env: PaintEnv,
  ): boolean {
    const start = performance.now()
    let sharp = true
    for (const group of groups) {
      const bounds = this.#boundsOf(group.items)
      if (!bounds || !meet(bounds, seen)) continue
      const area = bounds.width * bounds.height * scale * scale
      if (group.story === '' || area > MAX_LAYER) {
        context.setTransform(scale, 0, 0, scale, left, top)
        const items = group.items.filter((item) => {
          const box = boundsOfItem(item)
          return box !== null && meet(box, seen)
        })
        paintItems(context, items, env)
        continue
      }
      let layer = this.#layers.get(group.story)
      const fresh = layer?.items === group.items && layer.scale === scale
      const late = performance.now() - start > BUDGET_MS
      // A changed text is always painted at once; only a change of scale may wait.
      if (!fresh && !(late && layer?.items === group.items)) {
        layer = paintLayer(group.items, bounds, scale, env, layer?.bitmap)
        this.#layers.set(group.story, layer)
      } else if (!fresh) sharp = false
      context.setTransform(1, 0, 0, 1, 0, 0)
      const { bitmap, x, y } = layer!
      const zoom = scale / layer!.scale
      if (zoom === 1) context.drawImage(bitmap, left + x, top + y)
      else
        context.drawImage(bitmap, left + x * zoom, top + y * zoom, bitmap.width * zoom, bitmap.height * zoom)
    }
    return sharp
  }

  /** What must be painted anew, pt: all of it, the bounds of the stories that changed, or nothing (null). */
  #dirty(groups: readonly DisplayGroup[], frame: string): Rect | 'all' | null {
    const painted = this.#painted
    if (!painted || painted.frame !== frame) return 'all'
    const before = new Map(painted.groups.map((group) => [group.story, group.items]))
    let rect: Rect | null = null
    for (const { story, items } of groups) {
      const old = before.get(story)
      before.delete(story)
      if (old === items) continue
      rect = union(rect, union(this.#boundsOf(items), old ? this.#boundsOf(old) : null))
    }
    for (const items of before.values()) rect = union(rect, this.#boundsOf(items))
    return rect
  }

  #boundsOf(items: readonly DisplayItem[]): Rect | null {
    let bounds = this.#bounds.get(items)
    if (bounds === undefined) {
      bounds = boundsOf(items)
      this.#bounds.set(items, bounds)
    }
    return bounds
  }

  #prune(groups: readonly DisplayGroup[]): void {
    if (this.#layers.size <= groups.length) return
    const stories = new Set(groups.map((group) => group.story))
    for (const story of this.#layers.keys()) if (!stories.has(story)) this.#layers.delete(story)
  }
}

/** Paints items into a bitmap of their own, into `old` when it has the size. */
function paintLayer(
  items: readonly DisplayItem[],
  bounds: Rect,
  scale: number,
  env: PaintEnv,
  old: OffscreenCanvas | undefined,
): Layer {
  const x = Math.floor(bounds.x * scale)
  const y = Math.floor(bounds.y * scale)
  const width = Math.max(1, Math.ceil((bounds.x + bounds.width) * scale) - x)
  const height = Math.max(1, Math.ceil((bounds.y + bounds.height) * scale) - y)
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
