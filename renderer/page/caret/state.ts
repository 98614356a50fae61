import { create } from 'zustand'
import { useApp } from '../../app/store'
import { readCaret } from './domCaret'
import { samePoint, type TextPoint, type TextRange } from './textPoint'

/** The caret of the story editor, as the page shows it. */
export const useCaret = create<{
  range: TextRange | null
  /** Where the caret was sent to the end of a line, which is also the start of the next one. */
  atEnd: TextPoint | null
}>()(() => ({ range: null, atEnd: null }))

export const isAtEnd = (point: TextPoint): boolean => {
  const { atEnd } = useCaret.getState()
  return atEnd !== null && samePoint(atEnd, point)
}

function look(): void {
  const next = readCaret()
  const { range } = useCaret.getState()
  const same =
    next && range
      ? next.story === range.story &&
        samePoint(next.anchor, range.anchor) &&
        samePoint(next.focus, range.focus)
      : next === range
  if (same) return
  const { atEnd } = useCaret.getState()
  useCaret.setState({ range: next, atEnd: next && atEnd && samePoint(atEnd, next.focus) ? atEnd : null })
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
