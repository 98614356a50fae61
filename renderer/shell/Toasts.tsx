import { AlertCircle, CheckCircle2, Info, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dropToast, useUi } from '../app/ui'

const ICONS = { info: Info, success: CheckCircle2, error: AlertCircle } as const

export function Toasts() {
  const { t } = useTranslation()
  const toasts = useUi((state) => state.toasts)
  return (
    <div className="toasts" role="region" aria-live="polite">
      {toasts.map(({ id, kind, text, action }) => {
        const Icon = ICONS[kind]
        return (
          <div key={id} className={`toast toast-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
            <Icon size={16} aria-hidden />
            <span>{text}</span>
            {action && (
              <button type="button" className="button" onClick={action.run}>
                {action.label}
              </button>
            )}
            <button
              type="button"
              className="icon-button"
              aria-label={t('error.dismiss')}
              onClick={() => dropToast(id)}
            >
              <X size={14} aria-hidden />
            </button>
          </div>
        )
      })}
    </div>
  )
}
