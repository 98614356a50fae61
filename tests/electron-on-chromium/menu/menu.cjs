const { EventEmitter } = require('node:events')
const { roleOf } = require('./roles.cjs')
const { matches, parseAccelerator, consumedByEditing } = require('./accelerator.cjs')

/**
 * Menu and MenuItem for one app. No menu bar is drawn; items are reached by id, as tests do, and by their accelerators.
 * @param {{ app: object, focusedWindow: () => object | null }} host
 */
function makeMenus({ app, focusedWindow }) {
  let lastCommand = 0

  class MenuItem {
    constructor(options) {
      const role = options.role ? roleOf(options.role) : undefined
      const submenu = options.submenu ?? role?.submenu
      Object.assign(this, options)
      this.commandId = ++lastCommand
      this.id = options.id
      this.role = options.role?.toLowerCase()
      this.label = options.label ?? role?.label ?? ''
      this.sublabel = options.sublabel ?? ''
      this.toolTip = options.toolTip ?? ''
      this.accelerator = options.accelerator ?? role?.accelerator
      this.registerAccelerator = options.registerAccelerator ?? role?.registered ?? true
      this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu ?? null)
      this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
      this.enabled = options.enabled ?? true
      this.visible = options.visible ?? true
      this.checked = options.checked ?? false
      this.menu = undefined
      if (this.accelerator) parseAccelerator(this.accelerator)
      if (this.type === 'submenu' && !this.submenu) throw new Error('Invalid submenu')
      this.click = (event = {}, window, contents = window?.webContents) => {
        if (this.type === 'checkbox') this.checked = !this.checked
        if (this.type === 'radio') this._choose()
        if (role?.run && !options.click)
          role.run(window ?? focusedWindow(), contents ?? focusedWindow()?.webContents, app)
        else options.click?.(this, window, event)
      }
    }

    /** Radio items side by side, up to the next item of another type, are one group. */
    _choose() {
      const items = this.menu?.items ?? [this]
      const own = items.indexOf(this)
      const isRadio = (item) => item?.type === 'radio'
      let first = own
      while (isRadio(items[first - 1])) first--
      for (let at = first; isRadio(items[at]); at++) items[at].checked = items[at] === this
    }
  }

  class Menu extends EventEmitter {
    constructor() {
      super()
      this.items = []
    }

    static buildFromTemplate(template) {
      if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: it must be an array')
      const menu = new Menu()
      for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
      return menu
    }

    static setApplicationMenu(menu) {
      if (menu !== null && !(menu instanceof Menu)) throw new TypeError('Invalid menu')
      current = menu
    }

    static getApplicationMenu() {
      return current
    }

    append(item) {
      this.insert(this.items.length, item)
    }

    insert(position, item) {
      item.menu = this
      this.items.splice(position, 0, item)
    }

    getMenuItemById(id) {
      for (const item of this.items) {
        const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
        if (found) return found
      }
      return null
    }

    popup(options = {}) {
      this.emit('menu-will-show')
      Menu.lastPopup = this
      options.callback?.()
    }

    closePopup() {
      this.emit('menu-will-close')
    }
  }

  let current = null
  /** The last menu popped up, so that a test can look at it. */
  Menu.lastPopup = null

  /** Runs the application menu's item for a key that the page left alone. */
  function keyPressed(window, pressed) {
    if (!current || consumedByEditing(pressed)) return
    const item = findByKey(current, pressed)
    item?.click({ triggeredByAccelerator: true, ctrlKey: pressed.ctrl, shiftKey: pressed.shift, altKey: pressed.alt, metaKey: pressed.meta }, window) // prettier-ignore
  }

  function findByKey(menu, pressed) {
    for (const item of menu.items) {
      if (!item.visible || !item.enabled) continue
      if (item.submenu) {
        const found = findByKey(item.submenu, pressed)
        if (found) return found
      } else if (item.accelerator && item.registerAccelerator && matches(item.accelerator, pressed))
        return item
    }
    return null
  }

  return { Menu, MenuItem, keyPressed }
}

module.exports = { makeMenus }
