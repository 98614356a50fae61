import type { Draft } from 'immer'
import type { Page } from '@shared/model/page'
import type { HeadlineSpec, Module } from '@shared/model/placement'
import { alignModules, equalModules, type Alignment } from '@shared/makeup/hand/align'
import { blueprint, moduleId } from '@shared/makeup/hand/blueprint'
import type { Cells } from '@shared/makeup/hand/cells'
import { copyOfStory, duplicateModule } from '@shared/makeup/hand/duplicate'
import { fieldOf } from '@shared/makeup/hand/field'
import { nearestFree } from '@shared/makeup/hand/free'
import { lockModules } from '@shared/makeup/hand/lock'
import { moveModules, type Step } from '@shared/makeup/hand/move'
import { orderStories, type Order } from '@shared/makeup/hand/order'
import { placeModule, putIn } from '@shared/makeup/hand/place'
import { resizeModule, setCells } from '@shared/makeup/hand/resize'
import { swapModules } from '@shared/makeup/hand/swap'
import { listOnPage, moveToPage } from '@shared/makeup/hand/toPage'
import { withPages } from '@shared/makeup/issue/book'
import { removeModules } from '@shared/makeup/jumps/removeParts'
import { tidyParts } from '@shared/makeup/jumps/tidyParts'
import { pageOf, type Doc } from '../app/doc'
import { freshStoryId, takePages } from '../app/edits'
import type { StepLabel } from '../app/history'
import { editDoc, useApp } from '../app/store'
import { toast } from '../app/ui'
import i18n from '../i18n'
import { currentPage, moduleOf, select, usePage } from './state'
import { placeWords } from './words'

const t = i18n.t.bind(i18n)

export const say = (said: string): void => usePage.setState({ said })

const noRoom = (): void => {
  toast('info', t('page.noRoom'))
  say(t('page.noRoom'))
}

/** The selected modules of the page, in the order they were selected. */
export const selected = (): Module[] => usePage.getState().selection.flatMap((id) => moduleOf(id) ?? [])

/** Makes a page the document's, as one step. Null: there was no room, which is said. */
export function commitPage(
  next: Page | null,
  label: StepLabel,
  more: { group?: string; select?: string; stories?: (stories: Draft<Doc>['stories']) => void } = {},
): boolean {
  const page = currentPage()
  if (!page || next === page) return false
  if (!next) {
    noRoom()
    return false
  }
  editDoc(
    (draft) => {
      draft.pages[next.number] = next
      more.stories?.(draft.stories)
    },
    {
      label,
      ...(more.group ? { group: more.group } : {}),
      ...(more.select === undefined ? {} : { select: more.select }),
    },
  )
  return true
}

/** Says where the first selected module is now. */
function sayPlace(): void {
  const [module] = selected()
  if (module) say(placeWords(module, t))
}

function onSelection(
  label: StepLabel,
  act: (page: Page, ids: readonly string[]) => Page | null,
  group?: string,
): void {
  const page = currentPage()
  const { selection } = usePage.getState()
  if (!page || selection.length === 0) return
  if (label !== 'lock' && label !== 'order' && selected().every((module) => module.pinned)) {
    toast('info', t('page.lockedHint'))
    say(t('page.lockedHint'))
    return
  }
  const done = commitPage(act(page, selection), label, group ? { group } : {})
  if (done) sayPlace()
}

/** Steps of keys that follow one another at once are undone together. */
const runOf = (kind: string): string => `${kind}:${usePage.getState().selection.join(',')}`

export const nudge = (by: Step): void =>
  onSelection(
    'move-module',
    (page, ids) => moveModules(page, ids, by, usePage.getState().mode),
    runOf('nudge'),
  )

export const growBy = (by: Step): void =>
  onSelection(
    'resize-module',
    (page, ids) => resizeModule(page, ids.at(-1)!, 'se', by, usePage.getState().mode),
    runOf('grow'),
  )

export const align = (edge: Alignment): void =>
  onSelection('align-modules', (page, ids) => alignModules(page, ids, edge, usePage.getState().mode))

export const equal = (what: 'columns' | 'rows'): void =>
  onSelection('align-modules', (page, ids) => equalModules(page, ids, what, usePage.getState().mode))

export function swap(): void {
  const { selection } = usePage.getState()
  if (selection.length !== 2) {
    toast('info', t('page.swapHint'))
    return
  }
  onSelection('swap-modules', (page) => swapModules(page, selection[0]!, selection[1]!))
}

export const order = (where: Order): void =>
  onSelection('order', (page) =>
    orderStories(
      page,
      selected().map(({ story }) => story),
      where,
    ),
  )

export function toggleLock(): void {
  const locked = !selected().every((module) => module.pinned)
  onSelection('lock', (page, ids) => lockModules(page, ids, locked))
}

export function takeOffPage(ids: readonly string[] = usePage.getState().selection): void {
  const { doc, page, readOnly } = useApp.getState()
  if (!doc || readOnly || ids.length === 0) return
  const next = removeModules(doc, page, ids)
  if (next === doc) {
    toast('info', t('page.lockedHint'))
    return
  }
  editDoc((draft) => takePages(draft, next), { label: 'take-off' })
  say(t('page.takenOff'))
}

/** A copy of the last selected module and its story. */
export function duplicate(): void {
  const page = currentPage()
  const module = selected().at(-1)
  const story = module && useApp.getState().doc?.stories[module.story]
  if (!page || !story) return
  const id = freshStoryId()
  const copy = { module: moduleId(page, id), story: id }
  const done = commitPage(duplicateModule(page, module.id, copy), 'duplicate', {
    select: id,
    stories: (stories) => {
      stories[id] = copyOfStory(story, id, t('page.copyMark'))
    },
  })
  if (done) select([copy.module])
}

