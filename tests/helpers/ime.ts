import type { CDPSession, Page } from '@playwright/test'

/**
 * A Chinese input method: opens a real composition of Chromium, as a keyboard's would be. Keys reach the page as
 * 'Process' (229) while it is open.
 */
export class InputMethod {
  #session: CDPSession

  private constructor(session: CDPSession) {
    this.#session = session
  }

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  /** Types the letters of a buffer one by one, as `ni`, `nih`, `niha` ... */
  async type(letters: string): Promise<void> {
    for (let n = 1; n <= letters.length; n++) {
      await this.key('Process', 229)
      const text = letters.slice(0, n)
      await this.#session.send('Input.imeSetComposition', { text, selectionStart: n, selectionEnd: n })
    }
  }

  /** A key that the input method takes for itself. */
  async key(key: string, windowsVirtualKeyCode: number): Promise<void> {
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode })
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode })
  }

  commit(text: string): Promise<unknown> {
    return this.#session.send('Input.insertText', { text })
  }

  cancel(): Promise<unknown> {
    return this.#session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  }
}
