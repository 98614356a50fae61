import { MailSender } from './mail'
import { Mailbox } from './mailbox'
import { bookOf, openFile, type OpenFile } from './openFonts'
import type { FontBytes, FromWorker, ToWorker } from './protocol'
import { LayoutSession, type SessionMessage } from './session'

const scope = self as unknown as DedicatedWorkerGlobalScope
const session = new LayoutSession()
const catalogue = new Map<string, OpenFile>()
/** What came before the faces, in its order; null once they are there. */
let early: SessionMessage[] | null = []
const mail = new MailSender((message, transfer) => scope.postMessage(message, transfer))

function answer(message: FromWorker | null): void {
  if (message) mail.send(message)
}

/** The catalogue's faces come once, the newsroom's again whenever its folder has changed. */
function openFonts(files: readonly FontBytes[]): void {
  const opened = files.map((file): [string, OpenFile] => [file.id, openFile(file)])
  for (const [id, file] of opened) if (!file.info) catalogue.set(id, file)
  const own = opened.filter(([, { info }]) => info !== null)
  const { book, readOutline } = bookOf(new Map([...catalogue, ...own]))
  session.setFonts(book, readOutline)
}

function takeFonts(files: readonly FontBytes[]): void {
  try {
    openFonts(files)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return answer({ type: 'failed', revision: null, request: null, message: words })
  }
  if (early) {
    const messages = early
    early = null
    for (const message of messages) answer(session.handle(message))
  } else answer(session.handle({ type: 'resend' })) // New faces may change the page that is shown.
}

// Answered at once: the window sends the next change when it has the answer to the last, so that none pile up here.
scope.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'mailbox') mail.useBox(new Mailbox(data.memory))
  else if (data.type === 'fonts') takeFonts(data.fonts)
  else if (early) early.push(data)
  else answer(session.handle(data))
}
