import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItem } from 'electron'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import { FONT_DIR } from '../helpers/fonts'
import { expect, host, launchApp, test } from '../helpers/launch'

// What the whole suite rests on, whichever host runs it: the window, the app's own scheme, the door to main, the menu.

test('opens one window on the app scheme, without Node in the page', async () => {
  const { app, page } = await launchApp()
  const state = await app.evaluate(({ app: self, BrowserWindow }) => ({
    name: self.getName(),
    windows: BrowserWindow.getAllWindows().length,
    url: BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  }))
  expect(state).toEqual({ name: 'Banxin', windows: 1, url: expect.stringMatching(/^banxin:\/\/app\//) })
  const globals = await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window))
  expect(globals).toEqual([])
  await expect(page.locator('#root')).not.toBeEmpty()
})

test('keeps what it writes in the folders of the person who runs it', async () => {
  const { app, home, userDataDir } = await launchApp()
  const paths = await app.evaluate(({ app: self }) => [self.getPath('userData'), self.getPath('documents')])
  expect(paths).toEqual([userDataDir, `${home}/Documents`])
})

test('answers a call through the bridge, and an unknown one with an error', async () => {
  const { page } = await launchApp()
  const info = await page.evaluate(() => window.banxin.call('app.info', null))
  expect(info).toMatchObject({ ok: true, value: { host: host.kind, platform: process.platform } })
  const unknown = await page.evaluate(() => window.banxin.call('no.such.call' as 'app.info', null))
  expect(unknown).toMatchObject({ ok: false })
})

test('serves a whole face, byte for byte, under the content policy', async () => {
  const { page } = await launchApp()
  const face = await page.evaluate(async () => {
    const response = await fetch('fonts/NotoSerifSC-Regular.ttf')
    const bytes = new Uint8Array(await response.arrayBuffer())
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return {
      type: response.headers.get('content-type'),
      policy: response.headers.get('content-security-policy'),
      sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    }
  })
  expect(face.type).toBe('font/ttf')
  expect(face.policy).toContain("default-src 'none'")
  const file = join(FONT_DIR, CATALOGUE.find(({ id }) => id === 'NotoSerifSC-Regular')?.file ?? '')
  expect(face.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'))
})

test('stays on its own page when a link or a script leads away', async () => {
  const { app, page } = await launchApp()
  const before = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  const opened = await page.evaluate(() => window.open('https://example.org/'))
  expect(opened).toBeNull()
  await expect.poll(() => page.url()).toBe(before)
  expect(await page.evaluate(() => typeof window.banxin)).toBe('object')
  expect(app.windows()).toHaveLength(1)
})

test('a menu accelerator runs its item, and a disabled item stays still', async () => {
  test.skip(host.kind === 'electron', 'Electron passes synthetic keys to the page but not to the menu')
  const { app, page } = await launchApp()
  await app.evaluate(({ Menu }) => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    const item = (id: string, accelerator: string, enabled = true) => ({
      id,
      label: id,
      accelerator,
      enabled,
      click: ({ id: clicked }: MenuItem) => void heard.push(clicked),
    })
    const submenu = [item('one', 'CmdOrCtrl+Shift+9'), item('off', 'Alt+F9', false), item('two', 'F9')]
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'Test', submenu }]))
  })
  await page.keyboard.press('Control+Shift+Digit9')
  await page.keyboard.press('Alt+F9')
  await page.keyboard.press('F9')
  const heard = () => app.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
  await expect.poll(heard).toEqual(['one', 'two'])
})

test('closing the window ends the program', async () => {
  const { app } = await launchApp()
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await ended).toBe(0)
})
