import { Check, ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../shell/IconButton'
import { dropShapes, shapeWords, stepShape, takeShape } from './shapes'
import { useFit } from './state'

/** Below the page while shapes are stepped through: which one shows, how it fits, and the way to take it. */
export function ShapesBar() {
  const { t } = useTranslation()
  const shapes = useFit((state) => state.shapes)
  const busy = useFit((state) => state.busy)
  if (busy)
    return (
      <div className="shapes-bar" role="status">
        <span className="spinner" aria-hidden /> {t('shapes.working')}
      </div>
    )
  if (!shapes) return null
  const step = (by: 1 | -1) => void stepShape(shapes.module, by)
  return (
    <div className="shapes-bar" role="toolbar" aria-label={t('shapes.title')}>
      <IconButton icon={ChevronLeft} label={t('shapes.previous')} keys="[" onPress={() => step(-1)} />
      <span className="shapes-count">
        {shapes.at + 1}/{shapes.list.length}
      </span>
      <IconButton icon={ChevronRight} label={t('shapes.next')} keys="]" onPress={() => step(1)} />
      <span className="shapes-words" data-shape={shapes.list[shapes.at]?.id ?? ''}>
        {shapeWords()}
      </span>
      <IconButton
        icon={Check}
        label={t('shapes.take')}
        text={t('shapes.take')}
        keys="Enter"
        onPress={takeShape}
        disabled={shapes.at < 0}
        tone="primary"
      />
      <IconButton icon={X} label={t('shapes.drop')} keys="Esc" onPress={() => void dropShapes()} />
    </div>
  )
}
