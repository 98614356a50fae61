const { EventEmitter } = require('node:events')
const { readFileSync } = require('node:fs')
const { resolve } = require('node:path')
const { pathToFileURL } = require('node:url')
const { eventMessage, receiveFromPage } = require('./ipc.cjs')
const { makeImage } = require('./image.cjs')
const { notImplemented } = require('./strict.cjs')
const { pageSource } = require('./page/source.cjs')

/** An event whose default Electron would carry out unless a listener prevents it. */
const preventable = (fields = {}) => {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
  }
  return event
}

/** The page of one window. Chromium's page is made by the first loadURL, as then the first document is the app's. */
class WebContents extends EventEmitter {
  /** @param {object} host see host.cjs @param {object} window @param {object} preferences webPreferences */
  constructor(host, window, preferences) {
    super()
    this.setMaxListeners(0)
    this.id = host.nextId()
    this.session = host.session
    this._host = host
    this._window = window
    this._preferences = preferences
    this._cdp = null
    this._targetId = null
    this._address = ''
    this._loading = false
    this._destroyed = false
    this._zoom = 0
    this._again = 0
    this._openHandler = null
    const url = () => this.getURL()
    this.mainFrame = {
      routingId: 1, processId: 1, frameTreeNodeId: this.id, name: '', parent: null, frames: [], detached: false,
      get url() { return url() },
      get origin() { return /^[\w-]+:\/\/[^/]*/.exec(url())?.[0] ?? 'null' },
      get top() { return this },
    } // prettier-ignore
  }

  // ---- loading

  async loadURL(url) {
    const { host, address } = await this._resolve(url)
    const loaded = this._nextLoad(url)
    try {
      if (this._cdp) await this._navigate(address)
      else await host.openPage(this, address)
    } catch (error) {
      loaded.catch(() => {})
      throw error
    }
    return loaded
  }

  loadFile(path, { query, search, hash } = {}) {
    const url = pathToFileURL(resolve(this._host.app.getAppPath(), path))
    if (query) url.search = new URLSearchParams(query).toString()
    if (search) url.search = search
    if (hash) url.hash = hash
    return this.loadURL(url.href)
  }

  async _resolve(url) {
    if (this._destroyed) throw new Error('Object has been destroyed')
    const address = await this._host.protocol._address(url)
    this._expected = address
    return { host: this._host, address }
  }

  async _navigate(address) {
    const { errorText } = await this._cdp.send('Page.navigate', { url: address })
    if (errorText) this._fail(errorText)
  }

  /** Settles with the load that follows, as Electron's loadURL does. */
  _nextLoad(url) {
    return new Promise((resolve, reject) => {
      const settle = (settled, value) => {
        this.off('did-finish-load', finished).off('did-fail-load', failed).off('destroyed', gone)
        settled(value)
      }
      const finished = () => settle(resolve)
      const failed = (_event, code, text) =>
        settle(
          reject,
          Object.assign(new Error(`${text} (${code}) loading '${url}'`), { code: text, errno: code, url }),
        )
      const gone = () => settle(reject, new Error(`The window was closed while loading '${url}'`))
      this.on('did-finish-load', finished).on('did-fail-load', failed).on('destroyed', gone)
    })
  }

  _fail(text) {
    this._loading = false
    this.emit('did-fail-load', {}, -2, text, this.getURL(), true, 1, 1)
  }

  reload() {
    void this._cdp?.send('Page.reload').catch(() => {})
  }

  reloadIgnoringCache() {
    void this._cdp?.send('Page.reload', { ignoreCache: true }).catch(() => {})
  }

  stop() {
    void this._cdp?.send('Page.stopLoading').catch(() => {})
  }

  getURL() {
    return this._host.protocol._url(this._address)
  }

  isLoading() {
    return this._loading
  }

  // ---- the page itself

