const { EventEmitter } = require('node:events')
const { strict, notImplemented } = require('./strict.cjs')

/** Chromium's permission -> Electron's name for it. */
const PERMISSIONS = new Map([
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['persistent-storage', 'persistent-storage'],
  ['local-fonts', 'local-fonts'],
  ['window-management', 'window-management'],
])

/** The one session of the stand-in. */
class DefaultSession extends EventEmitter {
  constructor(protocol) {
    super()
    this.protocol = protocol
    this._mayRequest = null
    this._mayUse = null
    this._beforeRequest = null
    this.webRequest = strict(
      {
        onBeforeRequest: (...args) => {
          const listener = args.at(-1)
          const filter = args.length > 1 ? args[0] : { urls: ['<all_urls>'] }
          this._beforeRequest = listener && { listener, matches: filter.urls.map(urlPattern) }
        },
      },
      'session.webRequest',
    )
  }

  setPermissionRequestHandler(handler) {
    this._mayRequest = handler
  }

  setPermissionCheckHandler(handler) {
    this._mayUse = handler
  }

  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setSpellCheckerEnabled() {}
  setSpellCheckerLanguages() {}
  isSpellCheckerEnabled() {
    return false
  }

  get availableSpellCheckerLanguages() {
    return []
  }

  async clearCache() {}
  async clearStorageData() {}
  flushStorageData() {}

  /**
   * Chromium does not ask over the protocol, so the handlers are asked before the page opens and their answers set.
   * Without a handler everything is granted, as in Electron.
   */
  async _applyPermissions(connection, contents, address) {
    const { origin } = new URL(address)
    if (origin === 'null') return
    const requestingUrl = contents._host.protocol._url(address)
    const details = { requestingUrl, isMainFrame: true }
    for (const [name, permission] of PERMISSIONS) {
      const requested = this._mayRequest
        ? await new Promise((resolve) => this._mayRequest(contents, permission, resolve, details))
        : true
      const granted = requested && (this._mayUse?.(contents, permission, requestingUrl, details) ?? true)
      const setting = granted ? 'granted' : 'denied'
      // A Chromium that does not know one of these permissions has nothing to grant.
      await connection
        .send('Browser.setPermission', { permission: { name }, setting, origin })
        .catch(() => {})
    }
  }

  /** What of a page's traffic is held for main to see: documents, for will-navigate; all with a webRequest listener. */
  _patterns() {
    return this._beforeRequest ? [{ urlPattern: '*' }] : [{ urlPattern: '*', resourceType: 'Document' }]
  }

  async _isBlocked({ url, method, resourceType, contents }) {
    const before = this._beforeRequest
    if (!before?.matches.some((pattern) => pattern.test(url))) return false
    const details = { id: 0, url, method, resourceType: resourceType.toLowerCase(), webContentsId: contents.id, webContents: contents, timestamp: Date.now() } // prettier-ignore
    const { cancel = false, redirectURL } = await new Promise((resolve) => before.listener(details, resolve))
    if (redirectURL) throw notImplemented('session.webRequest.onBeforeRequest: redirectURL')
    return cancel
  }
}

/** Electron's URL pattern (`*://*.example.org/*`) as a regular expression. */
function urlPattern(pattern) {
  if (pattern === '<all_urls>') return /^/
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')
  return new RegExp(`^${escaped}$`)
}

module.exports = { DefaultSession }
