import { create } from 'zustand'
import type { FileProblem } from '@shared/ipc/contract'
import { applyProblem } from '@shared/templates/problem'
import { applyTemplate, type Applied, type Placing } from '@shared/templates/apply'
import { templateOf } from '@shared/templates/fromPage'
import type { Template } from '@shared/templates/template'
import { withPages } from '@shared/makeup/issue/book'
import { tidyParts } from '@shared/makeup/jumps/tidyParts'
import { asAppError, call } from '../bridge/bridge'
import type { Doc } from '../app/doc'
import { takePages } from '../app/edits'
import { editDoc, undoDoc, useApp } from '../app/store'
import { toast } from '../app/ui'
import i18n from '../i18n'

const t = i18n.t.bind(i18n)

interface Own {
  templates: Template[]
  problems: FileProblem[]
  failure: string | null
}

/** The person's own templates, as main has them. */
export const useOwnTemplates = create<Own>()(() => ({ templates: [], problems: [], failure: null }))

export const nameOf = ({ name }: Template): string => (i18n.language === 'en' ? name.en : name.zh)

export async function readOwn(): Promise<void> {
  try {
    useOwnTemplates.setState({ ...(await call('templates.list', null)), failure: null })
  } catch (error) {
    useOwnTemplates.setState({ failure: asAppError(error).message })
  }
}

/** The issue with a template on one of its pages; null where it cannot be applied. */
export function withTemplate(
  doc: Doc,
  number: number,
  template: Template,
  placing: Placing,
): { doc: Doc; applied: Applied } | null {
  const page = doc.pages[number]
  if (!page || applyProblem(template, page) !== null) return null
  const applied = applyTemplate(template, page, new Map(Object.entries(doc.stories)), placing)
  // A continuation that found no place gives its text back to the part before it.
  return { doc: tidyParts(withPages(doc, [applied.page]), doc), applied }
}

/** Puts a template on the page shown, as one step. False where it cannot be; the page is as it was. */
export function applyToPage(template: Template, placing: Placing): boolean {
  const { doc, page } = useApp.getState()
  const made = doc && withTemplate(doc, page, template, placing)
  if (!made) return false
  editDoc((draft) => takePages(draft, made.doc), { label: 'template' })
  const name = nameOf(template)
  const { length } = made.applied.unplaced
  toast(
    length > 0 ? 'info' : 'success',
    length > 0 ? t('templates.appliedLeft', { name, n: length }) : t('templates.applied', { name }),
    { label: t('edit.undo'), run: () => void undoDoc() },
  )
  return true
}

/** Keeps the page shown as a template of the person's own; answers its id, null where that failed. */
export async function saveAsTemplate(name: string): Promise<string | null> {
  const { doc, page } = useApp.getState()
  const own = doc?.pages[page]
  if (!doc || !own) return null
  const id = `own-${crypto.randomUUID().slice(0, 8)}`
  const template = templateOf(own, new Map(Object.entries(doc.stories)), { id, name })
  try {
    await call('templates.save', { template: template as unknown as Record<string, unknown> })
    toast('success', t('templates.saved', { name }))
    await readOwn()
    return id
  } catch (error) {
    toast('error', `${t('templates.saveFailed')}：${asAppError(error).message}`)
    return null
  }
}

export async function deleteOwn(template: Template): Promise<void> {
  try {
    await call('templates.delete', { id: template.id })
    toast('info', t('templates.deleted', { name: nameOf(template) }))
  } catch (error) {
    toast('error', asAppError(error).message)
  }
  await readOwn()
}
