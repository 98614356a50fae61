import type { DragEvent } from 'react'
import { gridFor } from '@shared/model/pagesize'
import { guidesFor } from '@shared/makeup/hand/snap'
import { cellsOf } from '@shared/makeup/hand/cells'
import { useApp } from '../app/store'
import { moduleFor, placedAt, placeStory } from './placing'
import { addPictures, picturesOf } from './dropPictures'
import type { DragPlace } from './drag'
import { cellAt, pointAt } from './geometry'
import { showLive } from './live'
import { currentPage, usePage } from './state'

/** The type of a story on its way from the list. */
export const STORY_TYPE = 'banxin/story'

const cellUnder = (event: DragEvent, { desk, view }: DragPlace) => {
  const page = currentPage()!
  return cellAt(gridFor(page), pointAt(event, desk, view()))
}

let over = ''

/** A story, or picture files, carried over the desk. */
export function carryOver(event: DragEvent, place: DragPlace): void {
  const page = currentPage()
  if (!page || useApp.getState().readOnly) return
  const { types } = event.dataTransfer
  if (types.includes('Files')) {
    if (!moduleUnder(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    return
  }
  const [story] = usePage.getState().carried
  if (!types.includes(STORY_TYPE) || story === undefined) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'move'
  const at = cellUnder(event, place)
  const key = `${story}:${at.column}:${at.row}`
  if (key === over) return
  over = key
  const next = placedAt(page, story, at)
  const before = usePage.getState().drag?.preview ?? page
  const module = next?.modules.find((one) => one.story === story)
  const wanted = module ?? moduleFor(page, story)
  const ghost = wanted && cellsOf(wanted)
  usePage.setState({
    drag: {
      kind: 'story',
      ids: module ? [module.id] : [],
      preview: next ?? before,
      ghost,
      blocked: next === null,
      guides: module ? guidesFor(next!, [module.id], module) : [],
      drop: { kind: 'page' },
    },
  })
  showLive(next ?? before)
}

/** What was carried has left the desk, or was let go elsewhere. */
export function endCarry(): void {
  over = ''
  if (usePage.getState().drag?.kind === 'story') usePage.setState({ drag: null })
  showLive(null)
}

export function leaveDesk(event: DragEvent): void {
  if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
  endCarry()
}

export async function dropOn(event: DragEvent, place: DragPlace): Promise<void> {
  const page = currentPage()
  if (!page || useApp.getState().readOnly) return
  if (event.dataTransfer.types.includes('Files')) {
    const module = moduleUnder(event)
    if (module === undefined) return
    event.preventDefault()
    await addPictures(module, picturesOf(event.dataTransfer))
    return
  }
  const [story] = usePage.getState().carried
  if (!event.dataTransfer.types.includes(STORY_TYPE) || story === undefined) return
  event.preventDefault()
  const at = cellUnder(event, place)
  endCarry()
  placeStory(story, at)
}

const moduleUnder = (event: DragEvent): string | undefined =>
  (event.target as Element).closest<HTMLElement>('[data-module]')?.dataset['module']
