import type { Story } from '@shared/model/story'
import type { FontBook } from '@shared/layout/fonts/face'
import { stylesOf } from '@shared/layout/styles/stylesOf'
import { composePage } from '@shared/layout/page/compose'
import { explainOnPage } from '@shared/layout/page/explain'
import { makeup } from '@shared/makeup/makeup'
import type { PageInput } from '@shared/layout/page/types'
import type { Doc } from '../app/doc'
import { applyEdits, type Edit } from './edits'
import { sharedNow } from './marks'
import { onePerStory } from './storyFits'
import { OutlineSender, type ReadOutline } from './outlines'
import { PageSender } from './pageSender'
import type { FromWorker, ToWorker } from './protocol'

/** What a session answers; the rest is the worker's own. */
export type SessionMessage = Exclude<ToWorker, { type: 'fonts' | 'mailbox' }>

/** The issue as the layout worker holds it, and what it answers. Knows nothing of workers. */
export class LayoutSession {
  #doc: Doc | null = null
  #stories = new Map<string, Story>()
  /** Revision of `#doc`, and the page that is shown. */
  #revision = 0
  #page = 1
  #sender = new PageSender()
  #outlines = new OutlineSender()
  #fonts: FontBook | null = null
  #readOutline: ReadOutline | null = null

  /** The faces; when they come a second time, whatever was sent in the earlier ones is sent anew. */
  setFonts(fonts: FontBook, readOutline: ReadOutline): void {
    this.#fonts = fonts
    this.#readOutline = readOutline
    this.#sender.reset()
    this.#outlines.reset()
  }

  /** Takes a message and answers it; what goes wrong is an answer too. Null where there is nothing to say. */
  handle(message: SessionMessage): FromWorker | null {
    const got = sharedNow()
    const request = 'request' in message ? message.request : null
    const revision = 'revision' in message ? message.revision : request === null ? this.#revision : null
    try {
      switch (message.type) {
        case 'open':
          this.#open(message.doc)
          this.#sender.reset()
          return this.#show(message.revision, message.page, got)
        case 'change':
          if (!this.#change(message.base, message.edits)) return { type: 'lost', revision: message.revision }
          return this.#show(message.revision, message.page, got)
        case 'resend':
          this.#sender.reset()
          return this.#doc && this.#show(this.#revision, this.#page, got)
        case 'makeup':
          return this.#makeup(message.request, message.page)
        case 'explain':
          return this.#explain(message.request, message.page, message.story, message.paragraph)
        case 'close':
          this.#doc = null
          this.#stories = new Map()
          this.#sender.reset()
          return null
      }
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      return { type: 'failed', revision, request, message: words }
    }
  }

  #open(doc: Doc): void {
    this.#doc = doc
    this.#stories = new Map(Object.entries(doc.stories))
  }

  /** False when the edits are of another state than the one at hand. */
  #change(base: number, edits: readonly Edit[]): boolean {
    if (!this.#doc || base !== this.#revision) return false
    try {
      this.#doc = applyEdits(this.#doc, edits)
    } catch {
      return false
    }
    const { stories } = this.#doc
    if (edits.some(({ path }) => path.length < 2 && path[0] !== 'issue')) this.#open(this.#doc)
    for (const { path } of edits) {
      if (path[0] !== 'stories') continue
      const id = String(path[1])
      if (stories[id]) this.#stories.set(id, stories[id])
      else this.#stories.delete(id)
    }
    return true
  }

  /** Composes a page and tells what changed of it. */
  #show(revision: number, page: number, got: number): FromWorker {
    this.#revision = revision
    this.#page = page
    const input = this.#input(page)
    if (!input) return { type: 'absent', revision, page }
    const start = performance.now()
    const { display, fits, quality, composition: _composition, ...facts } = composePage(input)
    const ms = performance.now() - start
    const { items, ...sheet } = display
    const { body } = input.styles
    const markFaces = { kai: body.kai !== undefined, fang: body.fang !== undefined }
    const set = { page, items, quality, fits: onePerStory(fits), facts: { ...facts, sheet, markFaces } }
    const update = this.#sender.next(revision, set)
    const outlines = this.#outlines.next(update.groups, input.fonts, this.#readOutline!)
    return { type: 'composed', ...update, outlines, times: { got, answered: sharedNow(), ms } }
  }

  #makeup(request: number, number: number): FromWorker {
    const input = this.#input(number)
    if (!input) return { type: 'failed', revision: null, request, message: `page ${number} is not open` }
    const { page, oversetLines, holesLines } = makeup(input)
    return { type: 'madeup', request, page, oversetLines, holesLines }
  }

  #explain(request: number, number: number, story: string, paragraph: number): FromWorker {
    const input = this.#input(number)
    const asked = input?.stories.get(story)
    if (!input || !asked) return { type: 'explained', request, traces: null }
    return { type: 'explained', request, traces: explainOnPage(input, asked, paragraph) }
  }

  #input(number: number): PageInput | null {
    const page = this.#doc?.pages[number]
    if (!this.#doc || !page || !this.#fonts) return null
    const { issue, pages } = this.#doc
    return {
      issue,
      page,
      pages: Object.values(pages),
      stories: this.#stories,
      styles: stylesOf(issue, this.#fonts),
      fonts: this.#fonts,
    }
  }
}
