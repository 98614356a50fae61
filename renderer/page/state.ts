import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import type { Cells } from '@shared/makeup/hand/cells'
import type { Mode } from '@shared/makeup/hand/settle'
import type { Guide } from '@shared/makeup/hand/snap'
import { selectStory, useApp, type AppState } from '../app/store'

/** Where what is dragged would go when it is let go now. */
export type DropTarget = { kind: 'page' } | { kind: 'list' } | { kind: 'tab'; page: number }

/** A drag under way. The document changes only when it ends. */
export interface Drag {
  kind: 'move' | 'resize' | 'story'
  /** Modules that the hand holds; none while a story comes from the list. */
  ids: readonly string[]
  /** The page as it would be; the last one that was possible. */
  preview: Page | null
  /** Where the hand is; its place is `blocked` when there is no room. */
  ghost: Cells | null
  blocked: boolean
  guides: readonly Guide[]
  drop: DropTarget
}

export const OVERLAYS = ['grid', 'frames', 'guides', 'rulers'] as const
export type Overlay = (typeof OVERLAYS)[number]
export type RulerUnit = 'grid' | 'mm'

export interface PageState {
  /** Ids of the selected modules; the last one is what the inspector shows. */
  selection: readonly string[]
  mode: Mode
  drag: Drag | null
  /** The frame being drawn round modules, px in the desk. */
  marquee: { x: number; y: number; width: number; height: number } | null
  /** The module numbers are open beside the page. */
  numbers: boolean
  show: Record<Overlay, boolean>
  unit: RulerUnit
  /** The context menu: where it opens, px in the window. */
  menu: { x: number; y: number } | null
  /** Module whose text is edited on the page. */
  editing: string | null
  /** What is said to a screen reader. */
  said: string
  /** Stories dragged from the list just now. */
  carried: readonly string[]
}

const KEPT = 'page-tools'
type Kept = Pick<PageState, 'mode' | 'show' | 'unit'>
const FIRST: Kept = {
  mode: 'push',
  show: { grid: false, frames: false, guides: true, rulers: false },
  unit: 'grid',
}

function kept(): Kept {
  try {
    const found = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Kept>
    return { ...FIRST, ...found, show: { ...FIRST.show, ...found.show } }
  } catch {
    return FIRST
  }
}

/** What the hand holds and how the page shows it; nothing of it is in the document. */
export const usePage = create<PageState>()(
  subscribeWithSelector((): PageState => ({
    ...kept(),
    selection: [],
    drag: null,
    marquee: null,
    numbers: false,
    menu: null,
    editing: null,
    said: '',
    carried: [],
  })),
)

function keep(change: Partial<Kept>): void {
  usePage.setState(change)
  const { mode, show, unit } = usePage.getState()
  localStorage.setItem(KEPT, JSON.stringify({ mode, show, unit } satisfies Kept))
}

export const setMode = (mode: Mode): void => keep({ mode })
export const setUnit = (unit: RulerUnit): void => keep({ unit })
export const toggleOverlay = (which: Overlay): void => {
  const { show } = usePage.getState()
  keep({ show: { ...show, [which]: !show[which] } })
}

/** The page shown, as it is in the document. */
export const currentPage = (state: AppState = useApp.getState()): Page | undefined =>
  state.doc?.pages[state.page]

export const moduleOf = (id: string | undefined): Module | undefined =>
  currentPage()?.modules.find((module) => module.id === id)

/** Selects modules; the story of the last one is opened in the editor. */
export function select(ids: readonly string[]): void {
  const selection = ids.filter((id, n) => moduleOf(id) && ids.indexOf(id) === n)
  usePage.setState({ selection })
  const story = moduleOf(selection.at(-1))?.story
  if (story !== undefined) selectStory(story)
}

/** Adds a module to the selection, or takes it out. */
export function toggleSelected(id: string): void {
  const { selection } = usePage.getState()
  select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id])
}

interface Followed {
  dir: string | null
  story: string | null
  modules: readonly Module[] | undefined
}

/** A story chosen elsewhere selects its module; modules that are gone are no longer selected. */
function follow({ story, modules = [] }: Followed, before: Followed): void {
  const { selection } = usePage.getState()
  const has = (id: string) => modules.some((module) => module.id === id)
  const left = selection.filter(has)
  const own = modules.find((module) => module.story === story)
  const primary = modules.find(({ id }) => id === left.at(-1))
  const placedNow = own !== undefined && !before.modules?.some((module) => module.story === story)
  const moved = story !== before.story || left.length < selection.length || placedNow
  const next = moved && primary?.story !== story ? (own ? [own.id] : []) : left
  if (next.length !== selection.length || next.some((id, n) => id !== selection[n]))
    usePage.setState({ selection: next })
}

const followed = (state: AppState): Followed => ({
  dir: state.dir,
  story: state.story,
  modules: currentPage(state)?.modules,
})

useApp.subscribe(
  followed,
  (now, before) => {
    if (now.dir !== before.dir) usePage.setState({ selection: [], drag: null, editing: null, menu: null })
    follow(now, before)
  },
  { equalityFn: (a, b) => a.story === b.story && a.modules === b.modules && a.dir === b.dir },
)
follow(followed(useApp.getState()), { dir: null, story: null, modules: undefined })
