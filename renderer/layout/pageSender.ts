import type { DisplayItem } from '@shared/layout/display/types'
import type { LineQuality, StoryFit } from '@shared/layout/page/types'
import { piecesBetween, Positions } from './pieces'
import type { GroupUpdate, PageFacts, PageUpdate } from './protocol'
import { same } from './same'

/** A page as layout sets it. */
export interface SetPage {
  page: number
  items: readonly DisplayItem[]
  quality: readonly { story: string; lines: LineQuality[] }[]
  fits: readonly StoryFit[]
  facts: PageFacts
}

interface Sent {
  revision: number
  page: number
  groups: Map<string, DisplayItem[]>
  quality: Map<string, readonly LineQuality[]>
  fits: Map<string, StoryFit>
  facts: PageFacts
}

const NONE: readonly never[] = []

/** Remembers the page that was sent last, and tells the next by what differs from it. */
export class PageSender {
  #sent: Sent | null = null

  /** The next page is told whole. */
  reset(): void {
    this.#sent = null
  }

  next(revision: number, { page, items, quality, fits, facts }: SetPage): PageUpdate {
    const before = this.#sent?.page === page ? this.#sent : null
    const positions = new Positions()
    const groups = groupItems(items)
    const lines = new Map(quality.map((entry) => [entry.story, entry.lines]))
    const updates: GroupUpdate[] = []
    for (const [story, group] of groups) {
      const update = updateOf(
        story,
        { items: before?.groups.get(story), quality: before?.quality.get(story) },
        { items: group, quality: lines.get(story) ?? NONE },
        positions,
      )
      if (update) updates.push(update)
    }
    const order = [...groups.keys()]
    const sentFits = new Map(fits.map((fit) => [fit.story, fit]))
    const update: PageUpdate = {
      base: before?.revision ?? null,
      revision,
      page,
      order: before && same([...before.groups.keys()], order) ? null : order,
      groups: updates,
      positions: positions.take(),
      fits: fits.filter((fit) => !same(before?.fits.get(fit.story), fit)),
      gone: before ? [...before.fits.keys()].filter((story) => !sentFits.has(story)) : [],
      facts: before ? changedFacts(before.facts, facts) : facts,
    }
    this.#sent = { revision, page, groups, quality: lines, fits: sentFits, facts }
    return update
  }
}

interface Group {
  items: readonly DisplayItem[]
  quality: readonly LineQuality[]
}

/** What changed of a group; null when nothing did, which costs a look at each item, not into it. */
function updateOf(
  story: string,
  before: { [K in keyof Group]: Group[K] | undefined },
  after: Group,
  positions: Positions,
): GroupUpdate | null {
  const quality = spliceBetween(before.quality ?? NONE, after.quality)
  const pieces = piecesBetween(before.items ?? NONE, after.items, positions)
  const [first, second] = pieces
  const whole =
    before.items !== undefined &&
    second === undefined &&
    (first === undefined || ('from' in first && first.count === before.items.length && !first.moved)) &&
    after.items.length === before.items.length
  return whole && quality === null ? null : { story, pieces, quality }
}

function spliceBetween(
  before: readonly LineQuality[],
  after: readonly LineQuality[],
): GroupUpdate['quality'] {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && same(before[start], after[start])) start++
  let end = 0
  while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) end++
  const drop = before.length - start - end
  const insert = after.slice(start, after.length - end)
  return drop === 0 && insert.length === 0 ? null : { at: start, drop, insert }
}

const changedFacts = (before: PageFacts, after: PageFacts): Partial<PageFacts> =>
  Object.fromEntries(
    Object.entries(after).filter(([key, value]) => !same(before[key as keyof PageFacts], value)),
  )

/** Splits a page's items by story, '' for the page's own furniture, which is painted first. */
export function groupItems(items: readonly DisplayItem[]): Map<string, DisplayItem[]> {
  const groups = new Map<string, DisplayItem[]>([['', []]])
  let last: DisplayItem[] | undefined
  let lastStory: string | undefined
  for (const item of items) {
    const story = item.story ?? ''
    if (story !== lastStory) {
      last = groups.get(story)
      if (!last) groups.set(story, (last = []))
      lastStory = story
    }
    last!.push(item)
  }
  return groups
}
