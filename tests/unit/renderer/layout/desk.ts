import type { DisplayItem } from '@shared/layout/display/types'
import type { Doc } from '../../../../renderer/app/doc'
import { LayoutClient, useLayout } from '../../../../renderer/layout/client'
import { MailSender, type Mail } from '../../../../renderer/layout/mail'
import { Mailbox } from '../../../../renderer/layout/mailbox'
import { groupItems } from '../../../../renderer/layout/pageSender'
import type { ToWorker } from '../../../../renderer/layout/protocol'
import { LayoutSession, type SessionMessage } from '../../../../renderer/layout/session'
import { loadFontBook } from '../../../helpers/fonts'

/**
 * A window's layout client and a worker's session with a thread's border between them: what crosses it is cloned and
 * lies in a queue until the test lets it through.
 */
export class Desk {
  readonly client: LayoutClient
  readonly session = new LayoutSession()
  /** What the client sent, all of it. */
  readonly sent: ToWorker[] = []
  /** What the worker posted, all of it. */
  readonly mail: Mail[] = []
  /** Changes a message on its way to the worker, or loses it (null). */
  meddle: (message: SessionMessage) => SessionMessage | null = (message) => message
  /** Changes a message on its way to the window. */
  meddleMail: (mail: Mail) => Mail = (mail) => mail
  #atFrame: (() => void) | null = null
  #toWorker: SessionMessage[] = []
  #toWindow: Mail[] = []
  #port: Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>

  constructor({ mailbox }: { mailbox: boolean }) {
    this.session.setFonts(loadFontBook(), (font, glyph) => ({ font, glyph, path: 'M0 0Z', unitsPerEm: 1000 }))
    const mail = new MailSender((message) => {
      this.mail.push(message)
      this.#toWindow.push(this.meddleMail(structuredClone(message)))
    })
    this.#port = {
      onmessage: null,
      onerror: null,
      postMessage: (message: ToWorker) => {
        this.sent.push(message)
        if (message.type === 'mailbox') mail.useBox(new Mailbox(message.memory))
        else if (message.type !== 'fonts') this.#toWorker.push(structuredClone(message))
      },
    }
    this.#answer = (message) => {
      const answer = this.session.handle(message)
      if (answer) mail.send(answer)
    }
    this.client = new LayoutClient(this.#port, mailbox ? new Mailbox() : null, (run) => (this.#atFrame = run))
  }
  #answer: (message: SessionMessage) => void

  /** The worker does the oldest thing it was sent. */
  work(): void {
    const message = this.#toWorker.shift()
    const meddled = message && this.meddle(message)
    if (meddled) this.#answer(meddled)
  }
  /** The window hears the oldest thing it was posted. */
  hear(): void {
    const data = this.#toWindow.shift()
    if (data) this.#port.onmessage!.call({} as Worker, { data } as MessageEvent)
  }
  /** A frame begins in the window. */
  frame(): void {
    this.#atFrame?.()
    this.#atFrame = null
  }
  settle(): void {
    while (this.#toWorker.length + this.#toWindow.length > 0) {
      this.work()
      this.hear()
    }
  }
  show(doc: Doc, page = 1): void {
    this.client.show(doc, page)
  }
  /** The page shown, story by story in painting order. */
  get shown(): [string, readonly DisplayItem[]][] {
    return useLayout.getState().composition!.groups.map(({ story, items }) => [story, items])
  }
}

/** A page's items as a client shows them. */
export const grouped = (items: readonly DisplayItem[]): [string, readonly DisplayItem[]][] => [
  ...groupItems(items),
]
