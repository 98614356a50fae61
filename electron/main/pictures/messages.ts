import type { AppError } from '@shared/ipc/contract'
import type { TaskName, Tasks } from './tasks'

export interface ToProcess {
  id: number
  task: TaskName
  ask: Tasks[TaskName]['ask']
}

export type FromProcess = { id: number; value: unknown } | { id: number; error: AppError }
