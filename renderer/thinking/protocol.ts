import type { DisplayPage } from '@shared/layout/display/types'
import type { Alternative } from '@shared/makeup/alternatives/types'
import type { Finding } from '@shared/makeup/criteria/types'
import type { FitState, Remedy } from '@shared/makeup/copyfit/types'
import type { Proposal, ProposeProgress } from '@shared/makeup/types'
import type { Doc } from '../app/doc'
import type { Outline } from '../layout/outlines'
import type { FontBytes } from '../layout/protocol'

/** A page painted from a display list: the list, and the shapes that its text does not give. */
export interface Picture {
  display: DisplayPage
  outlines: Outline[]
}

/** A page in small, and how it stands: for the plan of all pages. */
export interface Overview extends Picture {
  /** Lines without a place, of stories that have a module here. */
  oversetLines: number
  /** Lines that nothing covers. */
  holesLines: number
  /** Stories in the page's list without a module. */
  unplaced: number
}

/** What can be thought about, by name: what is asked, and what is answered. */
export interface Thoughts {
  /** Several pages to choose from, each with its picture. */
  propose: {
    ask: { proposals: number; seed: number; timeLimitMs: number }
    answer: { proposal: Proposal; picture: Picture }[]
  }
  /** How a story fits, and what would make it fit. */
  remedies: { ask: { story: string }; answer: { fit: FitState; remedies: Remedy[] } }
  /** Other shapes for a module. */
  alternatives: { ask: { module: string }; answer: Alternative[] }
  /** The page as it would be painted, for a thumbnail. */
  picture: { ask: Record<never, never>; answer: Picture }
  /** The same, and how the page stands. */
  overview: { ask: Record<never, never>; answer: Overview }
  /** What the make-up rules find on the page. */
  judge: { ask: Record<never, never>; answer: Finding[] }
}
export type Topic = keyof Thoughts

/** One question about a page of an issue as it is at that moment. */
export interface Question<T extends Topic = Topic> {
  topic: T
  doc: Doc
  page: number
  ask: Thoughts[T]['ask']
}

export type ToThinker =
  | { type: 'fonts'; fonts: FontBytes[] }
  | ({ type: 'question'; id: number } & { [T in Topic]: Question<T> }[Topic])

export type FromThinker =
  | { type: 'answer'; id: number; answer: Thoughts[Topic]['answer'] }
  | { type: 'progress'; id: number; progress: ProposeProgress }
  | { type: 'failed'; id: number | null; message: string }
