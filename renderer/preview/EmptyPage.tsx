import { useTranslation } from 'react-i18next'
import { run } from '../app/commands'
import { useApp } from '../app/store'
import type { Composition } from '../layout/client'

/** What to do next, on a page that shows nothing yet. */
export function EmptyPage({ composition }: { composition: Composition }) {
  const { t } = useTranslation()
  const stories = useApp((state) => state.doc?.pages[state.page]?.stories.length ?? 0)
  const readOnly = useApp((state) => state.readOnly)
  if (composition.modules.length > 0) return null
  return (
    <div className="preview-empty">
      <h2>{t('preview.empty')}</h2>
      <p>{stories > 0 ? t('preview.emptyHint') : t('preview.emptyNoStories')}</p>
      {!readOnly && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => run(stories > 0 ? 'makeup' : 'import')}
        >
          {stories > 0 ? t('toolbar.makeup') : t('toolbar.import')}
        </button>
      )}
    </div>
  )
}
