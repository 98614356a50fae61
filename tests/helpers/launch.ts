import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { BanxinBridge } from '@shared/ipc/contract'
import { findHost, STAND_IN } from '../../scripts/lib/host.mjs'

// What the preload script gives the page, for the functions that specs evaluate there.
declare global {
  interface Window {
    banxin: BanxinBridge
  }
}

export interface LaunchOptions {
  /** Settings and recent issues; a fresh folder when left out, which is removed when the app ends. */
  userDataDir?: string
  /** Arguments after the app's own folder, such as an issue folder. */
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
}

export interface Launched {
  app: ElectronApplication
  /** The first window, with the app's own page in it. */
  page: Page
  /** Home of the person who runs it; `Documents` stands there. */
  home: string
  userDataDir: string
}

const root = resolve(import.meta.dirname, '..', '..')
export const host = findHost()
// Playwright asks the electron package for the executable, and that asks this variable.
if (host.kind === 'chromium') process.env.ELECTRON_OVERRIDE_DIST_PATH = STAND_IN

/**
 * Starts the built app in a home of its own and waits for its first page. Launched within a `test` of this file it is
 * ended, and what it wrote removed, after that test; launched elsewhere (beforeAll) by `closeApp`.
 */
export async function launchApp({ userDataDir, args = [], env = {} }: LaunchOptions = {}): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-e2e-'))
  const home = join(folder, 'home')
  const userData = userDataDir ?? join(folder, 'userData')
  for (const path of [join(home, 'Documents'), userData]) mkdirSync(path, { recursive: true })
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${userData}`, ...args],
    cwd: root,
    env: {
      ...(process.env as Record<string, string>),
      NODE_ENV: 'test',
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DOCUMENTS_DIR: join(home, 'Documents'),
      ...env,
    },
  })
  running.push({ app, child: app.process(), folder })
  const page = await app.firstWindow()
  await page.waitForURL(/^(banxin|http):/)
  await page.waitForLoadState('load')
  return { app, page, home, userDataDir: userData }
}

/** Ends the app as a person would; one that does not end, for instance behind a dialog, is killed. */
export async function closeApp(app: ElectronApplication): Promise<void> {
  const found = running.find((launched) => launched.app === app)
  if (!found) return
  const { child, folder } = found
  if (child.exitCode === null && child.signalCode === null) {
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await app.close().catch(() => undefined)
    clearTimeout(timer)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  running.splice(running.indexOf(found), 1)
}

/** The apps that run. Each one's process is asked for while it does: Playwright forgets it when the app ends. */
const running: {
  app: ElectronApplication
  child: ReturnType<ElectronApplication['process']>
  folder: string
}[] = []

/** Playwright's `test`, which ends every app that the test launched. */
export const test = base.extend<{ apps: undefined }>({
  apps: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures needed from the pattern.
    async ({}, use) => {
      const before = [...running]
      await use(undefined)
      for (const { app } of running.filter((launched) => !before.includes(launched))) await closeApp(app)
    },
    { auto: true },
  ],
})
export { expect } from '@playwright/test'
