import type { OpenIssue } from '@shared/ipc/contract'
import type { Dialogs } from '../app/dialogs'
import type { MainWindow } from '../app/mainWindow'
import type { Settings } from '../app/settings'
import { Failure } from '../files/failure'
import type { IssueStore } from '../issues/store'

/** What the handlers work with. */
export interface Context {
  store: IssueStore
  settings: Settings
  window: MainWindow
  dialogs: Dialogs
  open: OpenIssues
  /** The menu shows recent issues and the language. */
  rebuildMenu(): void
  quit(): void
  /** Called when the page asks who it is: it listens from now on. */
  pageReady(): void
}

/** Folders of the issues that are open in this session: only these may be saved to and read from. */
export class OpenIssues {
  private readonly dirs = new Set<string>()

  add({ dir }: OpenIssue): void {
    this.dirs.add(dir)
  }
  remove(dir: string): void {
    this.dirs.delete(dir)
  }
  has(dir: string): boolean {
    return this.dirs.has(dir)
  }
  /** @throws Failure when the issue is not open. */
  require(dir: string): string {
    if (this.dirs.has(dir)) return dir
    throw new Failure('invalid', `${dir} 没有打开 / is not open`, dir)
  }
}
