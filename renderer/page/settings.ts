import type { Draft } from 'immer'
import type { HeadlineSpec, Module } from '@shared/model/placement'
import type { Cells } from '@shared/makeup/hand/cells'
import { setCells } from '@shared/makeup/hand/resize'
import { editDoc, useApp } from '../app/store'
import { toast } from '../app/ui'
import i18n from '../i18n'
import { currentPage, moduleOf, usePage } from './state'
import { commitPage, sayPlace } from './acts'

const t = i18n.t.bind(i18n)

/** Sets the rectangle of a module by numbers. */
export function setModuleCells(id: string, change: Partial<Cells>): void {
  const page = currentPage()
  const module = moduleOf(id)
  if (!page || !module) return
  if (module.pinned) {
    toast('info', t('page.lockedHint'))
    return
  }
  const { column, row, columns, rows } = module
  const next = setCells(page, id, { column, row, columns, rows, ...change }, usePage.getState().mode)
  if (commitPage(next, 'module', { group: `cells:${id}:${Object.keys(change).join()}` })) sayPlace()
}

/** Changes what a module says of its body and frame; undefined takes a key away. */
export function setModule(
  id: string,
  change: {
    [K in 'frame' | 'legs' | 'vertical' | 'around' | 'spacing' | 'subheadAir']?: Module[K] | undefined
  },
): void {
  changeModule(id, Object.keys(change).join(), (module) => assign(module, change))
}

/** Changes the headline block of a module; undefined takes a key away. */
export function setHeadline(
  id: string,
  change: { [K in keyof HeadlineSpec]?: HeadlineSpec[K] | undefined },
): void {
  changeModule(id, Object.keys(change).join(), (module) => assign(module.headline, change))
}

function assign<T extends object>(target: T, change: { [K in keyof T]?: T[K] | undefined }): void {
  for (const [key, value] of Object.entries(change))
    if (value === undefined) delete target[key as keyof T]
    else target[key as keyof T] = value as T[keyof T]
}

function changeModule(id: string, what: string, change: (module: Draft<Module>) => void): void {
  const { page } = useApp.getState()
  editDoc(
    (draft) => {
      const module = draft.pages[page]?.modules.find((one) => one.id === id)
      if (module) change(module)
    },
    { label: 'module', group: `module:${id}:${what}` },
  )
}
