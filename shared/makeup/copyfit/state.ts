import { composePage } from '../../layout/page/compose'
import type { PageInput } from '../../layout/page/types'
import type { Page } from '@shared/model/page'
import type { FitState } from './types'

/** How a story fits, and what the other stories of the pages that were set lack. */
export interface Fits {
  own: FitState
  /** Overset lines of the others. */
  others: number
}

/** The input with some of its pages replaced. */
function withPages(input: PageInput, changed: readonly Page[]): PageInput {
  const other = (page: Page) => changed.find(({ number }) => number === page.number) ?? page
  return {
    ...input,
    page: other(input.page),
    ...(input.pages ? { pages: input.pages.map(other) } : {}),
  }
}

const NOTHING: FitState = { oversetLines: 0, oversetCharacters: 0, holeLines: 0, roomZi: 0 }

/** Sets the page, and every other page that a remedy changed, and reads how a story fits. */
export function fitsOf(input: PageInput, story: string, changed: readonly Page[] = []): Fits {
  const next = withPages(input, changed)
  const pages = [next.page, ...changed.filter(({ number }) => number !== next.page.number)]
  let state = NOTHING
  let others = 0
  for (const page of pages) {
    for (const fit of composePage({ ...next, page }).fits) {
      if (fit.story !== story) {
        if (fit.part === undefined) others += fit.oversetLines
        continue
      }
      state = {
        // A part tells the whole story's overset; holes are its own.
        oversetLines: fit.oversetLines,
        oversetCharacters: fit.oversetCharacters,
        holeLines: state.holeLines + fit.holeLines,
        roomZi: state.roomZi + fit.roomZi,
      }
    }
  }
  return { own: state, others }
}
