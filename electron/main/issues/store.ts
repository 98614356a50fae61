import { resolve } from 'node:path'
import type { Issue } from '@shared/model/issue'
import type { OpenIssue } from '@shared/ipc/contract'
import { nodeDisk, type Disk } from '../files/disk'
import { addAsset, listAssets, readAsset } from './assets'
import { openCopy } from './copy'
import { createIssue } from './create'
import { openIssue } from './open'
import { saveIssue, type Changes } from './save'

/**
 * The one door to issues on disk: nothing else reads or writes their files. Calls for one folder run one after the
 * other, in the order they were made. Errors are Failure or FormatError, and the files are then as they were.
 */
export interface IssueStore {
  /** Creates the folder with issue.json and an empty page file for each page. Refuses a folder that holds anything. */
  create(dir: string, issue: Issue): Promise<OpenIssue>
  /** Reads everything that can be read; the rest is listed in `problems`. */
  open(dir: string): Promise<OpenIssue>
  /** Writes what differs from the disk, as one step. `written` lists paths relative to the folder. */
  save(dir: string, changes: Changes): Promise<{ written: string[] }>
  /** Keeps a file under the SHA-256 of its content; answers its name in assets/. `extension` is without the dot. */
  addAsset(dir: string, bytes: Uint8Array, extension: string): Promise<string>
  /** @throws Failure 'invalid' when `name` is not an asset's name: no path leaves the folder. */
  readAsset(dir: string, name: string): Promise<Uint8Array>
  listAssets(dir: string): Promise<string[]>
  /** Opens `to`; when it is not there, first makes it a copy of the issue at `from`, whole or not at all. */
  openCopy(from: string, to: string): Promise<OpenIssue>
}

export function issueStore(disk: Disk = nodeDisk): IssueStore {
  const running = new Map<string, Promise<unknown>>()

  /** Runs `task` after every earlier task for the same folder, whether those succeeded or not. */
  function inTurn<T>(dir: string, task: (dir: string) => Promise<T>): Promise<T> {
    const key = resolve(dir)
    const mine = (running.get(key) ?? Promise.resolve()).then(() => task(key))
    const settled = mine.then(
      () => undefined,
      () => undefined,
    )
    running.set(key, settled)
    void settled.then(() => {
      if (running.get(key) === settled) running.delete(key)
    })
    return mine
  }

  return {
    create: (dir, issue) => inTurn(dir, (key) => createIssue(disk, key, issue)),
    open: (dir) => inTurn(dir, (key) => openIssue(disk, key)),
    save: (dir, changes) => inTurn(dir, (key) => saveIssue(disk, key, changes)),
    addAsset: (dir, bytes, extension) => inTurn(dir, (key) => addAsset(disk, key, bytes, extension)),
    readAsset: (dir, name) => readAsset(disk, resolve(dir), name),
    listAssets: (dir) => listAssets(disk, resolve(dir)),
    openCopy: (from, to) => inTurn(to, (key) => openCopy(disk, resolve(from), key)),
  }
}
