// Electron's accelerator strings against the keys a page reports.

const MODIFIERS = new Map([
  ['command', 'meta'], ['cmd', 'meta'], ['control', 'ctrl'], ['ctrl', 'ctrl'], ['alt', 'alt'], ['option', 'alt'],
  ['altgr', 'alt'], ['shift', 'shift'], ['super', 'meta'], ['meta', 'meta'],
  ['commandorcontrol', 'ctrl'], ['cmdorctrl', 'ctrl'],
]) // prettier-ignore

/** Electron's key name -> KeyboardEvent.key, where the two differ. */
const KEYS = new Map([
  ['plus', '+'], ['space', ' '], ['tab', 'tab'], ['capslock', 'capslock'], ['return', 'enter'], ['esc', 'escape'],
  ['up', 'arrowup'], ['down', 'arrowdown'], ['left', 'arrowleft'], ['right', 'arrowright'],
]) // prettier-ignore

/** Unshifted characters of the keys whose `key` changes with Shift (US layout, as Electron assumes). */
const CODES = new Map([
  ['Minus', '-'], ['Equal', '='], ['BracketLeft', '['], ['BracketRight', ']'], ['Backslash', '\\'],
  ['Semicolon', ';'], ['Quote', "'"], ['Comma', ','], ['Period', '.'], ['Slash', '/'], ['Backquote', '`'],
  ['NumpadAdd', '+'], ['NumpadSubtract', '-'],
]) // prettier-ignore

/** @param {string} accelerator such as `CmdOrCtrl+Shift+S` */
function parseAccelerator(accelerator) {
  const parts = accelerator.replace(/\+\+$/, '+Plus').split('+')
  const name = parts.pop().toLowerCase()
  const wanted = { ctrl: false, alt: false, shift: false, meta: false, key: KEYS.get(name) ?? name }
  for (const part of parts) {
    const modifier = MODIFIERS.get(part.trim().toLowerCase())
    if (!modifier) throw new Error(`Unknown modifier "${part}" in the accelerator "${accelerator}"`)
    wanted[modifier] = true
  }
  return wanted
}

/** @param {string} accelerator @param {object} pressed what watchKeys in page/renderer.cjs posts */
function matches(accelerator, pressed) {
  const wanted = parseAccelerator(accelerator)
  if (wanted.ctrl !== pressed.ctrl || wanted.alt !== pressed.alt || wanted.meta !== pressed.meta) return false
  const code = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(pressed.code)?.[1] ?? CODES.get(pressed.code) ?? ''
  const named = [pressed.key.toLowerCase(), code.toLowerCase()]
  // `Ctrl++` is typed with Shift on most keyboards.
  if (wanted.key === '+') return named.includes('+') || (named.includes('=') && pressed.shift)
  return wanted.shift === pressed.shift && named.includes(wanted.key)
}

/** Keys that Chromium's own editing commands consume in a text field, so that no menu ever sees them. */
const EDITING = ['Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+A', 'Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Ctrl+Shift+V', 'Ctrl+Insert', 'Shift+Insert', 'Shift+Delete'] // prettier-ignore
const RICH_EDITING = ['Ctrl+B', 'Ctrl+I', 'Ctrl+U']
const CARET = /^(Arrow|Home$|End$|Page|Backspace$|Delete$|Enter$|Tab$)/

function consumedByEditing(pressed) {
  if (!pressed.editable) return false
  const modified = pressed.alt || pressed.meta
  if (CARET.test(pressed.key) && !modified) return true
  return [...EDITING, ...(pressed.rich ? RICH_EDITING : [])].some((accelerator) =>
    matches(accelerator, pressed),
  )
}

module.exports = { matches, parseAccelerator, consumedByEditing }
