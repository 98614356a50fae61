import { create } from 'zustand'
import { useApp } from '../../app/store'
import { readCaret } from './domCaret'
import { samePoint, type TextRange } from './textPoint'

/** The caret of the story editor, as the page shows it. */
export const useCaret = create<{ range: TextRange | null }>()(() => ({ range: null }))

function look(): void {
  const next = readCaret()
  const { range } = useCaret.getState()
  const same =
    next && range
      ? next.story === range.story &&
        samePoint(next.anchor, range.anchor) &&
        samePoint(next.focus, range.focus)
      : next === range
  if (!same) useCaret.setState({ range: next })
}

/** Follows the caret of the editor's fields and body. */
export function watchCaret(): () => void {
  let frame = 0
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      look()
    })
  }
  const events = ['selectionchange', 'input', 'focusin', 'focusout', 'keyup'] as const
  for (const name of events) document.addEventListener(name, soon, { capture: true })
  const stop = useApp.subscribe((state) => state.story, soon)
  return () => {
    cancelAnimationFrame(frame)
    stop()
    for (const name of events) document.removeEventListener(name, soon, { capture: true })
  }
}
