import { importText } from '@shared/importing/import'
import type { ImportReport } from '@shared/ipc/contract'
import type { Page } from '@shared/model/page'
import type { Leftover } from '@shared/model/query'
import type { Story } from '@shared/model/story'
import { emptyPage } from '../issues/create'
import type { IssueStore } from '../issues/store'
import { readText } from './readText'

/**
 * Imports text files into a page of an issue: new stories after those that are there, what belongs to no story as
 * leftovers of the page. A page that does not exist is added. One step: when one file fails, nothing is changed.
 */
export async function importFiles(
  store: IssueStore,
  { dir, page: number, files }: { dir: string; page: number; files: readonly string[] },
): Promise<{ report: ImportReport; page: Page }> {
  const open = await store.open(dir)
  const ids = new Set([
    ...open.stories.map((story) => story.id),
    // A story that cannot be read keeps its name all the same.
    ...open.problems.flatMap(({ file }) => /^stories\/(.*)\.json$/.exec(file)?.[1] ?? []),
  ])
  const stories: Story[] = []
  const leftovers: Leftover[] = []
  const report: ImportReport['files'] = []
  for (const path of files) {
    const { text, encoding, file } = await readText(path)
    const imported = importText(text, { file, date: open.issue.date, existingIds: ids })
    for (const { id } of imported.stories) ids.add(id)
    stories.push(...imported.stories)
    leftovers.push(...imported.leftovers)
    report.push({ file, encoding, stories: imported.stories.length, characters: imported.characters })
  }

  const before = open.pages.find((page) => page.number === number) ?? emptyPage(open.issue, number)
  const page: Page = {
    ...before,
    stories: [...before.stories, ...stories.map((story) => story.id)],
    leftovers: [...before.leftovers, ...leftovers],
  }
  const listed = open.issue.pages.includes(number)
  const issue = listed ? null : { ...open.issue, pages: [...open.issue.pages, number].sort((a, b) => a - b) }
  await store.save(open.dir, { issue, pages: [page], stories })
  return { report: { files: report, stories, leftovers }, page }
}
