import { useTranslation } from 'react-i18next'
import { call } from '../bridge/bridge'
import { resetStyles } from '../app/edits'
import { useFonts } from '../app/fonts'
import { rereadFonts, showError } from '../app/session'
import { useApp } from '../app/store'
import { useUi } from '../app/ui'
import { CompositionStyles } from './CompositionStyles'
import { Modal } from './Modal'
import { RoleStyles } from './RoleStyles'

/** The issue's own styles. Every choice is on the page at once, saved with the issue, and a step that can be undone. */
export function StylesDialog() {
  const { t } = useTranslation()
  const list = useFonts((state) => state.list)
  const issue = useApp((state) => state.doc?.issue)
  const readOnly = useApp((state) => state.readOnly)
  const close = () => useUi.setState({ dialog: null })
  if (!issue) return null
  return (
    <Modal title={t('styles.title')} onClose={close} className="modal-styles">
      <fieldset disabled={readOnly} className="styles-part">
        <RoleStyles styles={issue.styles ?? {}} faces={list?.faces ?? []} />
      </fieldset>
      <fieldset disabled={readOnly} className="styles-part">
        <legend>{t('styles.composition')}</legend>
        <CompositionStyles chosen={issue.styles?.composition ?? {}} />
      </fieldset>
      <section className="styles-part styles-fonts">
        <h3>{t('styles.newsroom')}</h3>
        <p className="pane-note">{t('styles.newsroomHint')}</p>
        {list && list.refused.length > 0 && (
          <ul aria-label={t('styles.refused', { n: list.refused.length })}>
            {list.refused.map(({ file, reason }, index) => (
              <li key={index}>
                <code>{file}</code> {reason}
              </li>
            ))}
          </ul>
        )}
        <div className="styles-buttons">
          <button
            type="button"
            className="button"
            onClick={() => void call('fonts.folder', null).catch(showError)}
          >
            {t('styles.folder')}
          </button>
          <button type="button" className="button" onClick={() => void rereadFonts()}>
            {t('styles.reread')}
          </button>
        </div>
      </section>
      <footer className="dialog-foot">
        <button
          type="button"
          className="button"
          disabled={readOnly || issue.styles === undefined}
          onClick={resetStyles}
        >
          {t('styles.reset')}
        </button>
        <button type="button" className="button button-primary" autoFocus onClick={close}>
          {t('styles.close')}
        </button>
      </footer>
    </Modal>
  )
}
