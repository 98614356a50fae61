import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, RecentIssue } from '@shared/ipc/contract'
import { label, type Label } from './labels'
import type { Language } from './settings'

export interface MenuInput {
  language: Language
  recent: readonly RecentIssue[]
  platform: NodeJS.Platform
  command(command: MenuCommand): void
  openRecent(dir: string): void
  clearRecent(): void
}

/** The application menu. Every item that acts has an id; commands are carried out by the renderer. */
export function menuTemplate(input: MenuInput): MenuItemConstructorOptions[] {
  const { language, platform } = input
  const mac = platform === 'darwin'
  const text = (key: Label): string =>
    mac ? label(language, key).replace(/\(?&.\)?/, dropMnemonic) : label(language, key)
  const command = (id: MenuCommand, key: Label, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label: text(key),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => input.command(id),
  })
  const role = (
    name: NonNullable<MenuItemConstructorOptions['role']>,
    key: Label,
  ): MenuItemConstructorOptions => ({
    id: name,
    role: name,
    label: text(key),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }

  const file = [
    command('new', 'new', 'CmdOrCtrl+N'),
    command('open', 'open', 'CmdOrCtrl+O'),
    { id: 'recent', label: text('recent'), submenu: recentItems(input) },
    command('sample', 'sample'),
    line,
    command('import', 'import', 'CmdOrCtrl+Shift+I'),
    command('export', 'export', 'CmdOrCtrl+E'),
    line,
    command('save', 'save', 'CmdOrCtrl+S'),
    command('close', 'close', 'CmdOrCtrl+W'),
    ...(mac ? [] : [line, role('quit', 'quit')]),
  ]
  const edit = [
    // Undo is the document's, not a text field's: a command, not Chromium's role.
    command('undo', 'undo', 'CmdOrCtrl+Z'),
    command('redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    line,
    role('cut', 'cut'),
    role('copy', 'copy'),
    role('paste', 'paste'),
    role('selectAll', 'selectAll'),
    line,
    command('find', 'find', 'CmdOrCtrl+F'),
    command('new-story', 'newStory', 'CmdOrCtrl+Shift+N'),
  ]
  const view = [
    command('zoom-in', 'zoomIn', 'CmdOrCtrl+='),
    command('zoom-out', 'zoomOut', 'CmdOrCtrl+-'),
    command('zoom-fit', 'zoomFit', 'CmdOrCtrl+0'),
    command('zoom-100', 'zoom100', 'CmdOrCtrl+1'),
    command('zoom-module', 'zoomModule', 'CmdOrCtrl+2'),
    line,
    command('inspect', 'inspect', 'CmdOrCtrl+I'),
    command('quality', 'quality', 'CmdOrCtrl+Shift+G'),
    line,
    role('togglefullscreen', 'fullScreen'),
    line,
    { id: 'language', label: text('language'), submenu: languageItems(input) },
  ]
  const help = [command('shortcuts', 'shortcuts', 'CmdOrCtrl+/'), role('about', 'about')]
  return [
    ...(mac ? [{ id: 'app', role: 'appMenu' } as const] : []),
    { id: 'file', label: text('file'), submenu: file },
    { id: 'edit', label: text('edit'), submenu: edit },
    { id: 'view', label: text('view'), submenu: view },
    {
      id: 'page',
      label: text('page'),
      submenu: [
        command('makeup', 'makeup', 'CmdOrCtrl+Shift+M'),
        command('proposals', 'proposals', 'CmdOrCtrl+M'),
        command('copyfit', 'copyfit', 'CmdOrCtrl+K'),
        line,
        command('plan', 'plan', 'CmdOrCtrl+Shift+L'),
        command('templates', 'templates', 'CmdOrCtrl+Shift+T'),
        command('jump', 'jump'),
        command('styles', 'styles'),
      ],
    },
    { id: 'window', label: text('window'), submenu: [role('minimize', 'minimise')] },
    { id: 'help', label: text('help'), role: 'help', submenu: help },
  ]
}

/** macOS shows no mnemonics: `文件(&F)` is 文件, `&File` is File. */
const dropMnemonic = (mnemonic: string): string => (mnemonic.startsWith('(') ? '' : mnemonic.replace('&', ''))

function recentItems({ language, recent, openRecent, clearRecent }: MenuInput): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ id: 'recent-none', label: label(language, 'noRecent'), enabled: false }]
  return [
    ...recent.map(({ dir, name, date }, index) => ({
      id: `recent-${index}`,
      label: `${name} ${date} — ${dir}`.replaceAll('&', '&&'),
      click: () => openRecent(dir),
    })),
    { type: 'separator' },
    { id: 'recent-clear', label: label(language, 'clearRecent'), click: clearRecent },
  ]
}

function languageItems({ language, command }: MenuInput): MenuItemConstructorOptions[] {
  const item = (id: 'language-zh' | 'language-en', name: string): MenuItemConstructorOptions => ({
    id,
    label: name,
    type: 'radio',
    checked: id === `language-${language}`,
    click: () => command(id),
  })
  return [item('language-zh', '中文'), item('language-en', 'English')]
}
