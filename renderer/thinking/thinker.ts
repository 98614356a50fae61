import type { ProposeProgress } from '@shared/makeup/types'
import { addOutline } from '../preview/outlines'
import type { FontBytes } from '../layout/protocol'
import type { FromThinker, Picture, Question, Thoughts, ToThinker, Topic } from './protocol'

type Port = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'terminate'>

/** A question was given up before it was answered. */
export class GivenUp extends Error {}

interface Waiting {
  question: Question
  onProgress: ((progress: ProposeProgress) => void) | undefined
  resolve: (answer: never) => void
  reject: (error: Error) => void
}

/**
 * Thinks about pages in a worker of its own, so that typing never waits for it. One question at a time, in the order
 * they come; giving one up that is being thought about stops the worker, and the next question starts a fresh one.
 */
export class Thinker {
  #start: () => Port
  #fonts: () => Promise<FontBytes[]>
  #port: Promise<Port> | null = null
  #queue: { id: number; waiting: Waiting }[] = []
  #last = 0

  /** @param fonts the font files, asked for anew for every worker, which takes them over */
  constructor(start: () => Port, fonts: () => Promise<FontBytes[]>) {
    this.#start = start
    this.#fonts = fonts
  }

  /** Asks; `signal` gives the question up, which then ends with GivenUp. */
  ask<T extends Topic>(
    question: Question<T>,
    how: { signal?: AbortSignal; onProgress?: (progress: ProposeProgress) => void } = {},
  ): Promise<Thoughts[T]['answer']> {
    return new Promise((resolve, reject) => {
      const id = ++this.#last
      const waiting: Waiting = { question: question as Question, onProgress: how.onProgress, resolve, reject }
      if (how.signal?.aborted) return reject(new GivenUp())
      how.signal?.addEventListener('abort', () => this.#giveUp(id))
      this.#queue.push({ id, waiting })
      if (this.#queue.length === 1) void this.#next()
    })
  }

  /** New faces: the next question starts a worker that has them. */
  renew(): void {
    if (this.#queue.length === 0) this.#stop()
  }

  #giveUp(id: number): void {
    const at = this.#queue.findIndex((one) => one.id === id)
    if (at < 0) return
    const [given] = this.#queue.splice(at, 1)
    given!.waiting.reject(new GivenUp())
    if (at > 0) return
    this.#stop()
    void this.#next()
  }

  #stop(): void {
    void this.#port?.then(
      (port) => port.terminate(),
      () => undefined,
    )
    this.#port = null
  }

  async #next(): Promise<void> {
    const head = this.#queue[0]
    if (!head) return
    try {
      const port = await (this.#port ??= this.#open())
      // It may have been given up while the worker started.
      if (this.#queue[0] !== head) return
      port.postMessage({ type: 'question', id: head.id, ...head.waiting.question } as ToThinker)
    } catch (error) {
      this.#port = null
      this.#end(head.id, (waiting) =>
        waiting.reject(error instanceof Error ? error : new Error(String(error))),
      )
    }
  }

  async #open(): Promise<Port> {
    const fonts = await this.#fonts()
    const port = this.#start()
    port.onmessage = ({ data }: MessageEvent<FromThinker>) => this.#hear(data)
    port.onerror = (event) => {
      this.#stop()
      const head = this.#queue[0]
      if (head) this.#end(head.id, (waiting) => waiting.reject(new Error(event.message || 'thinking worker')))
    }
    const message: ToThinker = { type: 'fonts', fonts }
    port.postMessage(
      message,
      fonts.map(({ bytes }) => bytes),
    )
    return port
  }

  #hear(message: FromThinker): void {
    if (message.type === 'progress') {
      const head = this.#queue[0]
      if (head?.id === message.id) head.waiting.onProgress?.(message.progress)
      return
    }
    if (message.type === 'answer') {
      for (const { outlines } of picturesIn(message.answer)) outlines.forEach(addOutline)
      return this.#end(message.id, (waiting) => waiting.resolve(message.answer as never))
    }
    const id = message.id ?? this.#queue[0]?.id
    if (message.id === null) this.#stop()
    if (id !== undefined) this.#end(id, (waiting) => waiting.reject(new Error(message.message)))
  }

  #end(id: number, how: (waiting: Waiting) => void): void {
    const head = this.#queue[0]
    if (head?.id !== id) return
    this.#queue.shift()
    how(head.waiting)
    void this.#next()
  }
}

/** The pictures that an answer brings, wherever they are in it. */
function picturesIn(answer: Thoughts[Topic]['answer']): Picture[] {
  if ('outlines' in answer) return [answer]
  if (!Array.isArray(answer)) return []
  return answer.flatMap((one) => ('picture' in one ? [one.picture] : []))
}
