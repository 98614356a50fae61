import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import { type Cells, cellsOf, LEAST_ROWS, meets } from './cells'
import { fieldOf, inside, obstaclesOf, type Field } from './field'
import { nearestFree, restOf, type Towards } from './free'
import { refit } from './refit'

/** What becomes of modules in the way: they go aside as they are, or they give room where they stand. */
export const MODES = ['push', 'squeeze'] as const
export type Mode = (typeof MODES)[number]

export interface Settling {
  mode: Mode
  /** The way things are pushed. */
  towards?: Towards
}

/**
 * Puts modules into new rectangles and makes room for them. Locked modules and furniture stay where they are; what is
 * in the way goes aside or is cut, and what it meets does so in turn. No module is ever dropped: where there is no
 * room for all, the answer is null and the page is as it was.
 */
export function settle(page: Page, moved: ReadonlyMap<string, Cells>, how: Settling): Page | null {
  const field = fieldOf(page)
  const taken = obstaclesOf({ ...page, modules: page.modules.filter(({ id }) => !moved.has(id)) }, field)
  // A story that flows round the others takes no room from them.
  const flows = new Set(page.modules.filter(({ around }) => around).map(({ id }) => id))
  for (const [id, cells] of moved) {
    if (flows.has(id)) {
      if (!inside(field, cells)) return null
      continue
    }
    if (!inside(field, cells) || taken.some((other) => meets(other, cells))) return null
    taken.push(cells)
  }
  const places = new Map(moved)
  let rest = page.modules.filter(({ id, pinned }) => !moved.has(id) && !pinned && !flows.has(id))
  const from = [...moved.values()][0]
  for (;;) {
    const next = nextInWay(rest, taken, from)
    if (!next) break
    rest = rest.filter((module) => module !== next)
    const place = makeRoom(field, next, taken, rest, how)
    if (!place) return null
    places.set(next.id, place)
    taken.push(place)
  }
  const modules = page.modules.map((module) => refit(module, places.get(module.id) ?? module))
  return modules.every((module, n) => module === page.modules[n]) ? page : { ...page, modules }
}

/** Of the modules in the way the one nearest to what was moved: pushing goes on from there. */
function nextInWay(
  rest: readonly Module[],
  taken: readonly Cells[],
  from: Cells | undefined,
): Module | undefined {
  const far = (module: Module) =>
    from ? Math.abs(module.row - from.row) + Math.abs(module.column - from.column) * 10 : 0
  return rest
    .filter((module) => taken.some((other) => meets(other, module)))
    .reduce<Module | undefined>((best, one) => (best && far(best) <= far(one) ? best : one), undefined)
}

function makeRoom(
  field: Field,
  module: Module,
  taken: readonly Cells[],
  rest: readonly Module[],
  { mode, towards }: Settling,
): Cells | null {
  const least = Math.min(LEAST_ROWS, module.rows)
  const cut = mode === 'squeeze' ? cutFree(module, taken, least) : null
  if (cut) return cut
  const whole = nearestFree(field, module, taken, towards, rest)
  if (whole) return whole
  // No place for all of it: as much of it as there is one for, where it stands or elsewhere.
  const kept = cutFree(module, taken, least)
  if (kept) return kept
  for (let columns = module.columns; columns >= 1; columns--)
    for (let rows = module.rows - (columns === module.columns ? 1 : 0); rows >= least; rows--) {
      const smaller = nearestFree(field, { ...cellsOf(module), columns, rows }, taken, towards, rest)
      if (smaller) return smaller
    }
  return null
}

/** What is left of a module when all that it meets is cut off it; null when too little is left. */
function cutFree(module: Cells, taken: readonly Cells[], least: number): Cells | null {
  let left: Cells | null = cellsOf(module)
  for (const other of taken) {
    if (!left || !meets(other, left)) continue
    left = restOf(left, other)
  }
  return left && left.rows >= least ? left : null
}
