import { Maximize, Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Composition } from '../layout/client'
import { PageFit } from './PageFit'
import { IconButton } from '../shell/IconButton'

interface PreviewBarProps {
  composition: Composition
  percent: number
  fit: boolean
  zoom: (how: 'in' | 'out' | 'fit' | '100') => void
}

export function PreviewBar({ composition, percent, fit, zoom }: PreviewBarProps) {
  const { t } = useTranslation()
  return (
    <header className="pane-head">
      <h2>{t('preview.title')}</h2>
      <PageFit composition={composition} />
      <div className="zoom" role="group" aria-label={t('preview.zoom', { n: percent })}>
        <IconButton icon={Minus} label={t('preview.zoomOut')} onPress={() => zoom('out')} />
        <button
          type="button"
          className="zoom-value"
          title={t('preview.actual')}
          aria-label={`${t('preview.actual')} (${percent}%)`}
          onClick={() => zoom('100')}
        >
          {percent}%
        </button>
        <IconButton icon={Plus} label={t('preview.zoomIn')} onPress={() => zoom('in')} />
        <IconButton icon={Maximize} label={t('preview.fit')} onPress={() => zoom('fit')} pressed={fit} />
      </div>
    </header>
  )
}
