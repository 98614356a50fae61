import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import { type Cells, cellsOf, LEAST_ROWS } from './cells'
import { fieldOf, obstaclesOf } from './field'
import type { Step } from './move'
import { settle, type Mode } from './settle'

/** The eight handles, by the compass: n above, e at the right. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof HANDLES)[number]

/**
 * Drags a handle of a module. The edge stops at the type area, at furniture, at locked modules and where the module
 * would be too small. With `squeeze`, neighbours that stand at the edge follow it both ways.
 * The page itself when nothing changes; null when there is no room.
 */
export function resizeModule(page: Page, id: string, handle: Handle, by: Step, mode: Mode): Page | null {
  const module = page.modules.find((one) => one.id === id)
  if (!module || module.pinned) return page
  const cells = resized(page, module, handle, by)
  const moved = new Map<string, Cells>([[id, cells]])
  if (mode === 'squeeze') for (const [other, grown] of followers(page, module, cells)) moved.set(other, grown)
  const towards = {
    columns: handle.includes('e') ? Math.sign(by.columns) : handle.includes('w') ? Math.sign(by.columns) : 0,
    rows: handle.includes('s') || handle.includes('n') ? Math.sign(by.rows) : 0,
  }
  return settle(page, moved, { mode, towards })
}

/** Sets the rectangle of a module by its numbers; shifted into the type area where it would leave it. */
export function setCells(page: Page, id: string, cells: Cells, mode: Mode): Page | null {
  const module = page.modules.find((one) => one.id === id)
  if (!module || module.pinned) return page
  const field = fieldOf(page)
  const columns = Math.max(1, Math.min(cells.columns, field.columns))
  const rows = Math.max(Math.min(LEAST_ROWS, field.rows), Math.min(cells.rows, field.rows))
  const column = Math.max(0, Math.min(cells.column, field.columns - columns))
  const row = Math.max(0, Math.min(cells.row, field.rows - rows))
  const towards = { columns: Math.sign(column - module.column), rows: Math.sign(row - module.row) }
  return settle(page, new Map([[id, { column, row, columns, rows }]]), { mode, towards })
}

function resized(page: Page, module: Module, handle: Handle, by: Step): Cells {
  const field = fieldOf(page)
  const fixed = obstaclesOf({ ...page, modules: page.modules.filter((one) => one !== module) }, field)
  const least = Math.min(LEAST_ROWS, module.rows)
  const cells = cellsOf(module)
  const beside = (one: Cells) => one.row < cells.row + cells.rows && cells.row < one.row + one.rows
  const inLine = (one: Cells) =>
    one.column < cells.column + cells.columns && cells.column < one.column + one.columns
  if (handle.includes('e')) {
    const end = module.column + module.columns
    const limit = Math.min(
      field.columns,
      ...fixed.filter((o) => beside(o) && o.column >= end).map((o) => o.column),
    )
    cells.columns = Math.max(1, Math.min(end + by.columns, limit) - cells.column)
  }
  if (handle.includes('w')) {
    const end = module.column + module.columns
    const limit = Math.max(
      0,
      ...fixed
        .filter((o) => beside(o) && o.column + o.columns <= module.column)
        .map((o) => o.column + o.columns),
    )
    cells.column = Math.min(end - 1, Math.max(limit, module.column + by.columns))
    cells.columns = end - cells.column
  }
  if (handle.includes('s')) {
    const end = module.row + module.rows
    const limit = Math.min(field.rows, ...fixed.filter((o) => inLine(o) && o.row >= end).map((o) => o.row))
    cells.rows = Math.max(least, Math.min(end + by.rows, limit) - cells.row)
  }
  if (handle.includes('n')) {
    const end = module.row + module.rows
    const limit = Math.max(
      0,
      ...fixed.filter((o) => inLine(o) && o.row + o.rows <= module.row).map((o) => o.row + o.rows),
    )
    cells.row = Math.min(end - least, Math.max(limit, module.row + by.rows))
    cells.rows = end - cells.row
  }
  return cells
}

/** Neighbours along an edge that was drawn in: they grow into what it leaves. */
function* followers(page: Page, before: Module, after: Cells): Generator<[string, Cells]> {
  for (const other of page.modules) {
    if (other.id === before.id || other.pinned) continue
    const alongside = other.row >= before.row && other.row + other.rows <= before.row + before.rows
    const inLine =
      other.column >= before.column && other.column + other.columns <= before.column + before.columns
    const end = before.column + before.columns
    const foot = before.row + before.rows
    const newEnd = after.column + after.columns
    const newFoot = after.row + after.rows
    const cells = cellsOf(other)
    if (alongside && other.column === end && newEnd < end)
      yield [other.id, { ...cells, column: newEnd, columns: cells.columns + end - newEnd }]
    else if (alongside && other.column + other.columns === before.column && after.column > before.column)
      yield [other.id, { ...cells, columns: cells.columns + after.column - before.column }]
    else if (inLine && other.row === foot && newFoot < foot)
      yield [other.id, { ...cells, row: newFoot, rows: cells.rows + foot - newFoot }]
    else if (inLine && other.row + other.rows === before.row && after.row > before.row)
      yield [other.id, { ...cells, rows: cells.rows + after.row - before.row }]
  }
}
