import type { Mailbox } from './mailbox'
import type { FromWorker } from './protocol'

/** What the worker posts: an answer, or the word that answer number `serial` is in the mailbox. */
export type Mail = { serial: number; answer: FromWorker | null }

/** Sends answers, numbered: pages through the mailbox where there is one, with a word that there is something in it. */
export class MailSender {
  #serial = 0
  #box: Mailbox | null = null

  constructor(private readonly post: (mail: Mail, transfer: Transferable[]) => void) {}

  useBox(box: Mailbox): void {
    this.#box = box
  }

  send(answer: FromWorker): void {
    const serial = ++this.#serial
    if (answer.type !== 'composed') return this.post({ serial, answer }, [])
    const boxed = this.#box?.put(serial, JSON.stringify({ ...answer, positions: [...answer.positions] }))
    if (boxed) this.post({ serial, answer: null }, [])
    else this.post({ serial, answer }, [answer.positions.buffer])
  }
}

/** Receives answers in the order they were sent in, each once. */
export class MailReceiver {
  #next = 1

  constructor(
    private readonly box: Mailbox | null,
    private readonly receive: (answer: FromWorker) => void,
  ) {}

  /** Takes in what was posted. What is still in the mailbox is older, or what the word is of. */
  posted({ serial, answer }: Mail): void {
    this.look()
    if (!answer || serial < this.#next) return
    this.#next = serial + 1
    this.receive(answer)
  }

  /** Looks into the mailbox; what was posted before its content is waited for. */
  look(): void {
    const text = this.box?.take(this.#next)
    if (text == null) return
    this.#next++
    const answer = JSON.parse(text) as Extract<FromWorker, { type: 'composed' }>
    this.receive({ ...answer, positions: Float64Array.from(answer.positions) })
  }
}
