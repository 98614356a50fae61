import { applyPatches, enablePatches, produceWithPatches, type Draft, type Patch } from 'immer'
import type { Doc } from './doc'

enablePatches()

/** A caret or selection in a story's body; the shape of a Slate range. */
export interface Caret {
  anchor: { path: number[]; offset: number }
  focus: { path: number[]; offset: number }
}

/** Where the person was: brought back with the text, so that what changed is in sight. */
export interface Where {
  page: number
  story: string | null
  caret: Caret | null
}

/** What a step did, for the words in the menu and for screen readers. */
export type StepLabel =
  | 'typing'
  | 'paste'
  | 'format'
  | 'field'
  | 'add-story'
  | 'delete-story'
  | 'reorder'
  | 'status'
  | 'kind'
  | 'query'
  | 'makeup'
  | 'import'
  | 'leftover'
  | 'picture'
  | 'styles'
  | 'move-module'
  | 'resize-module'
  | 'swap-modules'
  | 'align-modules'
  | 'order'
  | 'lock'
  | 'duplicate'
  | 'place'
  | 'take-off'
  | 'to-page'
  | 'module'
  | 'add-page'
  | 'remove-page'
  | 'order-pages'
  | 'page-info'
  | 'template'
  | 'jump'
  | 'remedy'
  | 'shape'
  | 'fix'

export interface Step {
  label: StepLabel
  forward: Patch[]
  backward: Patch[]
  before: Where
  after: Where
  /** Changes with the same group join while no pause longer than PAUSE_MS lies between them. */
  group: string | null
  at: number
}

export interface History {
  undo: readonly Step[]
  redo: readonly Step[]
}

export const EMPTY_HISTORY: History = { undo: [], redo: [] }

/** Typing after a longer pause is a step of its own. */
export const PAUSE_MS = 500
/** Steps kept. Patches share the blocks they name, so that a step costs about as much as the paragraph it changed. */
const LIMIT = 2000

export interface EditInfo {
  label: StepLabel
  group?: string | null
  before: Where
  after: Where
  /** Milliseconds, any clock that only goes forward. */
  now: number
}

/**
 * One edit of the document: every change of text, headline fields, page and story list comes through here,
 * so that undo and redo go through all of them in the one order they were made in.
 */
export function edit(
  doc: Doc,
  history: History,
  recipe: (draft: Draft<Doc>) => void,
  info: EditInfo,
): { doc: Doc; history: History } {
  const [next, forward, backward] = produceWithPatches(doc, recipe)
  if (forward.length === 0) return { doc, history }
  const group = info.group ?? null
  const last = history.undo.at(-1)
  const joins = last !== undefined && group !== null && last.group === group && info.now - last.at <= PAUSE_MS
  const step: Step = joins
    ? joined(last, forward, backward, info)
    : { label: info.label, forward, backward, before: info.before, after: info.after, group, at: info.now }
  const kept = joins ? history.undo.slice(0, -1) : history.undo.slice(-LIMIT + 1)
  return { doc: next, history: { undo: [...kept, step], redo: [] } }
}

/** Two changes of one typed run: where both replace the same thing, only its first and last state matter. */
function joined(last: Step, forward: Patch[], backward: Patch[], info: EditInfo): Step {
  const same =
    last.forward.length === 1 &&
    forward.length === 1 &&
    last.forward[0]!.op === 'replace' &&
    forward[0]!.op === 'replace' &&
    last.forward[0]!.path.join('/') === forward[0]!.path.join('/')
  return {
    ...last,
    forward: same ? forward : [...last.forward, ...forward],
    backward: same ? last.backward : [...backward, ...last.backward],
    after: info.after,
    at: info.now,
  }
}

/** The next change starts a step of its own (the caret moved, a sentence ended, focus left). */
export function closeGroup(history: History): History {
  const last = history.undo.at(-1)
  if (!last || last.group === null) return history
  return { ...history, undo: [...history.undo.slice(0, -1), { ...last, group: null }] }
}

export interface Moved {
  doc: Doc
  history: History
  where: Where
  label: StepLabel
}

export function undo(doc: Doc, history: History): Moved | null {
  const step = history.undo.at(-1)
  if (!step) return null
  return {
    doc: applyPatches(doc, step.backward),
    history: { undo: history.undo.slice(0, -1), redo: [...history.redo, { ...step, group: null }] },
    where: step.before,
    label: step.label,
  }
}

export function redo(doc: Doc, history: History): Moved | null {
  const step = history.redo.at(-1)
  if (!step) return null
  return {
    doc: applyPatches(doc, step.forward),
    history: { undo: [...history.undo, step], redo: history.redo.slice(0, -1) },
    where: step.after,
    label: step.label,
  }
}
