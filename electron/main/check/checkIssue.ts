import type { CheckReport, Finding } from '@shared/format/schema/check'
import type { FontBook } from '@shared/layout/fonts/face'
import { composePage } from '@shared/layout/page/compose'
import type { OpenIssue } from '@shared/ipc/contract'
import type { Page } from '@shared/model/page'
import { reportOf } from '../export/report'
import type { OpenFonts } from '../fonts/book'
import type { IssueStore } from '../issues/store'
import { pageInput } from '../pages/pageInput'
import type { PictureLibrary } from '../pictures/library'
import { sharedPictures } from '../pictures/shared'
import { checkComposition } from './composition'
import { checkFonts } from './fonts'
import { checkOriginals, checkResolution, readOriginals, type Originals } from './pictures'
import { checkReferences } from './references'

/**
 * Checks an issue for press: its files, its references, and every page as it would be set. Nothing is written.
 * @throws Failure when the folder holds no issue at all.
 */
export async function checkIssue(
  store: IssueStore,
  fonts: OpenFonts,
  dir: string,
  pictures: PictureLibrary = sharedPictures(),
): Promise<CheckReport> {
  const open = await store.open(dir)
  const assets = new Set(await store.listAssets(open.dir))
  const originals = await readOriginals(open, assets, pictures)
  const pages = open.pages.map((page) => checkPage(open, page, fonts.book, originals))
  const findings = [
    ...checkReferences(open, assets),
    ...checkFonts(open, fonts),
    ...checkOriginals(open, originals),
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
  originals: Originals,
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
    findings: [
      ...checkComposition(page.number, composition),
      ...checkResolution(page.number, composition, input.stories, originals),
    ],
    report: { stories, leftovers, page: head, composition: figures, missingGlyphs },
  }
}
