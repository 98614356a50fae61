import { create } from 'zustand'
import type { AppError, AppInfo, Events, FileProblem, ImportReport } from '@shared/ipc/contract'

export type DialogName =
  'new' | 'plan' | 'templates' | 'jump' | 'proposals' | 'styles' | 'shortcuts' | 'about'

export interface Toast {
  id: number
  kind: 'info' | 'success' | 'error'
  text: string
  action?: { label: string; run: () => void }
}

/** A question that must be answered before the app goes on. */
export interface Ask {
  title: string
  text: string
  buttons: { label: string; tone: 'primary' | 'plain' | 'danger'; value: string }[]
  answer: (value: string | null) => void
}

export interface ExportJob {
  job: string
  progress: Events['export.progress'] | null
  cancelling: boolean
}

export interface UiState {
  info: AppInfo | null
  dialog: DialogName | null
  toasts: Toast[]
  ask: Ask | null
  importReport: ImportReport | null
  exportJob: ExportJob | null
  /** The picture that is being cropped. */
  crop: { story: string; picture: string } | null
  /** A command of main is under way (open, import): the name of it, for the busy line. */
  busy: 'open' | 'import' | 'makeup' | null
  /** Problems that opening as a whole met (the folder is no issue at all). */
  openProblem: { error: AppError; problems: FileProblem[] } | null
}

export const useUi = create<UiState>()(() => ({
  info: null,
  dialog: null,
  toasts: [],
  ask: null,
  importReport: null,
  exportJob: null,
  crop: null,
  busy: null,
  openProblem: null,
}))

let lastToast = 0
/** Notices go by themselves; errors stay until they are read. */
const TOAST_MS = 6000

export function toast(kind: Toast['kind'], text: string, action?: Toast['action']): void {
  const id = ++lastToast
  const entry: Toast = { id, kind, text, ...(action ? { action } : {}) }
  useUi.setState((state) => ({ toasts: [...state.toasts.slice(-3), entry] }))
  if (kind !== 'error') setTimeout(() => dropToast(id), TOAST_MS)
}

export const dropToast = (id: number): void =>
  useUi.setState((state) => ({ toasts: state.toasts.filter((entry) => entry.id !== id) }))

export function askUser(question: Omit<Ask, 'answer'>): Promise<string | null> {
  return new Promise((resolve) => {
    const answer = (value: string | null) => {
      useUi.setState({ ask: null })
      resolve(value)
    }
    useUi.setState({ ask: { ...question, answer } })
  })
}
