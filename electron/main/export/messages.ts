import type { AppError } from '@shared/ipc/contract'
import type { ExportProgress, ExportRequest, ExportResult } from './exportPage'

/** What the export's worker is started with. */
export interface WorkerStart {
  request: ExportRequest
  /** Main knows where the packaged app keeps its fonts; a worker does not. */
  fontFolder: string
  newsroomFolder: string | null
}

/** To the worker. */
export interface ToWorker {
  type: 'cancel'
}

/** From the worker: any number of `progress`, then one `done` or `error`. */
export type FromWorker =
  | { type: 'progress'; progress: ExportProgress }
  | { type: 'done'; result: ExportResult }
  | { type: 'error'; error: AppError }
