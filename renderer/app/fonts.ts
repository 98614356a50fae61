import { create } from 'zustand'
import type { FontList } from '@shared/ipc/contract'
import { call } from '../bridge/bridge'
import type { FontBytes } from '../layout/protocol'
import { fetchFonts, loadFonts, loadNewsroomFonts } from '../preview/fonts'

/** The faces at hand; null until main has told them. */
export const useFonts = create<{ list: FontList | null }>()(() => ({ list: null }))

/** The files of all faces, for the layout worker. @throws Error when one of the catalogue's cannot be had. */
export async function loadAllFonts(): Promise<FontBytes[]> {
  const list = await call('fonts.list', null)
  useFonts.setState({ list })
  const [house, own] = await Promise.all([loadFonts(), loadNewsroomFonts(list.faces)])
  return [...house, ...own]
}

/** The files of all faces once more, for a worker beside the layout's. */
export async function fetchAllFonts(): Promise<FontBytes[]> {
  const list = useFonts.getState().list ?? (await call('fonts.list', null))
  const [house, own] = await Promise.all([fetchFonts(), loadNewsroomFonts(list.faces)])
  return [...house, ...own]
}

/** The files of the newsroom's own faces when its folder has changed since; null when it has not. */
export async function refreshFonts(): Promise<FontBytes[] | null> {
  const before = useFonts.getState().list
  const list = await call('fonts.list', null)
  useFonts.setState({ list })
  return before?.mark === list.mark ? null : loadNewsroomFonts(list.faces)
}
