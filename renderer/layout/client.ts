import { create } from 'zustand'
import type { Page } from '@shared/model/page'
import type { DisplayItem } from '@shared/layout/display/types'
import type { LineTrace } from '@shared/layout/inline/explain'
import type { LineQuality, StoryFit } from '@shared/layout/page/types'
import { changeBetween, isEmptyChange, type Doc } from '../app/doc'
import { addOutline } from '../preview/outlines'
import type { ComposedMessage, FontBytes, FromWorker, ToWorker } from './protocol'

/** The items of one story as they stand on the page; the same object as long as nothing of it changed. */
export interface DisplayGroup {
  story: string
  items: readonly DisplayItem[]
  /** How evenly its justified lines are set. */
  quality: readonly LineQuality[]
}

export interface Composition extends Omit<ComposedMessage, 'type' | 'groups' | 'outlines' | 'fits'> {
  groups: DisplayGroup[]
  fits: ReadonlyMap<string, StoryFit>
}

export interface LayoutState {
  /** The page's faces are at hand, for layout and for painting. */
  fontsReady: boolean
  /** The latest composition of the page shown; null until the first. */
  composition: Composition | null
  /** Why the page could not be laid out. The composition before it stays in sight. */
  failure: string | null
  /** True while changes are under way that `composition` does not hold. */
  stale: boolean
}

const NOTHING: LayoutState = { fontsReady: false, composition: null, failure: null, stale: false }
export const useLayout = create<LayoutState>()(() => NOTHING)

type Madeup = Extract<FromWorker, { type: 'madeup' }>
type Explained = Extract<FromWorker, { type: 'explained' }>

interface Waiting {
  resolve: (answer: Madeup | Explained) => void
  reject: (error: Error) => void
}

/** Speaks to the layout worker: sends what changed, takes only answers to the latest revision. */
export class LayoutClient {
  #worker: Worker
  #revision = 0
  /** Revision at which the open issue was sent; older answers are about another one. */
  #openedAt = 0
  #sent: Doc | null = null
  #page = 1
  #groups = new Map<string, DisplayGroup>()
  #request = 0
  #waiting = new Map<number, Waiting>()

  constructor(worker: Worker) {
    this.#worker = worker
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#receive(data)
    worker.onerror = (event) => this.#fail(event.message || 'layout worker')
  }

  /** The font files; the worker takes them over. Layout waits for them. Later calls bring the newsroom's alone. */
  setFonts(fonts: FontBytes[]): void {
    this.#worker.postMessage(
      { type: 'fonts', fonts } satisfies ToWorker,
      fonts.map(({ bytes }) => bytes),
    )
    useLayout.setState({ fontsReady: true })
  }

  show(doc: Doc | null, page: number): void {
    if (!doc) {
      if (this.#sent) this.#post({ type: 'close' })
      this.#sent = null
      this.#groups.clear()
      useLayout.setState({ composition: null, failure: null, stale: false })
      return
    }
    if (!this.#sent) {
      this.#groups.clear()
      useLayout.setState({ composition: null })
      const { issue } = doc
      const pages = Object.values(doc.pages)
      const stories = Object.values(doc.stories)
      this.#openedAt = ++this.#revision
      this.#post({ type: 'open', revision: this.#revision, page, issue, pages, stories })
    } else {
      const change = changeBetween(this.#sent, doc)
      if (isEmptyChange(change) && page === this.#page) return
      this.#post({ type: 'change', revision: ++this.#revision, page, ...change })
    }
    this.#sent = doc
    this.#page = page
    useLayout.setState({ stale: true })
  }

  /** A fresh issue: everything is sent again. */
  reset(): void {
    this.show(null, 1)
  }

  async makeup(page: number): Promise<{ page: Page; oversetLines: number; holesLines: number }> {
    return (await this.#ask((request) => ({ type: 'makeup', request, page }))) as Madeup
  }

  /** How the lines of a paragraph came to be; null for one that is not explained, such as a headline. */
  async explain(page: number, story: string, paragraph: number): Promise<LineTrace[] | null> {
    const answer = await this.#ask((request) => ({ type: 'explain', request, page, story, paragraph }))
    return (answer as Explained).traces
  }

  #ask(message: (request: number) => ToWorker): Promise<Madeup | Explained> {
    const request = ++this.#request
    return new Promise((resolve, reject) => {
      this.#waiting.set(request, { resolve, reject })
      this.#post(message(request))
    })
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  #fail(message: string): void {
    useLayout.setState({ failure: message, stale: false })
    for (const { reject } of this.#waiting.values()) reject(new Error(message))
    this.#waiting.clear()
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'composed':
        this.#take(message)
        break
      case 'madeup':
      case 'explained':
        this.#waiting.get(message.request)?.resolve(message)
        this.#waiting.delete(message.request)
        break
      case 'failed':
        if (message.request !== null) {
          this.#waiting.get(message.request)?.reject(new Error(message.message))
          this.#waiting.delete(message.request)
        } else this.#fail(message.message)
    }
  }

  #take(message: ComposedMessage): void {
    for (const outline of message.outlines) addOutline(outline)
    if (!this.#sent || message.revision < this.#openedAt) return
    // Unchanged groups are sent once only: every answer must be taken into the map, even one that is already late.
    const groups = message.groups.map(({ story, items, quality }) =>
      items === null
        ? (this.#groups.get(story) ?? { story, items: [], quality: [] })
        : { story, items, quality },
    )
    this.#groups = new Map(groups.map((group) => [group.story, group]))
    if (message.page !== this.#page) return
    const { type: _type, outlines: _outlines, ...rest } = message
    // What is as before stays the same object, so that the interface renders only what changed.
    const before = useLayout.getState().composition
    const fits = new Map(message.fits.map((fit) => [fit.story, kept(before?.fits.get(fit.story), fit)]))
    const old = new Map(before?.modules.map((module) => [module.id, module]))
    const modules = message.modules.map((module) => kept(old.get(module.id), module))
    const stale = message.revision !== this.#revision
    useLayout.setState({ composition: { ...rest, groups, fits, modules }, failure: null, stale })
  }
}

/** The old object where the new one says the same. */
function kept<T extends object>(old: T | undefined, next: T): T {
  const same = old && Object.entries(next).every(([key, value]) => old[key as keyof T] === value)
  return same ? old : next
}
