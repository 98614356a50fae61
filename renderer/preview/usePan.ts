import { useEffect, useRef, useState, type RefObject } from 'react'
import type { View } from './viewport'

const LINE_PX = 16
const ARROW_PX = 48
const wheelPx = (delta: number, mode: number): number =>
  mode === WheelEvent.DOM_DELTA_LINE ? delta * LINE_PX : delta
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Wheel, middle button, space and arrow keys on the page's desk. */
export function usePan(
  desk: RefObject<HTMLElement | null>,
  move: (next: (view: View) => View) => void,
  zoom: (to: (scale: number) => number, at: { x: number; y: number }) => void,
): { grabbing: boolean; ready: boolean } {
  const [grabbing, setGrabbing] = useState(false)
  const [ready, setReady] = useState(false)
  const space = useRef(false)

  useEffect(() => {
    const element = desk.current
    if (!element) return
    const pan = (dx: number, dy: number) => move((view) => ({ ...view, x: view.x + dx, y: view.y + dy }))

    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const dx = wheelPx(event.deltaX, event.deltaMode)
      const dy = wheelPx(event.deltaY, event.deltaMode)
      if (event.ctrlKey || event.metaKey) {
        const box = element.getBoundingClientRect()
        const factor = Math.exp(-Math.max(-120, Math.min(120, dy)) * 0.0035)
        zoom((scale) => scale * factor, { x: event.clientX - box.left, y: event.clientY - box.top })
      } else if (event.shiftKey && dx === 0) pan(-dy, 0)
      else pan(-dx, -dy)
    }

    const onPointerDown = (event: PointerEvent) => {
      if (event.button !== 1 && !(event.button === 0 && space.current)) return
      event.preventDefault()
      event.stopPropagation()
      element.setPointerCapture(event.pointerId)
      setGrabbing(true)
      let [x, y] = [event.clientX, event.clientY]
      const onMove = (next: PointerEvent) => {
        pan(next.clientX - x, next.clientY - y)
        x = next.clientX
        y = next.clientY
      }
      const onUp = () => {
        element.removeEventListener('pointermove', onMove)
        element.removeEventListener('pointerup', onUp)
        element.removeEventListener('pointercancel', onUp)
        setGrabbing(false)
      }
      element.addEventListener('pointermove', onMove)
      element.addEventListener('pointerup', onUp)
      element.addEventListener('pointercancel', onUp)
    }
    // With space held, a click pans; it must not also choose a story.
    const onClick = (event: MouseEvent) => {
      if (!space.current) return
      event.preventDefault()
      event.stopPropagation()
    }

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === ' ' && !typing(event.target)) {
        const inside = element.contains(event.target as Node)
        if (inside || element.matches(':hover')) {
          if (inside && event.target instanceof HTMLButtonElement && !element.matches(':hover')) return
          event.preventDefault()
          space.current = true
          setReady(true)
        }
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || !element.contains(event.target as Node)) return
      const by = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key]
      if (!by) return
      event.preventDefault()
      pan(by[0]! * ARROW_PX, by[1]! * ARROW_PX)
    }
    const release = () => {
      space.current = false
      setReady(false)
    }
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === ' ' && space.current) {
        event.preventDefault()
        release()
      }
    }

    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('pointerdown', onPointerDown, { capture: true })
    element.addEventListener('click', onClick, { capture: true })
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('keyup', onKeyUp)
    window.addEventListener('blur', release)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onPointerDown, { capture: true })
      element.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('keyup', onKeyUp)
      window.removeEventListener('blur', release)
    }
  }, [desk, move, zoom])
  return { grabbing, ready }
}
