import type { Cells } from '@shared/makeup/hand/cells'
import { canJump, jumpTo, type Jumped, type JumpRefusal } from '@shared/makeup/jumps/continuation'
import { partsOf } from '@shared/layout/page/jumps'
import { pagesOf } from '@shared/makeup/issue/book'
import { endJump } from '@shared/makeup/jumps/removeParts'
import type { Doc } from '../../app/doc'
import { takePages } from '../../app/edits'
import { editDoc, undoDoc, useApp } from '../../app/store'
import { toast, useUi } from '../../app/ui'
import i18n from '../../i18n'
import { useLayout } from '../../layout/client'
import { say, selected } from '../acts'
import { select, usePage } from '../state'
import { useJump, type Rest } from './state'

const t = i18n.t.bind(i18n)

const tell = (words: string): void => {
  toast('info', words)
  say(words)
}

/** What of a story has no place, as the page shown tells; null where there is nothing, or nothing that could go on. */
function restOf(id: string | undefined): Rest | null {
  const { doc, readOnly } = useApp.getState()
  const story = id === undefined ? undefined : doc?.stories[id]
  if (!story || readOnly) return null
  if (!canJump(story)) {
    tell(t('jump.refused.no-text'))
    return null
  }
  const fit = useLayout.getState().composition?.fits.get(story.id)
  if (!fit || fit.oversetLines === 0) {
    tell(t('jump.nothing'))
    return null
  }
  return { story, lines: fit.oversetLines, characters: fit.oversetCharacters }
}

/** The first click: the hand takes the end of a text. The next one on a page puts the rest there. */
export function takeRest(story: string): void {
  const held = restOf(story)
  if (!held) return
  useJump.setState({ held })
  say(t('jump.mode'))
}

/** By keyboard: a list of the pages with room for the rest of the selected story. */
export function askJump(): void {
  const asked = restOf(selected().at(-1)?.story)
  if (!asked) return
  useJump.setState({ asked })
  useUi.setState({ dialog: 'jump' })
}

/** Lets the hand go. */
export function dropRest(): void {
  if (useJump.getState().held) useJump.setState({ held: null })
}

export const jumpWith = (
  doc: Doc,
  { story, lines }: Rest,
  page: number,
  at: Cells | { column: number; row: number },
): Jumped<Doc> | JumpRefusal => jumpTo(doc, story, { page, at }, lines, usePage.getState().mode)

/** The second click: the rest goes on there, as one step. False, with the reason said, where it cannot. */
export function jumpHere(rest: Rest, page: number, at: Cells | { column: number; row: number }): boolean {
  const { doc } = useApp.getState()
  if (!doc) return false
  const made = jumpWith(doc, rest, page, at)
  if (typeof made === 'string') {
    tell(t(`jump.refused.${made}`))
    return false
  }
  const { page: shown } = useApp.getState()
  editDoc((draft) => takePages(draft, made.book), { label: 'jump' })
  const from = partsOf(rest.story.id, pagesOf(doc)).at(-1)?.page.number
  const words = page === from ? t('jump.doneHere') : t('jump.done', { n: page })
  toast('success', words, { label: t('edit.undo'), run: () => void undoDoc() })
  say(words)
  if (page === shown) select([made.module])
  return true
}

/** The continuations of the selected story are taken back: its text is overset again, or fits where it begins. */
export function takeBack(): void {
  const { doc, readOnly } = useApp.getState()
  const story = selected().at(-1)?.story
  if (!doc || readOnly || story === undefined) return
  const next = endJump(doc, story)
  if (next === doc) return
  editDoc((draft) => takePages(draft, next), { label: 'jump' })
  tell(t('jump.ended'))
}
