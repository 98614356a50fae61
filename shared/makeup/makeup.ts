import { firstPage } from './propose'
import { resultOf } from './result'
import type { MakeupInput, MakeupResult } from './types'

/**
 * Lays out a page: gives every story of `page.stories` (in news rank) a module of its own, none overlapping another.
 * Deterministic. Pinned modules stay; headline sizes follow the rank; text that has no room stays in its story and is
 * overset there. Stories beyond what the grid can hold at all get no module and are overset whole.
 * The page is the first that `propose` finds.
 */
export function makeup(input: MakeupInput): MakeupResult {
  const { task, modules } = firstPage(input)
  return resultOf(task, modules)
}
