import type { Module } from '@shared/model/placement'
import { HEADLINE_SIZES } from '../layout/page/typeScale'
import { brokenLines } from './criteria/brokenPage'
import { holesOf } from './criteria/holes'
import { meetings } from './criteria/headlinesMeet'
import { viewOf, type PageView } from './criteria/view'
import type { Task } from './layOut'
import { MODES, type Mode } from './modes'

/** Pages tried at most: some tenths of a second. */
const TRIES = 260
const ROUNDS = 4

/** What a page lacks to a finished one; 0 when all is as it should be. */
interface Lack {
  total: number
  /** Modules to change first. */
  modules: string[]
}

/** Measures a page exactly: text without a place, holes, meeting headlines, lines right through. */
function lackOf(view: PageView): Lack {
  const modules = new Set<string>()
  let total = 0
  for (const { module, oversetLines, picturesLost, legs } of view.modules) {
    // A row in every leg is no hole to the eye, but the story could use it.
    const empty = legs.reduce((sum, leg) => sum + leg.rows - leg.used, 0)
    const cost = oversetLines * 60 + picturesLost * 400 + (empty - (empty % Math.max(1, legs.length))) * 0.5
    if (cost > 0) modules.add(module.id)
    total += cost
  }
  for (const { upper, lower } of meetings(view)) {
    total += 40
    modules.add(lower.module.id)
    modules.add(upper.module.id)
  }
  for (const { across, at } of brokenLines(view)) {
    total += 40
    for (const { module, rect } of view.modules) {
      const near = across
        ? Math.min(Math.abs(rect.y - at), Math.abs(rect.y + rect.height - at)) < 2.5 * view.grid.stepPt
        : Math.min(Math.abs(rect.x - at), Math.abs(rect.x + rect.width - at)) < 2 * view.grid.gutterPt
      if (near) modules.add(module.id)
    }
  }
  for (const { column, row, rows, empty } of holesOf(view)) {
    total += rows * 2
    for (const { module: m } of view.modules)
      if (
        column >= m.column &&
        column < m.column + m.columns &&
        m.row <= row + empty &&
        m.row + m.rows >= row
      )
        modules.add(m.id)
  }
  return { total, modules: [...modules] }
}

/** How a module is built. */
export const modeOf = (module: Module): Mode =>
  module.headline.side !== undefined
    ? module.headline.vertical
      ? 'upright'
      : 'side'
    : module.legs !== undefined
      ? 'legs'
      : module.frame === 'box'
        ? 'box'
        : 'over'

/** A change of some modules, and what it costs as a matter of looks. */
interface Change {
  modules: Module[]
  cost: number
}

/** Other headlines and picture heights for a module that keeps its rectangle. */
function ownChanges(module: Module): Change[] {
  const { headline, pictures } = module
  const changes: Change[] = []
  const spec = (set: Partial<Module['headline']>, cost: number) =>
    changes.push({ modules: [{ ...module, headline: { ...headline, ...set } }], cost })
  for (const air of [-1, 1])
    if (headline.airRows + air >= 0) spec({ airRows: headline.airRows + air }, air > 0 ? 1.2 : 0.2)
  const at = HEADLINE_SIZES.findIndex((pt) => pt >= headline.sizePt)
  for (const step of [-1, 1, -2]) {
    const sizePt = HEADLINE_SIZES[at + step]
    if (sizePt !== undefined && sizePt >= 14) {
      spec({ sizePt }, Math.abs(step) * 0.7)
      if (headline.airRows > 0) spec({ sizePt, airRows: 0 }, Math.abs(step) * 0.7)
    }
  }
  if (headline.side === undefined)
    spec({ maxLines: headline.maxLines === 1 ? 2 : headline.maxLines - 1 }, 1.5)
  pictures.forEach((picture, n) => {
    for (const more of [-1, 1, -2, 2]) {
      if (picture.rows + more < 4) continue
      const moved = pictures.map((other, k) =>
        k === n
          ? { ...other, rows: other.rows + more }
          : k > n && other.column === picture.column && other.row > picture.row
            ? { ...other, row: other.row + more }
            : other,
      )
      changes.push({ modules: [{ ...module, pictures: moved }], cost: Math.abs(more) * 0.3 })
    }
  })
  return changes
}

