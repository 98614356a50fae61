import type { Page } from '@shared/model/page'
import { applyFix } from '@shared/makeup/criteria/judgePage'
import type { Fix } from '@shared/makeup/criteria/types'
import type { CutPlace, Remedy } from '@shared/makeup/copyfit/types'
import type { StepLabel } from '../app/history'
import { editDoc, selectStory, useApp } from '../app/store'
import { currentBody } from '../editor/BodyEditor'
import { selectInBlock } from '../editor/commands'
import { showLive } from '../page/live'
import { currentPage } from '../page/state'

function commit(pages: readonly Page[], label: StepLabel): void {
  showLive(null)
  if (pages.length === 0 || useApp.getState().readOnly) return
  editDoc(
    (draft) => {
      for (const page of pages) draft.pages[page.number] = page
    },
    { label },
  )
}

/** Shows the page as it would be with a remedy; null: as it is. */
export const showRemedy = (remedy: Remedy | null): void =>
  showLive(remedy?.pages.find(({ number }) => number === currentPage()?.number) ?? null)

/** Makes the page as the remedy has it, as one step. A cut is the editor's own act: it is shown where it pays. */
export function takeRemedy(remedy: Remedy, story: string): void {
  if (remedy.cut) showCut(remedy.cut, story)
  else commit(remedy.pages, 'remedy')
}

function showCut({ paragraph, from, to }: CutPlace, story: string): void {
  selectStory(story)
  // The editor takes the story over first.
  requestAnimationFrame(() => {
    const editor = currentBody()
    if (editor) selectInBlock(editor, paragraph, from, to)
  })
}

export const showFix = (fix: Fix | null): void => {
  const page = currentPage()
  showLive(fix && page ? applyFix(page, fix) : null)
}

export function takeFix(fix: Fix): void {
  const page = currentPage()
  if (page) commit([applyFix(page, fix)], 'fix')
}
