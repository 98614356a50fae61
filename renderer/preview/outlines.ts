import type { FontId } from '@shared/layout/fonts/face'
import type { Outline } from '../layout/outlines'

const shapes = new Map<FontId, Map<number, { path: Path2D; unitsPerEm: number }>>()

/** Keeps a glyph's shape for as long as the window lives: fonts do not change. */
export function addOutline({ font, glyph, path, unitsPerEm }: Outline): void {
  let ofFont = shapes.get(font)
  if (!ofFont) shapes.set(font, (ofFont = new Map()))
  ofFont.set(glyph, { path: new Path2D(path), unitsPerEm })
}

/** The shape of a glyph that its text does not give; null for all others. */
export const outline = (font: FontId, glyph: number): { path: Path2D; unitsPerEm: number } | null =>
  shapes.get(font)?.get(glyph) ?? null
