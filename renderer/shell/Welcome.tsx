import { FilePlus2, FolderOpen, Newspaper } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { run } from '../app/commands'
import { openIssue } from '../app/session'
import { useUi } from '../app/ui'

export function Welcome() {
  const { t } = useTranslation()
  const info = useUi((state) => state.info)
  const busy = useUi((state) => state.busy)
  const starts = [
    { command: 'new', icon: FilePlus2, label: t('file.new'), hint: t('welcome.newHint') },
    { command: 'open', icon: FolderOpen, label: t('file.open'), hint: t('welcome.openHint') },
    { command: 'sample', icon: Newspaper, label: t('file.sample'), hint: t('welcome.sampleHint') },
  ] as const
  return (
    <main className="welcome">
      <div className="welcome-card">
        <h1>{t('app.name')}</h1>
        <p className="welcome-tagline">{t('app.tagline')}</p>
        <div className="welcome-columns">
          <section aria-label={t('welcome.start')}>
            <h2>{t('welcome.start')}</h2>
            {starts.map(({ command, icon: Icon, label, hint }) => (
              <button key={command} type="button" className="welcome-start" onClick={() => run(command)}>
                <Icon size={20} strokeWidth={1.5} aria-hidden />
                <span>
                  <b>{label}</b>
                  <small>{hint}</small>
                </span>
              </button>
            ))}
          </section>
          <section aria-label={t('welcome.recents')}>
            <h2>{t('welcome.recents')}</h2>
            {info?.recent.length === 0 && <p className="pane-note">{t('welcome.empty')}</p>}
            {info?.recent.map((recent) => (
              <button
                key={recent.dir}
                type="button"
                className="welcome-recent"
                title={recent.dir}
                onClick={() => void openIssue(recent.dir)}
              >
                <b>{recent.name}</b>
                <span>{recent.date}</span>
                <small>{recent.dir}</small>
              </button>
            ))}
          </section>
        </div>
        <p className="welcome-foot">
          {busy ? t(`busy.${busy}`) : info ? `${t('app.name')} ${info.version}` : ''}
        </p>
      </div>
    </main>
  )
}
