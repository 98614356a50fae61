import { join } from 'node:path'
import { writeDocument } from '@shared/format/documents'
import type { OpenIssue } from '@shared/ipc/contract'
import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import { commit } from '../files/commit'
import { hasCode, type Disk } from '../files/disk'
import { Failure, fileFailure } from '../files/failure'
import { openIssue } from './open'

export const emptyPage = (issue: Issue, number: number): Page => ({
  number,
  section: '',
  editor: '',
  layoutEditor: '',
  size: issue.pageSize,
  stories: [],
  modules: [],
  leftovers: [],
})

/** Creates an issue folder with its empty pages. @throws Failure 'exists' when the folder holds anything already. */
export async function createIssue(disk: Disk, dir: string, issue: Issue): Promise<OpenIssue> {
  if (!(await isFree(disk, dir)))
    throw new Failure('exists', `${dir} 已经存在且不是空文件夹 / ${dir} exists and is not empty`, dir)
  const documents = [
    ...issue.pages.map((number) => writeDocument('page', emptyPage(issue, number))),
    writeDocument('issue', issue),
  ]
  await commit(
    disk,
    documents.map(({ file, text }) => ({ path: join(dir, file), bytes: Buffer.from(text) })),
  )
  return openIssue(disk, dir)
}

/** Whether an issue can be made at a path: nothing is there, or an empty folder. */
export async function isFree(disk: Disk, dir: string): Promise<boolean> {
  try {
    return (await disk.list(dir)).length === 0
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true
    if (hasCode(error, 'ENOTDIR')) return false
    throw fileFailure('read', dir, error)
  }
}
