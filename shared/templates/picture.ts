import { baselineY, columnX, gridFor, rowY, spanPt, type Grid } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { BoxItem, DisplayPage } from '@shared/layout/display/types'
import { moduleGeometry, type ModuleGeometry } from '@shared/layout/page/geometry'
import type { Ink } from '@shared/layout/styles/styles'
import type { Slot, Template } from './template'

const HEAD: Ink = [0, 0, 0, 82]
const TEXT: Ink = [0, 0, 0, 34]
const PICTURE: Ink = [0, 0, 0, 22]
const TINT: Ink = [0, 0, 0, 8]
const LINE: Ink = [0, 0, 0, 60]

/**
 * A template as a page of grey blocks: dark for headlines, middle grey for pictures, stripes for lines of text. It
 * needs no fonts, so that a gallery can show many at once.
 */
export function pictureOf(template: Template): DisplayPage {
  const grid = gridFor(template)
  const items: BoxItem[] = []
  const { x, y, width } = grid.typeArea
  items.push(box(x, y - 8, width, 1.5, HEAD), box(x, y - 28, width * 0.18, 12, TEXT))
  for (const part of template.furniture) furniture(grid, part, items)
  for (const slot of template.slots) paintSlot(grid, slot, items)
  return {
    number: 1,
    widthPt: grid.widthPt,
    heightPt: grid.heightPt,
    bleedPt: grid.bleedPt,
    typeArea: { ...grid.typeArea },
    baselineGrid: { first: baselineY(grid, 0), step: grid.stepPt },
    items,
  }
}

const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Ink | null,
  stroke: Ink | null = null,
): BoxItem => ({
  type: 'box',
  x,
  y,
  width: Math.max(0, width),
  height: Math.max(0, height),
  fill,
  stroke,
  strokePt: stroke ? 0.8 : 0,
})

function furniture(grid: Grid, part: Template['furniture'][number], items: BoxItem[]): void {
  const air = part.row > 0 ? grid.stepPt : 0
  const [x, y] = [columnX(grid, part.column), rowY(grid, part.row) + air]
  const [width, height] = [spanPt(grid, part.columns), part.rows * grid.stepPt - air]
  if (part.kind === 'masthead') {
    items.push(box(x + width * 0.16, y + height * 0.12, width * 0.68, height * 0.56, HEAD))
    items.push(
      box(x, y + height - 14, width, 1, LINE),
      box(x + width * 0.3, y + height - 9, width * 0.4, 5, TEXT),
    )
    return
  }
  items.push(box(x, y, width, height, part.kind === 'ear' ? null : TINT, part.kind === 'guide' ? null : LINE))
  if (part.kind === 'guide') items.push(box(x, y, width, 2, HEAD))
  items.push(box(x + width * 0.32, y + 10, width * 0.36, 11, HEAD))
  for (let line = y + 34; line + 6 < y + height - 6; line += 22)
    items.push(box(x + 10, line, width - 20, 5, TEXT))
}

function paintSlot(grid: Grid, slot: Slot, items: BoxItem[]): void {
  const module: Module = { ...slot, id: '', story: '', pictures: [] }
  const geometry = moduleGeometry(grid, module)
  const { innerX, innerWidth } = geometry
  const top = rowY(grid, geometry.firstRow)
  const foot = rowY(grid, geometry.endRow)
  if (slot.frame !== 'none') {
    const { x, y, width, height } = geometry
    items.push(
      box(x, y, width, height, slot.frame === 'tint' ? TINT : null, slot.frame === 'box' ? LINE : null),
    )
  }
  const { headline } = slot
  const covered: { x: number; y: number; width: number; height: number }[] = []
  let bodyTop = top
  if (headline.side) {
    const width = headline.sizePt * 1.25
    const height = Math.min((foot - top) * 0.72, headline.sizePt * 8)
    const x = headline.side === 'left' ? innerX : innerX + innerWidth - width
    items.push(box(x, top, headline.sizePt * 0.9, height, HEAD))
    covered.push({ x: x - 8, y: top, width: width + 16, height: height + 8 })
  } else {
    const air = (headline.airRows / 2) * grid.stepPt
    const high = headline.sizePt * 1.3 * headline.maxLines
    for (let line = 0; line < headline.maxLines; line++) {
      const share = line === headline.maxLines - 1 && headline.maxLines > 1 ? 0.6 : 0.86
      const width = Math.min(innerWidth * share, headline.sizePt * 16)
      const x = headline.align === 'left' ? innerX : innerX + (innerWidth - width) / 2
      items.push(box(x, top + air + line * headline.sizePt * 1.3 + 3, width, headline.sizePt * 0.82, HEAD))
    }
    bodyTop = top + 2 * air + Math.ceil(high / grid.stepPt + 0.6) * grid.stepPt
  }
  for (const picture of slot.pictures ?? []) {
    const first = geometry.legs[Math.min(picture.column, geometry.legs.length - 1)]!
    const last = geometry.legs[Math.min(picture.column + picture.columns - 1, geometry.legs.length - 1)]!
    const place = {
      x: first.x,
      y: bodyTop + picture.row * grid.stepPt,
      width: last.x + last.width - first.x,
      height: picture.rows * grid.stepPt,
    }
    items.push(box(place.x, place.y, place.width, place.height, PICTURE))
    covered.push({ ...place, height: place.height + 2.4 * grid.stepPt })
    items.push(box(place.x, place.y + place.height + 7, place.width * 0.7, 4.5, TEXT))
  }
  lines(grid, slot, geometry, { top: bodyTop, foot, left: innerX, width: innerWidth }, covered, items)
}

type Place = { x: number; y: number; width: number; height: number }
const meet = (a: Place, b: Place): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function lines(
  grid: Grid,
  slot: Slot,
  geometry: ModuleGeometry,
  room: { top: number; foot: number; left: number; width: number },
  covered: readonly Place[],
  items: BoxItem[],
): void {
  const thick = grid.bodyPt * 0.52
  const put = (place: Place) => {
    if (!covered.some((other) => meet(other, place))) items.push({ ...box(0, 0, 0, 0, TEXT), ...place })
  }
  if (slot.vertical) {
    for (let x = room.left + room.width - grid.bodyPt; x >= room.left; x -= grid.stepPt)
      put({ x, y: room.top, width: thick, height: room.foot - room.top - 4 })
    return
  }
  const side = slot.headline.side ? covered[0] : undefined
  for (const leg of geometry.legs)
    for (let y = room.top + 4; y + thick <= room.foot; y += grid.stepPt) {
      const place = { x: leg.x, y, width: leg.width, height: thick }
      // Text stands beside a headline in the corner.
      if (side && meet(side, place)) {
        const left = side.x + side.width > leg.x + leg.width - 2
        const x = left ? leg.x : side.x + side.width
        put({ ...place, x, width: left ? side.x - leg.x : leg.x + leg.width - x })
      } else put(place)
    }
}
