import { useTranslation } from 'react-i18next'
import type { PicturePlacement } from '@shared/model/placement'
import { changePlacement } from '../../app/pictureEdits'
import { roomZi, type Placed } from './placed'

type Side = 'none' | 'left' | 'middle' | 'right'
const SIDES: readonly Side[] = ['none', 'left', 'middle', 'right']
const CAPTIONS = ['below', 'side', 'over'] as const

/** Least 字 for the picture and for the text that runs beside it. */
const LEAST_ZI = 4

const sideOf = (inset: PicturePlacement['inset'], room: number): Side => {
  if (!inset) return 'none'
  if (inset.left === 0) return 'left'
  return inset.left + inset.width >= room ? 'right' : 'middle'
}

const insetAt = (side: Side, width: number, room: number): PicturePlacement['inset'] => {
  if (side === 'none') return undefined
  return {
    left: side === 'left' ? 0 : side === 'right' ? room - width : Math.floor((room - width) / 2),
    width,
  }
}

/** Where a picture's words stand, and whether the text runs round it (绕排). */
export function PlacementControls({ placed, readOnly }: { placed: Placed; readOnly: boolean }) {
  const { t } = useTranslation()
  const { module, placement } = placed
  const room = roomZi(placed)
  const side = sideOf(placement.inset, room)
  const most = Math.max(LEAST_ZI, room - LEAST_ZI)
  const width = Math.min(placement.inset?.width ?? Math.round(room / 2), most)
  const change = (next: Parameters<typeof changePlacement>[2]) =>
    changePlacement(module.id, placement.picture, next)
  return (
    <div className="picture-place">
      <label>
        {t('picture.captionAt')}
        <select
          name="caption-at"
          disabled={readOnly}
          value={placement.caption ?? 'below'}
          onChange={({ target: { value } }) =>
            change({ caption: value === 'side' || value === 'over' ? value : undefined })
          }
        >
          {CAPTIONS.map((at) => (
            <option key={at} value={at} disabled={at === 'side' && placement.columns < 2}>
              {t(`picture.caption.${at}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('picture.round')}
        <select
          name="inset-side"
          disabled={readOnly || room < 2 * LEAST_ZI}
          value={side}
          onChange={({ target: { value } }) => change({ inset: insetAt(value as Side, width, room) })}
        >
          {SIDES.map((at) => (
            <option key={at} value={at}>
              {t(`picture.inset.${at}`)}
            </option>
          ))}
        </select>
      </label>
      {placement.inset && (
        <label>
          {t('picture.insetWidth')}
          <input
            type="number"
            name="inset-width"
            disabled={readOnly}
            min={LEAST_ZI}
            max={most}
            value={placement.inset.width}
            onChange={({ target: { valueAsNumber: n } }) => {
              if (Number.isInteger(n) && n >= LEAST_ZI && n <= most) change({ inset: insetAt(side, n, room) })
            }}
          />
        </label>
      )}
    </div>
  )
}
