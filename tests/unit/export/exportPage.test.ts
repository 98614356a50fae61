import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { displayListSchema } from '@shared/format/schema/displayList'
import { reportSchema } from '@shared/format/schema/report'
import type { DisplayPage } from '@shared/layout/display/types'
import type { IssueContent } from '@shared/model/issue'
import { paragraph } from '@shared/model/text'
import {
  exportPages,
  type ExportProgress,
  type ExportRequest,
} from '../../../electron/main/export/exportPage'
import { nodeDisk } from '../../../electron/main/files/disk'
import { addAsset } from '../../../electron/main/issues/assets'
import { expectPopplerAgrees, expectSameGlyphs } from '../../helpers/comparePdf'
import { someIssue, someModule, somePage, someStory } from '../../helpers/documents'
import { faultyDisk } from '../../helpers/faultyDisk'
import { SAMPLE, sampleIssue } from '../../helpers/issues'
import { GREY_JPEG } from '../../helpers/pictures'
import { pdfFonts, pdfInfo } from '../../helpers/poppler'
import { expectStoriesCopied } from '../../helpers/storyText'
import { snapshot, temporaryFolder } from '../../helpers/temporary'

const LONG = '江水退去以后，堤上的人没有散。'.repeat(60)
const lead = someStory('lead', {
  headline: '老桥通行，集市又热闹起来',
  dateline: '本报讯（记者王一）',
  blocks: [
    paragraph('修了半年的老桥昨天通行，4.5万人次走过office一侧。'),
    paragraph('“慢一点，”他说——“再慢一点……”'),
  ],
  pictures: [{ id: 'p1', asset: null, pixels: null, caption: '桥头。', credit: '王一 摄' }],
})
const content = (): IssueContent => ({
  issue: someIssue({ pages: [1, 2] }),
  pages: [
    somePage({
      stories: ['lead', 'long', 'rare', 'homeless'],
      modules: [
        someModule('lead', {
          rows: 30,
          pictures: [{ picture: 'p1', column: 0, columns: 2, row: 0, rows: 8 }],
        }),
        someModule('long', { column: 3, rows: 12 }),
        someModule('rare', { column: 3, row: 14, rows: 10 }),
      ],
      leftovers: [{ text: '第12版', reason: 'furniture', source: { file: 'a.md', line: 3 } }],
    }),
    somePage({ number: 2, stories: ['second'], modules: [someModule('second')] }),
  ],
  stories: [
    lead,
    someStory('long', { blocks: [paragraph(LONG)] }),
    someStory('rare', { blocks: [paragraph('他名叫\ue001，住在河边。')] }),
    someStory('homeless'),
    someStory('second'),
  ],
})
const request = (folder: string, given: Partial<ExportRequest> = {}): ExportRequest => ({
  dir: join(folder, 'an.issue'),
  content: content(),
  pages: [1],
  out: join(folder, 'page.pdf'),
  report: join(folder, 'report.json'),
  displayList: join(folder, 'list.json'),
  creator: 'Banxin test',
  createdAt: new Date('2024-05-01T00:00:00Z'),
  ...given,
})
const json = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const pdf = (folder: string): Buffer => readFileSync(join(folder, 'page.pdf'))

