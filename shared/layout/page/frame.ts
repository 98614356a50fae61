import type { Frame } from '@shared/model/placement'
import type { DisplayItem } from '../display/types'
import { BLACK, type Ink } from '../styles/styles'
import type { ModuleGeometry } from './geometry'

/** Room between a frame's top line and the headline in it, pt. */
export const FRAME_PAD_PT = 5
/** A frame ends this far above the module's foot, pt, so that the text's last row stands as far from it as the first. */
const FOOT_GAP_PT = 4
export const FRAME_RULE_PT = 0.5
const TINT: Ink = [0, 0, 0, 8]

/** The box or ground of a framed module; nothing for an open one. */
export function frameItems(geometry: ModuleGeometry, frame: Frame, story: string): DisplayItem[] {
  if (frame === 'none') return []
  const inset = FRAME_RULE_PT / 2
  const { x, y, width, height } = geometry
  if (height <= FOOT_GAP_PT + 2) return []
  return [
    {
      type: 'box',
      x: x + inset,
      y: y + inset,
      width: width - 2 * inset,
      height: height - 2 * inset - FOOT_GAP_PT,
      fill: frame === 'tint' ? TINT : null,
      stroke: frame === 'box' ? BLACK : null,
      strokePt: frame === 'box' ? FRAME_RULE_PT : 0,
      story,
    },
  ]
}
