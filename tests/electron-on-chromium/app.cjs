const { EventEmitter } = require('node:events')
const { existsSync, mkdirSync } = require('node:fs')
const { homedir, tmpdir } = require('node:os')
const { join } = require('node:path')
const { strict } = require('./strict.cjs')
const { CommandLine } = require('./commandline.cjs')
const { InstanceLock } = require('./instancelock.cjs')
const { preventable } = require('./webcontents.cjs')

class App extends EventEmitter {
  /** @param {{ argv: string[], host: object, electronVersion: string }} options */
  constructor({ argv, host, electronVersion }) {
    super()
    this.setMaxListeners(0)
    this.commandLine = strict(new CommandLine(argv), 'app.commandLine')
    this.isPackaged = false
    this.dock = undefined
    this.badgeCount = 0
    this.accessibilitySupportEnabled = false
    this.runningUnderARM64Translation = false
    this._launchArguments = argv
    this._host = host
    this._name = 'Electron'
    this._version = electronVersion
    this._appPath = process.cwd()
    this._paths = new Map()
    this._ready = false
    this._whenReady = new Promise((resolve) => (this._resolveReady = resolve))
    this._quitting = false
    this._exiting = false
    this._lock = null
  }

  // ---- life

  whenReady() {
    return this._whenReady
  }

  isReady() {
    return this._ready
  }

  _becomeReady(app) {
    this._ready = true
    app.emit('ready', {}, {})
    this._resolveReady({})
  }

  quit() {
    if (this._quitting || this._exiting) return
    const event = preventable()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this._quitting = true
    const windows = this._windows()
    if (windows.length === 0) return this._finish()
    for (const window of windows) if (this._quitting) window.close()
  }

  /** A window stayed open: quitting starts anew when main asks again. */
  _quitPrevented() {
    this._quitting = false
  }

  _windowClosed(left) {
    if (left > 0 || this._exiting) return
    if (this._quitting) this._finish()
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  _finish() {
    const event = preventable()
    this.emit('will-quit', event)
    if (event.defaultPrevented) this._quitting = false
    else this.exit()
  }

  exit(code = 0) {
    if (this._exiting) return
    this._exiting = true
    for (const window of this._windows()) window.destroy()
    this.emit('quit', {}, code)
    void this._host.stop().then(() => process.exit(code))
  }

  relaunch() {}

  _windows() {
    return this._host.BrowserWindow.getAllWindows()
  }

  // ---- one instance

  requestSingleInstanceLock(data = {}) {
    this._lock ??= new InstanceLock(this.getPath('userData'))
    return this._lock.request(
      { argv: [process.argv[0], ...this._launchArguments], cwd: process.cwd(), data },
      (message) => this.emit('second-instance', {}, message.argv, message.cwd, message.data),
    )
  }

  hasSingleInstanceLock() {
    return this._lock?.held ?? false
  }

  releaseSingleInstanceLock() {
    this._lock?.release()
  }

  // ---- names and places

  get name() { return this._name } // prettier-ignore
  set name(name) { this._name = name } // prettier-ignore
  getName() { return this._name } // prettier-ignore
  setName(name) { this._name = name } // prettier-ignore
  getVersion() { return this._version } // prettier-ignore
  getAppPath() { return this._appPath } // prettier-ignore
  _setApp({ name, version, path }) {
    this._name = name ?? this._name
    this._version = version ?? this._version
    this._appPath = path
  }

  getPath(name) {
    const given = this._paths.get(name)
    if (given) return given
    const path = this._defaultPath(name)
    if (!path) throw new Error(`Failed to get '${name}' path`)
    if (name === 'userData') mkdirSync(path, { recursive: true })
    return path
  }

  setPath(name, path) {
    if (!this._defaultPath(name)) throw new Error(`Failed to set path: unknown name '${name}'`)
    this._paths.set(name, path)
  }

  setAppLogsPath(path) {
    this._paths.set('logs', path ?? join(this.getPath('userData'), 'logs'))
  }

  _defaultPath(name) {
    const home = process.env.HOME || homedir()
    const config = process.env.XDG_CONFIG_HOME || join(home, '.config')
    const inHome = (variable, folder) => process.env[variable] || join(home, folder)
    switch (name) {
      case 'home': return home
      case 'appData': return config
      case 'userData': return this.commandLine.getSwitchValue('user-data-dir') || join(this.getPath('appData'), this._name)
      case 'sessionData': return this.getPath('userData')
      case 'logs': return join(this.getPath('userData'), 'logs')
      case 'crashDumps': return join(this.getPath('userData'), 'Crashpad')
      case 'cache': return process.env.XDG_CACHE_HOME || join(home, '.cache')
      case 'temp': return tmpdir()
      case 'exe': return process.execPath
      case 'module': return process.execPath
      case 'desktop': return inHome('XDG_DESKTOP_DIR', 'Desktop')
      case 'documents': return inHome('XDG_DOCUMENTS_DIR', 'Documents')
      case 'downloads': return inHome('XDG_DOWNLOAD_DIR', 'Downloads')
      case 'music': return inHome('XDG_MUSIC_DIR', 'Music')
      case 'pictures': return inHome('XDG_PICTURES_DIR', 'Pictures')
      case 'videos': return inHome('XDG_VIDEOS_DIR', 'Videos')
    }
    return undefined
  } // prettier-ignore

  // ---- language

  _languages() {
    const given = this.commandLine.getSwitchValue('lang')
    const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env
    const named = [given, ...(LANGUAGE ?? '').split(':'), LC_ALL, LC_MESSAGES, LANG]
      .map((item) => (item ?? '').replace(/[.@].*/, '').replace('_', '-'))
      .filter((item) => item && item !== 'C' && item !== 'POSIX')
    return named.length > 0 ? [...new Set(named)] : ['en-US']
  }

  getLocale() { return this._languages()[0] } // prettier-ignore
  getSystemLocale() { return this._languages()[0] } // prettier-ignore
  getPreferredSystemLanguages() { return this._languages() } // prettier-ignore
  getLocaleCountryCode() { return this._languages()[0].split('-')[1] ?? '' } // prettier-ignore

  // ---- menu

  get applicationMenu() { return this._host.menus.Menu.getApplicationMenu() } // prettier-ignore
  set applicationMenu(menu) { this._host.menus.Menu.setApplicationMenu(menu) } // prettier-ignore

  // ---- the desktop, which is not there

  addRecentDocument() {}
  clearRecentDocuments() {}
  getRecentDocuments() { return [] } // prettier-ignore
  setAppUserModelId() {}
  setDesktopName() {}
  setAboutPanelOptions() {}
  showAboutPanel() {}
  setBadgeCount() { return false } // prettier-ignore
  getBadgeCount() { return 0 } // prettier-ignore
  focus() { this._windows()[0]?.focus() } // prettier-ignore
  enableSandbox() {}
  disableHardwareAcceleration() {}
  setAsDefaultProtocolClient() { return false } // prettier-ignore
  isDefaultProtocolClient() { return false } // prettier-ignore
  setSecureKeyboardEntryEnabled() {}
  isAccessibilitySupportEnabled() { return false } // prettier-ignore
  getAppMetrics() { return [] } // prettier-ignore
  getGPUFeatureStatus() { return {} } // prettier-ignore
}

/** Reads what Electron would of the app given on the command line: a folder with package.json, or a file. */
function readPackage(path) {
  const file = join(path, 'package.json')
  return existsSync(file) ? require(file) : undefined
}

module.exports = { App, readPackage }
