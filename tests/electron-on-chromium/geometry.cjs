// Size, place and state of a window. A window has no frame here, so its content is as large as itself.
const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 }

const METHODS = {
  _startGeometry({ width = 800, height = 600, x, y, minWidth = 0, minHeight = 0 }) {
    this._minimum = [minWidth, minHeight]
    this._state = 'normal'
    this._bounds = {
      x: x ?? Math.max(0, Math.round((SCREEN.width - width) / 2)),
      y: y ?? Math.max(0, Math.round((SCREEN.height - height) / 2)),
      width: Math.max(width, minWidth),
      height: Math.max(height, minHeight),
    }
  },

  getNormalBounds() { return { ...this._bounds } },
  getBounds() { return this._state === 'normal' ? { ...this._bounds } : { ...SCREEN } },
  getContentBounds() { return this.getBounds() },
  getSize() { const { width, height } = this.getBounds(); return [width, height] },
  getContentSize() { return this.getSize() },
  getPosition() { const { x, y } = this.getBounds(); return [x, y] },
  getMinimumSize() { return [...this._minimum] },
  setMinimumSize(width, height) { this._minimum = [width, height] },
  setMaximumSize() {},
  setResizable() {},
  isResizable() { return this._options.resizable ?? true },
  setContentBounds(bounds) { this.setBounds(bounds) },
  setSize(width, height) { this.setBounds({ width, height }) },
  setContentSize(width, height) { this.setBounds({ width, height }) },
  setPosition(x, y) { this.setBounds({ x, y }) },
  center() {
    const { width, height } = this._bounds
    this.setBounds({ x: Math.round((SCREEN.width - width) / 2), y: Math.round((SCREEN.height - height) / 2) })
  },

  setBounds(bounds) {
    const before = this._bounds
    this._bounds = { ...before, ...bounds }
    this._bounds.width = Math.max(this._bounds.width, this._minimum[0])
    this._bounds.height = Math.max(this._bounds.height, this._minimum[1])
    if (before.width !== this._bounds.width || before.height !== this._bounds.height) this.emit('resize')
    if (before.x !== this._bounds.x || before.y !== this._bounds.y) this.emit('move')
    this._applyGeometry()
  },

  _setState(state, ...events) {
    this._state = state
    for (const event of events) this.emit(event)
    this._applyGeometry()
  },

  maximize() { if (!this.isMaximized()) this._setState('maximized', 'maximize', 'resize') },
  unmaximize() { if (this.isMaximized()) this._setState('normal', 'unmaximize', 'resize') },
  isMaximized() { return this._state === 'maximized' },
  minimize() { this._setState('minimized', 'minimize') },
  isMinimized() { return this._state === 'minimized' },
  restore() { if (this._state !== 'normal') this._setState('normal', 'restore') },
  isNormal() { return this._state === 'normal' },
  setFullScreen(full) {
    if (full !== this.isFullScreen()) this._setState(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen', 'resize') // prettier-ignore
  },
  isFullScreen() { return this._state === 'fullscreen' },

  _applyGeometry() { this._host().fitPage(this) },
} // prettier-ignore

/** @param {any} BrowserWindow @param {object} host */
function defineGeometry(BrowserWindow, host) {
  Object.assign(BrowserWindow.prototype, METHODS, { _host: () => host })
}

module.exports = { defineGeometry, SCREEN }
