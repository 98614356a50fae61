import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { countCharacters, countStory } from '@shared/model/count'
import { nodeDisk } from '../../../electron/main/files/disk'
import { issueStore } from '../../../electron/main/issues/store'
import { banxin } from '../../helpers/commandLine'
import { faultyDisk } from '../../helpers/faultyDisk'
import { canMount, makeReadOnly, smallDisk } from '../../helpers/mount'
import { snapshot, temporaryFolder } from '../../helpers/temporary'
import { PAGE_TEXT } from '../../helpers/texts'

const store = issueStore()

async function someIssueDir(parent = temporaryFolder()): Promise<string> {
  const dir = join(parent, '2024-05-01.issue')
  const { code, err } = await banxin([
    'new',
    dir,
    '--date',
    '2024-05-01',
    '--name',
    '河湾日报',
    '--page-size',
    'tabloid',
  ])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return dir
}

const write = (content: string | Uint8Array, name = 'page.md'): string => {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content)
  return file
}

/** Headlines and all text of page 1 after an import of these bytes. */
async function imported(
  content: string | Uint8Array,
): Promise<{ headlines: string[]; characters: number; out: string }> {
  const dir = await someIssueDir()
  const { code, out, err } = await banxin(['import', write(content), '--issue', dir, '--page', '1'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { stories, pages } = await store.open(dir)
  const byId = new Map(stories.map((story) => [story.id, story]))
  const listed = pages[0]!.stories.map((id) => byId.get(id)!)
  expect(listed).toHaveLength(stories.length)
  return {
    headlines: listed.map((story) => story.headline),
    characters:
      stories.reduce((sum, story) => sum + countStory(story), 0) +
      pages[0]!.leftovers.reduce((sum, { text }) => sum + countCharacters(text), 0),
    out,
  }
}

describe('import of text in every encoding and form', () => {
  const forms: [string, string, Uint8Array][] = [
    ['UTF-8', 'UTF-8', Buffer.from(PAGE_TEXT)],
    ['UTF-8 with a byte order mark', 'UTF-8', Buffer.from(`\ufeff${PAGE_TEXT}`)],
    ['CRLF', 'UTF-8', Buffer.from(PAGE_TEXT.replaceAll('\n', '\r\n'))],
    ['GBK', 'GB18030', iconv.encode(PAGE_TEXT, 'gbk')],
    [
      'GB18030 with a character of four bytes',
      'GB18030',
      iconv.encode(PAGE_TEXT.replaceAll('何苗', '何㙍'), 'gb18030'),
    ],
    ['UTF-16LE', 'UTF-16LE', iconv.encode(PAGE_TEXT, 'utf16le', { addBOM: true })],
    ['UTF-16BE', 'UTF-16BE', iconv.encode(PAGE_TEXT, 'utf16be', { addBOM: true })],
  ]
  it.each(forms)('%s', async (_what, encoding, bytes) => {
    const plain = await imported(PAGE_TEXT)
    expect(plain.headlines).toContain('老桥修好了，集市又热闹起来')
    const result = await imported(bytes)
    expect(result.headlines).toEqual(plain.headlines)
    expect(result.characters).toBe(plain.characters)
    expect(result.out).toContain(encoding)
  })

  it('adds to what is there, and adds a page that is not', async () => {
    const dir = await someIssueDir()
    const file = write(PAGE_TEXT)
    await banxin(['import', file, '--issue', dir])
    const first = await store.open(dir)
    await banxin(['import', file, file, '--issue', dir, '--page', '1'])
    await banxin(['import', file, '--issue', dir, '--page', '12'])
    const { issue, pages, stories, problems } = await store.open(dir)
    const each = first.stories.length
    expect(problems).toEqual([])
    expect(issue.pages).toEqual([1, 12])
    expect(pages.map((page) => page.stories.length)).toEqual([3 * each, each])
    expect(pages[0]!.stories.slice(0, each)).toEqual(first.pages[0]!.stories)
    expect(new Set(stories.map((story) => story.id)).size).toBe(4 * each)
  })

  it('takes 10 MB of text whole', { timeout: 240_000 }, async () => {
    const paragraph = `${'河水绕着镇子流，桥上的人来来往往，谁也不着急。'.repeat(40)}\n\n`
    const one = `# 第一座桥的故事\n\n${paragraph.repeat(30)}`
    const text = one.repeat(Math.ceil((10 * 1024 * 1024) / Buffer.byteLength(one)))
    const { characters } = await imported(text)
    expect(characters).toBe(countCharacters(text.replaceAll('# ', '')))
  })
})

describe('import refuses, in one line, with the issue untouched', () => {
  async function refused(file: string, reason: RegExp): Promise<void> {
    const dir = await someIssueDir()
    await banxin(['import', write(PAGE_TEXT), '--issue', dir])
    const before = snapshot(dir)
    const { code, out, err } = await banxin(['import', file, '--issue', dir])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^banxin: [^\n]+$/)
    expect(err).toContain(file)
    expect(err).toMatch(reason)
    expect(snapshot(dir)).toEqual(before)
  }

  const junk = (length: number): Buffer => {
    let seed = 1
    return Buffer.from(Array.from({ length }, () => (seed = (seed * 48271) % 2147483647) & 255))
  }
  it.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /空文件/],
    ['blanks only', '\ufeff \r\n\u3000\n', /空文件/],
    ['binary junk', junk(5000), /不是文本/],
    ['binary junk without zero bytes', junk(5000).map((byte) => byte || 1), /不是文本/],
    ['a picture', readFileSync('resources/icon.png'), /不是文本/],
    ['text with zero bytes', `${PAGE_TEXT}\0\0\0`, /不是文本/],
    ['Latin-1', Buffer.from('un café, une rivière, le marché\n'.repeat(20), 'latin1'), /不是文本|编码/],
    [
      'UTF-16 of an odd length',
      Buffer.concat([iconv.encode(PAGE_TEXT, 'utf16le', { addBOM: true }), Buffer.from('x')]),
      /UTF-16/,
    ],
    ['UTF-8 cut within a character', Buffer.from(PAGE_TEXT).subarray(0, -3), /UTF-8 已损坏/],
    ['a million lines and more', '字\n'.repeat(1_000_001), /过大/],
  ])('%s', (_what, content, reason) => refused(write(content), reason))

  it('names the place of a damaged character', async () => {
    const bytes = Buffer.from(PAGE_TEXT)
    bytes[bytes.indexOf('桥修好了')] = 0xff
    await refused(write(bytes), /第 3 行第 4 字/)
  })

  it('a file that is not there, a folder, a device, links in a circle', async () => {
    const folder = temporaryFolder()
    await refused(join(folder, 'none.md'), /不存在/)
    mkdirSync(join(folder, 'sub'))
    await refused(join(folder, 'sub'), /文件夹/)
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'))
    await refused(join(folder, 'loop'), /环/)
    if (process.platform === 'win32') return
    await refused('/dev/zero', /不是普通文件/)
    execFileSync('mkfifo', [join(folder, 'pipe')])
    await refused(join(folder, 'pipe'), /不是普通文件/)
  })

  it.skipIf(process.getuid?.() === 0)('a file without the right to read it (not as root)', async () => {
    const file = write(PAGE_TEXT)
    chmodSync(file, 0)
    await refused(file, /没有权限/)
  })

  it('33 MB', () => refused(write(Buffer.alloc(33 * 1024 * 1024, 0x61)), /过大/))

  it('all of several files when one of them is bad', async () => {
    const dir = await someIssueDir()
    const before = snapshot(dir)
    const { code, err } = await banxin(['import', write(PAGE_TEXT), write('', 'empty.md'), '--issue', dir])
    expect(code).toBe(2)
    expect(err).toMatch(/empty\.md/)
    expect(snapshot(dir)).toEqual(before)
  })

  it('a page whose file cannot be read', async () => {
    const dir = await someIssueDir()
    writeFileSync(join(dir, 'pages/01.json'), '{ "format": 1')
    const before = snapshot(dir)
    const { code, err } = await banxin(['import', write(PAGE_TEXT), '--issue', dir])
    expect(code).toBe(2)
    expect(err).toMatch(/pages\/01\.json.*没有覆盖/)
    expect(snapshot(dir)).toEqual(before)
  })
})

