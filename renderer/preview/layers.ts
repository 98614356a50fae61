import type { DisplayGroup } from '../layout/client'
import { meet } from './bounds'
import { paintLayer, repaintLayer, within, type Layer } from './layer'
import { paintItems, type PaintEnv } from './paint'
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
import type { Rect, Size, View } from './viewport'

/** Larger than this, device px, a story is painted straight into the pane, only what is in sight. */
const MAX_LAYER = 6_000_000
/** Time for sharpening layers in one frame, ms; the rest follows in the next. */
const BUDGET_MS = 10

/** The page's place in the pane, device px, and its scale, device px per pt. */
interface Placed {
  scale: number
  left: number
  top: number
}

/**
 * Paints a page story by story and keeps each story's picture: after a keystroke only the lines that changed are
 * painted anew, and moving the page is copying pictures. While zooming, pictures of another scale stand in until
 * sharp ones are ready.
 */
export class PagePainter {
  #layers = new Map<string, Layer>()
  /** What the pane shows now; null when it must be painted whole. */
  #painted: { frame: string; groups: readonly DisplayGroup[] } | null = null

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
    const pane: Rect = {
      x: -left / scale,
      y: -top / scale,
      width: canvas.width / scale,
      height: canvas.height / scale,
    }
    const dirty = this.#dirty(groups, frame, pane)
    // A line thinner than a pixel is painted a pixel wide: what it has touched lies up to one beyond its bounds.
    const pixels = toPixels(dirty, scale).map(oneMore)
    // An item just beside what is painted anew may reach into it in the same way.
    const seen = fromPixels(pixels.map(oneMore), scale).filter((rect) => meet(pane, rect))
    let sharp = true
    if (seen.length > 0) {
      context.setTransform(1, 0, 0, 1, left, top)
      within(context, pixels, () => {
        context.clearRect(-left, -top, canvas.width, canvas.height)
        context.fillStyle = '#fff'
        context.fillRect(0, 0, Math.round(page.width * scale), Math.round(page.height * scale))
        sharp = this.#paintGroups(context, groups, seen, { scale, left, top }, env)
      })
    }
    this.#prune(groups)
    this.#painted = sharp ? { frame, groups } : null
    return sharp
  }

  #paintGroups(
    context: CanvasRenderingContext2D,
    groups: readonly DisplayGroup[],
    seen: Region,
    { scale, left, top }: Placed,
    env: PaintEnv,
  ): boolean {
    const start = performance.now()
    let sharp = true
    for (const { story, items } of groups) {
      const bounds = this.#boundsOf(items)
      if (!bounds || !touches(seen, bounds)) continue
      if (story === '' || bounds.width * bounds.height * scale * scale > MAX_LAYER) {
        context.setTransform(scale, 0, 0, scale, left, top)
        paintItems(
          context,
          items.filter((item) => touches(seen, itemBounds(item))),
          env,
        )
        continue
      }
      let layer = this.#layers.get(story)
      const late = performance.now() - start > BUDGET_MS
      if (layer?.scale === scale) {
        if (layer.items !== items) layer = repaintLayer(layer, items, env)
      } else if (late && layer?.items === items) sharp = false
      // A changed text is always painted at once; only a change of scale may wait.
      else layer = paintLayer(items, scale, env, layer?.bitmap)
      this.#layers.set(story, layer)
      const { bitmap, x, y } = layer
      const zoom = scale / layer.scale
      context.setTransform(1, 0, 0, 1, left, top)
      if (zoom === 1) context.drawImage(bitmap, x, y)
      else context.drawImage(bitmap, x * zoom, y * zoom, bitmap.width * zoom, bitmap.height * zoom)
    }
    return sharp
  }

  /** What must be painted anew, pt: all that is in sight, or where items changed. */
  #dirty(groups: readonly DisplayGroup[], frame: string, pane: Rect): Region {
    const painted = this.#painted
    if (!painted || painted.frame !== frame) return [pane]
    if (painted.groups === groups) return []
    const before = new Map(painted.groups.map((group) => [group.story, group.items]))
    const region: Rect[] = []
    for (const { story, items } of groups) {
      const old = before.get(story)
      before.delete(story)
      if (old !== items) region.push(...changedRegion(old ?? [], items))
    }
    for (const items of before.values()) region.push(...changedRegion(items, []))
    return region
  }

  #bounds = new WeakMap<object, Rect | null>()
  #boundsOf(items: DisplayGroup['items']): Rect | null {
    let bounds = this.#bounds.get(items)
    if (bounds === undefined) this.#bounds.set(items, (bounds = boundsOfAll(items)))
    return bounds
  }

  #prune(groups: readonly DisplayGroup[]): void {
    if (this.#layers.size <= groups.length) return
    const stories = new Set(groups.map((group) => group.story))
    for (const story of this.#layers.keys()) if (!stories.has(story)) this.#layers.delete(story)
  }
}
