import { useLayoutEffect, type RefObject } from 'react'
import { useLayout, type Composition } from '../layout/client'
import { mark } from '../layout/marks'
import type { PagePainter } from './layers'
import type { PaintEnv } from './paint'
import type { Size, View } from './viewport'

interface Painting {
  canvas: RefObject<HTMLCanvasElement | null>
  painter: PagePainter
  env: PaintEnv
  /** Of the page shown; another object when another page, or this one on another sheet, is shown. */
  sheet: Composition['sheet']
  page: Size
  pane: Size
  view: View
  ratio: number
  /** Rises when a picture has arrived. */
  arrived: number
}

/**
 * Keeps the canvas what the page is. A new composition is painted the moment it comes, before the interface around it
 * is rendered anew: between a key and its picture nothing else has to happen.
 */
export function usePainting(painting: Painting): void {
  const { canvas, painter, env, sheet, page, pane, view, ratio, arrived } = painting
  // Another missing-picture wording or another issue: no picture kept is right any more.
  useLayoutEffect(() => painter.forget(), [env, painter])

  useLayoutEffect(() => {
    const element = canvas.current!
    const width = Math.round(pane.width * ratio)
    const height = Math.round(pane.height * ratio)
    if (width === 0 || height === 0) return
    if (element.width !== width || element.height !== height) Object.assign(element, { width, height })
    const context = element.getContext('2d')!
    let frame = 0
    const paint = ({ groups, revision }: Composition): void => {
      cancelAnimationFrame(frame)
      const whole = painter.paint(context, groups, page, view, ratio, env)
      mark('banxin:painted', revision)
      if (!whole) frame = requestAnimationFrame(paintLatest)
    }
    const paintLatest = (): void => {
      const { composition } = useLayout.getState()
      if (composition?.sheet === sheet) paint(composition)
    }
    paintLatest()
    const stop = useLayout.subscribe((now, before) => {
      if (now.composition !== before.composition) paintLatest()
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [canvas, painter, env, sheet, page, pane, view, ratio, arrived])
}