describe('an exported page', () => {
  it('agrees with its display list, and the list with the stories', async () => {
    const folder = temporaryFolder()
    const { report } = await exportPages(request(folder))
    const list = displayListSchema.parse(json(folder, 'list.json'))
    const pages = list.pages as DisplayPage[]
    expect(pages.map(({ number }) => number)).toEqual([1])
    expectSameGlyphs(pdf(folder), pages)
    expectPopplerAgrees(pdf(folder), pages)
    const fits = report.stories.map(({ id, ...fit }) => ({ story: id, ...fit }))
    expect(expectStoriesCopied(pdf(folder), pages, content().stories, fits)).toBeGreaterThan(100)
  })

  it('is reported as it is', async () => {
    const folder = temporaryFolder()
    const result = await exportPages(request(folder, { readMs: 12 }))
    const report = reportSchema.parse(json(folder, 'report.json'))
    expect(report).toMatchObject({
      format: 1,
      issue: { date: '2024-05-01', name: '河湾日报' },
      leftovers: [{ text: '第12版', reason: 'furniture', source: { file: 'a.md', line: 3 } }],
      page: { number: 1, columns: 6, linesPerColumn: 72, overlaps: 0 },
      composition: { kinsokuViolations: 0 },
    })
    expect(report.stories.map(({ id, page }) => [id, page])).toEqual([
      ['lead', 1],
      ['long', 1],
      ['rare', 1],
      ['homeless', 1],
    ])
    const [first, long, rare, homeless] = report.stories
    expect(first).toMatchObject({
      kind: 'story',
      headline: lead.headline,
      dateline: lead.dateline,
      oversetCharacters: 0,
      oversetLines: 0,
    })
    expect(long!.oversetCharacters).toBeGreaterThan(0)
    expect(long!.oversetLines).toBeGreaterThan(0)
    expect(homeless!.oversetCharacters).toBe(homeless!.characters)
    expect(rare!.queries).toEqual([
      {
        code: 'missing-glyph',
        message: expect.stringContaining('U+E001') as string,
        paragraph: 0,
        text: '\ue001',
      },
    ])
    expect(report.missingGlyphs).toEqual([
      { char: '\ue001', codepoint: 'U+E001', story: 'rare', paragraph: 0, offset: 3 },
    ])
    expect(report.pdf.bytes).toBe(pdf(folder).length)
    expect(report.pdf.bytes).toBe(result.bytes)
    expect(report.pdf.fonts.map(({ name }) => name).sort()).toEqual(
      pdfFonts(pdf(folder))
        .map(({ name }) => name.slice(7))
        .sort(),
    )
    for (const font of report.pdf.fonts) expect(font).toMatchObject({ embedded: true, subset: true })
    expect(report.timingsMs.read).toBeGreaterThanOrEqual(12)
    for (const stage of ['layout', 'pdf', 'write'] as const)
      expect(report.timingsMs[stage]).toBeGreaterThan(0)
  })

  it('may be all pages at once', async () => {
    const folder = temporaryFolder()
    const { report } = await exportPages(request(folder, { pages: null }))
    expect(report.pages?.map(({ number }) => number)).toEqual([1, 2])
    expect(report.page).toEqual(report.pages![0])
    expect(report.stories.map(({ id, page }) => [id, page]).at(-1)).toEqual(['second', 2])
    expectSameGlyphs(pdf(folder), displayListSchema.parse(json(folder, 'list.json')).pages as DisplayPage[])
    expect(pdfInfo(pdf(folder)).get('Title')).toBe('河湾日报 2024-05-01 第1-2版')
  })

  it('is the same bytes every time', async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()]
    await exportPages(request(first))
    await exportPages(request(second))
    expect(pdf(first).equals(pdf(second))).toBe(true)
    expect(readFileSync(join(first, 'list.json'), 'utf8')).toBe(
      readFileSync(join(second, 'list.json'), 'utf8'),
    )
  })

  it('carries its pictures', async () => {
    const folder = temporaryFolder()
    const dir = join(folder, 'an.issue')
    const asset = await addAsset(nodeDisk, dir, GREY_JPEG, 'jpg')
    const whole = content()
    whole.stories[0] = {
      ...lead,
      pictures: [{ ...lead.pictures[0]!, asset, pixels: { width: 12, height: 8 } }],
    }
    await exportPages(request(folder, { content: whole }))
    expect(pdf(folder).includes('/Filter /DCTDecode')).toBe(true)
    expect(json(folder, 'list.json')).toMatchObject({
      pages: [
        { items: expect.arrayContaining([expect.objectContaining({ type: 'image', asset })]) as unknown },
      ],
    })
  })
})

describe('the sample issue', () => {
  it('comes out of the PDF whole, glyph for glyph', async () => {
    const folder = temporaryFolder()
    const sample = await sampleIssue()
    const { report } = await exportPages(request(folder, { dir: SAMPLE, content: sample, pages: null }))
    const pages = displayListSchema.parse(json(folder, 'list.json')).pages as DisplayPage[]
    expectSameGlyphs(pdf(folder), pages)
    expectPopplerAgrees(pdf(folder), pages)
    const fits = report.stories.map(({ id, ...fit }) => ({ story: id, ...fit }))
    expect(expectStoriesCopied(pdf(folder), pages, sample.stories, fits)).toBeGreaterThan(5000)
    expect(report.missingGlyphs).toEqual([])
    expect(report.composition.kinsokuViolations).toBe(0)
    expect(report.page.overlaps).toBe(0)
  })
})

