import { create } from 'zustand'
import type { Story } from '@shared/model/story'
import { partOf, partsOf } from '@shared/layout/page/jumps'
import { pagesOf } from '@shared/makeup/issue/book'
import type { AppState } from '../../app/store'

/** A story whose text goes on elsewhere, and about how much of it. */
export interface Rest {
  story: Story
  lines: number
  characters: number
}

export interface JumpState {
  /** The rest that the hand holds: the next click says where it goes. */
  held: Rest | null
  /** The rest that the dialog is about. */
  asked: Rest | null
}

export const useJump = create<JumpState>()(() => ({ held: null, asked: null }))

/** Where a module stands in a story that jumps: the pages of the parts before and after it. */
export interface JumpPlace {
  from: number | null
  to: number | null
  /** No part follows: what is overset is so here. */
  last: boolean
}

const ALONE: JumpPlace = { from: null, to: null, last: true }
/** The same object for the same place, so that a module need not be painted again for another one's change. */
const places = new Map<string, JumpPlace>()

export function jumpPlaceOf({ doc, page }: AppState, story: string, id: string): JumpPlace {
  if (!doc) return ALONE
  const module = doc.pages[page]?.modules.find((one) => one.id === id)
  if (!module) return ALONE
  const parts = partsOf(story, pagesOf(doc))
  if (parts.length < 2) return ALONE
  const at = parts.findIndex((part) => partOf(part.module) === partOf(module))
  const from = parts[at - 1]?.page.number ?? null
  const to = parts[at + 1]?.page.number ?? null
  const key = `${from}:${to}`
  let place = places.get(key)
  if (!place) places.set(key, (place = { from, to, last: to === null }))
  return place
}
