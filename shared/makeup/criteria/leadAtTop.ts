import { clamp01, nameOf } from './geometry'
import type { Criterion, Finding } from './types'
import type { ModuleView, PageView } from './view'

/** The lead: the first story in rank that is placed. */
const leadOf = (view: PageView): ModuleView | undefined =>
  view.modules.length === 0
    ? undefined
    : view.modules.reduce((best, one) => (one.rank < best.rank ? one : best))

/** How far below the page's first free row the lead begins, over a third of the page. */
function depth(view: PageView, lead: ModuleView): number {
  const first = Math.min(...view.modules.map(({ module }) => module.row))
  return (lead.module.row - first) / (view.grid.rows / 3)
}

/** Share of the columns that a lead's module should have, at least. */
const WIDE = 0.45

export const leadAtTop: Criterion = {
  id: 'lead-at-top',
  name: { zh: '头条在上', en: 'Lead at the top' },
  rule: {
    zh: '头条居版首，左上起，占到近半版宽。',
    en: 'The lead stands at the top, from the left, nearly half the page wide or more.',
  },
  source: 'Newspaper make-up: the upper left is read first in horizontal setting (头条区).',
  weight: 1.5,
  score: (view) => {
    const lead = leadOf(view)
    if (!lead) return 1
    const { columns } = view.grid
    const narrow = Math.max(0, WIDE - lead.module.columns / columns)
    return clamp01(1 - depth(view, lead) - narrow - (0.35 * lead.module.column) / columns)
  },
  findings: (view) => {
    const lead = leadOf(view)
    if (!lead || depth(view, lead) <= 0) return []
    return [
      {
        criterion: 'lead-at-top',
        severity: 'flaw',
        place: lead.rect,
        modules: [lead.module.id],
        message: {
          zh: `头条《${nameOf(lead)}》不在版首`,
          en: `The lead “${nameOf(lead)}” is not at the top`,
        },
        fix: null,
      } satisfies Finding,
    ]
  },
}
