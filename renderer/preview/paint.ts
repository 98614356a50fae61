import type {
  BoxItem,
  DisplayGlyph,
  DisplayItem,
  GlyphsItem,
  ImageItem,
  RuleItem,
} from '@shared/layout/display/types'
import type { FontId } from '@shared/layout/fonts/face'
import { cssColor } from './ink'

/** What a painter needs from its surroundings. */
export interface PaintEnv {
  /** CSS font of a face's own file at a size, in the context's units. */
  font: (font: FontId, sizePt: number) => string
  /** The shape of a glyph that cannot be had by its text; null when its text gives it. */
  outline: (font: FontId, glyph: number) => { path: Path2D; unitsPerEm: number } | null
  /** The decoded picture; null while it is not there (yet). */
  image: (asset: string) => CanvasImageSource | null
  /** Words on the place of a missing picture. */
  missingPicture: string
  /** Name of a picture whose original cannot be had; null while it may still come. */
  missingName?: (item: ImageItem) => string | null
}

export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/**
 * Paints display items, all of them and nothing else, in order. The context's space must be the page's:
 * pt from the trim's top-left corner, y downwards. Its state is left as it was.
 */
export function paintItems(context: Canvas2D, items: readonly DisplayItem[], env: PaintEnv): void {
  context.save()
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.fontKerning = 'none'
  context.textRendering = 'geometricPrecision'
  for (const item of items) {
    if (item.type === 'glyphs') paintGlyphs(context, item, env)
    else if (item.type === 'rule') paintRule(context, item)
    else if (item.type === 'box') paintBox(context, item)
    else paintImage(context, item, env)
  }
  context.restore()
}

function paintGlyphs(context: Canvas2D, item: GlyphsItem, env: PaintEnv): void {
  context.font = env.font(item.font, item.sizePt)
  context.fillStyle = cssColor(item.color)
  for (const glyph of item.glyphs) {
    const outline = glyph.glyph === 0 ? null : env.outline(item.font, glyph.glyph)
    if (glyph.glyph === 0) paintMissing(context, glyph, item)
    else if (glyph.rotate || outline) {
      context.save()
      context.translate(glyph.x, glyph.y)
      if (glyph.rotate) context.rotate((glyph.rotate * Math.PI) / 180)
      if (outline) {
        const scale = item.sizePt / outline.unitsPerEm
        context.scale(scale, -scale)
        context.fill(outline.path)
      } else context.fillText(glyph.char, 0, 0)
      context.restore()
    } else context.fillText(glyph.char, glyph.x, glyph.y)
  }
}

/** A character that no face has: the crossed box of the .notdef glyph, never another font's picture of it. */
function paintMissing(context: Canvas2D, { x, y }: DisplayGlyph, { sizePt, color }: GlyphsItem): void {
  const [left, top, width, height] = [x + sizePt * 0.1, y - sizePt * 0.8, sizePt * 0.8, sizePt * 0.84]
  context.save()
  context.strokeStyle = cssColor(color)
  context.lineWidth = sizePt * 0.05
  context.strokeRect(left, top, width, height)
  context.beginPath()
  context.moveTo(left, top)
  context.lineTo(left + width, top + height)
  context.moveTo(left + width, top)
  context.lineTo(left, top + height)
  context.stroke()
  context.restore()
}

function paintRule(context: Canvas2D, item: RuleItem): void {
  context.strokeStyle = cssColor(item.color)
  context.lineWidth = item.widthPt
  context.beginPath()
  context.moveTo(item.x1, item.y1)
  context.lineTo(item.x2, item.y2)
  context.stroke()
}

function paintBox(context: Canvas2D, item: BoxItem): void {
  if (item.fill) {
    context.fillStyle = cssColor(item.fill)
    if (item.radius) {
      roundPath(context, item, item.radius)
      context.fill()
    } else context.fillRect(item.x, item.y, item.width, item.height)
  }
  if (item.stroke && item.strokePt > 0) {
    context.strokeStyle = cssColor(item.stroke)
    context.lineWidth = item.strokePt
    if (item.radius) {
      roundPath(context, item, item.radius)
      context.stroke()
    } else context.strokeRect(item.x, item.y, item.width, item.height)
  }
}

function roundPath(context: Canvas2D, { x, y, width, height }: BoxItem, radius: number): void {
  context.beginPath()
  context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
}

function paintImage(context: Canvas2D, item: ImageItem, env: PaintEnv): void {
  const source = item.asset === null ? null : env.image(item.asset)
  if (!source) return paintPlaceholder(context, item, env.missingPicture, env.missingName?.(item) ?? null)
  const { width, height } = sizeOf(source)
  const { crop } = item
  context.imageSmoothingQuality = 'high'
  context.drawImage(
    source,
    crop.x * width,
    crop.y * height,
    crop.width * width,
    crop.height * height,
    item.x,
    item.y,
    item.width,
    item.height,
  )
}

function sizeOf(source: CanvasImageSource): { width: number; height: number } {
  if ('naturalWidth' in source) return { width: source.naturalWidth, height: source.naturalHeight }
  return { width: Number((source as ImageBitmap).width), height: Number((source as ImageBitmap).height) }
}

/** As the PDF has it: a light ground, a thin frame and the words, with the name of a missing original below. */
function paintPlaceholder(
  context: Canvas2D,
  { x, y, width, height }: ImageItem,
  words: string,
  name: string | null,
): void {
  context.save()
  context.fillStyle = cssColor([0, 0, 0, 6])
  context.fillRect(x, y, width, height)
  context.strokeStyle = cssColor([0, 0, 0, 30])
  context.lineWidth = 0.5
  context.strokeRect(x, y, width, height)
  const size = Math.min(18, Math.max(7, Math.min(height / 4, width / 6)))
  context.font = `${size}px sans-serif`
  context.fillStyle = cssColor([0, 0, 0, 45])
  context.textAlign = 'center'
  const small = size * 0.6
  const named = name !== null && 2 * size + small <= height
  const baseline = y + height / 2 + 0.38 * size - (named ? 0.75 * small : 0)
  context.fillText(words, x + width / 2, baseline, width)
  if (named) {
    context.font = `${small}px sans-serif`
    context.fillText(name, x + width / 2, baseline + 1.6 * small, width - small)
  }
  context.restore()
}
