import type { PageInput } from '@shared/layout/page/types'
import { CRITERIA } from '@shared/makeup/criteria/judgePage'
import type { CriterionId, Finding } from '@shared/makeup/criteria/types'
import { viewOf } from '@shared/makeup/criteria/view'
import type { PageSizeId } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { makeInput, makeModule, makeStory, prose } from '../../../helpers/pages'

/** A story of about this many characters whose module stands there. */
export interface Spot {
  id: string
  at: Partial<Module>
  story?: Partial<Story>
  characters?: number
}

export const spot = (
  id: string,
  [column, row, columns, rows]: readonly [number, number, number, number],
  rest: Omit<Spot, 'id' | 'at'> & { at?: Partial<Module> } = {},
): Spot => ({ id, ...rest, at: { column, row, columns, rows, ...rest.at } })

/** A page of such stories, in news rank. */
export function pageOf(spots: readonly Spot[], size: PageSizeId = 'broadsheet'): PageInput {
  const stories = spots.map(({ id, story, characters = 600 }, n) =>
    makeStory(id, { text: prose(characters, n), ...story }),
  )
  return makeInput(
    stories,
    size,
    spots.map(({ id, at }) => makeModule(id, at)),
  )
}

export const findings = (input: PageInput, id: CriterionId): Finding[] =>
  CRITERIA.find((criterion) => criterion.id === id)!.findings(viewOf(input))

export const score = (input: PageInput, id: CriterionId): number =>
  CRITERIA.find((criterion) => criterion.id === id)!.score(viewOf(input))
