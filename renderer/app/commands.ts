import type { MenuCommand } from '@shared/ipc/contract'
import { isComposing } from '../editor/composing'
import { toggleInspector, toggleQuality } from '../inspector/state'
import { addStory } from './edits'
import {
  autoMakeup,
  closeIssue,
  exportPdf,
  importFiles,
  openIssue,
  openSample,
  rereadFonts,
  saveNow,
  setLanguage,
} from './session'
import { redoDoc, undoDoc, useApp } from './store'
import { useUi } from './ui'

/** What the panes do when a command is meant for them. */
export interface PaneCommands {
  zoom: (how: 'in' | 'out' | 'fit' | '100' | 'module') => void
  find: () => void
  jump: () => void
  copyfit: () => void
  cyclePanes: (back: boolean) => void
}

const panes: Partial<PaneCommands> = {}

/** A pane says how it answers its commands; returns the way to withdraw. */
export function offer<K extends keyof PaneCommands>(name: K, run: PaneCommands[K]): () => void {
  panes[name] = run
  return () => {
    if (panes[name] === run) delete panes[name]
  }
}

export const cyclePanes = (back: boolean): void => panes.cyclePanes?.(back)

const ACTIONS: Record<MenuCommand, () => void> = {
  new: () => useUi.setState({ dialog: 'new' }),
  open: () => void openIssue(null),
  sample: () => void openSample(),
  close: () => void closeIssue(),
  save: () => void saveNow(),
  import: () => void importFiles(),
  makeup: () => void autoMakeup(),
  proposals: () => {
    const { doc, readOnly } = useApp.getState()
    if (doc && !readOnly) useUi.setState({ dialog: 'proposals' })
  },
  copyfit: () => void (useApp.getState().doc && panes.copyfit?.()),
  export: () => void exportPdf(),
  // An undo inside an open composition would tear the text from under the input method.
  undo: () => void (isComposing() || undoDoc()),
  redo: () => void (isComposing() || redoDoc()),
  'zoom-in': () => panes.zoom?.('in'),
  'zoom-out': () => panes.zoom?.('out'),
  'zoom-fit': () => panes.zoom?.('fit'),
  'zoom-100': () => panes.zoom?.('100'),
  'zoom-module': () => panes.zoom?.('module'),
  inspect: () => void (useApp.getState().doc && toggleInspector()),
  quality: () => void (useApp.getState().doc && toggleQuality()),
  styles: () => {
    if (!useApp.getState().doc) return
    void rereadFonts()
    useUi.setState({ dialog: 'styles' })
  },
  find: () => panes.find?.(),
  plan: () => void (useApp.getState().doc && useUi.setState({ dialog: 'plan' })),
  templates: () => {
    const { doc, readOnly } = useApp.getState()
    if (doc && !readOnly) useUi.setState({ dialog: 'templates' })
  },
  jump: () => panes.jump?.(),
  'new-story': () => void (useApp.getState().doc && !useApp.getState().readOnly && addStory()),
  'language-zh': () => void setLanguage('zh'),
  'language-en': () => void setLanguage('en'),
  shortcuts: () => useUi.setState({ dialog: 'shortcuts' }),
}

/** True while something modal is up: its own keys must not reach the document behind it. */
export const modal = (): boolean => {
  const { dialog, ask, exportJob, importReport, crop } = useUi.getState()
  return dialog !== null || ask !== null || exportJob !== null || importReport !== null || crop !== null
}

/** The one place where menu, toolbar and keyboard meet. */
export function run(command: MenuCommand): void {
  if (!modal()) ACTIONS[command]()
}
