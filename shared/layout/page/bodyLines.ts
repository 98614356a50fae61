import { decorationItems, lineItems, type LinePlace } from '../display/lineItems'
import type { DisplayItem } from '../display/types'
import type { ComposedLine } from '../inline/types'
import { qualityOf } from './moduleSetting'
import type { LineQuality } from './types'

/** Where a line of running text stands, and whose it is. */
export type BodyPlace = Required<Pick<LinePlace, 'x' | 'y' | 'story' | 'paragraph' | 'line'>> &
  Pick<LinePlace, 'vertical'>

export interface PaintedLine {
  items: readonly DisplayItem[]
  quality: readonly LineQuality[]
}

/** What a line paints, by the line itself: where it stood last, and for whom. */
const painted = new WeakMap<ComposedLine, BodyPlace & PaintedLine>()

/** What a line of running text paints: the same objects as long as it stands where it stood. */
export function paintLine(line: ComposedLine, place: BodyPlace): PaintedLine {
  const known = painted.get(line)
  if (
    known?.y === place.y &&
    known.x === place.x &&
    known.line === place.line &&
    known.paragraph === place.paragraph &&
    known.story === place.story &&
    known.vertical === place.vertical
  )
    return known
  const items: DisplayItem[] = lineItems(line, place)
  if (line.decorations) items.push(...decorationItems(line, place))
  const made = { ...place, items, quality: qualityOf(line, place) }
  painted.set(line, made)
  return made
}
