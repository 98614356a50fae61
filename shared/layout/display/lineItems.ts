import type { ComposedLine } from '../inline/types'
import type { DisplayItem, GlyphsItem } from './types'

export interface LinePlace {
  /** Left edge of the measure and the baseline, pt from the trim's top-left. */
  x: number
  y: number
  /** For a vertical line `x` is its axis and `y` the top of its measure. */
  vertical?: boolean
  story?: string
  paragraph?: number
  line?: number
  /** Measure told in the display list; the composed line's own where absent. */
  measure?: { x: number; width: number }
}

/** Dots and lines beside the glyphs of a set line. */
export function decorationItems(line: ComposedLine, place: LinePlace): DisplayItem[] {
  const story = place.story === undefined ? {} : { story: place.story }
  const at = (along: number, across: number) =>
    place.vertical ? { x: place.x + across, y: place.y + along } : { x: place.x + along, y: place.y + across }
  return (line.decorations ?? []).map((decoration): DisplayItem => {
    const { x, y } = at(decoration.x, decoration.y)
    if (decoration.kind === 'dot') {
      const radius = decoration.width / 2
      return {
        type: 'box',
        x: x - radius,
        y: y - radius,
        width: decoration.width,
        height: decoration.width,
        fill: decoration.color,
        stroke: null,
        strokePt: 0,
        radius,
        ...story,
      }
    }
    const end = at(decoration.x + decoration.width, decoration.y)
    return {
      type: 'rule',
      x1: x,
      y1: y,
      x2: end.x,
      y2: end.y,
      widthPt: decoration.thickness,
      color: decoration.color,
      ...story,
    }
  })
}

/** Display items of one set line: a run for each stretch of one face, size, ink and role. */
export function lineItems(line: ComposedLine, place: LinePlace): GlyphsItem[] {
  const items: GlyphsItem[] = []
  let run: GlyphsItem | undefined
  for (const glyph of line.glyphs) {
    if (
      !run ||
      run.font !== glyph.font ||
      run.sizePt !== glyph.sizePt ||
      run.role !== glyph.role ||
      run.color.join() !== glyph.color.join()
    ) {
      run = {
        type: 'glyphs',
        font: glyph.font,
        sizePt: glyph.sizePt,
        direction: place.vertical ? 'vertical' : 'horizontal',
        color: glyph.color,
        ...(place.story === undefined ? {} : { story: place.story }),
        ...(place.paragraph === undefined ? {} : { paragraph: place.paragraph }),
        ...(place.line === undefined ? {} : { line: place.line }),
        role: glyph.role,
        measure: place.measure ?? { x: place.vertical ? place.y : place.x, width: line.measurePt },
        glyphs: [],
      }
      items.push(run)
    }
    run.glyphs.push({
      char: glyph.char,
      x: place.x + (place.vertical ? glyph.y : glyph.x),
      y: place.y + (place.vertical ? glyph.x : glyph.y),
      glyph: glyph.glyph,
      ...(glyph.rotate ? { rotate: glyph.rotate } : {}),
    })
  }
  return items
}
