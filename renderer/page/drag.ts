import type { Page } from '@shared/model/page'
import { gridFor, type Grid } from '@shared/model/pagesize'
import { around, type Cells, cellsOf } from '@shared/makeup/hand/cells'
import { clampInto, fieldOf } from '@shared/makeup/hand/field'
import { movable, moveModules, type Step } from '@shared/makeup/hand/move'
import { resizeModule, type Handle } from '@shared/makeup/hand/resize'
import { guidesFor, snapMove, snapResize } from '@shared/makeup/hand/snap'
import { takeOff } from '@shared/makeup/hand/takeOff'
import type { View } from '../preview/viewport'
import { scrollFor, shifted } from './autoScroll'
import { commitPage, takeOffPage } from './acts'
import { sendToPage } from './placing'
import { pointAt, unitsOf } from './geometry'
import { showLive } from './live'
import { currentPage, usePage, type Drag, type DropTarget } from './state'

/** A press becomes a drag when the hand has gone so far, px. */
const SLACK = 4
/** An edge snaps within so many px, but to no more than the rows that are about that high. */
const REACH_PX = 8

export interface DragPlace {
  desk: HTMLElement
  view: () => View
  /** Moves the page under the hand. */
  move: (next: (view: View) => View) => void
}

/** Follows a press on the page until it ends: `move` at most once a frame, `end` with false when it was given up. */
export function followPointer(
  start: { clientX: number; clientY: number; pointerId: number },
  follow: {
    begin: () => void
    move: (event: PointerEvent) => void
    end: (done: boolean) => void
    /** Let go without having moved. */
    click?: () => void
    /** The page moves when the hand is at the desk's edge. */
    scroll?: DragPlace | undefined
  },
): void {
  let begun = false
  let last: PointerEvent | null = null
  let frame = 0
  const stop = new AbortController()
  const flush = () => {
    frame = 0
    if (!last) return
    const by = follow.scroll && scrollFor(last, follow.scroll.desk.getBoundingClientRect())
    if (by) {
      follow.scroll!.move((view) => shifted(view, by))
      frame = requestAnimationFrame(flush)
    }
    follow.move(last)
    if (!by) last = null
  }
  const finish = (done: boolean) => {
    cancelAnimationFrame(frame)
    if (done && last) follow.move(last)
    stop.abort()
    if (begun) follow.end(done)
    else if (done) follow.click?.()
  }
  const options = { signal: stop.signal, capture: true }
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== start.pointerId) return
      const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY)
      if (!begun && far < SLACK) return
      if (!begun) {
        begun = true
        follow.begin()
      }
      last = event
      frame ||= requestAnimationFrame(flush)
    },
    options,
  )
  window.addEventListener(
    'pointerup',
    (event) => event.pointerId === start.pointerId && finish(true),
    options,
  )
  window.addEventListener('pointercancel', () => finish(false), options)
  window.addEventListener('blur', () => finish(false), { signal: stop.signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !begun) return
      event.preventDefault()
      event.stopImmediatePropagation()
      finish(false)
    },
    options,
  )
}

/** A page in sight as a whole stays where it is. */
function scrollable(place: DragPlace): DragPlace | undefined {
  const page = currentPage()
  if (!page) return undefined
  const grid = gridFor(page)
  const { scale } = place.view()
  const { clientWidth, clientHeight } = place.desk
  return grid.widthPt * scale > clientWidth || grid.heightPt * scale > clientHeight ? place : undefined
}

/** Snapping is off while Alt or Ctrl is held. */
const reachOf = (event: PointerEvent, grid: Grid, view: View): number =>
  event.altKey || event.ctrlKey || event.metaKey ? 0 : Math.max(1, REACH_PX / (grid.stepPt * view.scale))

/** What lies under the hand beside the page. */
export function dropTargetAt({ clientX, clientY }: { clientX: number; clientY: number }): DropTarget {
  const under = document.elementFromPoint(clientX, clientY)
  const tab = under?.closest<HTMLElement>('[data-page-tab]')?.dataset['pageTab']
  if (tab !== undefined) return { kind: 'tab', page: Number(tab) }
  return under?.closest('.stories') ? { kind: 'list' } : { kind: 'page' }
}

