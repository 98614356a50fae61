import type { Page } from '@shared/model/page'
import type { Words } from '../types'

/** How a story fits, over all its parts. */
export interface FitState {
  oversetLines: number
  oversetCharacters: number
  /** Rows left empty. */
  holeLines: number
  /** About how many more 字 there is room for. */
  roomZi: number
}

/** What a remedy does; ordered as an editor tries them. */
export const REMEDY_KINDS = [
  'headline-air',
  'spacing',
  'subhead-air',
  'picture-rows',
  'headline-lines',
  'headline-size',
  'legs',
  'module-rows',
  'cut',
  'jump',
] as const
export type RemedyKind = (typeof REMEDY_KINDS)[number]

/** Where text must go for a remedy that is the editor's own act. */
export interface CutPlace {
  /** Block index in the story. */
  paragraph: number
  /** Characters that must go from it. */
  characters: number
  /** UTF-16 range of the block's last line, where the cut pays. */
  from: number
  to: number
}

/** One way to make a story fit, with its exact effect: it was really set. */
export interface Remedy {
  /** Stable for one state of the page, so that a choice can be named: `headline-lines:1`. */
  id: string
  kind: RemedyKind
  words: Words
  /** Rows that the page gains for the story: lines of overset taken in, or of a hole filled. */
  gain: number
  before: FitState
  after: FitState
  /** What the remedy costs the page's look or the text; remedies come the cheapest first. */
  cost: number
  /** Whether the story fits afterwards, and no other story is the worse for it. */
  solves: boolean
  /** Pages as they are with the remedy; empty for a cut, which is the editor's own act. */
  pages: Page[]
  cut?: CutPlace
}