describe('import on a disk that refuses', () => {
  it.each([
    ['ENOSPC', /磁盘已满/],
    ['EROFS', /只读/],
    ['short', /磁盘已满/],
  ])('%s from the first write on leaves the issue untouched', async (fault, reason) => {
    const dir = await someIssueDir()
    const before = snapshot(dir)
    // Reading the issue takes some calls; from the first new file on, the disk takes nothing any more.
    const disk = faultyDisk(nodeDisk, fault, Infinity, true)
    const writing = { ...disk, create: faultyDisk(nodeDisk, fault, 1, true).create }
    const { code, err } = await banxin(['import', write(PAGE_TEXT), '--issue', dir], issueStore(writing))
    expect(code).toBe(2)
    expect(err).toMatch(reason)
    expect(snapshot(dir)).toEqual(before)
  })

  it.skipIf(!canMount)('a disk that is really full (needs the right to mount)', async () => {
    const folder = smallDisk(96)
    const dir = await someIssueDir(folder)
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(60 * 1024))
    const before = snapshot(dir)
    const { code, err } = await banxin(['import', write(PAGE_TEXT.repeat(20)), '--issue', dir])
    expect(code).toBe(2)
    expect(err).toMatch(/磁盘已满/)
    expect(snapshot(dir)).toEqual(before)
  })

  it.skipIf(!canMount)('a disk that is really read-only (needs the right to mount)', async () => {
    const folder = smallDisk(512)
    const dir = await someIssueDir(folder)
    expect(await banxin(['import', write(PAGE_TEXT), '--issue', dir])).toMatchObject({ code: 0 })
    const before = snapshot(dir)
    makeReadOnly(folder)
    for (const argv of [
      ['import', write(PAGE_TEXT), '--issue', dir],
      ['makeup', dir],
      ['new', join(folder, 'new.issue'), '--date', '2024-05-01', '--name', '报'],
      ['export', dir, '--out', join(folder, 'page.pdf')],
    ]) {
      const { code, err } = await banxin(argv)
      expect({ argv, code }).toEqual({ argv, code: 2 })
      expect(err).toMatch(/^banxin: [^\n]*只读[^\n]*$/)
    }
    expect((await store.open(dir)).readOnly).toBe(true)
    expect(snapshot(dir)).toEqual(before)
  })
})
