// Ties Electron's objects to one Chromium process: opens and closes pages, and routes what pages report.
const { randomBytes } = require('node:crypto')
const { startChromium, isHeadless } = require('./chromium.cjs')
const { SCREEN } = require('./geometry.cjs')

/** Height of the tab strip and address bar that headless Chromium leaves room for; measured on the first page. */
const FRAME_HEIGHT = 87

class Host {
  constructor() {
    this.lastId = 0
    const random = randomBytes(6).toString('hex')
    this.names = { binding: `__electron_${random}`, receiver: `__electron_in_${random}` }
    this.headless = isHeadless()
    this.frame = { width: 0, height: this.headless ? FRAME_HEIGHT : 0 }
    this.contents = new Map()
    this.connection = null
    this.userAgent = ''
    this.chromeVersion = ''
    // app, ipcMain, session, protocol and menus are put here by electron.cjs.
  }

  nextId() {
    return ++this.lastId
  }

  /** Starts Chromium once; its first window is taken by the first page where windows are visible. */
  start() {
    return (this.starting ??= this.startOnce())
  }

  async startOnce() {
    const connection = await startChromium({
      headless: this.headless,
      debuggingPort: process.argv.concat(this.app._launchArguments).includes('--remote-debugging-port=0'),
      switches: this.app.commandLine._list(),
    })
    this.connection = connection
    const { product, userAgent } = await connection.send('Browser.getVersion')
    this.chromeVersion = product.replace(/^.*\//, '')
    this.userAgent = userAgent
    connection.on('disconnected', () => this.allGone())
    connection.on('Target.attachedToTarget', (event) => void this.attached(event).catch(() => {}))
    connection.on('Target.detachedFromTarget', ({ targetId }) => this.pageGone(targetId))
    const spare = new Promise((resolve) => (this.foundSpare = resolve))
    this.spare = this.headless ? null : spare
    await connection.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page', exclude: false }, { exclude: true }],
    })
  }

  /** Ends Chromium; one that does not end in two seconds is killed as this process exits. */
  async stop() {
    if (!this.connection) return
    void this.connection.send('Browser.close').catch(() => {})
    await Promise.race([this.connection.ended, new Promise((resolve) => setTimeout(resolve, 2000))])
  }

  /** Every page of Chromium comes here, held before its first document. */
  async attached({ sessionId, targetInfo, waitingForDebugger }) {
    const cdp = this.connection.session(sessionId)
    if (targetInfo.openerId) return this.closePopup(cdp, targetInfo.targetId)
    const contents = this.opening
    this.opening = null
    if (contents) await this.adopt(contents, cdp, targetInfo.targetId)
    if (waitingForDebugger) await cdp.send('Runtime.runIfWaitingForDebugger')
    if (!contents) this.foundSpare({ cdp, targetId: targetInfo.targetId })
  }

  /**
   * Closes a window that a page opened by a link or a form. Its opener hangs for good if it goes while still held, so it
   * first runs, with its traffic stopped; Playwright holds it too, and lets go a little later.
   */
  async closePopup(cdp, targetId) {
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    await cdp.send('Runtime.runIfWaitingForDebugger')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await this.connection.send('Target.closeTarget', { targetId })
  }

  async adopt(contents, cdp, targetId) {
    this.contents.set(targetId, contents)
    cdp.on('Page.windowOpen', ({ url }) => contents._askedToOpen(url))
    cdp.once('Page.frameNavigated', () => void this.measureFrame(contents._window).catch(() => {}))
    await contents._attach(cdp, targetId)
  }

  /** Opens a page whose first document is `address`. One at a time, so that each target finds its owner. */
  openPage(contents, address) {
    const opened = (this.queue ?? Promise.resolve()).then(() => this.openNext(contents, address))
    this.queue = opened.catch(() => {})
    return opened
  }

  async openNext(contents, address) {
    await this.start()
    await this.session._applyPermissions(this.connection, contents, address)
    if (address !== contents._host.protocol._url(address)) {
      const cookie = { ...this.protocol._cookie(address), url: address, domain: undefined }
      await this.connection.send('Storage.setCookies', { cookies: [cookie] })
    }
    if (this.spare) {
      const { cdp, targetId } = await this.spare
      this.spare = null
      await this.adopt(contents, cdp, targetId)
      await contents._navigate(address)
    } else {
      const { width, height, x, y } = contents._window.getBounds()
      this.opening = contents
      const place = { width: width + this.frame.width, height: height + this.frame.height, left: x, top: y }
      await this.connection.send('Target.createTarget', { url: address, newWindow: true, ...place })
    }
    if (contents._window.getBounds().x !== undefined && !this.headless) await this.fitPage(contents._window)
  }

  /** Makes the page as large as main asked for, whatever Chromium keeps for its own bars. */
  async measureFrame(window) {
    const { width, height } = window.getBounds()
    // Sizes settle a while after a window opens.
    for (let attempt = 0; attempt < 10; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      const size = await window.webContents.executeJavaScript('[innerWidth, innerHeight]')
      if (size[0] === width && size[1] === height) return
    }
    const bars = await window.webContents.executeJavaScript(
      '[outerWidth - innerWidth, outerHeight - innerHeight]',
    )
    this.frame = { width: bars[0], height: bars[1] }
    await this.fitPage(window)
  }

  async fitPage(window) {
    const targetId = window.webContents?._targetId
    if (!targetId || window.isDestroyed()) return
    const { x, y, width, height } = window.isNormal() ? window.getBounds() : SCREEN
    const bounds = { left: x, top: y, width: width + this.frame.width, height: height + this.frame.height }
    try {
      const { windowId } = await this.connection.send('Browser.getWindowForTarget', { targetId })
      if (this.headless || window.isNormal())
        await this.connection.send('Browser.setWindowBounds', { windowId, bounds })
      else
        await this.connection.send('Browser.setWindowBounds', {
          windowId,
          bounds: { windowState: window._state },
        })
    } catch (error) {
      if (!this.connection.closed && !window.isDestroyed())
        console.error('Stand-in: could not size the window:', error)
    }
  }

  closePage(contents) {
    const targetId = contents._targetId
    this.contents.delete(targetId)
    if (targetId) void this.connection?.send('Target.closeTarget', { targetId }).catch(() => {})
  }

  pageGone(targetId) {
    const contents = this.contents.get(targetId)
    this.contents.delete(targetId)
    const window = contents?._window
    if (!window || window.isDestroyed()) return
    // Closed from outside (the person, or the test): too late to refuse, but main is told in the usual order.
    if (!window._closing) window.emit('close', { preventDefault() {}, defaultPrevented: false })
    window._gone()
  }

  allGone() {
    for (const targetId of [...this.contents.keys()]) this.pageGone(targetId)
  }

  /** A document (or, with a webRequest listener, anything) is about to be asked for. */
  async requestPaused(contents, { requestId, request, frameId, resourceType, redirectedRequestId }) {
    const cdp = contents._cdp
    const url = this.protocol._url(request.url)
    const isMain = resourceType === 'Document' && frameId === contents._targetId
    let errorReason = null
    // Loads by main and reloads are nobody's wish to leave the page.
    const ownUrls = [contents._expected, contents._address].map((address) => address?.replace(/#.*/, ''))
    if (isMain && !ownUrls.includes(request.url) && !redirectedRequestId) {
      const event = { url, isMainFrame: true, isSameDocument: false, frame: contents.mainFrame, initiator: contents.mainFrame, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) } // prettier-ignore
      contents.emit('will-navigate', event, url, false, true, 1, 1)
      if (event.defaultPrevented) errorReason = 'Aborted'
    }
    if (isMain) contents._expected = null
    if (
      !errorReason &&
      (await this.session._isBlocked({ url, method: request.method, resourceType, contents }))
    ) {
      errorReason = 'BlockedByClient'
    }
    const answer = errorReason ? cdp.send('Fetch.failRequest', { requestId, errorReason }) : cdp.send('Fetch.continueRequest', { requestId }) // prettier-ignore
    await answer.catch(() => {})
  }

  keyPressed(window, pressed) {
    if (window.isDestroyed()) return
    window.focus()
    if (!window.webContents._ignoreMenu) this.menus.keyPressed(window, pressed)
  }

  /** What a sandboxed preload script finds as `process`. */
  rendererProcess() {
    const { electron, chrome, node, v8 } = process.versions
    return {
      type: 'renderer', sandboxed: true, contextIsolated: true, platform: process.platform, arch: process.arch,
      versions: { electron, chrome, node, v8 }, env: { NODE_ENV: process.env.NODE_ENV },
    } // prettier-ignore
  }
}

module.exports = { Host }
