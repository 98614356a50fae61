import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageItem } from '@shared/layout/display/types'
import type { Picture } from '@shared/model/story'
import { setFocus } from '../../app/pictureEdits'

interface FocusThumbProps {
  story: string
  picture: Picture
  src: string
  /** The part that shows on the page; null where the picture is not on it. */
  crop: ImageItem['crop'] | null
  readOnly: boolean
}

/** Longer side of the small picture, CSS px. */
const THUMB = 132
/** Step of an arrow key, of the picture's side; with Shift. */
const STEP = 0.02
const BIG_STEP = 0.1
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const MIDDLE = { x: 0.5, y: 0.5 }

const within = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000

/** The whole picture in small, what the page shows of it clear, and its focus point: a click or the arrows set it. */
export function FocusThumb({ story, picture, src, crop, readOnly }: FocusThumbProps) {
  const { t } = useTranslation()
  const [broken, setBroken] = useState<string | null>(null)
  const { focus, pixels } = picture
  const aspect = pixels ? pixels.width / pixels.height : 4 / 3
  const onClick = (event: MouseEvent<HTMLButtonElement>) => {
    // A press of Enter or the space bar is no click at a place.
    if (readOnly || event.detail === 0) return
    const box = event.currentTarget.getBoundingClientRect()
    setFocus(story, picture.id, {
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    if (readOnly) return
    if (arrow) {
      event.preventDefault()
      const step = event.shiftKey ? BIG_STEP : STEP
      const from = focus ?? MIDDLE
      setFocus(
        story,
        picture.id,
        { x: within(from.x + arrow[0] * step), y: within(from.y + arrow[1] * step) },
        true,
      )
    } else if (focus && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault()
      setFocus(story, picture.id, null)
    }
  }
  const percent = (part: number): number => Math.round(part * 100)
  return (
    <button
      type="button"
      className="picture-thumb"
      aria-label={
        focus ? t('picture.focusAt', { x: percent(focus.x), y: percent(focus.y) }) : t('picture.focusUsual')
      }
      title={t('picture.focusHint')}
      aria-disabled={readOnly}
      // The picture's own shape, so that a place in the button is a place in the picture.
      style={{ width: THUMB * Math.min(1, aspect), height: THUMB / Math.max(1, aspect) }}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {broken === src ? (
        <span>{t('picture.unreadable')}</span>
      ) : (
        <img src={src} alt={picture.caption} draggable={false} onError={() => setBroken(src)} />
      )}
      {crop && (
        <span
          className="picture-shown"
          aria-hidden
          style={{
            left: `${crop.x * 100}%`,
            top: `${crop.y * 100}%`,
            width: `${crop.width * 100}%`,
            height: `${crop.height * 100}%`,
          }}
        />
      )}
      {focus && (
        <span
          className="picture-focus"
          aria-hidden
          style={{ left: `${focus.x * 100}%`, top: `${focus.y * 100}%` }}
        />
      )}
    </button>
  )
}
