import type { MenuCommand } from '@shared/ipc/contract'
import { isImeKey } from '../editor/composing'
import { cyclePanes, modal, run } from './commands'

export interface Shortcut {
  command: MenuCommand
  /** KeyboardEvent.key in lower case. */
  key: string
  shift?: boolean
  alt?: boolean
}

/** Ctrl (⌘ on macOS) with these keys; the same as the menu's accelerators. */
export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'new', key: 'n' },
  { command: 'open', key: 'o' },
  { command: 'close', key: 'w' },
  { command: 'save', key: 's' },
  { command: 'import', key: 'i', shift: true },
  { command: 'makeup', key: 'm', shift: true },
  { command: 'proposals', key: 'm' },
  { command: 'copyfit', key: 'k' },
  { command: 'export', key: 'e' },
  { command: 'undo', key: 'z' },
  { command: 'redo', key: 'z', shift: true },
  { command: 'redo', key: 'y' },
  { command: 'new-story', key: 'n', shift: true },
  { command: 'find', key: 'f' },
  { command: 'zoom-in', key: '=' },
  { command: 'zoom-in', key: '+' },
  { command: 'zoom-in', key: '+', shift: true },
  { command: 'zoom-out', key: '-' },
  { command: 'zoom-fit', key: '0' },
  { command: 'zoom-100', key: '1' },
  { command: 'zoom-module', key: '2' },
  { command: 'inspect', key: 'i' },
  { command: 'quality', key: 'g', shift: true },
  { command: 'plan', key: 'l', shift: true },
  { command: 'templates', key: 't', shift: true },
  { command: 'shortcuts', key: '/' },
]

export const isMac = (): boolean => /mac/i.test(navigator.platform)

/** The command of a key press, null when there is none. */
export function commandOf(event: KeyboardEvent, mac: boolean): MenuCommand | null {
  const mod = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (!mod) return null
  const key = event.key.toLowerCase()
  const found = SHORTCUTS.find(
    (one) =>
      one.key === key && (one.shift ?? false) === event.shiftKey && (one.alt ?? false) === event.altKey,
  )
  return found?.command ?? null
}

/** As a person reads it: Ctrl+Shift+I, ⇧⌘I. */
export function keysOf(shortcut: Pick<Shortcut, 'key' | 'shift' | 'alt'>, mac: boolean): string {
  const key = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key
  return mac
    ? `${shortcut.alt ? '⌥' : ''}${shortcut.shift ? '⇧' : ''}⌘${key}`
    : `Ctrl+${shortcut.alt ? 'Alt+' : ''}${shortcut.shift ? 'Shift+' : ''}${key}`
}

/** Listens on the window, before any field: undo is the document's, not the field's own. */
export function listenForShortcuts(): () => void {
  const mac = isMac()
  const onKey = (event: KeyboardEvent) => {
    if (isImeKey(event) || modal()) return
    if (event.key === 'F6') {
      event.preventDefault()
      cyclePanes(event.shiftKey)
      return
    }
    const command = commandOf(event, mac)
    if (!command) return
    event.preventDefault()
    event.stopPropagation()
    run(command)
  }
  window.addEventListener('keydown', onKey, { capture: true })
  return () => window.removeEventListener('keydown', onKey, { capture: true })
}
