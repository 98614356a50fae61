import type { MouseEvent, PointerEvent } from 'react'
import { isImeKey } from '../../editor/composing'
import { useApp } from '../../app/store'
import { followPointer, type DragPlace } from '../drag'
import { pointAt } from '../geometry'
import { moduleOf, select, usePage } from '../state'
import { writeStory } from '../write'
import { readCaret, writeCaret } from './domCaret'
import { lineEnd, lineStep, textAt, unitAt, type Found } from './inPlace'
import { isAtEnd, useCaret } from './state'
import type { TextPoint } from './textPoint'

/** Runs when the editor of a story chosen just now is there. */
const later = (run: () => void): void => void requestAnimationFrame(run)

/** Begins editing on the page: the caret goes to the character under the pointer. */
export function beginEditing(event: MouseEvent, id: string, { desk, view }: DragPlace): void {
  if (useApp.getState().readOnly) return
  const point = pointAt(event, desk, view())
  select([id])
  usePage.setState({ editing: id })
  later(() => {
    const found = textAt(id, point)
    if (!found || !writeCaret(found.point)) writeStory()
  })
}

/** A press in the module that is edited: caret, selection by dragging, word and paragraph by a second and third. */
export function pressText(
  event: PointerEvent,
  id: string,
  { desk, view, move }: DragPlace,
  times: number,
): void {
  const story = moduleOf(id)?.story
  const found = textAt(id, pointAt(event, desk, view()))
  if (!found || story === undefined) return
  if (times > 1) {
    const unit = unitAt(story, found, times === 2 ? 'word' : 'paragraph')
    if (unit) writeCaret(unit.anchor, unit.focus)
    return
  }
  const held = event.shiftKey ? readCaret()?.anchor : undefined
  const anchor = held ?? found.point
  writeCaret(anchor, found.point)
  followPointer(event, {
    begin: () => undefined,
    scroll: { desk, view, move },
    move: (now) => {
      const to = textAt(id, pointAt(now, desk, view()))
      if (to && sameText(anchor, to.point)) writeCaret(anchor, to.point)
    },
    end: () => undefined,
  })
}

const sameText = (a: TextPoint, b: TextPoint): boolean =>
  a.in === 'body' ? b.in === 'body' : b.in === 'field' && a.name === b.name

/** While a module is edited on the page, the keys that go by lines go by the page's, and Escape ends it. */
export function listenWhileEditing(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { editing } = usePage.getState()
    if (editing === null || isImeKey(event)) return
    if (!(event.target instanceof Element) || !event.target.closest('.editor')) return
    if (event.key === 'Escape') {
      take(event)
      usePage.setState({ editing: null })
      document.querySelector<HTMLElement>(`[data-module="${CSS.escape(editing)}"]`)?.focus()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const caret = readCaret()
    const to = caret && stepOf(event.key, caret.story, caret.focus)
    if (!caret || !to) return
    take(event)
    const anchor = event.shiftKey && sameText(caret.anchor, to.point) ? caret.anchor : to.point
    writeCaret(anchor, to.point)
    useCaret.setState({ atEnd: event.key === 'End' ? to.point : null })
  }
  window.addEventListener('keydown', onKey, { capture: true })
  return () => window.removeEventListener('keydown', onKey, { capture: true })
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function stepOf(key: string, story: string, at: TextPoint): Found | null {
  const atEnd = isAtEnd(at)
  switch (key) {
    case 'ArrowDown':
      return lineStep(story, at, 1, atEnd)
    case 'ArrowUp':
      return lineStep(story, at, -1, atEnd)
    case 'Home':
      return lineEnd(story, at, -1, atEnd)
    case 'End':
      return lineEnd(story, at, 1, atEnd)
    default:
      return null
  }
}
