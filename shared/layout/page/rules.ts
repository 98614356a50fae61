import { columnX, rowY, spanPt, type Grid } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { RuleItem } from '../display/types'
import { BLACK } from '../styles/styles'
import { airAbove } from './geometry'

/** Thin rules between neighbouring modules (文武线 are the folio's). */
const RULE_PT = 0.35
/** A column rule stays this far from the rows' edges at its ends, pt. */
const END_GAP_PT = 3

/** Modules that close themselves off: a frame or a ground needs no rule beside it. */
const closed = (module: Module, story: Story | undefined): boolean =>
  module.frame !== 'none' || story?.kind === 'logo'

/** Whether two stories belong to one group (a feature and its parts): a rule must not cut them off the banner above. */
function parentOf(upper: Module, lower: Module, stories: ReadonlyMap<string, Story>): boolean {
  return stories.get(lower.story)?.partOf === upper.story
}

/** Column rules in the gutters between neighbours, and rules in the air between stacked modules. */
export function moduleRules(
  grid: Grid,
  modules: readonly Module[],
  stories: ReadonlyMap<string, Story>,
): RuleItem[] {
  const cells = new Int32Array(grid.rows * grid.columns).fill(-1)
  // What a story flows round stands on its module, and has the cells.
  const order = modules
    .map((_, n) => n)
    .sort((a, b) => Number(modules[b]!.around ?? 0) - Number(modules[a]!.around ?? 0))
  order.forEach((n) => {
    const module = modules[n]!
    for (let row = module.row; row < Math.min(grid.rows, module.row + module.rows); row++)
      for (
        let column = module.column;
        column < Math.min(grid.columns, module.column + module.columns);
        column++
      )
        cells[row * grid.columns + column] = n
  })
  return [...columnRules(grid, modules, stories, cells), ...airRules(grid, modules, stories, cells)]
}

function columnRules(
  grid: Grid,
  modules: readonly Module[],
  stories: ReadonlyMap<string, Story>,
  cells: Int32Array,
): RuleItem[] {
  const rules: RuleItem[] = []
  for (let column = 1; column < grid.columns; column++) {
    const x = columnX(grid, column) - grid.gutterPt / 2
    let start = -1
    for (let row = 0; row <= grid.rows; row++) {
      const left = row < grid.rows ? cells[row * grid.columns + column - 1]! : -1
      const right = row < grid.rows ? cells[row * grid.columns + column]! : -1
      const parted = left !== right && left >= 0 && right >= 0 && !inAir(modules[left]!, modules[right]!, row)
      const open =
        parted &&
        !closed(modules[left]!, stories.get(modules[left]!.story)) &&
        !closed(modules[right]!, stories.get(modules[right]!.story))
      if (open && start < 0) start = row
      if (!open && start >= 0) {
        if (row - start >= 2)
          rules.push(rule(x, rowY(grid, start) + END_GAP_PT, x, rowY(grid, row) - END_GAP_PT))
        start = -1
      }
    }
  }
  return rules
}

/** A rule between stacked modules crosses the gutter when both neighbours begin in the same row. */
const inAir = (left: Module, right: Module, row: number): boolean =>
  left.row === row && right.row === row && airAbove(row) > 0

function airRules(
  grid: Grid,
  modules: readonly Module[],
  stories: ReadonlyMap<string, Story>,
  cells: Int32Array,
): RuleItem[] {
  const rules: RuleItem[] = []
  for (const module of modules) {
    if (airAbove(module.row) === 0 || module.row >= grid.rows) continue
    if (closed(module, stories.get(module.story))) continue
    const above = new Set<number>()
    for (
      let column = module.column;
      column < Math.min(grid.columns, module.column + module.columns);
      column++
    )
      above.add(cells[(module.row - 1) * grid.columns + column]!)
    const upper = [...above].filter((n) => n >= 0).map((n) => modules[n]!)
    if (upper.length === 0) continue
    if (upper.every((other) => closed(other, stories.get(other.story)) || parentOf(other, module, stories)))
      continue
    const x = columnX(grid, module.column)
    const y = rowY(grid, module.row) + grid.stepPt * 0.5
    rules.push(rule(x, y, x + spanPt(grid, module.columns), y))
  }
  return rules
}

const rule = (x1: number, y1: number, x2: number, y2: number): RuleItem => ({
  type: 'rule',
  x1,
  y1,
  x2,
  y2,
  widthPt: RULE_PT,
  color: BLACK,
})
