import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { cancelExport } from '../app/session'
import type { ExportJob } from '../app/ui'
import { Modal } from './Modal'

/** Progress of an export over its stages, and the way to stop it. */
export function ExportDialog({ job }: { job: ExportJob }) {
  const { t } = useTranslation()
  const { progress, cancelling } = job
  const words = cancelling
    ? t('export.cancelling')
    : progress
      ? t(`export.${progress.stage}`)
      : t('export.choose')
  const part = progress && progress.total > 0 ? (progress.done / progress.total) * 100 : null
  return (
    <Modal title={t('export.title')} onClose={cancelExport} strict>
      <ProgressBar aria-label={words} isIndeterminate={part === null} value={part ?? 0} className="progress">
        {({ percentage, isIndeterminate }) => (
          <>
            <p>
              {words}
              {!isIndeterminate && <span>{Math.round(percentage ?? 0)}%</span>}
            </p>
            <div className={isIndeterminate ? 'progress-track progress-unknown' : 'progress-track'}>
              <i style={isIndeterminate ? undefined : { width: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <footer className="dialog-foot">
        <button type="button" className="button" disabled={cancelling} onClick={cancelExport}>
          {t('export.cancel')}
        </button>
      </footer>
    </Modal>
  )
}
