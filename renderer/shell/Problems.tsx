import { AlertTriangle, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app/store'

/** Files of the issue that could not be read: which, where in them, and why. */
export function Problems() {
  const { t } = useTranslation()
  const problems = useApp((state) => state.problems)
  const [open, setOpen] = useState(true)
  if (problems.length === 0) return null
  return (
    <aside className="problems" role="alert" aria-label={t('problems.title', { n: problems.length })}>
      <p>
        <AlertTriangle size={15} aria-hidden />
        <b>{t('problems.title', { n: problems.length })}</b>
        <span>{t('problems.hint')}</span>
        <button
          type="button"
          className="button button-quiet"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? t('problems.hide') : t('problems.show')}
          <ChevronDown size={14} aria-hidden className={open ? 'turned' : undefined} />
        </button>
      </p>
      {open && (
        <ul>
          {problems.map((problem, index) => (
            <li key={index}>
              <code>{problem.file}</code>
              {problem.place && (
                <span className="pane-note">{`${t('problems.place')} ${problem.place}`}</span>
              )}
              <span>{problem.reason}</span>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}
