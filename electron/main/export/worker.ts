import { parentPort, workerData } from 'node:worker_threads'
import { appError } from '../files/failure'
import { openFonts } from '../fonts/book'
import { sharedPictures } from '../pictures/shared'
import { exportPages } from './exportPage'
import type { FromWorker, ToWorker, WorkerStart } from './messages'

/** Entry of the worker thread that lays out and writes one export, so that the main process stays free. */
const port = parentPort!
const { request, fontFolder, newsroomFolder } = workerData as WorkerStart
const post = (message: FromWorker): void => port.postMessage(message)
const controller = new AbortController()
port.on('message', ({ type }: ToWorker) => {
  if (type === 'cancel') controller.abort()
})

try {
  const result = await exportPages(request, {
    fonts: openFonts(fontFolder, newsroomFolder),
    signal: controller.signal,
    onProgress: (progress) => post({ type: 'progress', progress }),
  })
  post({ type: 'done', result })
} catch (error) {
  post({ type: 'error', error: appError(error) })
}
sharedPictures().reader.close()
port.close()
