import { AlertCircle, Check, CircleDot, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSave } from '../app/autosave'
import { autosave } from '../app/session'
import { useApp } from '../app/store'

const ICONS = { saved: Check, unsaved: CircleDot, saving: LoaderCircle, failed: AlertCircle } as const

/** 已保存 / 未保存 / 正在保存 / 无法保存：原因. Always in sight. */
export function SaveStatus() {
  const { t, i18n } = useTranslation()
  const { status, error, savedAt } = useSave()
  const readOnly = useApp((state) => state.readOnly)
  if (readOnly) return null
  const Icon = ICONS[status]
  const time = savedAt
    ? new Date(savedAt).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' })
    : ''
  const words =
    status === 'failed'
      ? t('save.failed', { reason: error?.message ?? '' })
      : status === 'saved' && time
        ? t('save.savedAt', { time })
        : t(`save.${status}`)
  return (
    <div className={`save-status save-${status}`} role="status" data-status={status}>
      <Icon size={14} strokeWidth={2} aria-hidden className={status === 'saving' ? 'turning' : undefined} />
      <span title={words}>{words}</span>
      {status === 'failed' && (
        <button type="button" className="button" onClick={() => void autosave.flush()}>
          {t('save.retry')}
        </button>
      )}
    </div>
  )
}
