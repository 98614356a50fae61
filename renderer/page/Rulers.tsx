import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { gridFor } from '@shared/model/pagesize'
import { useApp } from '../app/store'
import type { Size, View } from '../preview/viewport'
import { rectOf } from './geometry'
import { acrossTicks, downTicks, type Tick } from './rulerTicks'
import { currentPage, setUnit, usePage } from './state'

/** Width of a ruler, px. */
export const RULER_PX = 20
const LENGTHS = { small: 4, middle: 7, large: 20 } as const

/** Rulers along the desk's upper and left edges; what is selected shows as a band on both. */
export const Rulers = memo(function Rulers({ view, pane, ratio }: { view: View; pane: Size; ratio: number }) {
  const { t } = useTranslation()
  const on = usePage((state) => state.show.rulers)
  const unit = usePage((state) => state.unit)
  const selection = usePage((state) => state.selection)
  const drag = usePage((state) => state.drag)
  const own = useApp((state) => currentPage(state))
  const across = useRef<HTMLCanvasElement>(null)
  const down = useRef<HTMLCanvasElement>(null)
  const page = drag?.preview ?? own
  const grid = page ? gridFor(page) : null
  const band = page?.modules.find(({ id }) => id === selection.at(-1))
  useEffect(() => {
    if (!on || !grid) return
    const rect = band ? rectOf(grid, band) : null
    const common = { scale: view.scale, ratio }
    if (across.current)
      paintRuler(across.current, acrossTicks(grid, unit, view.scale), {
        ...common,
        length: pane.width,
        offset: view.x,
        band: rect && [rect.x, rect.x + rect.width],
        upright: false,
      })
    if (down.current)
      paintRuler(down.current, downTicks(grid, unit, view.scale), {
        ...common,
        length: pane.height,
        offset: view.y,
        band: rect && [rect.y, rect.y + rect.height],
        upright: true,
      })
  }, [on, grid, unit, view, pane, ratio, band])
  if (!on || !grid) return null
  return (
    <>
      <canvas ref={across} className="ruler ruler-across" aria-hidden />
      <canvas ref={down} className="ruler ruler-down" aria-hidden />
      <button
        type="button"
        className="ruler-unit"
        title={`${t('page.unit')}：${t(`page.units.${unit}`)}`}
        aria-label={`${t('page.unit')}：${t(`page.units.${unit}`)}`}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => setUnit(unit === 'mm' ? 'grid' : 'mm')}
      >
        {unit === 'mm' ? 'mm' : '字'}
      </button>
    </>
  )
})

interface RulerLook {
  scale: number
  ratio: number
  length: number
  offset: number
  band: readonly [from: number, to: number] | null
  upright: boolean
}

function paintRuler(canvas: HTMLCanvasElement, ticks: readonly Tick[], look: RulerLook): void {
  const { scale, ratio, length, offset, band, upright } = look
  const [width, height] = upright ? [RULER_PX, length] : [length, RULER_PX]
  canvas.width = Math.max(1, Math.round(width * ratio))
  canvas.height = Math.max(1, Math.round(height * ratio))
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  const context = canvas.getContext('2d')!
  const style = getComputedStyle(canvas)
  context.scale(ratio, ratio)
  const line = (from: number, size: number) => {
    const at = Math.round(from) + 0.5
    context.beginPath()
    if (upright) {
      context.moveTo(RULER_PX - size, at)
      context.lineTo(RULER_PX, at)
    } else {
      context.moveTo(at, RULER_PX - size)
      context.lineTo(at, RULER_PX)
    }
    context.stroke()
  }
  if (band) {
    context.fillStyle = style.getPropertyValue('--ruler-band')
    const [from, to] = band.map((at) => offset + at * scale) as [number, number]
    if (upright) context.fillRect(0, from, RULER_PX, to - from)
    else context.fillRect(from, 0, to - from, RULER_PX)
  }
  context.strokeStyle = style.getPropertyValue('--line-strong')
  context.fillStyle = style.color
  context.font = `9px ${style.fontFamily}`
  context.textBaseline = 'alphabetic'
  for (const { at, size, label } of ticks) {
    const px = offset + at * scale
    if (px < -40 || px > length + 40) continue
    line(px, LENGTHS[size])
    if (label === undefined) continue
    if (upright) {
      context.save()
      context.translate(9, px + 3)
      context.rotate(-Math.PI / 2)
      context.textAlign = 'right'
      context.fillText(label, 0, 0)
      context.restore()
    } else {
      context.textAlign = 'left'
      context.fillText(label, px + 3, 9)
    }
  }
}
