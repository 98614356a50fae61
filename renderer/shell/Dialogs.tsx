import { useUi } from '../app/ui'
import { JumpDialog } from '../page/jump/JumpDialog'
import { PlanDialog } from '../plan/PlanDialog'
import { ProposalsDialog } from '../fit/ProposalsDialog'
import { ExportDialog } from './ExportDialog'
import { ImportDialog } from './ImportDialog'
import { Modal } from './Modal'
import { TemplatesDialog } from '../templates/TemplatesDialog'
import { NewIssueDialog } from './NewIssueDialog'
import { ShortcutsDialog } from './ShortcutsDialog'
import { StylesDialog } from './StylesDialog'

export function Dialogs() {
  const { dialog, ask, importReport, exportJob } = useUi()
  return (
    <>
      {dialog === 'new' && <NewIssueDialog />}
      {dialog === 'templates' && <TemplatesDialog />}
      {dialog === 'jump' && <JumpDialog />}
      {dialog === 'plan' && <PlanDialog />}
      {dialog === 'styles' && <StylesDialog />}
      {dialog === 'proposals' && <ProposalsDialog />}
      {dialog === 'shortcuts' && <ShortcutsDialog />}
      {importReport && <ImportDialog report={importReport} />}
      {exportJob && <ExportDialog job={exportJob} />}
      {ask && (
        <Modal title={ask.title} onClose={() => ask.answer(null)} strict role="alertdialog">
          <p>{ask.text}</p>
          <footer className="dialog-foot">
            {ask.buttons.map(({ label, tone, value }) => (
              <button
                key={value}
                type="button"
                className={`button ${tone === 'plain' ? '' : `button-${tone}`}`}
                onClick={() => ask.answer(value)}
              >
                {label}
              </button>
            ))}
          </footer>
        </Modal>
      )}
    </>
  )
}