describe('a failed export', () => {
  const prepared = (): string => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'an.issue'))
    writeFileSync(join(folder, 'page.pdf'), 'the page of yesterday')
    return folder
  }

  const small = (folder: string): ExportRequest =>
    request(folder, {
      content: { ...content(), pages: [somePage({ stories: ['lead'], modules: [someModule('lead')] })] },
    })
  const callsOfOne = async (): Promise<number> => {
    const disk = faultyDisk(nodeDisk, 'EIO', Infinity, false)
    await exportPages(small(temporaryFolder()), { disk })
    return disk.calls
  }
  /** The error of an export with one fault; null when it came through all the same. */
  const failure = (folder: string, fault: string, at: number, lasting: boolean): Promise<unknown> =>
    exportPages(small(folder), { disk: faultyDisk(nodeDisk, fault, at, lasting) }).then(
      () => null,
      (error: unknown) => error,
    )

  it.each([
    ['ENOSPC', 'disk-full', '磁盘已满'],
    ['EROFS', 'read-only', '只读'],
    ['EACCES', 'read-only', '没有权限'],
  ])('leaves everything as it was, wherever %s strikes', async (fault, code, words) => {
    const folder = prepared()
    const before = snapshot(folder)
    const calls = await callsOfOne()
    expect(calls).toBeGreaterThan(15)
    for (let at = 1; at <= calls; at++) {
      const failed = (await failure(folder, fault, at, false)) as { message: string; file: string }
      expect(failed).toMatchObject({ name: 'Failure', code })
      expect(failed.message).toContain(words)
      expect(failed.file.startsWith(folder)).toBe(true)
      expect(failed.message).toContain(failed.file)
      expect(snapshot(folder)).toEqual(before)
    }
  })

  it('keeps the old page or the new one whole on a disk that fails for good', async () => {
    const folder = prepared()
    await exportPages(small(folder))
    const fresh = pdf(folder)
    for (const fault of ['ENOSPC', 'short']) {
      let struck = 0
      for (;;) {
        writeFileSync(join(folder, 'page.pdf'), 'the page of yesterday')
        const failed = await failure(folder, fault, struck + 1, true)
        if (failed === null) break
        struck++
        expect(failed).toMatchObject({ name: 'Failure', code: 'disk-full' })
        const left = pdf(folder)
        expect(left.equals(fresh) || left.toString() === 'the page of yesterday').toBe(true)
      }
      expect(struck).toBeGreaterThan(10)
    }
  })

  it('names a page that is not there', async () => {
    const folder = prepared()
    await expect(exportPages(request(folder, { pages: [7] }))).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('第 7 版') as string,
    })
  })

  it('names a picture whose original is not there, its story and its file, but proofs it', async () => {
    const folder = prepared()
    const before = snapshot(folder)
    const asset = `${'a'.repeat(64)}.jpg`
    const whole = content()
    whole.stories[0] = { ...lead, pictures: [{ ...lead.pictures[0]!, asset, file: 'IMG_1.jpg' }] }
    const failed = exportPages(request(folder, { content: whole }))
    await expect(failed).rejects.toMatchObject({ code: 'missing-picture', file: `assets/${asset}` })
    for (const words of [lead.id, lead.headline, 'IMG_1.jpg', `assets/${asset}`])
      await expect(failed).rejects.toThrow(words)
    expect(snapshot(folder)).toEqual(before)
    const { bytes } = await exportPages(request(folder, { content: whole, proof: true }))
    expect(bytes).toBeGreaterThan(1000)
  })

  it('refuses to write two things to one file', async () => {
    const folder = prepared()
    const twice = request(folder, { report: join(folder, 'page.pdf') })
    await expect(exportPages(twice)).rejects.toMatchObject({
      code: 'invalid',
      file: join(folder, 'page.pdf'),
    })
  })

  it('refuses a folder in place of the file', async () => {
    const folder = prepared()
    await expect(exportPages(request(folder, { out: join(folder, 'an.issue') }))).rejects.toMatchObject({
      code: 'invalid',
      file: join(folder, 'an.issue'),
    })
  })
})

describe('a cancelled export', () => {
  it.each(['layout', 'pdf', 'write'] as const)('leaves nothing: %s', async (stage) => {
    const folder = temporaryFolder()
    const controller = new AbortController()
    const exporting = exportPages(request(folder), {
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.stage === stage && progress.done < progress.total) controller.abort()
      },
    })
    await expect(exporting).rejects.toMatchObject({ code: 'cancelled' })
    expect(snapshot(folder)).toEqual({})
  })

  it('had told how far it was', async () => {
    const folder = temporaryFolder()
    const seen: ExportProgress[] = []
    await exportPages(request(folder, { pages: null }), { onProgress: (progress) => seen.push(progress) })
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['layout', 'pdf', 'write'])
    expect(seen.at(-1)).toEqual({ stage: 'write', done: 3, total: 3 })
    expect(existsSync(join(folder, 'page.pdf'))).toBe(true)
  })
})
