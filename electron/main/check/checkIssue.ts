import type { CheckReport, Finding } from '@shared/format/schema/check'
import type { FontBook } from '@shared/layout/fonts/face'
import { composePage } from '@shared/layout/page/compose'
import type { OpenIssue } from '@shared/ipc/contract'
import type { Page } from '@shared/model/page'
import { reportOf } from '../export/report'
import type { OpenFonts } from '../fonts/book'
import type { IssueStore } from '../issues/store'
import { pageInput } from '../pages/pageInput'
import { checkComposition } from './composition'
import { checkFonts } from './fonts'
import { checkReferences } from './references'

/**
 * Checks an issue for press: its files, its references, and every page as it would be set. Nothing is written.
 * @throws Failure when the folder holds no issue at all.
 */
export async function checkIssue(store: IssueStore, fonts: OpenFonts, dir: string): Promise<CheckReport> {
  const open = await store.open(dir)
  const assets = new Set(await store.listAssets(open.dir))
  const pages = open.pages.map((page) => checkPage(open, page, fonts.book))
  const findings = [
    ...checkReferences(open, assets),
    ...checkFonts(open, fonts),
    ...pages.flatMap((page) => page.findings),
  ]
  const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length
  return {
    format: 1,
    issue: { date: open.issue.date, name: open.issue.name },
    errors: count('error'),
    warnings: count('warning'),
    findings,
    pages: pages.map(({ report }) => report),
  }
}

function checkPage(
  open: OpenIssue,
  page: Page,
  fonts: FontBook,
): { findings: Finding[]; report: CheckReport['pages'][number] } {
  const input = pageInput(open, page, fonts)
  const composition = composePage(input)
  const {
    stories,
    leftovers,
    page: head,
    composition: figures,
    missingGlyphs,
  } = reportOf({
    issue: open.issue,
    pages: [{ page, composition }],
    stories: input.stories,
    timingsMs: { read: 0, layout: 0, pdf: 0, write: 0 },
    pdf: { bytes: 0, fonts: [] },
  })
  return {
    findings: checkComposition(page.number, composition),
    report: { stories, leftovers, page: head, composition: figures, missingGlyphs },
  }
}
