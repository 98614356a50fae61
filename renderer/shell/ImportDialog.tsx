import { useTranslation } from 'react-i18next'
import type { ImportReport } from '@shared/ipc/contract'
import { autoMakeup } from '../app/session'
import { selectStory } from '../app/store'
import { useUi } from '../app/ui'
import { KindIcon } from '../stories/KindIcon'
import { storyName } from '../stories/names'
import { countStory } from '@shared/model/count'
import { Modal } from './Modal'

/** What came out of the files: stories, queries, leftovers. */
export function ImportDialog({ report }: { report: ImportReport }) {
  const { t } = useTranslation()
  const close = () => useUi.setState({ importReport: null })
  const queries = report.stories.reduce((sum, story) => sum + story.queries.length, 0)
  return (
    <Modal title={t('importDialog.title')} onClose={close} className="modal-wide">
      <table className="import-files">
        <thead>
          <tr>
            <th>{t('importDialog.file')}</th>
            <th>{t('importDialog.encoding')}</th>
            <th className="number">{t('importDialog.stories')}</th>
            <th className="number">{t('importDialog.characters')}</th>
          </tr>
        </thead>
        <tbody>
          {report.files.map((file) => (
            <tr key={file.file}>
              <td title={file.file}>{file.file.split(/[\\/]/u).at(-1)}</td>
              <td>{file.encoding}</td>
              <td className="number">{file.stories}</td>
              <td className="number">{file.characters}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <b>{t('importDialog.found', { n: report.stories.length })}</b>
        {' · '}
        {queries > 0 ? t('importDialog.queries', { n: queries }) : t('importDialog.noQueries')}
      </p>
      <ul className="import-stories">
        {report.stories.map((story) => (
          <li key={story.id}>
            <button
              type="button"
              onClick={() => {
                close()
                selectStory(story.id)
              }}
            >
              <KindIcon kind={story.kind} />
              <span>{storyName(story) || t('stories.untitled')}</span>
              {story.queries.length > 0 && <span className="chip chip-query">⚠ {story.queries.length}</span>}
              <small>{t('stories.zi', { n: countStory(story) })}</small>
            </button>
          </li>
        ))}
      </ul>
      {report.leftovers.length > 0 && (
        <p className="import-leftovers">⚠ {t('importDialog.leftovers', { n: report.leftovers.length })}</p>
      )}
      <p className="pane-note">{t('importDialog.complete')}</p>
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={close}>
          {t('importDialog.close')}
        </button>
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            close()
            void autoMakeup()
          }}
        >
          {t('importDialog.makeup')}
        </button>
      </footer>
    </Modal>
  )
}
