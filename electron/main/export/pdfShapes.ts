import type { BoxItem, RuleItem } from '@shared/layout/display/types'
import { cmyk, num } from './pdfNumbers'

/** Operators of a rule. The graphics state is left as it was. */
export const ruleOperators = (item: RuleItem): string =>
  `q ${cmyk(item.color)} K ${num(item.widthPt)} w ${num(item.x1)} ${num(item.y1)} m ${num(item.x2)} ${num(item.y2)} l S Q`

/** Operators of a box: ground first, then its line centred on the edge. */
export function boxOperators({ x, y, width, height, fill, stroke, strokePt }: BoxItem): string {
  const path = `${num(x)} ${num(y)} ${num(width)} ${num(height)} re`
  const ground = fill ? `q ${cmyk(fill)} k ${path} f Q` : ''
  const frame = stroke && strokePt > 0 ? `q ${cmyk(stroke)} K ${num(strokePt)} w ${path} S Q` : ''
  return [ground, frame].filter(Boolean).join('\n')
}
