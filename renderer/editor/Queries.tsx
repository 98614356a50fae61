import { AlertTriangle, Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ReactEditor } from 'slate-react'
import type { Query } from '@shared/model/query'
import { dismissQuery } from '../app/edits'
import { useApp } from '../app/store'
import { currentBody } from './BodyEditor'
import { goToBlock } from './commands'

/** 编辑疑问 of a story: listed until someone says they are dealt with. */
export function Queries({ story, readOnly }: { story: string; readOnly: boolean }) {
  const { t } = useTranslation()
  const queries = useApp((state) => state.doc?.stories[story]?.queries)
  if (!queries || queries.length === 0) return null
  return (
    <section className="queries" aria-label={t('query.title')}>
      <h3>
        <AlertTriangle size={14} aria-hidden /> {t('query.title')}{' '}
        <span className="pane-note">{queries.length}</span>
      </h3>
      <ul>
        {queries.map((query, index) => (
          <li key={index}>
            <p>
              <b>{t(`query.${query.code}`)}</b> {query.message}
              {query.text && <q>{query.text}</q>}
            </p>
            <span className="query-actions">
              {query.paragraph !== null && (
                <button type="button" className="button button-quiet" onClick={() => goTo(query)}>
                  {t('query.at', { n: query.paragraph + 1 })}
                </button>
              )}
              {!readOnly && (
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={t('query.dismiss')}
                  onClick={() => dismissQuery(story, index)}
                >
                  <Check size={14} aria-hidden /> {t('query.dismiss')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function goTo(query: Query): void {
  const editor = currentBody()
  if (!editor || query.paragraph === null || !goToBlock(editor, query.paragraph)) return
  ReactEditor.focus(editor)
  const block = editor.children[query.paragraph]
  if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center' })
}
