import type { DisplayItem, DisplayPage } from '@shared/layout/display/types'
import type { DisplayList } from '@shared/format/schema/displayList'

/** Lengths in list.json: 1/10,000 pt. */
const round = (length: number): number => Math.round(length * 1e4) / 1e4

function rounded(item: DisplayItem): DisplayList['pages'][number]['items'][number] {
  switch (item.type) {
    case 'glyphs':
      return {
        ...item,
        color: [...item.color],
        measure: { x: round(item.measure.x), width: round(item.measure.width) },
        glyphs: item.glyphs.map((glyph) => ({ ...glyph, x: round(glyph.x), y: round(glyph.y) })),
      }
    case 'rule':
      return {
        ...item,
        color: [...item.color],
        x1: round(item.x1),
        y1: round(item.y1),
        x2: round(item.x2),
        y2: round(item.y2),
      }
    case 'box':
      return {
        ...item,
        ...rectangle(item),
        fill: item.fill && [...item.fill],
        stroke: item.stroke && [...item.stroke],
        ...(item.radius === undefined ? {} : { radius: round(item.radius) }),
      }
    case 'image':
      return { ...item, ...rectangle(item) }
  }
}

const rectangle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
})

/** The pages as list.json holds them. */
export const listOf = (pages: readonly DisplayPage[]): DisplayList => ({
  format: 1,
  pages: pages.map((page) => ({
    ...page,
    widthPt: round(page.widthPt),
    heightPt: round(page.heightPt),
    bleedPt: round(page.bleedPt),
    typeArea: rectangle(page.typeArea),
    baselineGrid: { first: round(page.baselineGrid.first), step: round(page.baselineGrid.step) },
    items: page.items.map(rounded),
  })),
})
