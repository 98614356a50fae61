import { answerOf, type Mind } from './answer'
import { bookOf, openFile } from '../layout/openFonts'
import type { FromThinker, ToThinker } from './protocol'

const scope = self as unknown as DedicatedWorkerGlobalScope
const tell = (message: FromThinker): void => scope.postMessage(message)
const words = (error: unknown): string => (error instanceof Error ? error.message : String(error))

let fonts: Omit<Mind, 'progress'> | null = null

scope.onmessage = ({ data }: MessageEvent<ToThinker>) => {
  const id = data.type === 'question' ? data.id : null
  try {
    if (data.type === 'fonts') fonts = bookOf(new Map(data.fonts.map((file) => [file.id, openFile(file)])))
    else if (fonts) {
      const progress: Mind['progress'] = (done) => tell({ type: 'progress', id: data.id, progress: done })
      tell({ type: 'answer', id: data.id, answer: answerOf(data, { ...fonts, progress }) })
    }
  } catch (error) {
    tell({ type: 'failed', id, message: words(error) })
  }
}
