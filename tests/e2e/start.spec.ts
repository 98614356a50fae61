import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, launchApp, test } from '../helpers/launch'

const entry = resolve(import.meta.dirname, '../../out/main/index.js')

test('opens the issue named at the start, and not the sample beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-start-'))
  const dir = join(folder, '2024-05-01.issue')
  execFileSync(process.execPath, [entry, 'new', dir, '--date', '2024-05-01', '--name', '河湾日报'])
  try {
    const { page, home } = await launchApp({ args: [dir] })
    await expect(page.locator('.toolbar-title')).toContainText('河湾日报')
    expect(existsSync(join(home, 'Documents', 'Banxin'))).toBe(false)
    const info = await page.evaluate(() => window.banxin.call('app.info', null))
    expect(info).toMatchObject({
      ok: true,
      value: { recent: [{ dir, name: '河湾日报', date: '2024-05-01' }] },
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the page reaches no file of an issue that is not open', async () => {
  const { page } = await launchApp()
  const outside = resolve(import.meta.dirname, '../../resources/sample.issue')
  const answers = await page.evaluate(
    async (dir) => [
      await window.banxin.call('issue.save', { dir, issue: null, pages: [], stories: [] }),
      await window.banxin.call('export.pdf', { dir, page: 1, out: '/tmp/x.pdf', job: 'j' }),
      await window.banxin.call('import.files', { dir, page: 1, files: [] }),
      await window.banxin.call('export.reveal', { file: '/etc/passwd' }),
    ],
    outside,
  )
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } })
  const status = await page.evaluate(
    async (dir) => (await fetch(`assets/${'0'.repeat(64)}.png?dir=${encodeURIComponent(dir)}`)).status,
    outside,
  )
  expect(status).toBe(404)
})
