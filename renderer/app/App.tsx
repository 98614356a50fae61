import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { on } from '../bridge/bridge'
import { watchComposition } from '../editor/composing'
import { StoryEditor } from '../editor/StoryEditor'
import { Preview } from '../preview/Preview'
import { Dialogs } from '../shell/Dialogs'
import { MissingFonts } from '../shell/MissingFonts'
import { Problems } from '../shell/Problems'
import { Toasts } from '../shell/Toasts'
import { Toolbar } from '../shell/Toolbar'
import { Welcome } from '../shell/Welcome'
import { StoryList } from '../stories/StoryList'
import { offer, run } from './commands'
import { focusNextPane } from './panes'
import { openIssue, quit } from './session'
import { listenForShortcuts } from './shortcuts'
import { useApp } from './store'
import { useUi } from './ui'

export function App() {
  const { i18n } = useTranslation()
  const open = useApp((state) => state.dir !== null)
  useEffect(() => {
    const stops = [
      watchComposition(),
      listenForShortcuts(),
      offer('cyclePanes', focusNextPane),
      on('menu', ({ command }) => run(command)),
      on('open-dir', ({ dir }) => void openIssue(dir)),
      on('close-requested', () => void quit()),
      on('export.progress', (progress) =>
        useUi.setState(({ exportJob }) => ({
          exportJob: exportJob?.job === progress.job ? { ...exportJob, progress } : exportJob,
        })),
      ),
    ]
    return () => stops.forEach((stop) => stop())
  }, [])
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'zh-CN'}>
      <div className="app">
        <Toolbar />
        <Problems />
        <MissingFonts />
        {open ? <Panes /> : <Welcome />}
        <Toasts />
        <Dialogs />
      </div>
    </I18nProvider>
  )
}

const PANE_IDS = ['stories', 'editor', 'preview']

function Panes() {
  const { t } = useTranslation()
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: 'panes',
    panelIds: PANE_IDS,
    storage: localStorage,
  })
  return (
    <Group
      id="panes"
      className="panes"
      orientation="horizontal"
      {...(defaultLayout ? { defaultLayout } : {})}
      onLayoutChanged={onLayoutChanged}
    >
      <Panel id="stories" className="pane" defaultSize="280px" minSize="200px" maxSize="440px">
        <StoryList />
      </Panel>
      <Separator className="splitter" aria-label={t('stories.title')} />
      <Panel id="editor" className="pane" defaultSize="430px" minSize="300px">
        <StoryEditor />
      </Panel>
      <Separator className="splitter" aria-label={t('preview.title')} />
      <Panel id="preview" className="pane" minSize="320px">
        <Preview />
      </Panel>
    </Group>
  )
}
