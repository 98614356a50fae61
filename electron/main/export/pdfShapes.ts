import type { BoxItem, RuleItem } from '@shared/layout/display/types'
import { cmyk, num } from './pdfNumbers'

/** Operators of a rule. The graphics state is left as it was. */
export const ruleOperators = (item: RuleItem): string =>
  `q ${cmyk(item.color)} K ${num(item.widthPt)} w ${num(item.x1)} ${num(item.y1)} m ${num(item.x2)} ${num(item.y2)} l S Q`

/** Distance of a Bézier curve's handles that makes a quarter of a circle of radius 1, to 0.0003. */
const QUARTER = 0.5523

/** The path of a box, its corners round where it has a radius. */
function boxPath({ x, y, width, height, radius = 0 }: BoxItem): string {
  const r = Math.min(radius, width / 2, height / 2)
  if (!(r > 0)) return `${num(x)} ${num(y)} ${num(width)} ${num(height)} re`
  const [right, foot, k] = [x + width, y + height, r * (1 - QUARTER)]
  const line = (...to: number[]): string => `${to.map((value) => num(value)).join(' ')} l`
  const curve = (...to: number[]): string => `${to.map((value) => num(value)).join(' ')} c`
  return [
    `${num(x + r)} ${num(y)} m`,
    line(right - r, y),
    curve(right - k, y, right, y + k, right, y + r),
    line(right, foot - r),
    curve(right, foot - k, right - k, foot, right - r, foot),
    line(x + r, foot),
    curve(x + k, foot, x, foot - k, x, foot - r),
    line(x, y + r),
    curve(x, y + k, x + k, y, x + r, y),
    'h',
  ].join(' ')
}

/** Operators of a box: ground first, then its line centred on the edge. */
export function boxOperators(item: BoxItem): string {
  const { fill, stroke, strokePt } = item
  const path = boxPath(item)
  const ground = fill ? `q ${cmyk(fill)} k ${path} f Q` : ''
  const frame = stroke && strokePt > 0 ? `q ${cmyk(stroke)} K ${num(strokePt)} w ${path} S Q` : ''
  return [ground, frame].filter(Boolean).join('\n')
}
