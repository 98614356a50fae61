import { BrowserWindow, dialog } from 'electron'
import { EVENT, type EventName, type Events } from '@shared/ipc/contract'
import { START_URL } from './content'
import { label } from './labels'
import { preloadFile } from './places'
import type { Settings } from './settings'

/** How long a page may take to save before a person is asked whether to close without it. */
const PATIENCE_MS = 3000

/** The one window, and the agreement by which it closes: the page saves first and then asks main to quit. */
export class MainWindow {
  private readonly window: BrowserWindow
  private mayClose = false
  private waiting: NodeJS.Timeout | null = null
  private asked = false
  /** What the page says of unsaved work. */
  dirty = false

  constructor(private readonly settings: Settings) {
    const { maximized, ...bounds } = settings.window
    this.window = new BrowserWindow({
      ...bounds,
      minWidth: 960,
      minHeight: 600,
      show: false,
      title: '版心',
      backgroundColor: '#ffffff',
      webPreferences: {
        preload: preloadFile(),
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
      },
    })
    this.window.once('ready-to-show', () => {
      if (maximized) this.window.maximize()
      this.window.show()
    })
    this.window.on('close', (event) => {
      this.remember()
      if (this.mayClose) return
      event.preventDefault()
      this.askToClose()
    })
    // A page that is gone cannot save: what it had is on disk up to its last autosave.
    this.window.webContents.on('render-process-gone', () => this.closeNow())
  }

  load(): Promise<void> {
    return this.window.loadURL(START_URL)
  }

  send<E extends EventName>(name: E, payload: Events[E]): void {
    if (!this.window.isDestroyed()) this.window.webContents.send(EVENT, name, payload)
  }

  /** Whether a message comes from this window's own page, and not from a frame in it. */
  owns(sender: { id: number }): boolean {
    return !this.window.isDestroyed() && sender.id === this.window.webContents.id
  }

  get browserWindow(): BrowserWindow {
    return this.window
  }

  setState({ title, dirty, file }: { title: string; dirty: boolean; file: string | null }): void {
    this.dirty = dirty
    if (!dirty) this.asked = false
    this.window.setTitle(title)
    this.window.setDocumentEdited(dirty)
    this.window.setRepresentedFilename(file ?? '')
  }

  focus(): void {
    if (this.window.isMinimized()) this.window.restore()
    this.window.focus()
  }

  /** The page has saved, or there is nothing to save. */
  closeNow(): void {
    this.mayClose = true
    this.stopWaiting()
    if (!this.window.isDestroyed()) this.window.close()
  }

  private askToClose(): void {
    if (this.waiting !== null) return
    const again = this.asked
    this.asked = true
    this.send('close-requested', null)
    this.waiting = setTimeout(() => void this.outOfPatience(again), again ? 500 : PATIENCE_MS)
  }

  private async outOfPatience(again: boolean): Promise<void> {
    this.stopWaiting()
    if (this.window.isDestroyed()) return
    // A page that runs is still saving or asks the person itself; asked a second time, it is overruled.
    if (!again && (await this.isAlive())) return
    if (!this.dirty) return this.closeNow()
    const { language } = this.settings
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'warning',
      message: label(language, 'unsaved'),
      detail: label(language, 'unsavedDetail'),
      buttons: [label(language, 'wait'), label(language, 'closeAnyway')],
      defaultId: 0,
      cancelId: 0,
    })
    if (response === 1) this.closeNow()
  }

  /** Whether the page still runs: it answers a trivial question within a second. */
  private async isAlive(): Promise<boolean> {
    const answer = this.window.webContents.executeJavaScript('true').catch(() => false) as Promise<boolean>
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1000))
    return Promise.race([answer, late])
  }

  private stopWaiting(): void {
    if (this.waiting !== null) clearTimeout(this.waiting)
    this.waiting = null
  }

  private remember(): void {
    if (this.window.isMinimized()) return
    const maximized = this.window.isMaximized()
    this.settings.window = { ...(maximized ? this.settings.window : this.window.getBounds()), maximized }
  }
}
