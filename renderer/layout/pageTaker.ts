import type { DisplayItem } from '@shared/layout/display/types'
import type { LineQuality, StoryFit } from '@shared/layout/page/types'
import { applyPieces, PositionReader } from './pieces'
import type { PageFacts, PageUpdate } from './protocol'

/** The items of one story as they stand on the page; the same object as long as nothing of it changed. */
export interface DisplayGroup {
  story: string
  /** Items that did not change are the same objects as before. */
  items: readonly DisplayItem[]
  /** How evenly its justified lines are set. */
  quality: readonly LineQuality[]
}

export interface Composition extends PageFacts {
  revision: number
  page: number
  /** In painting order; the same list as before when nothing on the page changed. */
  groups: readonly DisplayGroup[]
  fits: ReadonlyMap<string, StoryFit>
}

/** Puts together the page from what changed of it. What did not change stays the same object, for whoever shows it. */
export class PageTaker {
  #page: Composition | null = null

  reset(): void {
    this.#page = null
  }

  /** The page after an update; null when an update before it was missed and the page must be sent whole. */
  take(update: PageUpdate): Composition | null {
    const before = update.base === null ? null : this.#page
    if (update.base !== null && (before?.revision !== update.base || before.page !== update.page)) return null
    this.#page = {
      ...(before as Composition),
      ...update.facts,
      revision: update.revision,
      page: update.page,
      groups: groupsAfter(before?.groups ?? [], update),
      fits: fitsAfter(before?.fits, update),
    }
    return this.#page
  }
}

function groupsAfter(before: readonly DisplayGroup[], update: PageUpdate): readonly DisplayGroup[] {
  if (update.groups.length === 0 && update.order === null) return before
  const groups = new Map(before.map((group) => [group.story, group]))
  const positions = new PositionReader(update.positions)
  for (const { story, pieces, quality } of update.groups) {
    const old = groups.get(story)
    groups.set(story, {
      story,
      items: applyPieces(old?.items ?? [], pieces, positions),
      quality: quality
        ? (old?.quality ?? []).toSpliced(quality.at, quality.drop, ...quality.insert)
        : (old?.quality ?? []),
    })
  }
  return (update.order ?? before.map(({ story }) => story)).map((story) => {
    const group = groups.get(story)
    if (!group) throw new Error(`story ${story} stands on the page without items`)
    return group
  })
}

function fitsAfter(
  before: ReadonlyMap<string, StoryFit> | undefined,
  { fits, gone }: PageUpdate,
): ReadonlyMap<string, StoryFit> {
  if (before && fits.length === 0 && gone.length === 0) return before
  const after = new Map(before)
  for (const fit of fits) after.set(fit.story, fit)
  for (const story of gone) after.delete(story)
  return after
}
