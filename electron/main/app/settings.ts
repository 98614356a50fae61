import Store from 'electron-store'
import type { RecentIssue } from '@shared/ipc/contract'

export type Language = 'zh' | 'en'

export interface WindowState {
  width: number
  height: number
  x?: number
  y?: number
  maximized: boolean
}

interface Values {
  language: Language
  recent: RecentIssue[]
  window: WindowState
}

const RECENT = 10

/** What the program remembers from one start to the next, in the user's own folder. A damaged file starts afresh. */
export class Settings {
  private readonly store = new Store<Values>({
    clearInvalidConfig: true,
    defaults: { language: 'zh', recent: [], window: { width: 1440, height: 900, maximized: false } },
  })

  get language(): Language {
    return this.store.get('language') === 'en' ? 'en' : 'zh'
  }
  set language(language: Language) {
    this.store.set('language', language)
  }

  get recent(): RecentIssue[] {
    const recent = this.store.get('recent')
    return Array.isArray(recent) ? recent.filter((one) => typeof one?.dir === 'string') : []
  }

  /** Puts an issue at the head of the list. */
  opened(issue: RecentIssue): void {
    this.store.set('recent', [issue, ...this.recent.filter(({ dir }) => dir !== issue.dir)].slice(0, RECENT))
  }

  forget(dir: string): void {
    this.store.set(
      'recent',
      this.recent.filter((issue) => issue.dir !== dir),
    )
  }

  clearRecent(): void {
    this.store.set('recent', [])
  }

  get window(): WindowState {
    return this.store.get('window')
  }
  set window(state: WindowState) {
    this.store.set('window', state)
  }
}
