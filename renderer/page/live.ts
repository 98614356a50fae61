import type { Page } from '@shared/model/page'
import { previewPage } from '../app/session'
import { useLayout } from '../layout/client'

let wanted: { page: Page | null } | null = null
let shown: Page | null = null
let frame = 0

/**
 * Shows a page under the hand: the text is set as it would stand. At most one page a frame is sent, and none while
 * the worker still sets the one before, so that what is shown is never far behind the hand.
 */
export function showLive(page: Page | null): void {
  if (page === null && wanted === null && shown === null) return
  wanted = { page }
  if (page === null) {
    // The page as it is comes at once.
    cancelAnimationFrame(frame)
    frame = 0
    send()
  } else frame ||= requestAnimationFrame(step)
}

function step(): void {
  frame = 0
  if (!wanted) return
  // Too early: the answer to the one before it starts the next.
  if (useLayout.getState().stale) return
  send()
}

function send(): void {
  if (!wanted) return
  const { page } = wanted
  wanted = null
  if (page === shown) return
  shown = page
  previewPage(page)
}

useLayout.subscribe((state, before) => {
  if (before.stale && !state.stale && wanted) frame ||= requestAnimationFrame(step)
})
