import type { Page } from '@shared/model/page'
import { around, type Cells, cellsOf, meets } from './cells'
import { fieldOf } from './field'
import { movable } from './move'
import { settle, type Mode } from './settle'

export const ALIGNMENTS = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

/**
 * Lines up the edges or middles of modules: several with one another, a single one with the type area. Two that would
 * then cover one another stand one below (or beside) the other. Null when there is no room.
 */
export function alignModules(page: Page, ids: readonly string[], edge: Alignment, mode: Mode): Page | null {
  const all = page.modules.filter((module) => ids.includes(module.id))
  const free = movable(page, ids)
  if (free.length === 0) return page
  const field = fieldOf(page)
  const box = all.length > 1 ? around(all) : { column: 0, row: 0, columns: field.columns, rows: field.rows }
  const upright = edge === 'left' || edge === 'center' || edge === 'right'
  const sorted = [...free].sort((a, b) => (upright ? a.row - b.row : a.column - b.column))
  const moved = new Map<string, Cells>()
  const standing: Cells[] = all.filter((module) => module.pinned).map(cellsOf)
  for (const module of sorted) {
    const cells = { ...cellsOf(module), ...target(edge, module, box) }
    for (let other = hit(standing, cells); other; other = hit(standing, cells))
      if (upright) cells.row = other.row + other.rows
      else cells.column = other.column + other.columns
    standing.push(cells)
    moved.set(module.id, cells)
  }
  return settle(page, moved, { mode })
}

const hit = (standing: readonly Cells[], cells: Cells): Cells | undefined =>
  standing.find((other) => meets(other, cells))

function target(edge: Alignment, { columns, rows }: Cells, box: Cells): Partial<Cells> {
  switch (edge) {
    case 'left':
      return { column: box.column }
    case 'center':
      return { column: box.column + Math.floor((box.columns - columns) / 2) }
    case 'right':
      return { column: box.column + box.columns - columns }
    case 'top':
      return { row: box.row }
    case 'middle':
      return { row: box.row + Math.floor((box.rows - rows) / 2) }
    case 'bottom':
      return { row: box.row + box.rows - rows }
  }
}

/** Gives modules the width or height of the first of them. Null when there is no room. */
export function equalModules(
  page: Page,
  ids: readonly string[],
  what: 'columns' | 'rows',
  mode: Mode,
): Page | null {
  const model = page.modules.find((module) => module.id === ids[0])
  if (!model) return page
  const moved = new Map<string, Cells>(
    movable(page, ids).map((module) => [module.id, { ...cellsOf(module), [what]: model[what] }]),
  )
  return moved.size === 0 ? page : settle(page, moved, { mode })
}
