import { resolve } from 'node:path'
import { openIssue } from '../../electron/main/issues/open'
import { nodeDisk } from '../../electron/main/files/disk'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import { makeup } from '@shared/makeup/makeup'
import type { IssueContent } from '@shared/model/issue'
import { loadFontBook } from './fonts'

export const SAMPLE = resolve(import.meta.dirname, '../../resources/sample.issue')

/** Lays out the pages that have no modules yet. */
export function madeUp({ issue, pages, stories }: IssueContent): IssueContent {
  const byId = new Map(stories.map((story) => [story.id, story]))
  return {
    issue,
    stories,
    pages: pages.map((page) =>
      page.modules.length > 0
        ? page
        : makeup({ issue, page, stories: byId, styles: HOUSE_STYLES, fonts: loadFontBook() }).page,
    ),
  }
}

let sample: Promise<IssueContent> | undefined

/** The sample issue, whole and made up. */
export const sampleIssue = (): Promise<IssueContent> =>
  (sample ??= openIssue(nodeDisk, SAMPLE).then(({ problems, ...content }) => {
    if (problems.length > 0) throw new Error(`the sample is broken: ${JSON.stringify(problems)}`)
    return madeUp(content)
  }))
