import type { Grid } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { contextFor } from '../layout/page/compose'
import { countHoles, overlap, withinGrid } from '../layout/page/cover'
import { setModule } from '../layout/page/setModule'
import { fillRegion } from './fill'
import type { Context } from '../layout/page/context'
import type { Region } from './plan'
import { freeRegions } from './region'
import { standings } from './rank'
import { ShapeBook } from './shapeBook'
import type { MakeupInput, MakeupResult } from './types'
import { families } from './units'

/**
 * Lays out a page: gives every story of `page.stories` (in news rank) a module of its own, none overlapping another.
 * Deterministic. Pinned modules stay; headline sizes follow the rank; text that has no room stays in its story and is
 * overset there. Stories beyond what the grid can hold at all get no module and are overset whole.
 */
export function makeup(input: MakeupInput): MakeupResult {
  const context = contextFor(input)
  const { grid } = context
  const { page } = input
  const ids = [...new Set(page.stories)].filter((id) => input.stories.has(id))
  const pinned = keepPinned(input, new Set(ids), grid)
  const fixed = new Set(pinned.map((module) => module.story))
  const stories = ids.filter((id) => !fixed.has(id)).map((id) => input.stories.get(id)!)
  const regions = freeRegions(grid, pinned)
  const shapes = shapeBook(input, context, stories, regions)
  const shares = shareOut(stories, shapes, regions)
  const modules = [...pinned]
  regions.forEach((region, n) => {
    for (const placed of fillRegion(stories, shares[n]!, region, shapes, grid))
      modules.push({ id: `m-${placed.story}`, ...placed })
  })
  const order = new Map(ids.map((id, n) => [id, n]))
  modules.sort((a, b) => (order.get(a.story) ?? Infinity) - (order.get(b.story) ?? Infinity))
  const fits = modules.flatMap((module) => {
    const story = input.stories.get(module.story)
    return story ? [setModule(context, story, module).fit] : []
  })
  const placed = new Set(modules.map((module) => module.story))
  const lost = stories
    .filter((story) => !placed.has(story.id))
    .reduce((sum, story) => sum + shapes.lines(story), 0)
  return {
    page: { ...page, modules },
    holesLines: countHoles(grid, modules) + fits.reduce((sum, fit) => sum + fit.holeLines, 0),
    oversetLines: lost + fits.reduce((sum, fit) => sum + fit.oversetLines, 0),
  }
}

/** Measures the stories twice: roughly for how full the page is, then for the headline sizes that follow from it. */
function shapeBook(
  input: MakeupInput,
  context: Context,
  stories: readonly Story[],
  regions: readonly Region[],
): ShapeBook {
  const all = [...new Set(input.page.stories)].flatMap((id) => input.stories.get(id) ?? [])
  const rough = new ShapeBook(context, stories, standings(all, input.page.size))
  const asked = stories.reduce((sum, _, n) => sum + rough.cells(n), 0)
  const free = regions.reduce((sum, region) => sum + region.columns * region.rows, 0)
  return new ShapeBook(context, stories, standings(all, input.page.size, free > 0 ? asked / free : 1))
}

/** The page's pinned modules that still have a story on the page; of two that overlap the first stays. */
function keepPinned(input: MakeupInput, ids: ReadonlySet<string>, grid: Grid): Module[] {
  const kept: Module[] = []
  for (const module of input.page.modules) {
    if (module.pinned !== true || !ids.has(module.story)) continue
    const clipped = withinGrid(grid, module)
    if (kept.some((other) => other.story === module.story || overlap(other, clipped))) continue
    kept.push(clipped)
  }
  return kept
}

/** Deals the families out to the free regions: each, in news order, to the region with most room left. */
function shareOut(
  stories: readonly Story[],
  shapes: ShapeBook,
  regions: readonly { columns: number; rows: number }[],
): number[][] {
  const shares = regions.map((): number[] => [])
  const room = regions.map((region) => region.columns * region.rows)
  for (const family of families(stories)) {
    const members = [family.parent, ...family.parts]
    const cells = members.reduce((sum, n) => sum + shapes.cells(n), 0)
    let best = 0
    room.forEach((free, n) => {
      if (free > room[best]!) best = n
    })
    if (regions.length === 0) break
    shares[best]!.push(...members)
    room[best]! -= cells
  }
  return shares.map((share) => share.sort((a, b) => a - b))
}
