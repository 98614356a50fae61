import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure, type FailureCode } from '../files/failure'
import { PICTURE_LIMITS } from './limits'
import type { FromProcess, ToProcess } from './messages'
import { crashed, tooSlow } from './problems'
import type { TaskName, Tasks } from './tasks'
import type { PictureInfo, Rendition, Source, Use } from './types'

/** Name of the process's bundle: `pictureProcess` among the inputs of electron.vite.config.ts. */
const ENTRY = 'pictureProcess.js'

/** The built process beside this bundle (or above it, from a chunk); null where the sources run unbuilt. */
function builtEntry(): string | null {
  const here = import.meta.dirname
  return [here, dirname(here)].map((folder) => join(folder, ENTRY)).find((file) => existsSync(file)) ?? null
}

export interface ReaderOptions {
  /** File of the process; null does the work in this one, as tests do. */
  entry?: string | null
  /** Options of Node for the process. */
  execArgv?: readonly string[]
  inspectMs?: number
  renderMs?: number
  /** The process ends after this long without work, ms. */
  idleMs?: number
}

/**
 * Reads pictures in a process of its own, one after the other, each within its time. The process is started when
 * there is work and ends when there has been none for a while.
 */
export class PictureReader {
  readonly #options: Required<ReaderOptions>
  #child: ChildProcess | null = null
  #idle: NodeJS.Timeout | null = null
  #last: Promise<unknown> = Promise.resolve()
  #id = 0

  constructor(options: ReaderOptions = {}) {
    this.#options = {
      entry: builtEntry(),
      execArgv: ['--max-old-space-size=1024'],
      inspectMs: PICTURE_LIMITS.inspectMs,
      renderMs: PICTURE_LIMITS.renderMs,
      idleMs: 15_000,
      ...options,
    }
  }

  /** @throws Failure 'invalid' naming the file: see inspect; also one that takes too long or ends the process. */
  inspect(source: Source, name: string): Promise<PictureInfo> {
    return this.#inTurn('inspect', { source, name }, this.#options.inspectMs)
  }

  /** @throws Failure as inspect does. */
  render(source: Source, use: Use, name: string): Promise<Rendition> {
    return this.#inTurn('render', { source, name, use }, this.#options.renderMs)
  }

  #inTurn<N extends TaskName>(task: N, ask: Tasks[N]['ask'], ms: number): Promise<Tasks[N]['answer']> {
    const mine = this.#last.then(() => this.#run(task, ask, ms))
    this.#last = mine.catch(() => undefined)
    return mine
  }

  async #run<N extends TaskName>(task: N, ask: Tasks[N]['ask'], ms: number): Promise<Tasks[N]['answer']> {
    if (this.#options.entry === null) {
      const { TASKS } = await import('./tasks')
      return TASKS[task](ask as never) as Promise<Tasks[N]['answer']>
    }
    const child = this.#start(this.#options.entry)
    const id = ++this.#id
    let timer: NodeJS.Timeout | undefined
    let answered = false
    try {
      return await new Promise<Tasks[N]['answer']>((resolve, reject) => {
        timer = setTimeout(() => reject(tooSlow(ask.name, ms)), ms)
        child.on('message', (message: FromProcess) => {
          answered = true
          if ('value' in message) resolve(message.value as Tasks[N]['answer'])
          else {
            const { code, message: words, file } = message.error
            reject(new Failure(code as FailureCode, words, file))
          }
        })
        child.on('error', () => reject(crashed(ask.name)))
        child.on('exit', () => reject(crashed(ask.name)))
        child.send({ id, task, ask } satisfies ToProcess, (error) => error && reject(crashed(ask.name)))
      })
    } finally {
      clearTimeout(timer)
      child.removeAllListeners()
      // One that did not answer may be anywhere in a stranger's file: the next picture gets a fresh one.
      if (answered) this.#rest(child)
      else this.close()
    }
  }

  #start(entry: string): ChildProcess {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    if (this.#child?.connected) {
      this.#child.ref()
      this.#child.channel?.ref()
      return this.#child
    }
    this.#child = fork(entry, [], {
      serialization: 'advanced',
      execArgv: [...this.#options.execArgv],
      // Electron's binary is then no more than Node.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    return this.#child
  }

  /** Nobody waits for a process that only waits for work. */
  #rest(child: ChildProcess): void {
    child.unref()
    child.channel?.unref()
    // Without a listener an error would end this process.
    child.on('error', () => undefined)
    this.#idle = setTimeout(() => this.close(), this.#options.idleMs)
    this.#idle.unref()
  }

  /** Ends the process; the next picture starts another. */
  close(): void {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    this.#child?.kill('SIGKILL')
    this.#child = null
  }
}
