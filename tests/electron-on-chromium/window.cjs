const { EventEmitter } = require('node:events')
const { strict } = require('./strict.cjs')
const { WebContents, preventable } = require('./webcontents.cjs')
const { defineGeometry } = require('./geometry.cjs')

/** @param {object} host see host.cjs @returns {any} the class BrowserWindow of one app */
function makeBrowserWindow(host) {
  const windows = new Map()

  class BrowserWindow extends EventEmitter {
    constructor(options = {}) {
      super()
      this.setMaxListeners(0)
      this.id = host.nextId()
      this._options = options
      this._destroyed = false
      this._closing = false
      this._visible = options.show ?? true
      this._focused = false
      this._title = options.title ?? host.app.getName()
      this._edited = false
      this._file = ''
      this._progress = -1
      this._startGeometry(options)
      const self = strict(this, 'BrowserWindow#')
      this.webContents = strict(new WebContents(host, self, options.webPreferences ?? {}), 'webContents')
      windows.set(this.id, self)
      this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
      host.app.emit('browser-window-created', {}, self)
      host.app.emit('web-contents-created', {}, this.webContents)
      if (this._visible) this._focus()
      return self
    }

    static getAllWindows() {
      return [...windows.values()]
    }

    static getFocusedWindow() {
      return [...windows.values()].find((window) => window._focused) ?? null
    }

    static fromId(id) {
      return windows.get(id) ?? null
    }

    static fromWebContents(contents) {
      return [...windows.values()].find((window) => window.webContents.id === contents?.id) ?? null
    }

    loadURL(url) {
      return this.webContents.loadURL(url)
    }

    loadFile(path, options) {
      return this.webContents.loadFile(path, options)
    }

    reload() {
      this.webContents.reload()
    }

    // ---- closing

    close() {
      if (this._destroyed || this._closing) return
      const event = preventable()
      this.emit('close', event)
      if (event.defaultPrevented) return this._closePrevented()
      if (this._destroyed) return
      this._closing = true
      // Page.close runs the page's beforeunload; a page that does not answer is closed all the same.
      const { _cdp } = this.webContents
      if (!_cdp) return this.destroy()
      _cdp.send('Page.close').catch(() => this.destroy())
    }

    /** The close was refused, by main or by the page: a quit that waits for it is off. */
    _closePrevented() {
      this._closing = false
      host.app._quitPrevented()
    }

    destroy() {
      if (this._destroyed) return
      host.closePage(this.webContents)
      this._gone()
    }

    /** The page has gone, by close(), destroy() or the person closing it. */
    _gone() {
      if (this._destroyed) return
      this._destroyed = true
      windows.delete(this.id)
      this.webContents._destroy()
      this.emit('closed')
      host.app._windowClosed(windows.size)
    }

    isDestroyed() {
      return this._destroyed
    }

    // ---- state that no headless window shows, kept so that it can be asked for

    show() {
      if (!this._visible) {
        this._visible = true
        this.emit('show')
      }
      this.focus()
    }

    showInactive() {
      this._visible = true
      this.emit('show')
    }

    hide() {
      this._visible = false
      this.blur()
      this.emit('hide')
    }

    isVisible() {
      return this._visible
    }

    focus() {
      if (!this._focused) this._focus()
    }

    _focus() {
      for (const other of windows.values()) if (other.id !== this.id) other.blur()
      this._focused = true
      this.emit('focus')
      host.app.emit('browser-window-focus', {}, windows.get(this.id))
    }

    blur() {
      if (!this._focused) return
      this._focused = false
      this.emit('blur')
      host.app.emit('browser-window-blur', {}, windows.get(this.id))
    }

    isFocused() {
      return this._focused
    }

    setTitle(title) {
      this._title = title
      this.emit('page-title-updated', preventable(), title, true)
    }

    getTitle() {
      return this._title
    }

    get title() {
      return this._title
    }

    set title(title) {
      this.setTitle(title)
    }

    setDocumentEdited(edited) {
      this._edited = edited
    }

    isDocumentEdited() {
      return this._edited
    }

    setRepresentedFilename(file) {
      this._file = file
    }

    getRepresentedFilename() {
      return this._file
    }

    setProgressBar(progress) {
      this._progress = progress
    }

    getParentWindow() {
      return this._options.parent ?? null
    }

    getChildWindows() {
      return [...windows.values()].filter((window) => window.getParentWindow()?.id === this.id)
    }

    isModal() {
      return this._options.modal ?? false
    }

    capturePage() {
      return this.webContents.capturePage()
    }

    isMenuBarVisible() {
      return false
    }
  }

  const withoutEffect = ['setMenu', 'removeMenu', 'setMenuBarVisibility', 'setAutoHideMenuBar', 'setIcon', 'setBackgroundColor', 'setOverlayIcon', 'setAlwaysOnTop', 'flashFrame', 'setEnabled', 'moveTop', 'setOpacity', 'setTitleBarOverlay', 'setWindowButtonVisibility', 'setSkipTaskbar', 'setHasShadow', 'setVibrancy', 'setAspectRatio', 'setVisibleOnAllWorkspaces'] // prettier-ignore
  for (const name of withoutEffect) BrowserWindow.prototype[name] = () => {}
  defineGeometry(BrowserWindow, host)
  return strict(BrowserWindow, 'BrowserWindow')
}

module.exports = { makeBrowserWindow }
