import { columnX } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import { clamp01, foot, nameOf, right } from './geometry'
import { partsOf } from './parts'
import type { Criterion, Finding, Fix, Place } from './types'
import type { ModuleView, PageView } from './view'

/** Rows of air that may stand between two things, one above the other. */
export const AIR_ROWS = 2

interface Hole {
  column: number
  row: number
  /** Rows that count, and all rows that are empty. */
  rows: number
  empty: number
}

/** Rows of each column that something covers. */
function coverage(view: PageView): Uint8Array[] {
  const { grid } = view
  const columns = Array.from({ length: grid.columns }, () => new Uint8Array(grid.rows))
  const mark = (place: Place) => {
    const from = Math.max(0, Math.floor((place.y - grid.typeArea.y) / grid.stepPt + 1e-6))
    const to = Math.min(grid.rows, Math.ceil((foot(place) - grid.typeArea.y) / grid.stepPt - 1e-6))
    columns.forEach((rows, column) => {
      const x = columnX(grid, column)
      if (Math.min(right(place), x + grid.columnPt) - Math.max(place.x, x) > grid.columnPt / 3)
        rows.fill(1, from, Math.max(from, to))
    })
  }
  view.furniture.forEach(mark)
  for (const { rect, head, legs, pictures, frame, solid } of view.modules) {
    // A headline over the text has its block's whole width.
    if (head) mark(head.side ? head : { ...head, x: rect.x, width: rect.width })
    for (const leg of legs) if (leg.used > 0) mark(leg)
    pictures.forEach(mark)
    if (frame) {
      mark({ ...frame, height: 1 })
      mark({ ...frame, y: foot(frame) - 1, height: 1 })
      if (solid) mark(rect)
    }
  }
  return columns
}

/** Rows of a column that nothing covers beyond two rows of air, and every empty row at the page's foot. */
export function holesOf(view: PageView): Hole[] {
  const { rows } = view.grid
  const result: Hole[] = []
  coverage(view).forEach((covered, column) => {
    let row = 0
    while (row < rows) {
      if (covered[row]) {
        row++
        continue
      }
      let end = row
      while (end < rows && !covered[end]) end++
      const count = end === rows ? end - row : end - row - AIR_ROWS
      if (count > 0) result.push({ column, row, rows: count, empty: end - row })
      row = end
    }
  })
  return result
}

/** Rows of hole over all columns. */
export const holeRows = (view: PageView): number => holesOf(view).reduce((sum, hole) => sum + hole.rows, 0)

const moduleAt = (view: PageView, column: number, row: number): ModuleView | undefined =>
  view.modules.find(
    ({ module: m }) =>
      column >= m.column && column < m.column + m.columns && row >= m.row && row < m.row + m.rows,
  )

/** A higher picture, or air in the headline block, that takes up the empty rows without driving text out. */
function remedy(view: PageView, above: ModuleView | undefined): Fix | null {
  if (!above || above.module.pinned) return null
  const { module, story, legs, oversetLines } = above
  const free = Math.min(...legs.map((leg) => leg.rows - leg.used))
  const name = nameOf(above)
  const fits = (set: Partial<Module>): boolean => {
    const after = partsOf(view.context, story, { ...module, ...set })
    const empty = (list: typeof legs) => list.reduce((sum, leg) => sum + leg.rows - leg.used, 0)
    return after.oversetLines <= oversetLines && empty(after.legs) < empty(legs)
  }
  const [first] = module.pictures
  for (let rows = Math.max(1, free); first && rows <= free + 3; rows++) {
    const set = { pictures: [{ ...first, rows: first.rows + rows }, ...module.pictures.slice(1)] }
    if (fits(set))
      return {
        label: { zh: `《${name}》图片加高 ${rows} 行`, en: `“${name}”: ${rows} rows more for its picture` },
        changes: [{ module: module.id, set }],
      }
  }
  if (free < 1 || free > 3 || story.headline.trim() === '') return null
  const set = { headline: { ...module.headline, airRows: module.headline.airRows + free } }
  if (!fits(set)) return null
  return {
    label: { zh: `《${name}》标题加空 ${free} 行`, en: `“${name}”: ${free} rows of air for its headline` },
    changes: [{ module: module.id, set }],
  }
}

export const holes: Criterion = {
  id: 'holes',
  name: { zh: '空白', en: 'White holes' },
  rule: {
    zh: '版面要排满：上下之间至多空两行，版底一行不空。',
    en: 'The page is full: no more than two rows of air between what stands one above the other, none at the foot.',
  },
  source:
    'Newspaper make-up: 忌开天窗. Counted in rows of a column that nothing covers beyond two rows of air, and every empty row at the foot.',
  weight: 3,
  score: (view) => clamp01(1 - holeRows(view) / (0.04 * view.grid.rows * view.grid.columns)),
  findings: (view) => {
    const { grid } = view
    const runs: (Hole & { columns: number })[] = []
    for (const hole of holesOf(view)) {
      const last = runs.find(
        (run) =>
          run.column + run.columns === hole.column &&
          run.row + run.empty > hole.row &&
          hole.row + hole.empty > run.row,
      )
      if (!last) {
        runs.push({ ...hole, columns: 1 })
        continue
      }
      const end = Math.max(last.row + last.empty, hole.row + hole.empty)
      last.columns++
      last.rows += hole.rows
      last.row = Math.min(last.row, hole.row)
      last.empty = end - last.row
    }
    return runs.map((run): Finding => {
      const x = columnX(grid, run.column)
      const above = moduleAt(view, run.column, run.row - 1) ?? moduleAt(view, run.column, run.row)
      const below = moduleAt(view, run.column, run.row + run.empty - 1)
      const concerned = [...new Set([above, below].flatMap((one) => (one ? [one.module.id] : [])))]
      return {
        criterion: 'holes',
        severity: 'break',
        place: {
          x,
          y: grid.typeArea.y + run.row * grid.stepPt,
          width: columnX(grid, run.column + run.columns - 1) + grid.columnPt - x,
          height: run.empty * grid.stepPt,
        },
        modules: concerned,
        message: {
          zh: `空白：${run.columns} 栏共 ${run.rows} 行`,
          en: `A hole of ${run.rows} rows over ${run.columns} columns`,
        },
        fix: remedy(view, above),
      }
    })
  },
}
