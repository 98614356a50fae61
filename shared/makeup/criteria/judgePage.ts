import type { Page } from '@shared/model/page'
import type { PageInput } from '../../layout/page/types'
import { acrossPage } from './acrossPage'
import { balance } from './balance'
import { brokenPage } from './brokenPage'
import { headlinesMeet } from './headlinesMeet'
import { headlineWithText } from './headlineWithText'
import { hierarchy } from './hierarchy'
import { holes } from './holes'
import { leadAtTop } from './leadAtTop'
import { overset } from './overset'
import { picturesSpread } from './picturesSpread'
import { proportions } from './proportions'
import { readingOrder } from './readingOrder'
import { related } from './related'
import { textBalanced } from './textBalanced'
import type { Criterion, Finding, Fix, Score } from './types'
import { viewOf, type PageView } from './view'

/** All criteria, the gravest first. */
export const CRITERIA: readonly Criterion[] = [
  overset,
  holes,
  headlinesMeet,
  brokenPage,
  readingOrder,
  headlineWithText,
  acrossPage,
  leadAtTop,
  hierarchy,
  related,
  picturesSpread,
  balance,
  textBalanced,
  proportions,
]

/**
 * The live checks of a page: what breaks a rule or could be better, the gravest first. Works from the modules'
 * geometry and planned headlines; what did not change since the last call is not measured again.
 */
export const judgePage = (input: PageInput): Finding[] => findingsOf(viewOf(input))

export const findingsOf = (view: PageView): Finding[] =>
  CRITERIA.flatMap((criterion) => criterion.findings(view)).sort(
    (a, b) => Number(a.severity === 'flaw') - Number(b.severity === 'flaw'),
  )

/** Every criterion's score of the page, in the order of the criteria. */
export function scoresOf(view: PageView): Score[] {
  const all = CRITERIA.reduce((sum, { weight }) => sum + weight, 0)
  return CRITERIA.map((criterion) => ({
    criterion: criterion.id,
    name: criterion.name,
    score: criterion.score(view),
    weight: criterion.weight / all,
  }))
}

/** All scores together, 0 to 100. */
export const totalOf = (scores: readonly Score[]): number =>
  Math.round(1000 * scores.reduce((sum, { score, weight }) => sum + score * weight, 0)) / 10

/** The page with a remedy made; pinned modules stay as they are. */
export function applyFix(page: Page, fix: Fix): Page {
  const changes = new Map(fix.changes.map(({ module, set }) => [module, set]))
  return {
    ...page,
    modules: page.modules.map((module) => {
      const set = changes.get(module.id)
      return set && !module.pinned ? { ...module, ...set } : module
    }),
  }
}
