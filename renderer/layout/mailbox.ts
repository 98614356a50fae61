/** Bytes of the largest message: several columns of changed lines. What is larger goes by postMessage. */
const CAPACITY = 1 << 18
/** Header, in 32-bit words: whether it is full, the message's number and its length in bytes. */
const [FULL, SERIAL, LENGTH, WORDS] = [0, 1, 2, 4]

/**
 * Memory that the layout worker and the window share, for one message at a time. A window that is about to paint a
 * frame hears of a message posted to it only after that frame; into the mailbox it can look beforehand, so that the
 * page shows a key in the same frame as the editor does.
 */
export class Mailbox {
  readonly memory: SharedArrayBuffer
  #header: Int32Array
  #bytes: Uint8Array<SharedArrayBuffer>

  constructor(memory = new SharedArrayBuffer(WORDS * 4 + CAPACITY)) {
    this.memory = memory
    this.#header = new Int32Array(memory, 0, WORDS)
    this.#bytes = new Uint8Array(memory, WORDS * 4)
  }

  /** Whether this window may share memory: not where its page is not isolated from other origins. */
  static get possible(): boolean {
    return typeof SharedArrayBuffer === 'function' && globalThis.crossOriginIsolated
  }

  /** Puts message number `serial` in. False when the one before is still there, or when it is too large. */
  put(serial: number, text: string): boolean {
    if (Atomics.load(this.#header, FULL) === 1 || text.length > this.#bytes.length) return false
    // Chromium's coders do not work on shared memory itself.
    const bytes = new TextEncoder().encode(text)
    if (bytes.length > this.#bytes.length) return false
    this.#bytes.set(bytes)
    this.#header[SERIAL] = serial
    this.#header[LENGTH] = bytes.length
    Atomics.store(this.#header, FULL, 1)
    return true
  }

  /** Takes message number `serial` out; null when it is not there. */
  take(serial: number): string | null {
    if (Atomics.load(this.#header, FULL) === 0 || this.#header[SERIAL] !== serial) return null
    const text = new TextDecoder().decode(this.#bytes.slice(0, this.#header[LENGTH]))
    Atomics.store(this.#header, FULL, 0)
    return text
  }
}
