import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startOf } from '../../../electron/main/cli/names'
import { version } from '../../../package.json'
import { banxin } from '../../helpers/commandLine'
import { temporaryFolder } from '../../helpers/temporary'

const oneLine = /^banxin: [^\n]+$/

describe('use of the command line', () => {
  it('--version and --help answer on stdout', async () => {
    expect(await banxin(['--version'])).toEqual({ code: 0, out: version, err: '' })
    const help = await banxin(['--help'])
    expect(help).toMatchObject({ code: 0, err: '' })
    for (const command of ['new', 'import', 'makeup', 'export', 'check'])
      expect(help.out).toMatch(new RegExp(`^  ${command} `, 'm'))
    expect(await banxin(['export', '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--display-list') as string,
    })
  })

  it.each<[string, string[]]>([
    ['an unknown command', ['exprot', 'x']],
    ['an unknown option', ['check', 'x', '--jsn']],
    ['a missing argument', ['makeup']],
    ['a missing option', ['new', 'x.issue', '--date', '2021-12-03']],
    ['too many arguments', ['check', 'a', 'b']],
    ['no files to import', ['import', '--issue', 'x']],
    ['a page that is no number', ['makeup', 'x', '--page', 'one']],
    ['page 0', ['makeup', 'x', '--page', '0']],
    ['half a page', ['makeup', 'x', '--page', '1.5']],
    ['a date outside the calendar', ['new', 'x', '--date', '2021-13-01', '--name', '报']],
    ['an empty name', ['new', 'x', '--date', '2021-12-03', '--name', ' ']],
    ['an unknown page size', ['new', 'x', '--date', '2021-12-03', '--name', '报', '--page-size', 'a4']],
    ['an unknown template', ['new', 'x', '--date', '2021-12-03', '--name', '报', '--template', 'a4']],
    ['an issue that is not there', ['check', '/nowhere/x.issue']],
    ['an issue that is not there, to export', ['export', '/nowhere/x.issue', '--out', 'x.pdf']],
  ])('%s is refused in one line with code 2', async (_what, argv) => {
    const { code, out, err } = await banxin(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(oneLine)
  })

  it('no command at all shows the help and is bad use', async () => {
    const { code, err } = await banxin([])
    expect(code).toBe(2)
    expect(err).toContain('Usage: banxin')
  })

  it('a folder without an issue is refused', async () => {
    const { code, err } = await banxin(['check', temporaryFolder()])
    expect(code).toBe(2)
    expect(err).toMatch(/issue\.json/)
  })
})

describe('startOf', () => {
  const exists = (path: string): boolean => path === 'x.issue'
  it.each<[string, string[], boolean, 'cli' | 'app', string[]]>([
    ['node with a command', ['node', 'index.js', 'new', 'd'], false, 'cli', ['new', 'd']],
    ['packaged with a command', ['banxin', 'check', 'd'], true, 'cli', ['check', 'd']],
    ['packaged help', ['banxin', '--help'], true, 'cli', ['--help']],
    [
      'Chromium switches before the command',
      ['banxin', '--no-sandbox', 'check', 'd'],
      true,
      'cli',
      ['check', 'd'],
    ],
    [
      'switches before the script',
      ['electron', '--inspect=0', '-r', 'loader.js', 'index.js', 'check'],
      false,
      'cli',
      ['check'],
    ],
    ['an issue to open', ['electron', '.', 'x.issue'], false, 'app', ['x.issue']],
    ['switches alone', ['electron', '.', '--user-data-dir=/tmp/x'], false, 'app', ['--user-data-dir=/tmp/x']],
    ['nothing', ['banxin'], true, 'app', []],
    ['a word that is nothing', ['electron', '.', 'exprot'], false, 'cli', ['exprot']],
  ])('%s', (_what, argv, packaged, as, rest) => {
    expect(startOf(argv, { packaged, exists })).toEqual({ as, argv: rest })
  })
})

describe('the entry under plain Node', () => {
  const root = resolve(import.meta.dirname, '../../..')
  const start = (...argv: string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((done) => {
      const child = execFile(
        process.execPath,
        ['--import', 'tsx', 'electron/main/index.ts', ...argv],
        { cwd: root },
        (_error, out, err) => done({ code: child.exitCode ?? -1, out, err }),
      )
    })

  it('runs a command without Electron and exits with its code', async () => {
    expect(await start('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
    const refused = await start('check', 'nowhere.issue')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err.trimEnd()).toMatch(oneLine)
  })
})
