import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { MENU_COMMANDS } from '@shared/ipc/contract'
import { menuTemplate, type MenuInput } from '../../../electron/main/app/menu'

const input = (over: Partial<MenuInput> = {}): MenuInput => ({
  language: 'zh',
  recent: [{ dir: '/a & b', name: '河湾日报', date: '2024-05-01' }],
  platform: 'linux',
  command: vi.fn(),
  openRecent: vi.fn(),
  clearRecent: vi.fn(),
  ...over,
})

const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

const click = (items: MenuItemConstructorOptions[], id: string): void => {
  const item = flat(items).find((one) => one.id === id)
  ;(item?.click as (() => void) | undefined)?.()
}

describe('the menu', () => {
  it.each(['linux', 'darwin', 'win32'] as const)(
    'has every command once, each with its own keys, on %s',
    (platform) => {
      const asked = input({ platform })
      const items = flat(menuTemplate(asked))
      const ids = items.flatMap((item) => item.id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      for (const command of MENU_COMMANDS) {
        click(menuTemplate(asked), command)
        expect(asked.command).toHaveBeenLastCalledWith(command)
      }
      const keys = items.flatMap((item) => item.accelerator ?? [])
      expect(new Set(keys).size).toBe(keys.length)
    },
  )

  it('speaks Chinese and English, with the same items', () => {
    const [zh, en] = (['zh', 'en'] as const).map((language) => flat(menuTemplate(input({ language }))))
    expect(zh!.map((item) => item.id)).toEqual(en!.map((item) => item.id))
    expect(zh!.find((item) => item.id === 'open')?.label).toBe('打开…')
    expect(en!.find((item) => item.id === 'open')?.label).toBe('Open…')
    expect(en!.find((item) => item.id === 'language-en')?.checked).toBe(true)
  })

  it('lists recent issues and says so when there are none', () => {
    const asked = input()
    const items = menuTemplate(asked)
    expect(flat(items).find((item) => item.id === 'recent-0')?.label).toBe('河湾日报 2024-05-01 — /a && b')
    click(items, 'recent-0')
    expect(asked.openRecent).toHaveBeenCalledWith('/a & b')
    expect(flat(menuTemplate(input({ recent: [] }))).find((item) => item.id === 'recent-none')?.enabled).toBe(
      false,
    )
  })

  it('shows no mnemonics on macOS', () => {
    for (const language of ['zh', 'en'] as const)
      for (const { label } of flat(menuTemplate(input({ platform: 'darwin', language, recent: [] }))))
        expect(label ?? '').not.toMatch(/&/)
    expect(menuTemplate(input({ platform: 'darwin' })).map((item) => item.label)).toContain('文件')
  })
})
