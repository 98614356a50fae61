import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import { blueprint, moduleId } from '@shared/makeup/hand/blueprint'
import { fieldOf } from '@shared/makeup/hand/field'
import { nearestFree } from '@shared/makeup/hand/free'
import { placeModule, putIn } from '@shared/makeup/hand/place'
import { listOnPage, moveToPage } from '@shared/makeup/hand/toPage'
import { withPages } from '@shared/makeup/issue/book'
import { tidyParts } from '@shared/makeup/jumps/tidyParts'
import { pageOf } from '../app/doc'
import { takePages } from '../app/edits'
import { editDoc, useApp } from '../app/store'
import { toast } from '../app/ui'
import i18n from '../i18n'
import { currentPage, select, usePage } from './state'
import { placeWords } from './words'
import { noRoom, say } from './acts'

const t = i18n.t.bind(i18n)

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
