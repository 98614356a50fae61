import type { Page } from '@shared/model/page'
import type { PageView } from './view'

/** The criteria of a page, a file each. */
export const CRITERION_IDS = [
  'overset',
  'holes',
  'headlines-meet',
  'broken-page',
  'reading-order',
  'headline-with-text',
  'across-page',
  'lead-at-top',
  'hierarchy',
  'related',
  'pictures-spread',
  'balance',
  'text-balanced',
  'proportions',
] as const
export type CriterionId = (typeof CRITERION_IDS)[number]

/** A sentence, Chinese and English. */
interface Words {
  zh: string
  en: string
}

/** Part of the page, pt from the trim's top-left corner. */
export interface Place {
  x: number
  y: number
  width: number
  height: number
}

/** What a live check finds: where, in words, and the remedy where there is one. */
export interface Finding {
  criterion: CriterionId
  /** break: a rule of the page is broken (碰题, 断版, holes, overset); flaw: it could be better. */
  severity: 'break' | 'flaw'
  place: Place
  /** Ids of the modules concerned, the one to change first. */
  modules: string[]
  message: Words
  /** A remedy that only changes the page's modules; `applyFix` makes it. Null where there is none. */
  fix: Fix | null
}

/** A remedy, as data: it crosses to a worker and back. */
export interface Fix {
  label: Words
  /** Changes of single modules, by module id. */
  changes: { module: string; set: Partial<Page['modules'][number]> }[]
}

export interface Score {
  criterion: CriterionId
  /** 0 (as bad as can be) to 1 (nothing to say against it). */
  score: number
  /** Its share of the total. */
  weight: number
  name: Words
}

/** One criterion: the newsroom's rule, how well a page keeps it, and where it does not. */
export interface Criterion {
  id: CriterionId
  name: Words
  /** The rule as the newsroom says it. */
  rule: Words
  /** Where it comes from, or why it holds. */
  source: string
  weight: number
  /** 0 to 1. */
  score(view: PageView): number
  findings(view: PageView): Finding[]
}
