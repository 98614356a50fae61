import * as fontkit from 'fontkit'
import { makeFontBook } from '@shared/layout/fonts/book'
import type { FaceInfo } from '@shared/layout/fonts/face'
import { makeFace } from '@shared/layout/fonts/fontkitFace'
import { MailSender } from './mail'
import { Mailbox } from './mailbox'
import type { FontBytes, FromWorker, ToWorker } from './protocol'
import { LayoutSession, type SessionMessage } from './session'

const scope = self as unknown as DedicatedWorkerGlobalScope
const session = new LayoutSession()
const catalogue = new Map<string, fontkit.Font>()
/** What came before the faces, in its order; null once they are there. */
let early: SessionMessage[] | null = []
const mail = new MailSender((message, transfer) => scope.postMessage(message, transfer))

function answer(message: FromWorker | null): void {
  if (message) mail.send(message)
}

function openFonts(files: readonly FontBytes[]): void {
  const newsroom = new Map<string, { font: fontkit.Font; info: FaceInfo }>()
  for (const { id, bytes, info } of files) {
    const font = fontkit.create(new Uint8Array(bytes) as never) as fontkit.Font
    if (info) newsroom.set(id, { font, info })
    else catalogue.set(id, font)
  }
  const own = [...newsroom].map(([id, { font }]): [string, fontkit.Font] => [id, font])
  const fonts = new Map([...catalogue, ...own])
  const book = makeFontBook(
    [...fonts].map(([id, font]) => makeFace(id, font as never)),
    [...newsroom.values()].map(({ info }) => info),
  )
  session.setFonts(book, (id, glyph) => {
    const font = fonts.get(id)!
    return { font: id, glyph, path: font.getGlyph(glyph).path.toSVG(), unitsPerEm: font.unitsPerEm }
  })
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
