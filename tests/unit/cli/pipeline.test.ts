import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkSchema, type CheckReport } from '@shared/format/schema/check'
import { displayListSchema } from '@shared/format/schema/displayList'
import { reportSchema } from '@shared/format/schema/report'
import { countCharacters } from '@shared/model/count'
import type { Page } from '@shared/model/page'
import { paragraph } from '@shared/model/text'
import { issueStore, type IssueStore } from '../../../electron/main/issues/store'
import { banxin, madeUp } from '../../helpers/commandLine'
import { someIssue, someModule, somePage, someStory } from '../../helpers/documents'
import { faultyDisk } from '../../helpers/faultyDisk'
import { nodeDisk } from '../../../electron/main/files/disk'
import { snapshot, temporaryFolder } from '../../helpers/temporary'
import { PAGE_TEXT } from '../../helpers/texts'

const store = issueStore()

async function check(dir: string): Promise<{ code: number; report: CheckReport; codes: string[] }> {
  const { code, out, err } = await banxin(['check', dir, '--json'])
  expect(err).toBe('')
  const report = checkSchema.parse(JSON.parse(out))
  return {
    code,
    report,
    codes: report.findings.filter(({ level }) => level === 'error').map((one) => one.code),
  }
}

describe('from a text to a PDF', () => {
  it('loses no character and writes PDF, report and display list', async () => {
    const dir = await madeUp()
    const before = snapshot(dir)
    const out = temporaryFolder()
    const [pdf, report, list] = ['page.pdf', 'report.json', 'list.json'].map((name) => join(out, name)) as [
      string,
      string,
      string,
    ]
    const outcome = await banxin([
      'export',
      dir,
      '--page',
      '1',
      '--out',
      pdf,
      '--report',
      report,
      '--display-list',
      list,
    ])
    expect(outcome).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    const written = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
    const { pages } = displayListSchema.parse(JSON.parse(readFileSync(list, 'utf8')))
    expect(pages.map((page) => page.number)).toEqual([1])
    const expected = countCharacters(PAGE_TEXT.replaceAll(/^#+ /gm, ''))
    const inStories = written.stories.reduce((sum, story) => sum + story.characters, 0)
    const inLeftovers = written.leftovers.reduce((sum, { text }) => sum + countCharacters(text), 0)
    expect(inStories + inLeftovers).toBe(expected)
    expect(written.page.overlaps).toBe(0)
    expect(written.composition.kinsokuViolations).toBe(0)
    // Exporting changes nothing of the issue.
    expect(snapshot(dir)).toEqual(before)
  })

  it('exports all pages when none is named, and refuses one that is not there', async () => {
    const dir = await madeUp()
    await banxin(['import', join(dir, '../page.md'), '--issue', dir, '--page', '2'])
    const [pdf, list] = [join(temporaryFolder(), 'all.pdf'), join(temporaryFolder(), 'list.json')]
    expect(await banxin(['export', dir, '--out', pdf, '--display-list', list])).toMatchObject({ code: 0 })
    const { pages } = displayListSchema.parse(JSON.parse(readFileSync(list, 'utf8')))
    expect(pages.map((page) => page.number)).toEqual([1, 2])
    for (const argv of [
      ['export', dir, '--page', '3', '--out', pdf],
      ['makeup', dir, '--page', '3'],
    ]) {
      const { code, err } = await banxin(argv)
      expect(code).toBe(2)
      expect(err).toMatch(/^banxin: .*第 3 版[^\n]*$/)
    }
  })

  it('exports the readable part of a damaged issue and names the rest', async () => {
    const dir = await madeUp()
    const [first, second] = (await store.open(dir)).pages[0]!.stories
    writeFileSync(join(dir, `stories/${second}.json`), '{')
    const pdf = join(temporaryFolder(), 'page.pdf')
    const { code, err, out } = await banxin(['export', dir, '--out', pdf])
    expect(code).toBe(0)
    expect(err).toContain(`stories/${second}.json`)
    expect(out).toContain(pdf)
    expect(first).toBeDefined()
  })

  it('makeup leaves the issue untouched when its page cannot be written', async () => {
    const dir = await madeUp()
    await banxin(['import', join(dir, '../page.md'), '--issue', dir])
    const before = snapshot(dir)
    const broken: IssueStore = issueStore({
      ...nodeDisk,
      create: faultyDisk(nodeDisk, 'ENOSPC', 1, true).create,
    })
    const { code, err } = await banxin(['makeup', dir], broken)
    expect(code).toBe(2)
    expect(err).toMatch(/磁盘已满/)
    expect(snapshot(dir)).toEqual(before)
  })
})

describe('check', () => {
  it('finds no error in a page that is made up', async () => {
    const { code, report, codes } = await check(await madeUp())
    expect({ code, codes, errors: report.errors }).toEqual({ code: 0, codes: [], errors: 0 })
    expect(report.pages[0]?.stories.length).toBeGreaterThan(2)
  })

  it('prints findings in words without --json', async () => {
    const dir = await madeUp()
    writeFileSync(join(dir, 'stories/broken.json'), '{\n]')
    const { code, out } = await banxin(['check', dir])
    expect(code).toBe(1)
    expect(out).toMatch(/^错误 \[unreadable-file\] stories\/broken\.json（2:1）/m)
    expect(out.split('\n').at(-1)).toMatch(/错误 1 处/)
  })

  it('reports characters that no face has with story and place, in check and in the export', async () => {
    const dir = await madeUp(PAGE_TEXT.replace('菜农赵秀兰', '菜农赵\ue001兰'))
    const { stories } = await store.open(dir)
    const story = stories.find(({ blocks }) => JSON.stringify(blocks).includes('\ue001'))!
    const index = story.blocks.findIndex((block) => JSON.stringify(block).includes('\ue001'))
    const { code, report } = await check(dir)
    expect(code).toBe(1)
    const finding = report.findings.find((one) => one.code === 'missing-glyph')
    expect(finding).toMatchObject({ level: 'error', page: 1, story: story.id, paragraph: index })
    expect(finding?.offset).toBe(story.blocks[index]!.children[0]!.text.indexOf('\ue001'))
    expect(finding?.message).toContain('U+E001')

    const file = join(temporaryFolder(), 'report.json')
    await banxin(['export', dir, '--out', join(temporaryFolder(), 'p.pdf'), '--report', file])
    const { missingGlyphs } = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    expect(missingGlyphs).toEqual([
      { char: '\ue001', codepoint: 'U+E001', story: story.id, paragraph: index, offset: finding?.offset },
    ])
  })

  async function issueWith(page: Partial<Page>, stories = [someStory('a')]): Promise<string> {
    const dir = join(temporaryFolder(), 'x.issue')
    await store.create(dir, someIssue())
    await store.save(dir, { stories, pages: [somePage(page)] })
    return dir
  }
  const placed = { stories: ['a'], modules: [someModule('a')] }
  const picture = (asset: string | null) => [{ id: 'p1', asset, pixels: null, caption: '', credit: '' }]

  it.each<[string, string[], Partial<Page>, ReturnType<typeof someStory>[]]>([
    ['a story that is placed', [], placed, [someStory('a')]],
    ['a story on no page', ['unplaced-story'], {}, [someStory('a')]],
    ['a story without a module', ['unplaced-story'], { stories: ['a'] }, [someStory('a')]],
    ['a reference to no story', ['dangling-story'], { ...placed, stories: ['a', 'b'] }, [someStory('a')]],
    [
      'a module of no story',
      ['dangling-story'],
      { stories: ['a'], modules: [someModule('a'), someModule('b', { row: 40 })] },
      [someStory('a')],
    ],
    [
      'two modules of a story',
      ['doubled-story'],
      { stories: ['a'], modules: [someModule('a'), someModule('a', { id: 'm2', row: 40 })] },
      [someStory('a')],
    ],
    [
      'modules that overlap',
      ['overlap'],
      { stories: ['a', 'b'], modules: [someModule('a'), someModule('b', { row: 10 })] },
      [someStory('a'), someStory('b')],
    ],
    [
      'a module beyond the type area',
      ['outside-page'],
      { stories: ['a'], modules: [someModule('a', { column: 5, columns: 3 })] },
      [someStory('a')],
    ],
    [
      'a story longer than its module',
      ['overset'],
      placed,
      [someStory('a', { blocks: [paragraph('字'.repeat(5000))] })],
    ],
    [
      'a picture file that is gone',
      ['missing-asset'],
      placed,
      [someStory('a', { pictures: picture(`${'0'.repeat(64)}.png`) })],
    ],
    ['a picture that is to come (a warning)', [], placed, [someStory('a', { pictures: picture(null) })]],
  ])('%s', async (_what, codes, page, stories) => {
    const found = await check(await issueWith(page, stories))
    expect(found.codes).toEqual(codes)
    expect(found.code).toBe(codes.length > 0 ? 1 : 0)
  })

  it('finds pages that are missing, unlisted, or share a story', async () => {
    const dir = await issueWith(placed)
    await store.save(dir, {
      issue: someIssue({ pages: [1, 3] }),
      pages: [somePage({ number: 2, ...placed })],
    })
    expect((await check(dir)).codes.sort()).toEqual(['doubled-story', 'missing-page', 'unlisted-page'])
  })

  it('reports a broken issue.json and still checks the rest', async () => {
    const dir = await issueWith({})
    rmSync(join(dir, 'issue.json'))
    expect((await check(dir)).codes.sort()).toEqual(['unplaced-story', 'unreadable-file'])
  })
})
