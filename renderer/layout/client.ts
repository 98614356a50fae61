import { create } from 'zustand'
import type { Page } from '@shared/model/page'
import type { LineTrace } from '@shared/layout/inline/explain'
import type { Doc } from '../app/doc'
import { addOutline } from '../preview/outlines'
import { editsBetween } from './edits'
import { MailReceiver, type Mail } from './mail'
import { Mailbox } from './mailbox'
import { mark } from './marks'
import { PageTaker, type Composition } from './pageTaker'
import type { ComposedMessage, FontBytes, FromWorker, ToWorker } from './protocol'

export type { Composition, DisplayGroup } from './pageTaker'

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

interface State {
  doc: Doc
  page: number
}

/**
 * Speaks to the layout worker: sends edits, one change at a time, and puts the page together from the changed lines
 * that come back. What is edited while an answer is awaited goes along with the next change.
 */
export class LayoutClient {
  #worker: Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>
  #revision = 0
  /** Revision at which the open issue was sent; older answers are about another one. */
  #openedAt = 0
  /** What the worker has, and what it should have. */
  #sent: State | null = null
  #wanted: State | null = null
  /** No answer has come yet to the change sent last. */
  #awaiting = false
  #taker = new PageTaker()
  #mail: MailReceiver
  #beforeFrame: (run: () => void) => void
  #request = 0
  #waiting = new Map<number, Waiting>()

  /**
   * @param box memory shared with the worker; null where there can be none
   * @param beforeFrame runs something as the next frame begins, what was to run then before not at all
   */
  constructor(
    worker: Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>,
    box: Mailbox | null = Mailbox.possible ? new Mailbox() : null,
    beforeFrame: (run: () => void) => void = oneFrame(),
  ) {
    this.#beforeFrame = box ? beforeFrame : () => undefined
    this.#worker = worker
    if (box) this.#post({ type: 'mailbox', memory: box.memory })
    this.#mail = new MailReceiver(box, (answer) => this.#receive(answer))
    worker.onmessage = ({ data }: MessageEvent<Mail>) => this.#mail.posted(data)
    worker.onerror = (event) => {
      // It may have stopped anywhere: the next change sends the issue whole.
      this.#sent = null
      this.#awaiting = false
      this.#fail(event.message || 'layout worker')
    }
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
    if (!doc) return this.#close()
    if (this.#wanted?.doc === doc && this.#wanted.page === page) return
    if (!this.#wanted) useLayout.setState({ composition: null })
    this.#wanted = { doc, page }
    if (!this.#awaiting) this.#sendChanges()
    if (this.#awaiting && !useLayout.getState().stale) useLayout.setState({ stale: true })
  }

  /** A fresh issue: everything is sent again. */
  reset(): void {
    this.#close()
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
    // What is asked about is the issue as it is now.
    this.#sendChanges()
    const request = ++this.#request
    return new Promise((resolve, reject) => {
      this.#waiting.set(request, { resolve, reject })
      this.#post(message(request))
    })
  }

  #close(): void {
    if (this.#sent) this.#post({ type: 'close' })
    this.#sent = this.#wanted = null
    this.#awaiting = false
    this.#taker.reset()
    useLayout.setState({ composition: null, failure: null, stale: false })
  }

  /** Sends what the worker does not have yet: the whole issue at first, edits after that. */
  #sendChanges(): void {
    const wanted = this.#wanted
    if (!wanted) return
    const { doc, page } = wanted
    if (!this.#sent) {
      this.#openedAt = ++this.#revision
      this.#taker.reset()
      this.#post({ type: 'open', revision: this.#revision, page, doc })
    } else {
      const edits = editsBetween(this.#sent.doc, doc)
      this.#sent = { doc, page: this.#sent.page }
      if (edits.length === 0 && page === this.#sent.page) return
      this.#post({ type: 'change', base: this.#revision, revision: ++this.#revision, page, edits })
    }
    mark('banxin:sent', this.#revision)
    this.#sent = wanted
    this.#awaiting = true
    // Before the frame that shows the edit in the editor is painted, the page's part of it may be at hand.
    this.#beforeFrame(() => this.#mail.look())
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
      case 'absent':
        if (this.#answered(message.revision)) useLayout.setState({ stale: this.#awaiting })
        break
      case 'lost':
        if (message.revision < this.#openedAt || !this.#sent) break
        this.#sent = null
        this.#sendChanges()
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
        } else {
          this.#fail(message.message)
          if (message.revision !== null) this.#answered(message.revision)
        }
    }
  }

  /** An answer has come to a change; what was edited meanwhile goes out. False when it is about another issue. */
  #answered(revision: number): boolean {
    if (!this.#sent || revision < this.#openedAt) return false
    if (revision === this.#revision) {
      this.#awaiting = false
      this.#sendChanges()
    }
    return true
  }

  /** The page after an answer; null when it cannot be put together and is asked for whole. */
  #taken(message: ComposedMessage): Composition | null {
    let composition: Composition | null = null
    try {
      composition = this.#taker.take(message)
    } catch (error) {
      if (message.base === null) throw error
    }
    if (!composition) this.#post({ type: 'resend' })
    return composition
  }

  #take(message: ComposedMessage): void {
    mark('banxin:received', message.revision, message.times)
    for (const outline of message.outlines) addOutline(outline)
    // The worker is to be busy with the next change while this one is painted.
    if (!this.#answered(message.revision)) return
    const composition = this.#taken(message)
    if (!composition) return
    if (message.page !== this.#wanted?.page) return
    useLayout.setState({ composition, failure: null, stale: this.#awaiting })
  }
}

/** Asks for a frame at a time. */
function oneFrame(): (run: () => void) => void {
  let frame = 0
  return (run) => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(run)
  }
}
