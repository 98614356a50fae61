import { useTranslation } from 'react-i18next'
import { takeLeftover } from '../app/edits'
import { useApp } from '../app/store'

/** Imported text that belongs to no story: in sight until someone has dealt with it. */
export function Leftovers() {
  const { t } = useTranslation()
  const leftovers = useApp((state) => state.doc?.pages[state.page]?.leftovers)
  const readOnly = useApp((state) => state.readOnly)
  if (!leftovers || leftovers.length === 0) return null
  return (
    <details className="leftovers">
      <summary>{t('stories.leftovers', { n: leftovers.length })}</summary>
      <ul>
        {leftovers.map((leftover, index) => (
          <li key={`${leftover.source.file}:${leftover.source.line}:${index}`}>
            <blockquote>{leftover.text}</blockquote>
            <p className="leftover-why">
              {leftover.reason} · {t('stories.leftoverFrom', leftover.source)}
            </p>
            {!readOnly && (
              <p className="leftover-actions">
                <button type="button" className="button" onClick={() => takeLeftover(leftover, 'story')}>
                  {t('stories.leftoverToStory')}
                </button>
                <button type="button" className="button" onClick={() => takeLeftover(leftover, 'dismiss')}>
                  {t('stories.leftoverDismiss')}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
