import { appError } from '../files/failure'
import { TASKS, type TaskName, type Tasks } from './tasks'
import type { FromProcess, ToProcess } from './messages'

/**
 * Entry of the process that reads pictures. A stranger's file can at worst end this process, which holds nothing:
 * no window, no issue, and is started anew for the next picture.
 */
const run = <N extends TaskName>(task: N, ask: Tasks[N]['ask']): Promise<Tasks[N]['answer']> =>
  TASKS[task](ask)

process.on('message', ({ id, task, ask }: ToProcess) => {
  const answer = (message: FromProcess): void => void process.send!(message)
  run(task, ask as never).then(
    (value) => answer({ id, value }),
    (error: unknown) => answer({ id, error: appError(error) }),
  )
})
// Its parent is gone.
process.on('disconnect', () => process.exit())
