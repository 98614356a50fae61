import type { Page } from '@shared/model/page'
import type { Module, PicturePlacement } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { moduleId } from '@shared/makeup/hand/blueprint'
import { type Cells, cellsOf, LEAST_ROWS, meets } from '@shared/makeup/hand/cells'
import { clampInto, fieldOf, type Field } from '@shared/makeup/hand/field'
import { nearestFree } from '@shared/makeup/hand/free'
import { refit } from '@shared/makeup/hand/refit'
import { partOf } from '@shared/layout/page/jumps'
import { applyProblem } from './problem'
import type { Slot, Template } from './template'

/** What becomes of the stories: they go into the slots by rank, or stay where they are as far as that can be. */
export type Placing = 'slots' | 'keep'

export interface Applied {
  page: Page
  /** Stories that had a module and have none now, for want of room: they are in the page's list, whole. */
  unplaced: string[]
}

/**
 * A page with a template's grid and furniture. Its stories go into the slots in news rank (`slots`); those that the
 * slots do not take, continuations of stories, and with `keep` all of them, stay where they are or go to the nearest
 * free place, lower or narrower where there is no other. Locked modules stay where the furniture lets them; a slot
 * under one is left out. No story leaves the page's list. The template's own problems are thrown, and the page is as
 * it was.
 * @throws RangeError saying why the template cannot be applied to this page
 */
export function applyTemplate(
  template: Template,
  page: Page,
  stories: ReadonlyMap<string, Story>,
  placing: Placing,
): Applied {
  const problem = applyProblem(template, page)
  if (problem !== null) throw new RangeError(problem)
  const { grid: _grid, ...bare } = page
  const base: Page = {
    ...bare,
    size: template.size,
    ...(template.grid ? { grid: template.grid } : {}),
    furniture: template.furniture,
    template: template.id,
    modules: [],
  }
  if (template.furniture.length === 0) delete base.furniture
  const field = fieldOf(base)
  const places = new Map<Module, Module>()
  const taken: Cells[] = [...field.furniture]
  const put = (module: Module, as: Module): void => {
    places.set(module, as)
    taken.push(cellsOf(as))
  }
  for (const module of page.modules) if (module.pinned && fits(field, module, taken)) put(module, module)
  const fresh: Module[] = []
  if (placing === 'slots') {
    const busy = new Set([...places.keys()].filter((one) => partOf(one) === 0).map(({ story }) => story))
    const ranked = page.stories.flatMap((id) => stories.get(id) ?? []).filter(({ id }) => !busy.has(id))
    // A story that begins on another page has only a continuation here.
    const own = ranked.filter(
      ({ id }) => !page.modules.some((m) => m.story === id && partOf(m) > 0 && !begins(page, id)),
    )
    for (const [slot, story] of matched(
      template.slots.filter((one) => !taken.some((t) => meets(t, one))),
      own,
    )) {
      const old = page.modules.find((module) => module.story === story.id && partOf(module) === 0)
      const module = inSlot(
        slot,
        story,
        old?.id ?? moduleId({ ...page, modules: [...page.modules, ...fresh] }, story.id),
      )
      if (old) put(old, module)
      else {
        fresh.push(module)
        taken.push(cellsOf(module))
      }
    }
  }
  for (const module of page.modules) {
    if (places.has(module)) continue
    const place = placeFor(field, module, taken)
    if (!place) continue
    const { pinned: _pinned, ...loose } = module
    put(module, refit(loose, place))
  }
  const modules = [...page.modules.flatMap((module) => places.get(module) ?? []), ...fresh]
  const lost = page.modules.filter((module) => partOf(module) === 0 && !places.has(module))
  const unplaced = lost.map(({ story }) => story).filter((id) => !modules.some(({ story }) => story === id))
  const listed = unplaced.filter((id) => !page.stories.includes(id))
  return { page: { ...base, modules, stories: [...page.stories, ...listed] }, unplaced }
}

const begins = (page: Page, story: string): boolean =>
  page.modules.some((module) => module.story === story && partOf(module) === 0)

const fits = (field: Field, cells: Cells, taken: readonly Cells[]): boolean =>
  cells.column + cells.columns <= field.columns &&
  cells.row + cells.rows <= field.rows &&
  !taken.some((other) => meets(other, cells))

/** Slots with the stories they take: picture stories into the slots made for them, the others by rank. */
function matched(slots: readonly Slot[], ranked: readonly Story[]): [Slot, Story][] {
  const result: [Slot, Story][] = []
  const left = [...ranked]
  const take = (slot: Slot, wanted: (story: Story) => boolean): boolean => {
    const at = left.findIndex(wanted)
    if (at < 0) return false
    result.push([slot, left.splice(at, 1)[0]!])
    return true
  }
  const caption = ({ kind }: Story) => kind === 'caption'
  const open = slots.filter((slot) => slot.for !== 'caption' || !take(slot, caption))
  for (const slot of open.filter((one) => one.for !== 'caption'))
    if (!take(slot, (one) => !caption(one))) take(slot, () => true)
  // A picture slot without a picture story takes what is left, text with a picture first.
  for (const slot of open.filter((one) => one.for === 'caption'))
    if (!take(slot, ({ pictures }) => pictures.length > 0)) take(slot, () => true)
  return result
}

/** A story's module in a slot. */
export function inSlot(slot: Slot, story: Story, id: string): Module {
  const pictures = (slot.pictures ?? []).flatMap((place, n): PicturePlacement[] => {
    const picture = story.pictures[n]
    return picture ? [{ ...place, picture: picture.id }] : []
  })
  return {
    id,
    story: story.id,
    ...cellsOf(slot),
    headline: slot.headline,
    pictures,
    frame: slot.frame,
    ...(slot.vertical && story.kind !== 'caption' ? { vertical: true } : {}),
    ...(slot.legs === undefined ? {} : { legs: slot.legs }),
  }
}

/** Where a module stands that has no slot: where it was, else near to it, as large as there is room. */
function placeFor(field: Field, module: Module, taken: readonly Cells[]): Cells | null {
  const wanted = clampInto(field, cellsOf(module))
  if (fits(field, wanted, taken)) return wanted
  const least = Math.min(LEAST_ROWS, wanted.rows)
  for (let rows = wanted.rows; rows >= least; rows = rows > 12 ? rows - 4 : rows - 1)
    for (let columns = wanted.columns; columns >= Math.max(1, wanted.columns - 2); columns--) {
      const free = nearestFree(field, { ...wanted, columns, rows }, taken)
      if (free) return free
    }
  return null
}
