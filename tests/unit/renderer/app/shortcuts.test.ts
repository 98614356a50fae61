import { describe, expect, it, vi } from 'vitest'
import { menuTemplate } from '../../../../electron/main/app/menu'
import { commandOf, keysOf, SHORTCUTS } from '../../../../renderer/app/shortcuts'

vi.mock('electron', () => ({}))

const press = (key: string, part: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({ key, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...part }) as KeyboardEvent

describe('shortcuts', () => {
  it('need the platform’s own modifier and exactly their others', () => {
    expect(commandOf(press('z'), false)).toBe('undo')
    expect(commandOf(press('Z', { shiftKey: true }), false)).toBe('redo')
    expect(commandOf(press('z', { altKey: true }), false)).toBeNull()
    expect(commandOf(press('z', { ctrlKey: false }), false)).toBeNull()
    expect(commandOf(press('z'), true)).toBeNull()
    expect(commandOf(press('z', { ctrlKey: false, metaKey: true }), true)).toBe('undo')
  })

  it('read as the platform writes them', () => {
    expect(keysOf({ key: 'i', shift: true }, false)).toBe('Ctrl+Shift+I')
    expect(keysOf({ key: 'i', shift: true }, true)).toBe('⇧⌘I')
  })

  it('do what the application menu says they do', () => {
    const template = menuTemplate({
      language: 'en',
      recent: [],
      platform: 'linux',
      command: () => undefined,
      openRecent: () => undefined,
      clearRecent: () => undefined,
    })
    const items = template.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))
    const withKeys = items.filter((item) => item.accelerator !== undefined && item.role === undefined)
    expect(withKeys.length).toBeGreaterThan(10)
    for (const { id, accelerator } of withKeys) {
      const keys = String(accelerator).replace('CmdOrCtrl', 'Ctrl')
      const ours = SHORTCUTS.filter((one) => one.command === id).map((one) => keysOf(one, false))
      expect(ours, `${id} ${keys}`).toContain(keys)
    }
  })
})