const update = (drag: Drag): void => {
  usePage.setState({ drag })
  showLive(drag.preview)
}

function endDrag(): void {
  usePage.setState({ drag: null })
}

interface Session {
  page: Page
  grid: Grid
  from: { x: number; y: number }
}

const sessionAt = (
  event: { clientX: number; clientY: number },
  { desk, view }: DragPlace,
): Session | null => {
  const page = currentPage()
  return page ? { page, grid: gridFor(page), from: pointAt(event, desk, view()) } : null
}

function stepOf({ grid, from }: Session, event: PointerEvent, { desk, view }: DragPlace): Step {
  const point = pointAt(event, desk, view())
  return unitsOf(grid, point.x - from.x, point.y - from.y)
}

/** Drags the selected modules over the page, onto a page tab, or off it onto the story list. */
export function dragModules(
  event: { clientX: number; clientY: number; pointerId: number },
  place: DragPlace,
  click: () => void,
): void {
  const session = sessionAt(event, place)
  if (!session) return
  const { page, grid } = session
  let ids: string[] = []
  let box: Cells | null = null
  followPointer(event, {
    click,
    scroll: scrollable(place),
    begin: () => {
      const modules = movable(page, usePage.getState().selection)
      ids = modules.map(({ id }) => id)
      box = modules.length > 0 ? around(modules) : null
    },
    move: (now) => {
      if (!box) return
      const drop = dropTargetAt(now)
      if (drop.kind !== 'page') {
        update({
          kind: 'move',
          ids,
          preview: takeOff(page, ids),
          ghost: null,
          blocked: false,
          guides: [],
          drop,
        })
        return
      }
      const by = snapMove(page, ids, box, stepOf(session, now, place), reachOf(now, grid, place.view()))
      const ghost = clampInto(fieldOf(page), {
        ...box,
        column: box.column + by.columns,
        row: box.row + by.rows,
      })
      const next = moveModules(page, ids, by, usePage.getState().mode)
      // A step that has no room leaves the page at the last one that had.
      const before = usePage.getState().drag?.preview
      const preview = next ?? (before && before.modules.length === page.modules.length ? before : page)
      const guides = guidesFor(page, ids, ghost)
      update({ kind: 'move', ids, preview, ghost, blocked: next === null, guides, drop })
    },
    end: (done) => {
      const { drag } = usePage.getState()
      endDrag()
      if (done && drag) finishMove(drag, ids)
      showLive(null)
    },
  })
}

function finishMove({ drop, preview }: Drag, ids: readonly string[]): void {
  if (drop.kind === 'list') takeOffPage(ids)
  else if (drop.kind === 'tab') sendToPage(ids, drop.page)
  else if (preview) commitPage(preview, 'move-module')
}

/** Drags a handle of a module. */
export function dragHandle(
  event: { clientX: number; clientY: number; pointerId: number },
  id: string,
  handle: Handle,
  place: DragPlace,
): void {
  const session = sessionAt(event, place)
  const module = session?.page.modules.find((one) => one.id === id)
  if (!session || !module || module.pinned) return
  const { page, grid } = session
  const box = cellsOf(module)
  followPointer(event, {
    begin: () => undefined,
    scroll: scrollable(place),
    move: (now) => {
      const reach = reachOf(now, grid, place.view())
      const by = snapResize(page, id, box, handle, stepOf(session, now, place), reach)
      const next = resizeModule(page, id, handle, by, usePage.getState().mode)
      const preview = next ?? usePage.getState().drag?.preview ?? page
      const ghost = cellsOf(preview.modules.find((one) => one.id === id)!)
      const guides = guidesFor(page, [id], ghost)
      const drop = { kind: 'page' as const }
      update({ kind: 'resize', ids: [id], preview, ghost, blocked: next === null, guides, drop })
    },
    end: (done) => {
      const { drag } = usePage.getState()
      endDrag()
      if (done && drag?.preview) commitPage(drag.preview, 'resize-module')
      showLive(null)
    },
  })
}
