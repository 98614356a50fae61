import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure, type FailureCode } from '../files/failure'
import { fontFolder, sharedFonts } from '../fonts/book'
import { exportPages, type ExportOptions, type ExportRequest, type ExportResult } from './exportPage'
import type { FromWorker, ToWorker, WorkerStart } from './messages'
import { stopIfCancelled } from './cancel'

/** Name of the worker's bundle: `exportWorker` among the inputs of electron.vite.config.ts. */
const WORKER = 'exportWorker.js'

/** The built worker beside this bundle (or above it, from a chunk); null where the sources run unbuilt. */
function builtWorker(): string | null {
  const here = import.meta.dirname
  return [here, dirname(here)].map((folder) => join(folder, WORKER)).find((file) => existsSync(file)) ?? null
}

export interface RunOptions extends Pick<ExportOptions, 'onProgress' | 'signal'> {
  /** File of the worker; null runs in this thread, as the command line does. */
  worker?: string | null
  /** Folder of the newsroom's own fonts; null for none. */
  newsroomFolder?: string | null
}

/**
 * Exports in a worker thread, so that the caller's thread stays free.
 * @throws Failure naming the file; `cancelled` when the signal was aborted. Nothing is left on the disk then.
 */
export async function runExport(request: ExportRequest, options: RunOptions = {}): Promise<ExportResult> {
  const { onProgress, signal, worker: file = builtWorker(), newsroomFolder = null } = options
  stopIfCancelled(signal)
  if (file === null)
    return exportPages(request, {
      fonts: sharedFonts(newsroomFolder),
      ...(onProgress ? { onProgress } : {}),
      ...(signal ? { signal } : {}),
    })
  const workerData: WorkerStart = { request, fontFolder: fontFolder(), newsroomFolder }
  const worker = new Worker(file, { workerData })
  const cancel = (): void => worker.postMessage({ type: 'cancel' } satisfies ToWorker)
  signal?.addEventListener('abort', cancel)
  try {
    return await new Promise<ExportResult>((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'progress') onProgress?.(message.progress)
        else if (message.type === 'done') resolve(message.result)
        else {
          const { code, message: text, file: culprit } = message.error
          reject(new Failure(code as FailureCode, text, culprit))
        }
      })
      worker.on('error', reject)
      worker.on('exit', (code) =>
        reject(
          new Failure(
            'internal',
            `导出线程意外退出（${code}） / The export's thread ended unexpectedly (${code})`,
          ),
        ),
      )
    })
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}
