import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import { cellsOf } from './cells'
import { clampInto, fieldOf } from './field'
import { nearestFree } from './free'
import { placeModule, putIn } from './place'
import { refit } from './refit'
import type { Mode } from './settle'
import { moduleId } from './blueprint'

export interface Pages {
  from: Page
  to: Page
}

/**
 * Moves a story with its module from one page to another: to a cell there, else to the free place nearest to where it
 * stood. Where the other page has no room for it, the story stands in that page's list without a module. A locked
 * module stays. Continuations of a story (`part`) move alone.
 */
export function moveToPage(
  { from, to }: Pages,
  id: string,
  at: { column: number; row: number } | null,
  mode: Mode,
): Pages {
  const module = from.modules.find((one) => one.id === id)
  if (!module || module.pinned || from.number === to.number) return { from, to }
  const modules = from.modules.filter((one) => one !== module)
  const stays = module.part !== undefined || modules.some(({ story }) => story === module.story)
  const stories = stays ? from.stories : from.stories.filter((story) => story !== module.story)
  const moved: Module = { ...module, id: moduleId(to, module.story) }
  const received = receive(to, moved, at, mode)
  return received ? { from: { ...from, modules, stories }, to: received } : { from, to }
}

/** Moves a story that has no module from one page's list to the end of another's. */
export function listOnPage({ from, to }: Pages, story: string): Pages {
  if (from.number === to.number || from.modules.some((module) => module.story === story)) return { from, to }
  return {
    from: { ...from, stories: from.stories.filter((id) => id !== story) },
    to: to.stories.includes(story) ? to : { ...to, stories: [...to.stories, story] },
  }
}

/** Null when there is no room and the module, a continuation, cannot stand in a list instead. */
function receive(
  to: Page,
  module: Module,
  at: { column: number; row: number } | null,
  mode: Mode,
): Page | null {
  const field = fieldOf(to)
  const wanted = clampInto(field, module)
  const taken = [...to.modules.map(cellsOf), ...field.furniture]
  const free = at === null ? nearestFree(field, wanted, taken) : null
  const placed = at
    ? placeModule(to, refit(module, wanted), at, mode)
    : free
      ? putIn(to, module, free, mode)
      : null
  if (placed) return placed
  if (module.part !== undefined) return null
  return to.stories.includes(module.story) ? to : { ...to, stories: [...to.stories, module.story] }
}