/** The module at another height, made up afresh from its shapes. */
function reshaped(
  task: Task,
  module: Module,
  row: number,
  rows: number,
  mode = modeOf(module),
): Module | null {
  const index = task.stories.findIndex(({ id }) => id === module.story)
  if (index < 0 || rows < 3) return null
  const foot = row + rows === task.grid.rows
  const shapes = task.shapes.shapes(index, mode, module.columns, row === 0)
  const curve = foot ? shapes.footCurve : shapes.curve
  if (!((curve[rows] ?? Infinity) < Infinity)) return null
  const { legs, ...setting } = shapes.at(rows, foot)
  const plain = { ...module }
  delete plain.legs
  return { ...plain, row, rows, ...setting, ...(legs === undefined ? {} : { legs }) }
}

/** Moves the border between a module and the one right below it, and builds the module another way. */
function sharedChanges(task: Task, module: Module, modules: readonly Module[]): Change[] {
  const changes: Change[] = []
  const add = (made: (Module | null)[], cost: number) => {
    if (made.every((one) => one !== null)) changes.push({ modules: made as Module[], cost })
  }
  const below = modules.find(
    (other) =>
      other.row === module.row + module.rows &&
      other.column === module.column &&
      other.columns === module.columns &&
      !other.pinned,
  )
  if (below)
    for (const more of [-1, 1, -2, 2, -3, 3])
      add(
        [
          reshaped(task, module, module.row, module.rows + more),
          reshaped(task, below, below.row + more, below.rows - more),
        ],
        0.4,
      )
  const index = task.stories.findIndex(({ id }) => id === module.story)
  if (index >= 0)
    for (const mode of MODES)
      if (mode !== modeOf(module) && task.shapes.modesOf(index).includes(mode))
        add([reshaped(task, module, module.row, module.rows, mode)], 3)
  return changes
}

const lackOfModules = (task: Task, modules: readonly Module[]): Lack =>
  lackOf(viewOf({ ...task.input, page: { ...task.input.page, modules: [...modules] } }))

/** What a page lacks to a finished one: 40 for each rule broken, 60 for a line without a place, 2 for a row of hole. */
export const lackIn = (task: Task, modules: readonly Module[]): number => lackOfModules(task, modules).total

/**
 * Really sets the page and mends what is left over: headlines a size or a row of air up or down, pictures a row or
 * two, borders between neighbours, other builds. Only steps that leave less amiss are taken; pinned modules stay.
 */
export function fitPage(task: Task, modules: readonly Module[]): Module[] {
  let best = [...modules]
  let lack = lackOfModules(task, best)
  let tries = 0
  for (let round = 0; round < ROUNDS && lack.total > 0 && tries < TRIES; round++) {
    let taken: { modules: Module[]; lack: Lack; gain: number } | null = null
    for (const id of lack.modules) {
      const module = best.find((one) => one.id === id)
      if (!module || module.pinned) continue
      for (const change of [...ownChanges(module), ...sharedChanges(task, module, best)]) {
        if (tries++ >= TRIES) break
        const changed = new Map(change.modules.map((one) => [one.id, one]))
        const list = best.map((one) => changed.get(one.id) ?? one)
        const next = lackOfModules(task, list)
        const gain = lack.total - next.total - change.cost
        if (gain > 0.5 && (!taken || gain > taken.gain)) taken = { modules: list, lack: next, gain }
      }
    }
    if (!taken) break
    best = taken.modules
    lack = taken.lack
  }
  return best
}
