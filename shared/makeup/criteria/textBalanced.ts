import { clamp01, isNews, nameOf } from './geometry'
import type { Criterion, Finding } from './types'
import type { ModuleView, PageView } from './view'

/** Longer legs without a break tire; shorter ones are no legs. */
const LONG_ROWS = 48
const SHORT_ROWS = 4

type Fault = { of: ModuleView; kind: 'long' | 'short' }

function faults(view: PageView): Fault[] {
  return view.modules.filter(isNews).flatMap((of): Fault[] => {
    const used = of.legs.filter((leg) => leg.used > 0).map((leg) => leg.used)
    if (used.length === 0) return []
    if (Math.max(...used) > LONG_ROWS) return [{ of, kind: 'long' }]
    return used.length > 1 && Math.max(...used) < SHORT_ROWS ? [{ of, kind: 'short' }] : []
  })
}

export const textBalanced: Criterion = {
  id: 'text-balanced',
  name: { zh: '文字匀称', en: 'Text balanced' },
  rule: {
    zh: '一栏不过四十八行，也不短于四行；文字不排成一根长条，也不摊成一层薄片。',
    en: 'No leg above 48 rows nor under 4: text is neither a long strip nor a thin layer.',
  },
  source: 'Newspaper make-up: 忌通条长文; a leg of two or three lines makes the eye turn at once.',
  weight: 0.7,
  score: (view) => clamp01(1 - faults(view).length / Math.max(3, view.modules.length / 3)),
  findings: (view) =>
    faults(view).map(({ of, kind }): Finding => ({
      criterion: 'text-balanced',
      severity: 'flaw',
      place: of.rect,
      modules: [of.module.id],
      message:
        kind === 'long'
          ? {
              zh: `《${nameOf(of)}》一栏过长`,
              en: `“${nameOf(of)}” has a leg of more than ${LONG_ROWS} rows`,
            }
          : {
              zh: `《${nameOf(of)}》各栏太短`,
              en: `“${nameOf(of)}” has legs of fewer than ${SHORT_ROWS} rows`,
            },
      fix: null,
    })),
}