/** The module a story would get on the page, or the one it has. */
export function moduleFor(page: Page, story: string): Module | null {
  const { doc } = useApp.getState()
  const own = doc?.stories[story]
  if (!doc || !own) return null
  const placed = page.modules.find((module) => module.story === story)
  return placed ?? blueprint(page, own, new Map(Object.entries(doc.stories)), moduleId(page, story))
}

/** The page with a story put on it at a cell; from another page it comes with its module. Null: no room. */
export function placedAt(page: Page, story: string, at: { column: number; row: number }): Page | null {
  const module = moduleFor(page, story)
  return module && placeModule(page, module, at, usePage.getState().mode)
}

/** Puts a story on the page shown: at a cell, else where there is room. */
export function placeStory(story: string, at: { column: number; row: number } | null = null): boolean {
  const { doc } = useApp.getState()
  const page = currentPage()
  if (!doc || !page) return false
  const from = pageOf(doc, story)
  const home = from === undefined || from === page.number ? null : doc.pages[from]!
  const next = at ? placedAt(page, story, at) : placedAnywhere(page, story)
  if (!next) {
    noRoom()
    return false
  }
  const left = home && {
    ...home,
    stories: home.stories.filter((id) => id !== story),
    modules: home.modules.filter((module) => module.story !== story),
  }
  const placed = tidyParts(withPages(doc, left ? [left, next] : [next]), doc)
  editDoc((draft) => takePages(draft, placed), { label: 'place', select: story })
  const module = next.modules.find((one) => one.story === story)
  if (!module) return false
  select([module.id])
  say(t('page.placed', { place: placeWords(module, t) }))
  return true
}

function placedAnywhere(page: Page, story: string): Page | null {
  const module = moduleFor(page, story)
  if (!module || page.modules.includes(module)) return page
  const field = fieldOf(page)
  const taken = [...page.modules, ...field.furniture]
  const { mode } = usePage.getState()
  for (let rows = module.rows; rows >= Math.ceil(module.rows / 2); rows -= 2) {
    const free = nearestFree(field, { ...module, rows }, taken)
    if (free) return putIn(page, module, free, mode)
  }
  return putIn(page, module, { ...module, row: field.rows - module.rows }, mode)
}

/** Moves a story, with its module where it has one, to another page; the page shown stays. */
export function sendToPage(ids: readonly string[], number: number): void {
  const { doc } = useApp.getState()
  const from = currentPage()
  const to = doc?.pages[number]
  if (!from || !to || from === to || ids.length === 0) return
  const { mode } = usePage.getState()
  const moved = ids.reduce((pages, id) => moveToPage(pages, id, null, mode), { from, to })
  finishTransfer(from, moved, number)
}

/** The same for a story that is named by itself. */
export function sendStoryToPage(story: string, number: number): void {
  const { doc } = useApp.getState()
  const from = currentPage()
  const to = doc?.pages[number]
  if (!from || !to || from === to) return
  const ids = from.modules.filter((module) => module.story === story).map(({ id }) => id)
  if (ids.length > 0) sendToPage(ids, number)
  else finishTransfer(from, listOnPage({ from, to }, story), number)
}

function finishTransfer(before: Page, { from, to }: { from: Page; to: Page }, number: number): void {
  if (from === before) {
    toast('info', t('page.lockedHint'))
    return
  }
  const gone = before.stories.filter((id) => !from.stories.includes(id))
  const placed = gone.every((id) => to.modules.some((module) => module.story === id))
  const { story } = useApp.getState()
  const keep = story !== null && gone.includes(story) ? (from.stories[0] ?? null) : story
  const { doc } = useApp.getState()
  if (doc)
    editDoc((draft) => takePages(draft, tidyParts(withPages(doc, [from, to]), doc)), {
      label: 'to-page',
      select: keep,
    })
  const words = placed ? t('page.movedTo', { n: number }) : t('page.movedToList', { n: number })
  toast('info', words)
  say(words)
}

/** Sets the rectangle of a module by numbers. */
export function setModuleCells(id: string, change: Partial<Cells>): void {
  const page = currentPage()
  const module = moduleOf(id)
  if (!page || !module) return
  if (module.pinned) {
    toast('info', t('page.lockedHint'))
    return
  }
  const { column, row, columns, rows } = module
  const next = setCells(page, id, { column, row, columns, rows, ...change }, usePage.getState().mode)
  if (commitPage(next, 'module', { group: `cells:${id}:${Object.keys(change).join()}` })) sayPlace()
}

/** Changes what a module says of its body and frame; undefined takes a key away. */
export function setModule(
  id: string,
  change: {
    [K in 'frame' | 'legs' | 'vertical' | 'around' | 'spacing' | 'subheadAir']?: Module[K] | undefined
  },
): void {
  changeModule(id, Object.keys(change).join(), (module) => assign(module, change))
}

/** Changes the headline block of a module; undefined takes a key away. */
export function setHeadline(
  id: string,
  change: { [K in keyof HeadlineSpec]?: HeadlineSpec[K] | undefined },
): void {
  changeModule(id, Object.keys(change).join(), (module) => assign(module.headline, change))
}

function assign<T extends object>(target: T, change: { [K in keyof T]?: T[K] | undefined }): void {
  for (const [key, value] of Object.entries(change))
    if (value === undefined) delete target[key as keyof T]
    else target[key as keyof T] = value as T[keyof T]
}

function changeModule(id: string, what: string, change: (module: Draft<Module>) => void): void {
  const { page } = useApp.getState()
  editDoc(
    (draft) => {
      const module = draft.pages[page]?.modules.find((one) => one.id === id)
      if (module) change(module)
    },
    { label: 'module', group: `module:${id}:${what}` },
  )
}
