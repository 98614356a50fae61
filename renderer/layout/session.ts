import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import type { FontBook } from '@shared/layout/fonts/face'
import { stylesOf } from '@shared/layout/styles/stylesOf'
import { composePage } from '@shared/layout/page/compose'
import { explainOnPage } from '@shared/layout/page/explain'
import { makeup } from '@shared/makeup/makeup'
import type { PageInput } from '@shared/layout/page/types'
import { GroupSender } from './groups'
import { OutlineSender, type ReadOutline } from './outlines'
import type { ComposedMessage, FromWorker, ToWorker } from './protocol'

/** The issue as the layout worker holds it, and what it answers. Knows nothing of workers. */
export class LayoutSession {
  #issue: Issue | null = null
  #pages = new Map<number, Page>()
  #stories = new Map<string, Story>()
  #sender = new GroupSender()
  #shown: number | null = null
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

  open(message: Extract<ToWorker, { type: 'open' }>): void {
    this.#issue = message.issue
    this.#pages = new Map(message.pages.map((page) => [page.number, page]))
    this.#stories = new Map(message.stories.map((story) => [story.id, story]))
    this.#sender.reset()
  }

  change(message: Extract<ToWorker, { type: 'change' }>): void {
    if (message.issue) this.#issue = message.issue
    for (const page of message.pages) this.#pages.set(page.number, page)
    for (const story of message.stories) this.#stories.set(story.id, story)
    for (const id of message.removed) this.#stories.delete(id)
  }

  close(): void {
    this.#issue = null
    this.#pages.clear()
    this.#stories.clear()
    this.#sender.reset()
  }

  /** Composes a page; null when it is not there. */
  compose(revision: number, number: number): ComposedMessage | null {
    const input = this.#input(number)
    if (!input) return null
    if (this.#shown !== number) this.#sender.reset()
    this.#shown = number
    const start = performance.now()
    const { display, fits, missing, holesLines, overlaps, modules, quality } = composePage(input)
    const { body } = input.styles
    const ms = performance.now() - start
    const { items, ...sheet } = display
    const groups = this.#sender.next(items, quality)
    const outlines = this.#outlines.next(groups, input.fonts, this.#readOutline!)
    return {
      type: 'composed',
      revision,
      page: number,
      sheet,
      groups,
      outlines,
      fits,
      missing,
      markFaces: { kai: body.kai !== undefined, fang: body.fang !== undefined },
      holesLines,
      overlaps,
      modules,
      ms,
    }
  }

  makeup(request: number, number: number): FromWorker {
    const input = this.#input(number)
    if (!input) return { type: 'failed', revision: null, request, message: `page ${number} is not open` }
    const { page, oversetLines, holesLines } = makeup(input)
    return { type: 'madeup', request, page, oversetLines, holesLines }
  }

  explain(request: number, number: number, story: string, paragraph: number): FromWorker {
    const input = this.#input(number)
    const asked = input?.stories.get(story)
    if (!input || !asked) return { type: 'explained', request, traces: null }
    return { type: 'explained', request, traces: explainOnPage(input, asked, paragraph) }
  }

  #input(number: number): PageInput | null {
    const page = this.#pages.get(number)
    if (!this.#issue || !page || !this.#fonts) return null
    return {
      issue: this.#issue,
      page,
      pages: [...this.#pages.values()],
      stories: this.#stories,
      styles: stylesOf(this.#issue, this.#fonts),
      fonts: this.#fonts,
    }
  }
}