  /** Prepares a page that Chromium holds before its first document. */
  async _attach(cdp, targetId) {
    this._cdp = cdp
    this._targetId = targetId
    const { binding, receiver } = this._host.names
    const { preload } = this._preferences
    const source = pageSource({
      binding,
      receiver,
      preload: preload ? readFileSync(preload, 'utf8') : null,
      process: this._host.rendererProcess(),
    })
    cdp.on(
      'Runtime.bindingCalled',
      ({ name, payload }) => name === binding && this._receive(JSON.parse(payload)),
    )
    cdp.on('Page.frameNavigated', ({ frame }) => this._navigated(frame))
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => this._movedWithin(frameId, url))
    cdp.on('Page.domContentEventFired', () => void this._whenPrepared(() => this.emit('dom-ready', {})))
    cdp.on('Page.loadEventFired', () => void this._whenPrepared(() => this._loaded()))
    cdp.on('Page.javascriptDialogOpening', (dialog) => this._dialogOpening(dialog))
    cdp.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    )
    cdp.on('Fetch.requestPaused', (request) => void this._host.requestPaused(this, request))
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('Runtime.addBinding', { name: binding }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source }),
      cdp.send('Fetch.enable', { patterns: this._host.session._patterns() }),
      this._preferences.backgroundThrottling === false && cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true }), // prettier-ignore
    ])
  }

  /**
   * Chromium, with two programs attached to it, now and then lets a first document run before the scripts above are in
   * place (about one start in fifty): such a document is loaded again, and main hears only of the second.
   */
  async _whenPrepared(then) {
    try {
      const expression = `typeof globalThis[${JSON.stringify(this._host.names.receiver)}]`
      const { result } = await this._cdp.send('Runtime.evaluate', { expression })
      if (result.value !== 'undefined' || !this._loading || this._again >= 3) return then()
      this._again++
      await this._cdp.send('Page.reload')
    } catch {
      // The page is gone.
    }
  }

  _navigated(frame) {
    if (frame.parentId) return
    this._address = (frame.unreachableUrl ?? frame.url) + (frame.urlFragment ?? '')
    this._loading = true
    if (frame.unreachableUrl) return this._fail('ERR_FAILED')
    this.emit('did-start-loading')
    this.emit('did-navigate', {}, this.getURL(), 200, 'OK')
  }

  _movedWithin(frameId, url) {
    if (frameId !== this._targetId) return
    this._address = url
    this.emit('did-navigate-in-page', {}, this.getURL(), true, 1, 1)
  }

  _loaded() {
    if (!this._loading) return
    this._loading = false
    this.emit('did-finish-load', {})
    this.emit('did-stop-loading')
  }

  /** Electron never asks about leaving a page: the page's objection stands, unless main overrules it. */
  _dialogOpening({ type }) {
    if (type !== 'beforeunload') return
    const event = preventable()
    this.emit('will-prevent-unload', event)
    void this._cdp?.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(() => {})
    if (!event.defaultPrevented) this._window?._closePrevented()
  }

  _receive(message) {
    if (message.type === 'key') this._host.keyPressed(this._window, message)
    else if (message.type === 'open') this._askedToOpen(this._host.protocol._url(message.url))
    else void receiveFromPage(this._host.ipcMain, this, message)
  }

  _post(message) {
    const expression = `globalThis[${JSON.stringify(this._host.names.receiver)}]?.(${JSON.stringify(message)})`
    void this._cdp?.send('Runtime.evaluate', { expression }).catch(() => {})
  }

  send(channel, ...args) {
    if (this._destroyed) throw new TypeError('Object has been destroyed')
    this._post(eventMessage(channel, args))
  }

  async executeJavaScript(expression, userGesture = false) {
    const parameters = { expression, userGesture, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this._cdp.send('Runtime.evaluate', parameters)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async insertCSS(css) {
    await this.executeJavaScript(
      `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet) }`,
    )
    return ''
  }

  insertText(text) {
    return this._cdp.send('Input.insertText', { text })
  }

  async capturePage() {
    const { data } = await this._cdp.send('Page.captureScreenshot')
    return makeImage(Buffer.from(data, 'base64'))
  }

  async printToPDF({ landscape, printBackground, scale, pageRanges, preferCSSPageSize } = {}) {
    const options = { landscape, printBackground, scale, pageRanges, preferCSSPageSize }
    return Buffer.from((await this._cdp.send('Page.printToPDF', options)).data, 'base64')
  }

  /** Runs one of Chromium's editing commands on what has the focus. */
  _edit(command) {
    const key = { type: 'rawKeyDown', key: 'Unidentified', windowsVirtualKeyCode: 0, commands: [command] }
    void this._cdp?.send('Input.dispatchKeyEvent', key).catch(() => {})
  }

  undo() { this._edit('undo') } // prettier-ignore
  redo() { this._edit('redo') } // prettier-ignore
  cut() { this._edit('cut') } // prettier-ignore
  copy() { this._edit('copy') } // prettier-ignore
  paste() { this._edit('paste') } // prettier-ignore
  pasteAndMatchStyle() { this._edit('pasteAndMatchStyle') } // prettier-ignore
  delete() { this._edit('delete') } // prettier-ignore
  selectAll() { this._edit('selectAll') } // prettier-ignore

  // ---- zoom: CSS zoom of the root stands for the browser's

  getZoomLevel() { return this._zoom } // prettier-ignore
  getZoomFactor() { return 1.2 ** this._zoom } // prettier-ignore
  setZoomFactor(factor) { this.setZoomLevel(Math.log(factor) / Math.log(1.2)) } // prettier-ignore
  _zoomBy(step) { this.setZoomLevel(this._zoom + step) } // prettier-ignore
  setZoomLevel(level) {
    this._zoom = level
    if (!this._cdp) return
    void this.executeJavaScript(`document.documentElement.style.zoom = ${this.getZoomFactor()}`).catch(
      () => {},
    )
  }

  // ---- identity, windows, end

  getTitle() { return this._window?.getTitle() ?? '' } // prettier-ignore
  getType() { return 'window' } // prettier-ignore
  getOSProcessId() { return process.pid } // prettier-ignore
  getProcessId() { return 1 } // prettier-ignore
  getUserAgent() { return this._host.userAgent } // prettier-ignore
  getOwnerBrowserWindow() { return this._window } // prettier-ignore
  getLastWebPreferences() { return this._preferences } // prettier-ignore
  getDevToolsTargetId() { return this._targetId } // prettier-ignore
  isDestroyed() { return this._destroyed } // prettier-ignore
  isCrashed() { return false } // prettier-ignore
  isFocused() { return this._window?.isFocused() ?? false } // prettier-ignore
  isDevToolsOpened() { return false } // prettier-ignore
  openDevTools() {}
  closeDevTools() {}
  toggleDevTools() {}
  focus() { this._window?.focus() } // prettier-ignore
  setVisualZoomLevelLimits() { return Promise.resolve() } // prettier-ignore
  setBackgroundThrottling() {}
  setIgnoreMenuShortcuts(ignore) { this._ignoreMenu = ignore } // prettier-ignore
  setAudioMuted() {}

  setWindowOpenHandler(handler) {
    this._openHandler = handler
  }

  /** Asks the handler, as it may act on the URL itself; a window that it allows is not opened here. */
  _askedToOpen(url) {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' }
    const answer = this._openHandler?.({ ...details, referrer: { url: this.getURL(), policy: 'default' } })
    if (answer?.action === 'deny') return
    console.error(`${notImplemented('A window opened by a page').message}: ${url}`)
  }

  close({ waitForBeforeUnload = false } = {}) {
    if (waitForBeforeUnload) this._window.close()
    else this._window.destroy()
  }

  _destroy() {
    if (this._destroyed) return
    this._destroyed = true
    this.mainFrame.detached = true
    this._cdp = null
    this.emit('destroyed')
  }
}

module.exports = { WebContents, preventable }
