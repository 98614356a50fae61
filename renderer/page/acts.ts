import type { Draft } from 'immer'
import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import { alignModules, equalModules, type Alignment } from '@shared/makeup/hand/align'
import { moduleId } from '@shared/makeup/hand/blueprint'
import { copyOfStory, duplicateModule } from '@shared/makeup/hand/duplicate'
import { lockModules } from '@shared/makeup/hand/lock'
import { moveModules, type Step } from '@shared/makeup/hand/move'
import { orderStories, type Order } from '@shared/makeup/hand/order'
import { resizeModule } from '@shared/makeup/hand/resize'
import { swapModules } from '@shared/makeup/hand/swap'
import { removeModules } from '@shared/makeup/jumps/removeParts'
import { type Doc } from '../app/doc'
import { freshStoryId, takePages } from '../app/edits'
import type { StepLabel } from '../app/history'
import { editDoc, useApp } from '../app/store'
import { toast } from '../app/ui'
import i18n from '../i18n'
import { currentPage, moduleOf, select, usePage } from './state'
import { placeWords } from './words'

const t = i18n.t.bind(i18n)

export const say = (said: string): void => usePage.setState({ said })

/** Says that there is no room for what was asked. */
export const noRoom = (): void => {
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
export function sayPlace(): void {
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
