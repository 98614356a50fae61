import {
  AlignEndHorizontal,
  AlignEndVertical,
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignStartHorizontal,
  AlignStartVertical,
  StretchHorizontal,
  StretchVertical,
  type LucideIcon,
} from 'lucide-react'
import type { Alignment } from '@shared/makeup/hand/align'
import { align, equal } from './acts'

type AlignId = Alignment | 'columns' | 'rows'

export const ALIGN_ICONS: readonly { id: AlignId; Icon: LucideIcon }[] = [
  { id: 'left', Icon: AlignStartVertical },
  { id: 'center', Icon: AlignCenterVertical },
  { id: 'right', Icon: AlignEndVertical },
  { id: 'top', Icon: AlignStartHorizontal },
  { id: 'middle', Icon: AlignCenterHorizontal },
  { id: 'bottom', Icon: AlignEndHorizontal },
  { id: 'columns', Icon: StretchVertical },
  { id: 'rows', Icon: StretchHorizontal },
]

export const alignBy = (id: AlignId): void => (id === 'columns' || id === 'rows' ? equal(id) : align(id))
