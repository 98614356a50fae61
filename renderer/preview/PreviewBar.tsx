import { AlignHorizontalSpaceAround, Maximize, Minus, Plus, ScanText } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { run } from '../app/commands'
import { useInspector } from '../inspector/state'
import type { Composition } from '../layout/client'
import { PageFit } from './PageFit'
import { keysFor } from '../shell/FileMenu'
import { IconButton } from '../shell/IconButton'

interface PreviewBarProps {
  composition: Composition
  percent: number
  fit: boolean
  zoom: (how: 'in' | 'out' | 'fit' | '100') => void
}

export function PreviewBar({ composition, ...tools }: PreviewBarProps) {
  const { t } = useTranslation()
  return (
    <header className="pane-head">
      <h2>{t('preview.title')}</h2>
      <PageFit composition={composition} />
      <PreviewTools {...tools} />
    </header>
  )
}

/** Apart from the page's sum, which changes with every keystroke and every step of a drag. */
const PreviewTools = memo(function PreviewTools({
  percent,
  fit,
  zoom,
}: Omit<PreviewBarProps, 'composition'>) {
  const { t } = useTranslation()
  const inspecting = useInspector((state) => state.open)
  const quality = useInspector((state) => state.quality)
  return (
    <>
      <div className="page-tools">
        <IconButton
          icon={ScanText}
          label={t('inspector.title')}
          keys={keysFor('inspect')}
          onPress={() => run('inspect')}
          pressed={inspecting}
        />
        <IconButton
          icon={AlignHorizontalSpaceAround}
          label={t('quality.title')}
          keys={keysFor('quality')}
          onPress={() => run('quality')}
          pressed={quality}
        />
      </div>
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
    </>
  )
})
