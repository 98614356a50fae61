import type { PageSizeId } from '@shared/model/pagesize'
import { numbersOf } from '@shared/makeup/issue/book'
import {
  addPage,
  blankPage,
  movedBefore,
  orderPages,
  removePage,
  type Removal,
} from '@shared/makeup/issue/plan'
import type { Doc } from '../app/doc'
import { takePages } from '../app/edits'
import { editDoc, undoDoc, useApp } from '../app/store'
import { toast } from '../app/ui'
import i18n from '../i18n'

const t = i18n.t.bind(i18n)

/** The number that a page has in another state of the issue, told by its parts, which a new number leaves alone. */
function numberIn(after: Doc, before: Doc, number: number): number {
  const page = before.pages[number]
  const same = Object.values(after.pages).find(
    (other) => page && other.modules === page.modules && other.stories === page.stories,
  )
  return same?.number ?? number
}

/** The page shown before is shown after, whatever its number is then. */
function commit(next: Doc, label: 'add-page' | 'remove-page' | 'order-pages', show?: number): void {
  const { doc, page } = useApp.getState()
  if (!doc || next === doc) return
  const shown = show ?? numberIn(next, doc, page)
  const select = next.pages[shown]?.stories.find((id) => next.stories[id]) ?? null
  editDoc(
    (draft) => {
      draft.issue = next.issue
      takePages(draft, next)
      for (const id of Object.keys(draft.stories)) if (!next.stories[id]) delete draft.stories[id]
    },
    { label, show: shown, ...(shown === page && label === 'order-pages' ? {} : { select }) },
  )
}

export interface PageWish {
  number: number
  section: string
  size: PageSizeId
}

/** Puts an empty page in and shows it. Answers why it cannot be, null where it is there. */
export function addPageAt({ number, section, size }: PageWish): string | null {
  const { doc } = useApp.getState()
  if (!doc) return null
  if (!Number.isInteger(number) || number < 1 || number > 999) return t('plan.badNumber')
  try {
    commit(addPage(doc, blankPage({ number, section, size })), 'add-page', number)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

/** Takes a page out; its neighbour is shown. */
export function removePageOf(number: number, where: Removal): void {
  const { doc } = useApp.getState()
  if (!doc || numbersOf(doc).length < 2) return
  const { book, gone } = removePage(doc, number, where)
  const stories = Object.fromEntries(Object.entries(doc.stories).filter(([id]) => !gone.includes(id)))
  const left = numbersOf(book)
  const show = left.findLast((one) => one <= number) ?? left[0]!
  commit({ ...book, stories }, 'remove-page', show)
  toast('info', t('plan.removed', { n: number }), { label: t('edit.undo'), run: () => void undoDoc() })
}

/** Puts pages before another one, or at the end; answers the number the first of them has then. */
export function movePages(moved: readonly number[], before: number | null): number {
  const { doc } = useApp.getState()
  if (!doc) return moved[0]!
  const slots = [...numbersOf(doc)].sort((a, b) => a - b)
  const order = movedBefore(slots, moved, before)
  commit(orderPages(doc, order), 'order-pages')
  return slots[order.indexOf(moved[0]!)]!
}

/** Moves a page one place on or back; answers the number it has then. */
export function stepPage(number: number, by: -1 | 1): number {
  const { doc } = useApp.getState()
  if (!doc) return number
  const slots = [...numbersOf(doc)].sort((a, b) => a - b)
  const at = slots.indexOf(number)
  const to = at + by
  if (at < 0 || to < 0 || to >= slots.length) return number
  return movePages([number], slots[by < 0 ? to : to + 1] ?? null)
}

/** Changes what the head of a page says. */
export function setPageInfo(number: number, key: 'section' | 'editor' | 'layoutEditor', value: string): void {
  editDoc(
    (draft) => {
      const page = draft.pages[number]
      if (page && page[key] !== value) page[key] = value
    },
    { label: 'page-info', group: `page:${number}:${key}` },
  )
}

/** The paper's name; a blank one is not taken. */
export function setPaperName(name: string): void {
  if (name.trim() === '') return
  editDoc((draft) => void (draft.issue.name = name), { label: 'page-info', group: 'issue:name' })
}

/** The masthead's lines; none take the key away. */
export function setImprint(lines: readonly string[]): void {
  editDoc(
    (draft) => {
      if (lines.length > 0) draft.issue.imprint = [...lines]
      else delete draft.issue.imprint
    },
    { label: 'page-info', group: 'issue:imprint' },
  )
}
