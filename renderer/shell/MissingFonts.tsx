import { AlertTriangle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { missingFaces } from '@shared/layout/styles/stylesOf'
import { run } from '../app/commands'
import { useFonts } from '../app/fonts'
import { useApp } from '../app/store'

/** Faces that the issue's styles name and that are not at hand: the page shows the house's instead. */
export function MissingFonts() {
  const { t } = useTranslation()
  const issue = useApp((state) => state.doc?.issue)
  const list = useFonts((state) => state.list)
  if (!issue?.styles || !list) return null
  const missing = missingFaces(issue, { has: (id) => list.faces.some((face) => face.id === id) })
  if (missing.length === 0) return null
  const names = [...new Set(missing.map(({ font }) => font))].join(t('styles.comma'))
  return (
    <aside className="problems" role="alert" data-problem="missing-fonts">
      <p>
        <AlertTriangle size={15} aria-hidden />
        <b>{t('styles.missing', { names })}</b>
        <span>{t('styles.missingHint')}</span>
        <button type="button" className="button button-quiet" onClick={() => run('styles')}>
          {t('styles.open')}
        </button>
      </p>
    </aside>
  )
}
