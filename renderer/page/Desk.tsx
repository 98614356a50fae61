import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type DragEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { useApp } from '../app/store'
import { useInspector } from '../inspector/state'
import type { View } from '../preview/viewport'
import { dragHandle, dragModules, type DragPlace } from './drag'
import { beginEditing, listenWhileEditing, pressText } from './caret/edit'
import { carryOver, dropOn, leaveDesk } from './drop'
import { HandContext, type Hand } from './hand'
import { drawMarquee } from './marquee'
import { countPress } from './presses'
import { select, toggleSelected, usePage } from './state'
import { writeStory } from './write'

/** What a hand does on the desk: the context for everything on the page, and the desk's own events. */
export function useDesk(
  desk: RefObject<HTMLDivElement | null>,
  view: View,
  move: (next: (view: View) => View) => void,
): {
  hand: Hand
  events: {
    onPointerDown: (event: PointerEvent) => void
    onContextMenu: (event: MouseEvent) => void
    onDragOver: (event: DragEvent) => void
    onDragLeave: (event: DragEvent) => void
    onDrop: (event: DragEvent) => void
  }
} {
  const latest = useRef(view)
  useLayoutEffect(() => {
    latest.current = view
  })
  useEffect(() => listenWhileEditing(), [])
  return useMemo(() => {
    const place = (): DragPlace => ({ desk: desk.current!, view: () => latest.current, move })
    const hand: Hand = {
      press(event, id) {
        if (event.button !== 0 || useInspector.getState().open) return
        event.stopPropagation()
        const { selection, editing } = usePage.getState()
        if (editing === id) {
          pressText(event, id, place(), countPress(event))
          return
        }
        countPress(event)
        if (editing !== null) usePage.setState({ editing: null })
        const adding = event.shiftKey || event.ctrlKey || event.metaKey
        const had = selection.includes(id)
        if (!had && !adding) select([id])
        if (useApp.getState().readOnly) {
          if (adding) toggleSelected(id)
          return
        }
        if (!had && adding) select([...selection, id])
        dragModules(event, place(), () => {
          if (adding && had) toggleSelected(id)
          else if (!adding) select([id])
        })
      },
      pull(event, id, handle) {
        if (event.button !== 0) return
        event.stopPropagation()
        event.preventDefault()
        dragHandle(event, id, handle, place())
      },
      edit(event, id) {
        if (usePage.getState().editing !== id && !useInspector.getState().open)
          beginEditing(event, id, place())
      },
      write(event, id) {
        event.preventDefault()
        event.stopPropagation()
        select([id])
        writeStory()
      },
    }
    const onModule = (target: EventTarget) => (target as Element).closest<HTMLElement>('[data-module]')
    return {
      hand,
      events: {
        onPointerDown(event) {
          if (event.button !== 0 || useInspector.getState().open) return
          if ((event.target as Element).closest('button, .handle')) return
          usePage.setState({ editing: null })
          drawMarquee(event, place(), event.shiftKey || event.ctrlKey || event.metaKey)
        },
        onContextMenu(event) {
          const module = onModule(event.target)?.dataset['module']
          if (module === undefined) return
          event.preventDefault()
          if (!usePage.getState().selection.includes(module)) select([module])
          usePage.setState({ menu: { x: event.clientX, y: event.clientY } })
        },
        onDragOver: (event) => carryOver(event, place()),
        onDragLeave: (event) => leaveDesk(event),
        onDrop: (event) => void dropOn(event, place()),
      },
    }
  }, [desk, move])
}

export function HandProvider({ hand, children }: { hand: Hand; children: ReactNode }) {
  return <HandContext value={hand}>{children}</HandContext>
}
