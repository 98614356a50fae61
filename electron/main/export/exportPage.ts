import { resolve } from 'node:path'
import { displayListText, reportText } from '@shared/format/outputs'
import type { Report } from '@shared/format/schema/report'
import type { DisplayPage } from '@shared/layout/display/types'
import { composePage } from '@shared/layout/page/compose'
import { stylesOf } from '@shared/layout/styles/stylesOf'
import type { IssueContent } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import { commit, type Write } from '../files/commit'
import { nodeDisk, type Disk } from '../files/disk'
import { Failure } from '../files/failure'
import { sharedFonts, type OpenFonts } from '../fonts/book'
import { assetPath, readAsset } from '../issues/assets'
import type { PictureLibrary } from '../pictures/library'
import { sharedPictures } from '../pictures/shared'
import { breathe, stopIfCancelled } from './cancel'
import { listOf } from './displayList'
import { missingOriginals, refusal } from './originals'
import { paintPdf } from './pdf'
import type { MissingAsset } from './pdfImages'
import { pdfTitle } from './pdfMetadata'
import { reportOf, type SetPage } from './report'

/** What to export; plain data, so that it can cross to a worker. */
export interface ExportRequest {
  /** Issue folder, for its assets. */
  dir: string
  content: IssueContent
  /** Page numbers; null for all pages in one PDF. */
  pages: readonly number[] | null
  /** Paths of the files to write. */
  out: string
  report?: string
  displayList?: string
  /** A proof (校样): a picture whose original is missing is painted as such; else the export is refused. */
  proof?: boolean
  /** Time that reading the issue took, for the report. */
  readMs?: number
  /** Program and version, for the PDF's metadata. */
  creator: string
  /** Date in the PDF's metadata. */
  createdAt: Date
}

export type ExportStage = 'read' | 'layout' | 'pdf' | 'write'
export interface ExportProgress {
  stage: ExportStage
  done: number
  total: number
}

export interface ExportOptions {
  onProgress?: (progress: ExportProgress) => void
  signal?: AbortSignal
  disk?: Disk
  fonts?: OpenFonts
  /** What TIFF, WebP and HEIC come from; the process's own where absent. */
  pictures?: PictureLibrary
}

export interface ExportResult {
  /** Absolute path of the PDF. */
  file: string
  bytes: number
  report: Report
}

function pagesOf({ issue, pages }: IssueContent, numbers: readonly number[] | null): Page[] {
  const byNumber = new Map(pages.map((page) => [page.number, page]))
  const wanted = numbers ?? issue.pages
  if (wanted.length === 0) throw new Failure('invalid', '没有可导出的版面 / There is no page to export')
  return wanted.map((number) => {
    const page = byNumber.get(number)
    if (page) return page
    const there = pages.map((one) => one.number).join(', ') || '—'
    throw new Failure(
      'not-found',
      `没有第 ${number} 版（现有：${there}） / There is no page ${number} (there are: ${there})`,
    )
  })
}

const assetNames = (pages: readonly DisplayPage[]): string[] => [
  ...new Set(
    pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'image' && item.asset !== null ? [item.asset] : [])),
    ),
  ),
]

/**
 * Sets pages and writes them as a PDF, with report.json and list.json when asked. The files appear together and
 * whole, or not at all: on a failure or when cancelled, everything is as it was.
 * @throws Failure naming the file; 'missing-picture' where an original is missing and this is no proof.
 */
export async function exportPages(
  request: ExportRequest,
  options: ExportOptions = {},
): Promise<ExportResult> {
  const { onProgress, signal, disk = nodeDisk, fonts = sharedFonts(), pictures = sharedPictures() } = options
  const { issue, pages: all, stories: list } = request.content
  const pages = pagesOf(request.content, request.pages)
  const stories = new Map(list.map((story) => [story.id, story]))
  const timingsMs = { read: request.readMs ?? 0, layout: 0, pdf: 0, write: 0 }
  let since = performance.now()
  const lap = (stage: ExportStage): void => {
    const now = performance.now()
    timingsMs[stage] += now - since
    since = now
  }
  const step = async (stage: ExportStage, done: number, total: number): Promise<void> => {
    onProgress?.({ stage, done, total })
    await breathe()
    stopIfCancelled(signal)
  }

  const styles = stylesOf(issue, fonts.book)
  const set: SetPage[] = []
  for (const page of pages) {
    await step('layout', set.length, pages.length)
    const composition = composePage({ issue, page, pages: all, stories, styles, fonts: fonts.book })
    set.push({ page, composition })
  }
  await step('layout', set.length, pages.length)
  lap('layout')

  const display = set.map(({ composition }) => composition.display)
  const missing = await missingOriginals(disk, request.dir, display, stories)
  if (missing.length > 0 && !request.proof) throw refusal(missing, stories)
  const assets = new Map<string, Uint8Array | MissingAsset>(
    missing.map(({ asset, name }) => [asset, { missing: name }]),
  )
  const names = assetNames(display).filter((name) => !assets.has(name))
  for (const [n, name] of names.entries()) {
    await step('read', n, names.length)
    const rendition = await pictures.rendition({ name, path: assetPath(request.dir, name) }, 'press')
    assets.set(name, rendition?.bytes ?? (await readAsset(disk, request.dir, name)))
  }
  lap('read')

  const pdf = await paintPdf(display, {
    metadata: {
      title: pdfTitle(
        issue,
        pages.map(({ number }) => number),
      ),
      author: issue.name,
      creator: request.creator,
      createdAt: request.createdAt,
    },
    font: fonts.font,
    asset: (name) => assets.get(name)!,
    ...(signal ? { signal } : {}),
    onProgress: (done, total) => onProgress?.({ stage: 'pdf', done, total }),
  })
  lap('pdf')

  const file = resolve(request.out)
  const writes: Write[] = [{ path: file, bytes: pdf.bytes }]
  if (request.displayList !== undefined)
    writes.push({ path: resolve(request.displayList), bytes: Buffer.from(displayListText(listOf(display))) })
  const reportNow = (): Report =>
    reportOf({ issue, pages: set, stories, timingsMs, pdf: { bytes: pdf.bytes.length, fonts: pdf.fonts } })
  if (request.report !== undefined)
    writes.push({
      path: resolve(request.report),
      // Asked for when its turn comes, after the PDF is on the disk: the report tells how long that took.
      get bytes() {
        lap('write')
        return Buffer.from(reportText(reportNow()))
      },
    })
  refuseSamePath(writes)
  await step('write', 0, writes.length)
  since = performance.now()
  await commit(disk, writes)
  lap('write')
  onProgress?.({ stage: 'write', done: writes.length, total: writes.length })
  return { file, bytes: pdf.bytes.length, report: reportNow() }
}

function refuseSamePath(writes: readonly Write[]): void {
  const seen = new Set<string>()
  for (const { path } of writes) {
    if (seen.has(path))
      throw new Failure('invalid', `同一个文件用了两次：${path} / Two outputs go to ${path}`, path)
    seen.add(path)
  }
}
