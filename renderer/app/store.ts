import type { Draft } from 'immer'
import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import type { FileProblem, OpenIssue } from '@shared/ipc/contract'
import { docOf, pageNumbers, pageOf, type Doc } from './doc'
import {
  closeGroup,
  edit,
  EMPTY_HISTORY,
  redo,
  undo,
  type Caret,
  type History,
  type Moved,
  type StepLabel,
  type Where,
} from './history'

export interface AppState {
  /** Folder of the open issue; null on the welcome screen. */
  dir: string | null
  doc: Doc | null
  readOnly: boolean
  problems: FileProblem[]
  page: number
  story: string | null
  history: History
  /** Caret to set in the body of `where.story` when the text is put back; `turn` rises with each. */
  restore: { where: Where; turn: number } | null
}

const CLOSED: AppState = {
  dir: null,
  doc: null,
  readOnly: false,
  problems: [],
  page: 1,
  story: null,
  history: EMPTY_HISTORY,
  restore: null,
}

/** The document, the selection and the history. Nothing here knows of React, the bridge or the layout worker. */
export const useApp = create<AppState>()(subscribeWithSelector(() => CLOSED))

const get = useApp.getState
const set = (part: Partial<AppState>) => useApp.setState(part)

export function openDoc(open: OpenIssue): void {
  const doc = docOf(open)
  const page = pageNumbers(doc)[0] ?? 1
  set({
    ...CLOSED,
    dir: open.dir,
    doc,
    readOnly: open.readOnly,
    problems: open.problems,
    page,
    story: firstStory(doc, page),
  })
}

export const closeDoc = (): void => set(CLOSED)

const firstStory = (doc: Doc, page: number): string | null =>
  doc.pages[page]?.stories.find((id) => doc.stories[id]) ?? null

export function selectStory(story: string | null): void {
  const { doc, page, history } = get()
  if (!doc || get().story === story) return
  // A story that goes on here (转版) is shown here, not where it begins.
  const here = story !== null && doc.pages[page]?.modules.some((module) => module.story === story)
  set({ story, page: here ? page : (story && pageOf(doc, story)) || page, history: closeGroup(history) })
}

export function selectPage(page: number): void {
  const { doc } = get()
  if (!doc?.pages[page]) return
  set({ page, story: firstStory(doc, page) })
}

export interface EditOptions {
  label: StepLabel
  /** See Step.group. */
  group?: string
  caretBefore?: Caret | null
  caretAfter?: Caret | null
  /** Story to select after the edit; unchanged when absent. */
  select?: string | null
  /** Page to show after the edit; unchanged when absent. */
  show?: number
}

/** Applies one undoable edit to the open issue; nothing happens on a read-only one. */
export function editDoc(recipe: (draft: Draft<Doc>) => void, options: EditOptions): void {
  const { doc, history, page, story, readOnly } = get()
  if (!doc || readOnly) return
  const nextStory = options.select === undefined ? story : options.select
  const nextPage = options.show ?? page
  const result = edit(doc, history, recipe, {
    label: options.label,
    group: options.group ?? null,
    before: { page, story, caret: options.caretBefore ?? null },
    after: { page: nextPage, story: nextStory, caret: options.caretAfter ?? null },
    now: performance.now(),
  })
  if (result.doc === doc) return
  set({ doc: result.doc, history: result.history, page: nextPage, story: nextStory })
}

/** The typed run ends here: what comes next is undone on its own. */
export function closeStep(): void {
  const { history } = get()
  const next = closeGroup(history)
  if (next !== history) set({ history: next })
}

function move(moved: Moved | null): boolean {
  if (!moved) return false
  const { restore } = get()
  const page = moved.doc.pages[moved.where.page] ? moved.where.page : get().page
  const story =
    moved.where.story && moved.doc.stories[moved.where.story]
      ? moved.where.story
      : firstStory(moved.doc, page)
  set({
    doc: moved.doc,
    history: moved.history,
    page,
    story,
    restore: { where: moved.where, turn: (restore?.turn ?? 0) + 1 },
  })
  return true
}

/** One step back over text, fields, story list and page alike. False when there is none. */
export const undoDoc = (): boolean => {
  const { doc, history, readOnly } = get()
  return !readOnly && doc !== null && move(undo(doc, history))
}

export const redoDoc = (): boolean => {
  const { doc, history, readOnly } = get()
  return !readOnly && doc !== null && move(redo(doc, history))
}
