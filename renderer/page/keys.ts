import type { KeyboardEvent } from 'react'
import { useApp } from '../app/store'
import { dropShapes, stepShape, takeShape } from '../fit/shapes'
import { useFit } from '../fit/state'
import { useInspector } from '../inspector/state'
import { duplicate, growBy, nudge, order, swap, takeOffPage, toggleLock } from './acts'
import { askJump } from './jump/acts'
import { currentPage, select, toggleSelected, usePage } from './state'

const ARROWS: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** Rows of a long step. */
const LONG = 5

/** The module that has the focus; an act of the keyboard is about it where it is not selected yet. */
function focused(event: KeyboardEvent): string | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-module]')?.dataset['module']
}

/** Keys on the modules of the page. Those that mean nothing here go on, to move the page or the focus. */
export function pageKeys(event: KeyboardEvent): void {
  const id = focused(event)
  if (id === undefined || useInspector.getState().open) return
  const { selection } = usePage.getState()
  const act = actOf(event, id)
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  if (act.onSelection && !selection.includes(id)) select([id])
  act.run()
}

function actOf(event: KeyboardEvent, id: string): { run: () => void; onSelection: boolean } | null {
  const mod = event.ctrlKey || event.metaKey
  const { readOnly } = useApp.getState()
  const free = (run: () => void) => ({ run, onSelection: false })
  if (event.key === 'Escape' && dropShapes()) return free(() => undefined)
  if (event.key === 'Escape') return usePage.getState().selection.length > 0 ? free(() => select([])) : null
  if (mod && event.key === 'a') return free(() => select(currentPage()?.modules.map((one) => one.id) ?? []))
  if (event.key === ' ' && (mod || event.shiftKey)) return free(() => toggleSelected(id))
  if (readOnly) return null
  const edit = (run: () => void) => ({ run, onSelection: true })
  if (event.key === '[' || event.key === ']')
    return edit(() => void stepShape(id, event.key === ']' ? 1 : -1))
  if (event.key === 'Enter' && useFit.getState().shapes) return edit(takeShape)
  const arrow = ARROWS[event.key]
  if (arrow && !mod) {
    const [columns, rows] = arrow
    if (event.shiftKey) return edit(() => growBy({ columns, rows }))
    const long = event.altKey ? LONG : 1
    return edit(() => nudge({ columns, rows: rows * long }))
  }
  if (mod && event.key.toLowerCase() === 'd') return edit(duplicate)
  if (mod) return null
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      return edit(() => takeOffPage())
    case 'PageUp':
      return edit(() => order('earlier'))
    case 'PageDown':
      return edit(() => order('later'))
    case 'Home':
      return edit(() => order('first'))
    case 'End':
      return edit(() => order('last'))
  }
  switch (event.key.toLowerCase()) {
    case 'x':
      return edit(swap)
    case 'j':
      return edit(askJump)
    case 'l':
      return edit(toggleLock)
  }
  return null
}
