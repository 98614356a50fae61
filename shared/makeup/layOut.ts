import type { Grid } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { contextFor } from '../layout/page/compose'
import type { Context } from '../layout/page/context'
import { overlap, withinGrid } from '../layout/page/cover'
import { airAbove } from '../layout/page/geometry'
import { Sheet } from './curve'
import { partsOf } from './criteria/parts'
import { fillRegion, type Effort } from './fill'
import type { Piece } from './judge'
import type { Region } from './plan'
import { freeRegions } from './region'
import { standings } from './rank'
import { ShapeBook } from './shapeBook'
import type { MakeupInput } from './types'
import { families } from './units'

/** All that the searches for one page have in common: the stories to place, where, and their shapes. */
export interface Task {
  input: MakeupInput
  context: Context
  grid: Grid
  /** Stories to place, in news rank. */
  stories: Story[]
  /** The page's order, for the modules'. */
  order: ReadonlyMap<string, number>
  pinned: Module[]
  /** Masthead, advertisements and the like, clipped to the grid. */
  furniture: Region[]
  fixed: Piece[]
  regions: Region[]
  shares: number[][]
  shapes: ShapeBook
}

export function taskOf(input: MakeupInput): Task {
  const context = contextFor(input)
  const { grid } = context
  const ids = [...new Set(input.page.stories)].filter((id) => input.stories.has(id))
  const pinned = keepPinned(input, new Set(ids), grid)
  const held = new Set(pinned.map((module) => module.story))
  const stories = ids.filter((id) => !held.has(id)).map((id) => input.stories.get(id)!)
  const furniture = (input.page.furniture ?? []).map((item) => withinGrid(grid, item))
  const regions = freeRegions(grid, [...pinned, ...furniture])
  const shapes = shapeBook(input, context, stories, regions)
  const order = new Map(ids.map((id, n) => [id, n]))
  return {
    input,
    context,
    grid,
    stories,
    order,
    pinned,
    furniture,
    fixed: pinned.map((module) => fixedPiece(context, input.stories.get(module.story)!, module, order)),
    regions,
    shares: shareOut(stories, shapes, regions),
    shapes,
  }
}

/**
 * Sheets by the heights they hold, kept: they are large. Searches may take turns on one, for each knows by the sheet's
 * age whether what it reckoned is still there.
 */
const sheets = new Map<number, Sheet>()
function sheetFor(size: number): Sheet {
  let sheet = sheets.get(size)
  if (!sheet) {
    if (sheets.size >= 4) sheets.clear()
    sheets.set(size, (sheet = new Sheet(size)))
  }
  return sheet
}

/** One layout of the page's stories in what is free of it. */
export function layOut(task: Task, effort: Effort): { modules: Module[]; pieces: Piece[] } {
  const { input, grid, stories, order, pinned, fixed, regions, shares, shapes } = task
  const modules = [...pinned]
  const pieces = [...fixed]
  regions.forEach((region, n) => {
    const filled = fillRegion(
      stories,
      shares[n]!,
      region,
      shapes,
      { grid, sheets: sheetFor, fixed: [...pieces] },
      effort,
    )
    pieces.push(...filled.pieces)
    for (const placed of filled.modules) modules.push({ id: idFor(input, placed.story), ...placed })
  })
  modules.sort((a, b) => (order.get(a.story) ?? Infinity) - (order.get(b.story) ?? Infinity))
  return { modules, pieces }
}

/** A story's module keeps its id from page to page. */
const idFor = (_input: MakeupInput, story: string): string => `m-${story}`

/** What a pinned module looks like to the judge. */
function fixedPiece(
  context: Context,
  story: Story,
  module: Module,
  order: ReadonlyMap<string, number>,
): Piece {
  const { grid } = context
  const { head, frame } = partsOf(context, story, module)
  const x = grid.typeArea.x + module.column * (grid.columnPt + grid.gutterPt)
  const y = grid.typeArea.y + module.row * grid.stepPt
  return {
    story,
    rank: order.get(story.id) ?? order.size,
    region: { column: module.column, row: module.row, columns: module.columns, rows: module.rows },
    look: {
      ink: head && {
        left: head.x - x,
        right: head.x + head.width - x,
        top: (head.y - y) / grid.stepPt,
        foot: (head.y + head.height - y) / grid.stepPt,
        upright: head.vertical,
        side: head.side,
      },
      sizePt: head?.sizePt ?? 0,
      bodyRow: airAbove(module.row),
      picture: null,
      crossed: ~0,
      footAir: 0,
      framed: frame !== null,
      over: 0,
    },
    group: -1,
    index: -1,
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
