import { composePage } from '@shared/layout/page/compose'
import type { PageInput } from '@shared/layout/page/types'
import { findingsOf, scoresOf, totalOf } from '@shared/makeup/criteria/judgePage'
import { holeRows } from '@shared/makeup/criteria/holes'
import { CRITERION_IDS, type CriterionId } from '@shared/makeup/criteria/types'
import { viewOf } from '@shared/makeup/criteria/view'
import { countStory } from '@shared/model/count'
import type { Module } from '@shared/model/placement'
import { charactersOnPage } from '../../helpers/pages'

/** What is measured on a page, really set. */
export interface PageFigures {
  /** Characters neither on the page nor counted as overset: must be none. */
  lostCharacters: number
  oversetLines: number
  /** Rows of hole over all columns, as the issue counts them, and their share of the page's rows. */
  holeRows: number
  holeShare: number
  overlaps: number
  findings: Record<CriterionId, number>
  total: number
}

export function measurePage(input: PageInput, modules: Module[]): PageFigures {
  const made = { ...input, page: { ...input.page, modules } }
  const composed = composePage(made)
  const view = viewOf(made)
  const ids = new Set(input.page.stories)
  let lost = 0
  for (const id of ids) {
    const fit = composed.fits.find((one) => one.story === id)
    const count = countStory(input.stories.get(id)!)
    lost += Math.abs(count - charactersOnPage(composed, id) - (fit?.oversetCharacters ?? 0))
  }
  const findings = Object.fromEntries(CRITERION_IDS.map((id) => [id, 0])) as Record<CriterionId, number>
  for (const { criterion } of findingsOf(view)) findings[criterion]++
  const holes = holeRows(view)
  return {
    lostCharacters: lost,
    oversetLines: composed.fits.reduce((sum, fit) => sum + fit.oversetLines, 0),
    holeRows: holes,
    holeShare: holes / (view.grid.rows * view.grid.columns),
    overlaps: composed.overlaps,
    findings,
    total: totalOf(scoresOf(view)),
  }
}

/** Zero overset, and holes of at most a hundredth of the page's rows. */
export const isFull = (page: PageFigures): boolean => page.oversetLines === 0 && page.holeShare <= 0.01

/** Neither 碰题 nor 断版. */
export const isWhole = ({ findings }: PageFigures): boolean =>
  findings['headlines-meet'] === 0 && findings['broken-page'] === 0
