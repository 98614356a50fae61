// The names must be written out: an ES module's exports are fixed before it runs. Those the stand-in lacks are exported
// all the same, since a missing name would stop every import, and throw when they are used.
const electron = globalThis[Symbol.for('electron-on-chromium')]

const lacking = (name) => {
  const fail = () => electron[name]
  return new Proxy(class {}, { get: fail, construct: fail, apply: fail })
}

export default electron
export const {
  app, BrowserWindow, clipboard, crashReporter, dialog, ipcMain, Menu, MenuItem, nativeImage, nativeTheme, net, protocol,
  safeStorage, screen, session, shell, webContents,
} = electron // prettier-ignore
export const autoUpdater = lacking('autoUpdater')
export const BaseWindow = lacking('BaseWindow')
export const BrowserView = lacking('BrowserView')
export const contentTracing = lacking('contentTracing')
export const desktopCapturer = lacking('desktopCapturer')
export const globalShortcut = lacking('globalShortcut')
export const MessageChannelMain = lacking('MessageChannelMain')
export const Notification = lacking('Notification')
export const powerMonitor = lacking('powerMonitor')
export const powerSaveBlocker = lacking('powerSaveBlocker')
export const ShareMenu = lacking('ShareMenu')
export const systemPreferences = lacking('systemPreferences')
export const TouchBar = lacking('TouchBar')
export const Tray = lacking('Tray')
export const utilityProcess = lacking('utilityProcess')
export const View = lacking('View')
export const webFrameMain = lacking('webFrameMain')
export const WebContentsView = lacking('WebContentsView')
