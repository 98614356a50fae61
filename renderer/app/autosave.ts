import { create } from 'zustand'
import type { AppError } from '@shared/ipc/contract'
import { asAppError } from '../bridge/bridge'
import { changeBetween, isEmptyChange, type Doc, type DocChange } from './doc'

/** 已保存 / 未保存 / 正在保存 / 无法保存 */
export interface SaveState {
  status: 'saved' | 'unsaved' | 'saving' | 'failed'
  error: AppError | null
  /** When the last save ended well, ms since the epoch. */
  savedAt: number | null
}

export const useSave = create<SaveState>()(() => ({ status: 'saved', error: null, savedAt: null }))

/** A save starts this long after the last change ... */
export const QUIET_MS = 600
/** ... and while someone types without a pause, at least this often. */
export const MAX_WAIT_MS = 3000
const RETRY_MS = [1000, 2000, 4000, 8000, 15000, 30000]

export type Writer = (dir: string, change: DocChange) => Promise<void>

/**
 * Writes what changed, and only that, one save at a time. What differs from the disk is told by identity, so that
 * nothing can be forgotten: a failed save leaves `onDisk` as it was, and the same documents are sent again.
 */
export class Autosave {
  #write: Writer
  #dir: string | null = null
  #onDisk: Doc | null = null
  #current: Doc | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #firstChange: number | null = null
  #running: Promise<boolean> | null = null
  #failures = 0

  constructor(write: Writer) {
    this.#write = write
  }

  /** Starts on an issue as it is on disk. */
  open(dir: string, doc: Doc): void {
    this.#stop()
    this.#dir = dir
    this.#onDisk = doc
    this.#current = doc
    this.#failures = 0
    useSave.setState({ status: 'saved', error: null, savedAt: null })
  }

  close(): void {
    this.#stop()
    this.#dir = null
    this.#onDisk = null
    this.#current = null
    useSave.setState({ status: 'saved', error: null, savedAt: null })
  }

  /** The document as edited; a save follows by itself. */
  changed(doc: Doc): void {
    if (doc === this.#current || this.#dir === null) return
    this.#current = doc
    if (!this.dirty) return
    if (useSave.getState().status === 'saved') useSave.setState({ status: 'unsaved' })
    if (this.#failures > 0) return // the retry takes it along
    this.#firstChange ??= Date.now()
    const wait = Math.max(0, Math.min(QUIET_MS, this.#firstChange + MAX_WAIT_MS - Date.now()))
    this.#schedule(wait)
  }

  /** Documents that main itself wrote (an import): they count as on disk. */
  writtenByMain(pages: Doc['pages'], stories: Doc['stories']): void {
    if (!this.#onDisk) return
    this.#onDisk = {
      ...this.#onDisk,
      pages: { ...this.#onDisk.pages, ...pages },
      stories: { ...this.#onDisk.stories, ...stories },
    }
  }

  get dirty(): boolean {
    return (
      this.#onDisk !== null &&
      this.#current !== null &&
      this.#onDisk !== this.#current &&
      !isEmptyChange(changeBetween(this.#onDisk, this.#current))
    )
  }

  /** Saves now whatever is unsaved. True when all of it is on disk. */
  async flush(): Promise<boolean> {
    while (this.#running) await this.#running
    while (this.dirty) if (!(await this.#save())) return false
    return true
  }

  #schedule(wait: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      if (this.#running) void this.#running.then(() => this.#schedule(0))
      else if (this.dirty) void this.#save()
    }, wait)
  }

  #stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#firstChange = null
  }

  #save(): Promise<boolean> {
    this.#stop()
    const run = this.#saveOnce().finally(() => {
      if (this.#running === run) this.#running = null
    })
    this.#running = run
    return run
  }

  async #saveOnce(): Promise<boolean> {
    const dir = this.#dir
    const base = this.#onDisk
    const doc = this.#current
    if (dir === null || !base || !doc) return true
    useSave.setState({ status: 'saving' })
    try {
      await this.#write(dir, changeBetween(base, doc))
    } catch (error) {
      if (this.#dir !== dir) return false
      const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)]!
      this.#failures++
      useSave.setState({ status: 'failed', error: asAppError(error) })
      this.#schedule(wait)
      return false
    }
    if (this.#dir !== dir) return true
    this.#failures = 0
    this.#onDisk = doc
    const dirty = this.dirty
    useSave.setState({ status: dirty ? 'unsaved' : 'saved', error: null, savedAt: Date.now() })
    if (dirty) this.#schedule(QUIET_MS)
    return true
  }
}
