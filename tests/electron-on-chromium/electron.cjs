// Assembles the module that `require('electron')` and `import 'electron'` answer with.
const { strict } = require('./strict.cjs')
const { App } = require('./app.cjs')
const { Host } = require('./host.cjs')
const { IpcMain } = require('./ipc.cjs')
const { Protocol, netFetch } = require('./protocol.cjs')
const { DefaultSession } = require('./session.cjs')
const { makeBrowserWindow } = require('./window.cjs')
const { makeMenus } = require('./menu/menu.cjs')
const { makeDialog } = require('./dialog.cjs')
const desktop = require('./desktop.cjs')

/** @param {{ argv: string[], electronVersion: string }} options @returns {{ electron: any, host: Host }} */
function makeElectron({ argv, electronVersion }) {
  const host = new Host()
  const app = new App({ argv, host, electronVersion })
  const protocol = new Protocol()
  const session = new DefaultSession(protocol)
  const ipcMain = new IpcMain()
  Object.assign(host, {
    app: strict(app, 'app'),
    protocol,
    ipcMain,
    session: strict(session, 'session.defaultSession'),
  })
  const BrowserWindow = makeBrowserWindow(host)
  const menus = makeMenus({ app: host.app, focusedWindow: () => BrowserWindow.getFocusedWindow() })
  Object.assign(host, { BrowserWindow, menus })
  const allContents = () => BrowserWindow.getAllWindows().map((window) => window.webContents)

  const modules = {
    app: host.app,
    BrowserWindow,
    ipcMain: strict(ipcMain, 'ipcMain'),
    Menu: strict(menus.Menu, 'Menu'),
    MenuItem: menus.MenuItem,
    dialog: strict(makeDialog(host), 'dialog'),
    protocol: strict(protocol, 'protocol'),
    session: strict({ defaultSession: host.session }, 'session'),
    net: strict(
      { fetch: (input, init) => netFetch(protocol, input, init), isOnline: () => true, online: true },
      'net',
    ),
    shell: strict(desktop.makeShell(host), 'shell'),
    clipboard: strict(desktop.makeClipboard(), 'clipboard'),
    screen: strict(desktop.makeScreen(), 'screen'),
    nativeTheme: strict(desktop.makeNativeTheme(), 'nativeTheme'),
    nativeImage: strict(desktop.makeNativeImage(), 'nativeImage'),
    safeStorage: strict(desktop.makeSafeStorage(), 'safeStorage'),
    crashReporter: strict({ start() {}, addExtraParameter() {}, getParameters: () => ({}) }, 'crashReporter'),
    webContents: strict(
      {
        getAllWebContents: allContents,
        getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
        fromId: (id) => allContents().find((contents) => contents.id === id),
        fromDevToolsTargetId: (id) => allContents().find((contents) => contents.getDevToolsTargetId() === id),
      },
      'webContents',
    ),
  }
  return { electron: strict(modules, 'electron'), host }
}

module.exports = { makeElectron }
