import { create } from 'zustand'
import type { Module } from '@shared/model/placement'
import { pageNumbers, type Doc } from '../app/doc'
import { useApp } from '../app/store'
import type { Overview } from '../thinking/protocol'
import { think } from '../thinking/session'

/** A page as it was last painted, and what it was painted from. */
interface Entry {
  from: readonly unknown[]
  overview: Overview | null
  failed: boolean
}

export const useOverviews = create<{ entries: Readonly<Record<number, Entry>> }>()(() => ({ entries: {} }))

/** Pictures by the modules they show: a page that has only changed its number is in sight until it is painted anew. */
const byModules = new WeakMap<readonly Module[], Overview>()

/** All that a page's picture depends on, by identity: when one of them changes it is painted anew. */
export function sourcesOf(doc: Doc, number: number): unknown[] {
  const page = doc.pages[number]
  if (!page) return []
  const stories = new Set([...page.stories, ...page.modules.map(({ story }) => story)])
  const sources: unknown[] = [page, doc.issue, ...[...stories].map((id) => doc.stories[id])]
  const jumps = Object.values(doc.pages).some(({ modules }) =>
    modules.some(({ story, part }) => part !== undefined && stories.has(story)),
  )
  const guide = page.furniture?.some(({ kind, text }) => kind === 'guide' && text.trim() === '')
  if (jumps || guide) sources.push(doc.pages)
  if (guide) sources.push(doc.stories)
  return sources
}

const alike = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, n) => one === b[n])

/** What is at hand of a page: its latest picture, else that of the same modules under another number. */
export function overviewOf(entries: Readonly<Record<number, Entry>>, doc: Doc, number: number) {
  const entry = entries[number]
  const page = doc.pages[number]
  const fresh = entry !== undefined && alike(entry.from, sourcesOf(doc, number))
  const overview = fresh ? entry.overview : ((page && byModules.get(page.modules)) ?? entry?.overview ?? null)
  return { overview, fresh, failed: fresh && entry.failed }
}

/**
 * Paints the pages one after the other while the plan is open, those in sight first, and again what changes. One
 * question at a time, so that what comes into sight later need not wait for all the others.
 */
export class PlanPainter {
  readonly #visible = new Set<number>()
  #busy = false
  #running = false

  /** Answers the way to stop. A page that is being painted is finished: it is the newest picture there is. */
  start(): () => void {
    this.#running = true
    const unsubscribe = useApp.subscribe(
      (state) => state.doc,
      () => void this.#next(),
    )
    void this.#next()
    return () => {
      this.#running = false
      unsubscribe()
    }
  }

  see(number: number, visible: boolean): void {
    if (visible) this.#visible.add(number)
    else this.#visible.delete(number)
  }

  async #next(): Promise<void> {
    while (this.#running && !this.#busy) {
      const { doc } = useApp.getState()
      const number = doc && this.#due(doc)
      if (!doc || number === null) return
      const from = sourcesOf(doc, number)
      this.#busy = true
      try {
        const overview = await think('overview', {}, { page: number })
        byModules.set(doc.pages[number]!.modules, overview)
        put(number, { from, overview, failed: false })
      } catch {
        put(number, { from, overview: null, failed: true })
      } finally {
        this.#busy = false
      }
    }
  }

  /** The page to be painted next. */
  #due(doc: Doc): number | null {
    const { entries } = useOverviews.getState()
    const due = pageNumbers(doc).filter((number) => {
      const entry = entries[number]
      return !entry || !alike(entry.from, sourcesOf(doc, number))
    })
    return due.find((number) => this.#visible.has(number)) ?? due[0] ?? null
  }
}

const put = (number: number, entry: Entry): void =>
  useOverviews.setState(({ entries }) => ({ entries: { ...entries, [number]: entry } }))
