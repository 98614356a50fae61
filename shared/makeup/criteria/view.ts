import { standingOn } from '../../layout/page/around'
import { columnX, rowY, spanPt, type Grid } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { Context } from '../../layout/page/context'
import { contextFor } from '../../layout/page/compose'
import { withinGrid } from '../../layout/page/cover'
import { jumpsOf } from '../../layout/page/jumps'
import type { PageInput } from '../../layout/page/types'
import { partsOf, type ModuleParts } from './parts'
import type { Place } from './types'

/** A module as the criteria see it: what stands where, pt, without a glyph painted. */
export interface ModuleView extends ModuleParts {
  module: Module
  story: Story
  /** Place in the page's news order, 0 the lead. */
  rank: number
  /** The whole module, the air above it included. */
  rect: Place
}

/** A page as the criteria see it. */
export interface PageView {
  context: Context
  grid: Grid
  input: PageInput
  modules: ModuleView[]
  /** Masthead, advertisements and the like. */
  furniture: Place[]
  /** Stories of the page without a module. */
  unplaced: Story[]
}

const cellsOf = (
  grid: Grid,
  area: { column: number; row: number; columns: number; rows: number },
): Place => ({
  x: columnX(grid, area.column),
  y: rowY(grid, area.row),
  width: spanPt(grid, area.columns),
  height: area.rows * grid.stepPt,
})

/** The page for the criteria. What did not change since the last call is known by its module and story. */
export function viewOf(input: PageInput): PageView {
  const context = contextFor(input)
  const { grid } = context
  const { page, stories } = input
  const ranks = new Map([...new Set(page.stories)].map((id, n) => [id, n]))
  const modules: ModuleView[] = []
  const jumps = jumpsOf(input)
  for (const raw of page.modules) {
    const story = stories.get(raw.story)
    if (!story) continue
    const module = withinGrid(grid, raw)
    modules.push({
      ...partsOf(context, story, module, jumps.of.get(module.id), standingOn(grid, page, module)),
      module,
      story,
      rank: ranks.get(story.id) ?? page.stories.length,
      rect: cellsOf(grid, module),
    })
  }
  const placed = new Set(modules.map(({ story }) => story.id))
  return {
    context,
    grid,
    input,
    modules,
    furniture: (page.furniture ?? []).map((item) => cellsOf(grid, item)),
    unplaced: [...ranks.keys()].flatMap((id) => (placed.has(id) ? [] : (stories.get(id) ?? []))),
  }
}
