import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageItem } from '@shared/layout/display/types'
import { cropToFill } from '@shared/layout/page/crop'
import { effectivePpi, resolutionLevel } from '@shared/layout/page/resolution'
import type { Picture } from '@shared/model/story'
import { changePlacement } from '../../app/pictureEdits'
import { Modal } from '../../shell/Modal'
import { CORNERS, moved, resized, scaled, toRatio, type Corner, type CropRect } from './cropRect'

interface CropDialogProps {
  picture: Picture & { pixels: { width: number; height: number } }
  src: string
  module: string
  /** The crop made by hand before; absent: by the focus point. */
  byHand: CropRect | undefined
  /** Its place on the page. */
  item: ImageItem
  onClose: () => void
}

interface Drag {
  corner: Corner | null
  from: { x: number; y: number }
  rect: CropRect
}

/** A crop in whole thousandths: files stay legible, and no picture shows the difference. */
const rounded = (rect: CropRect): CropRect => {
  const round = (n: number): number => Math.round(n * 1e4) / 1e4
  const [x, y] = [round(rect.x), round(rect.y)]
  return {
    x,
    y,
    width: Math.min(round(rect.width), round(1 - x)),
    height: Math.min(round(rect.height), round(1 - y)),
  }
}

const STEP = 0.01
const BIG_STEP = 0.05

/** Which part of a picture shows: a rectangle over the whole, moved and sized by mouse or keys; one step to undo. */
export function CropDialog({ picture, src, module, byHand, item, onClose }: CropDialogProps) {
  const { t } = useTranslation()
  const { pixels } = picture
  const boxAspect = item.width / item.height
  const ratio = (boxAspect * pixels.height) / pixels.width
  const [rect, setRect] = useState<CropRect>(() => byHand ?? item.crop)
  const [locked, setLocked] = useState(true)
  const stage = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const kept = locked ? ratio : null

  const at = (event: PointerEvent): { x: number; y: number } => {
    const box = stage.current!.getBoundingClientRect()
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    const corner = ((event.target as HTMLElement).dataset['corner'] as Corner | undefined) ?? null
    stage.current!.setPointerCapture(event.pointerId)
    drag.current = { corner, from: at(event), rect }
  }
  const onPointerMove = (event: PointerEvent) => {
    const now = drag.current
    if (!now) return
    const to = at(event)
    setRect(
      now.corner
        ? resized(now.rect, now.corner, to, kept)
        : moved(now.rect, to.x - now.from.x, to.y - now.from.y),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.ctrlKey || event.metaKey ? BIG_STEP : STEP
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (!way) return
    event.preventDefault()
    const [dx, dy] = way as [number, number]
    setRect((old) => {
      if (!event.shiftKey) return moved(old, dx * step, dy * step)
      // Right and down make it larger, left and up smaller.
      const grow = 1 + 2 * step * (dx + dy)
      return scaled(old, kept === null ? { x: dx ? grow : 1, y: dy ? grow : 1 } : { x: grow, y: grow }, kept)
    })
  }
  const lock = (on: boolean) => {
    setLocked(on)
    if (on) setRect((old) => toRatio(old, ratio))
  }
  const apply = (crop: CropRect | undefined) => {
    changePlacement(module, picture.id, { crop })
    onClose()
  }
  // What the page will show: the layout fills the place from within the rectangle.
  const shown = cropToFill(picture, boxAspect, rect)
  const ppi = effectivePpi(pixels, { width: item.width, height: item.height, crop: shown })
  const level = resolutionLevel(ppi)
  const percent = (part: number): number => Math.round(part * 100)
  const words = t('picture.cropAt', {
    x: percent(rect.x),
    y: percent(rect.y),
    width: percent(rect.width),
    height: percent(rect.height),
  })
  return (
    <Modal title={t('picture.cropTitle')} onClose={onClose} className="modal-crop">
      <div
        className="crop-stage"
        ref={stage}
        style={
          {
            aspectRatio: `${pixels.width} / ${pixels.height}`,
            '--aspect': pixels.width / pixels.height,
          } as CSSProperties
        }
        onPointerMove={onPointerMove}
        onPointerUp={() => (drag.current = null)}
        onPointerCancel={() => (drag.current = null)}
      >
        <img src={src} alt={picture.caption} draggable={false} />
        <div
          className="crop-rect"
          tabIndex={0}
          role="group"
          aria-label={`${words}${t('picture.cropKeys')}`}
          onPointerDown={onPointerDown}
          onKeyDown={onKeyDown}
          style={{
            left: `${rect.x * 100}%`,
            top: `${rect.y * 100}%`,
            width: `${rect.width * 100}%`,
            height: `${rect.height * 100}%`,
          }}
        >
          {CORNERS.map((corner) => (
            <i key={corner} data-corner={corner} />
          ))}
        </div>
      </div>
      <p className="crop-facts" aria-live="polite">
        <span>
          {t('picture.aspect', {
            shape: aspectWords((rect.width * pixels.width) / (rect.height * pixels.height)),
          })}
        </span>
        <span>{t('picture.boxAspect', { shape: aspectWords(boxAspect) })}</span>
        <span>
          {Math.round(shown.width * pixels.width)} × {Math.round(shown.height * pixels.height)}
        </span>
        <span
          className={level === 'good' ? undefined : `chip ${level === 'low' ? 'chip-query' : 'chip-over'}`}
        >
          {t('picture.dpi', { n: Math.round(ppi) })}
        </span>
      </p>
      <p className="crop-hint">{t('picture.cropHint')}</p>
      <footer className="dialog-foot">
        <label className="crop-lock">
          <input
            type="checkbox"
            name="crop-lock"
            checked={locked}
            onChange={({ target }) => lock(target.checked)}
          />
          {t('picture.lockAspect')}
        </label>
        <button
          type="button"
          className="button"
          disabled={byHand === undefined}
          onClick={() => apply(undefined)}
        >
          {t('picture.cropReset')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('picture.cancel')}
        </button>
        <button type="button" className="button button-primary" onClick={() => apply(rounded(rect))}>
          {t('picture.cropApply')}
        </button>
      </footer>
    </Modal>
  )
}

/** A shape as width to height, such as 3:2 or 1.91:1. */
function aspectWords(aspect: number): string {
  for (const high of [1, 2, 3, 4, 5, 9]) {
    const wide = Math.round(aspect * high)
    if (wide > 0 && wide <= 16 && Math.abs(wide / high / aspect - 1) < 0.005) return `${wide}:${high}`
  }
  return aspect >= 1 ? `${aspect.toFixed(2)}:1` : `1:${(1 / aspect).toFixed(2)}`
}
