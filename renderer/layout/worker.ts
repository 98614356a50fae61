import * as fontkit from 'fontkit'
import { makeFontBook } from '@shared/layout/fonts/book'
import type { FaceInfo } from '@shared/layout/fonts/face'
import { makeFace } from '@shared/layout/fonts/fontkitFace'
import type { FontBytes, FromWorker, ToWorker } from './protocol'
import { LayoutSession } from './session'

const scope = self as unknown as DedicatedWorkerGlobalScope
const session = new LayoutSession()
const answer = (message: FromWorker) => scope.postMessage(message)
const words = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Revision and page still to be laid out; only the latest counts. */
let wanted: { revision: number; page: number } | null = null
/** The last asked for, to be laid out again when the faces change; null when no issue is open. */
let latest: { revision: number; page: number } | null = null
let scheduled = false
let haveFonts = (): void => undefined
const ready = new Promise<void>((resolve) => {
  haveFonts = resolve
})

const catalogue = new Map<string, fontkit.Font>()

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

/** Waits for the messages already in the queue, so that a burst of changes is laid out once. */
function schedule(revision: number, page: number): void {
  wanted = latest = { revision, page }
  if (scheduled) return
  scheduled = true
  setTimeout(() => void run(), 0)
}

async function run(): Promise<void> {
  scheduled = false
  try {
    await ready
    const next = wanted
    if (!next) return
    wanted = null
    const composed = session.compose(next.revision, next.page)
    if (composed) answer(composed)
  } catch (error) {
    answer({ type: 'failed', revision: wanted?.revision ?? null, request: null, message: words(error) })
  }
}

async function reply(request: number, work: () => FromWorker): Promise<void> {
  try {
    await ready
    answer(work())
  } catch (error) {
    answer({ type: 'failed', revision: null, request, message: words(error) })
  }
}

scope.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'fonts':
      try {
        openFonts(data.fonts)
        haveFonts()
        // New faces may change the page that is shown.
        if (latest) schedule(latest.revision, latest.page)
      } catch (error) {
        answer({ type: 'failed', revision: null, request: null, message: words(error) })
      }
      break
    case 'open':
      session.open(data)
      schedule(data.revision, data.page)
      break
    case 'change':
      session.change(data)
      schedule(data.revision, data.page)
      break
    case 'makeup':
      void reply(data.request, () => session.makeup(data.request, data.page))
      break
    case 'explain':
      void reply(data.request, () => session.explain(data.request, data.page, data.story, data.paragraph))
      break
    case 'close':
      wanted = latest = null
      session.close()
  }
}
