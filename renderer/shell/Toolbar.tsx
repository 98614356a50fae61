import {
  FileDown,
  FileInput,
  GalleryHorizontalEnd,
  Keyboard as KeyboardIcon,
  LayoutDashboard,
  LayoutGrid,
  Lock,
  Redo2,
  Undo2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { run } from '../app/commands'
import { setLanguage } from '../app/session'
import { useApp } from '../app/store'
import { useUi } from '../app/ui'
import { FileMenu, keysFor } from './FileMenu'
import { IconButton } from './IconButton'
import { SaveStatus } from './SaveStatus'

export function Toolbar() {
  const { t, i18n } = useTranslation()
  const issue = useApp((state) => state.doc?.issue)
  const readOnly = useApp((state) => state.readOnly)
  const undoStep = useApp((state) => state.history.undo.at(-1)?.label)
  const redoStep = useApp((state) => state.history.redo.at(-1)?.label)
  const busy = useUi((state) => state.busy)
  const undo = undoStep ? t('edit.undoWhat', { what: t(`step.${undoStep}`) }) : t('edit.undo')
  const redo = redoStep ? t('edit.redoWhat', { what: t(`step.${redoStep}`) }) : t('edit.redo')
  return (
    <header className="toolbar" role="toolbar" aria-label={t('toolbar.label')}>
      <span className="brand" aria-hidden>
        版心
      </span>
      <FileMenu />
      {issue && (
        <>
          <span className="toolbar-line" />
          <IconButton
            icon={Undo2}
            label={undo}
            keys={keysFor('undo')}
            onPress={() => run('undo')}
            disabled={!undoStep}
          />
          <IconButton
            icon={Redo2}
            label={redo}
            keys={keysFor('redo')}
            onPress={() => run('redo')}
            disabled={!redoStep}
          />
          <span className="toolbar-line" />
          {!readOnly && (
            <>
              <IconButton
                icon={FileInput}
                label={t('toolbar.import')}
                text={t('toolbar.import')}
                keys={keysFor('import')}
                onPress={() => run('import')}
                disabled={busy !== null}
              />
              <IconButton
                icon={LayoutDashboard}
                label={t('toolbar.makeup')}
                text={busy === 'makeup' ? t('makeup.busy') : t('toolbar.makeup')}
                keys={keysFor('makeup')}
                onPress={() => run('makeup')}
                disabled={busy !== null}
              />
              <IconButton
                icon={GalleryHorizontalEnd}
                label={t('toolbar.proposals')}
                text={t('toolbar.proposals')}
                keys={keysFor('proposals')}
                onPress={() => run('proposals')}
                disabled={busy !== null}
              />
            </>
          )}
          <IconButton
            icon={LayoutGrid}
            label={t('plan.title')}
            text={t('plan.title')}
            keys={keysFor('plan')}
            onPress={() => run('plan')}
          />
          <span className="toolbar-title">
            <b>{issue.name}</b> {issue.date}
            {readOnly && (
              <span className="chip" title={t('toolbar.readOnlyHint')}>
                <Lock size={11} aria-hidden /> {t('toolbar.readOnly')}
              </span>
            )}
          </span>
          <SaveStatus />
        </>
      )}
      {!issue && <span className="toolbar-title" />}
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('toolbar.language')}
        onClick={() => void setLanguage(i18n.language === 'zh' ? 'en' : 'zh')}
      >
        {i18n.language === 'zh' ? 'English' : '中文'}
      </button>
      <IconButton
        icon={KeyboardIcon}
        label={t('toolbar.shortcuts')}
        keys={keysFor('shortcuts')}
        onPress={() => run('shortcuts')}
      />
      {issue && (
        <IconButton
          icon={FileDown}
          label={t('toolbar.export')}
          text={t('toolbar.export')}
          keys={keysFor('export')}
          tone="primary"
          onPress={() => run('export')}
          disabled={busy !== null}
        />
      )}
    </header>
  )
}
