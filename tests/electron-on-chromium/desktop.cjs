// The small modules that reach for the desktop.
const { EventEmitter } = require('node:events')
const { execFile } = require('node:child_process')
const { SCREEN } = require('./geometry.cjs')
const { makeImage } = require('./image.cjs')

/** Runs a desktop program where there is a desktop. @returns {Promise<string>} the error, or '' */
const desktop = (host, program, args) =>
  new Promise((resolve) => {
    if (host.headless) resolve('')
    else execFile(program, args, (error) => resolve(error?.message ?? ''))
  })

const makeShell = (host) => ({
  async openExternal(url) {
    const error = await desktop(host, 'xdg-open', [url])
    if (error) throw new Error(error)
  },
  openPath: (path) => desktop(host, 'xdg-open', [path]),
  showItemInFolder: (path) => void desktop(host, 'xdg-open', [require('node:path').dirname(path)]),
  async trashItem(path) {
    await new Promise(
      (resolve, reject) =>
      execFile('gio', ['trash', path], (error) => (error ? reject(new Error(`Failed to move item to trash: ${error.message}`)) : resolve())), // prettier-ignore
    )
  },
  beep() {},
})

/** Main's clipboard is not the page's: nothing here reaches the desktop. */
function makeClipboard() {
  let held = { text: '', html: '' }
  return {
    readText: () => held.text,
    writeText: (text) => void (held = { text, html: '' }),
    readHTML: () => held.html,
    writeHTML: (html) => void (held = { text: '', html }),
    write: ({ text = '', html = '' }) => void (held = { text, html }),
    clear: () => void (held = { text: '', html: '' }),
    availableFormats: () => [...(held.text ? ['text/plain'] : []), ...(held.html ? ['text/html'] : [])],
  }
}

function makeScreen() {
  const display = { id: 1, label: '', bounds: SCREEN, workArea: SCREEN, size: SCREEN, workAreaSize: SCREEN, scaleFactor: 1, rotation: 0, internal: false } // prettier-ignore
  return Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  })
}

const makeNativeTheme = () =>
  Object.assign(new EventEmitter(), {
    themeSource: 'system',
    get shouldUseDarkColors() {
      return this.themeSource === 'dark'
    },
    shouldUseHighContrastColors: false,
    shouldUseInvertedColorScheme: false,
    prefersReducedTransparency: false,
    inForcedColorsMode: false,
  })

const makeNativeImage = () => ({
  createEmpty: () => makeImage(Buffer.alloc(0)),
  createFromBuffer: (buffer) => makeImage(buffer),
  createFromPath: (path) => makeImage(require('node:fs').readFileSync(path)),
})

const makeSafeStorage = () => ({ isEncryptionAvailable: () => false })

module.exports = { makeShell, makeClipboard, makeScreen, makeNativeTheme, makeNativeImage, makeSafeStorage }
