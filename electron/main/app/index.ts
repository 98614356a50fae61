import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { app, ipcMain, Menu, protocol } from 'electron'
import { INVOKE, SCHEME, type MenuCommand } from '@shared/ipc/contract'
import { OpenIssues } from '../ipc/context'
import { makeDoor } from '../ipc/door'
import { makeHandlers } from '../ipc/handlers'
import { issueStore } from '../issues/store'
import { sharedPictures } from '../pictures/shared'
import { answer, ORIGIN } from './content'
import { Dialogs } from './dialogs'
import { guardContents, guardSession } from './guard'
import { MainWindow } from './mainWindow'
import { menuTemplate } from './menu'
import { newsroomFolder, rendererFolder } from './places'
import { Settings } from './settings'

/** Starts the windowed program. `words` are the arguments after the program's own name. */
export function start(words: readonly string[]): void {
  if (!app.requestSingleInstanceLock({ words: [...words] })) {
    app.quit()
    return
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  guardContents()
  // Not awaited: Electron becomes ready only after the entry module has run to its end.
  void app.whenReady().then(() => run(folderIn(words, process.cwd())))
}

/** The issue folder named on a command line, absolute; null when there is none. */
function folderIn(words: readonly string[], cwd: string): string | null {
  const paths = words.filter((word) => !word.startsWith('-')).map((word) => resolve(cwd, word))
  return paths.find((path) => existsSync(path) && statSync(path).isDirectory()) ?? null
}

async function run(first: string | null): Promise<void> {
  const store = issueStore()
  const settings = new Settings()
  const open = new OpenIssues()
  const folder = rendererFolder()
  guardSession()
  protocol.handle(SCHEME, (request) =>
    answer(request, {
      rendererFolder: folder,
      store,
      isOpen: (dir) => open.has(dir),
      newsroomFolder: newsroomFolder(),
      pictures: sharedPictures(),
    }),
  )

  const window = new MainWindow(settings)
  const command = (name: MenuCommand): void => window.send('menu', { command: name })
  const rebuildMenu = (): void => {
    const template = menuTemplate({
      language: settings.language,
      recent: settings.recent,
      platform: process.platform,
      command,
      openRecent: (dir) => window.send('open-dir', { dir }),
      clearRecent: () => {
        settings.clearRecent()
        rebuildMenu()
      },
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  rebuildMenu()

  let pending = first
  const openPending = (): void => {
    if (pending !== null) window.send('open-dir', { dir: pending })
    pending = null
  }
  const door = makeDoor(
    makeHandlers({
      store,
      settings,
      window,
      dialogs: new Dialogs(window, settings),
      open,
      rebuildMenu,
      quit: () => window.closeNow(),
      pageReady: openPending,
    }),
    ORIGIN,
  )
  ipcMain.handle(INVOKE, (event, name: unknown, payload: unknown) =>
    door(event.senderFrame, window.owns(event.sender), name, payload),
  )

  app.on('second-instance', (_event, _argv, cwd, data) => {
    window.focus()
    const { words } = (data ?? {}) as { words?: unknown }
    const dir = Array.isArray(words) ? folderIn(words.map(String), cwd) : null
    if (dir !== null) window.send('open-dir', { dir })
  })
  app.on('window-all-closed', () => app.quit())

  // An issue named at the start counts as known, so that the page does not open the sample beside it.
  if (first !== null) await remember(first)
  await window.load()

  async function remember(dir: string): Promise<void> {
    const issue = await store.open(dir).catch(() => null)
    if (issue !== null) settings.opened({ dir, name: issue.issue.name, date: issue.issue.date })
  }
}
