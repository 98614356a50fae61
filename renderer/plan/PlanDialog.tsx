import { FilePlus2, LayoutTemplate, Trash2 } from 'lucide-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../editor/composing'
import { pageNumbers } from '../app/doc'
import { redoDoc, selectPage, undoDoc, useApp } from '../app/store'
import { useUi } from '../app/ui'
import { IconButton } from '../shell/IconButton'
import { Modal } from '../shell/Modal'
import { AddPage } from './AddPage'
import { PlanPainter } from './overviews'
import { IssueInfo, PageInfo } from './PageInfo'
import { PlanGrid } from './PlanGrid'
import { RemovePage } from './RemovePage'
import { Spread } from './Spread'

const VIEWS = ['asGrid', 'spread'] as const

/** 版面总览: all pages of the issue at a glance, their order, what their heads say, and pairs of pages at a large scale. */
export function PlanDialog() {
  const { t } = useTranslation()
  const count = useApp((state) => (state.doc ? pageNumbers(state.doc).length : 0))
  const shown = useApp((state) => state.page)
  const exists = useApp((state) => state.doc?.pages)
  const readOnly = useApp((state) => state.readOnly)
  const [picked, choose] = useState(shown)
  // An undo may have taken the chosen page away.
  const chosen = exists?.[picked] ? picked : shown
  const [view, setView] = useState<(typeof VIEWS)[number]>('asGrid')
  const [side, setSide] = useState<'info' | 'add' | 'remove'>('info')
  const [painter] = useState(() => new PlanPainter())
  useEffect(() => painter.start(), [painter])
  const close = () => useUi.setState({ dialog: null })
  const open = (number: number) => {
    selectPage(number)
    close()
  }
  return (
    <Modal title={t('plan.title')} onClose={close} className="modal-plan">
      <div className="plan" onKeyDown={history}>
        <div className="plan-bar">
          <div className="segments" role="radiogroup" aria-label={t('plan.title')}>
            {VIEWS.map((one) => (
              <button
                key={one}
                type="button"
                role="radio"
                aria-checked={view === one}
                onClick={() => setView(one)}
              >
                {t(`plan.${one}`)}
              </button>
            ))}
          </div>
          {!readOnly && (
            <>
              <IconButton
                icon={FilePlus2}
                label={t('plan.add')}
                text={t('plan.add')}
                onPress={() => setSide('add')}
              />
              <IconButton
                icon={LayoutTemplate}
                label={t('plan.template')}
                text={t('plan.template')}
                onPress={() => {
                  selectPage(chosen)
                  useUi.setState({ dialog: 'templates' })
                }}
              />
              <IconButton
                icon={Trash2}
                label={t('plan.remove')}
                text={t('plan.remove')}
                onPress={() => setSide('remove')}
                disabled={count < 2}
              />
            </>
          )}
          <span className="pane-note">{t('plan.orderHint')}</span>
        </div>
        <div className="plan-body">
          {view === 'asGrid' ? (
            <PlanGrid painter={painter} chosen={chosen} choose={choose} open={open} />
          ) : (
            <Spread chosen={chosen} choose={choose} open={open} />
          )}
          <aside className="plan-side">
            {side === 'add' && (
              <AddPage
                done={(number) => {
                  if (number !== null) choose(number)
                  setSide('info')
                }}
              />
            )}
            {side === 'remove' && <RemovePage number={chosen} done={() => setSide('info')} />}
            {side === 'info' && (
              <>
                <PageInfo number={chosen} />
                <IssueInfo />
              </>
            )}
          </aside>
        </div>
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={() => open(chosen)}>
            {t('plan.show')}
          </button>
          <button type="button" className="button button-primary" onClick={close}>
            {t('plan.close')}
          </button>
        </footer>
      </div>
    </Modal>
  )
}

/** Undo is the document's here too: the keys of the window behind do not reach it while a dialog is open. */
function history(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isComposing()) return
  const key = event.key.toLowerCase()
  const redo = key === 'y' || (key === 'z' && event.shiftKey)
  if (key !== 'z' && !redo) return
  event.preventDefault()
  if (redo) redoDoc()
  else undoDoc()
}
