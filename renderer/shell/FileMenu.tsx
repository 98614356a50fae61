import { ChevronDown } from 'lucide-react'
import {
  Button,
  Keyboard,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MenuCommand } from '@shared/ipc/contract'
import { call } from '../bridge/bridge'
import { run } from '../app/commands'
import { openIssue } from '../app/session'
import { isMac, keysOf, SHORTCUTS } from '../app/shortcuts'
import { useApp } from '../app/store'
import { useUi } from '../app/ui'

export function keysFor(command: MenuCommand): string {
  const shortcut = SHORTCUTS.find((one) => one.command === command)
  return shortcut ? keysOf(shortcut, isMac()) : ''
}

/** What the window's own menu has, for systems and hosts that show none. */
export function FileMenu() {
  const { t } = useTranslation()
  const open = useApp((state) => state.dir !== null)
  const readOnly = useApp((state) => state.readOnly)
  const recent = useUi((state) => state.info?.recent) ?? []
  const item = (command: MenuCommand, label: string, enabled = true) => (
    <MenuItem
      key={command}
      id={command}
      className="menu-item"
      isDisabled={!enabled}
      textValue={label}
      onAction={() => run(command)}
    >
      {label}
      <Keyboard className="menu-end">{keysFor(command)}</Keyboard>
    </MenuItem>
  )
  return (
    <MenuTrigger>
      <Button className="button button-quiet">
        {t('file.menu')} <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={t('file.menu')}>
          {item('new', t('file.new'))}
          {item('open', t('file.open'))}
          <SubmenuTrigger>
            <MenuItem className="menu-item" textValue={t('file.recent')}>
              {t('file.recent')} <ChevronDown size={14} className="menu-end menu-sub" aria-hidden />
            </MenuItem>
            <Popover className="popover">
              <Menu className="menu" aria-label={t('file.recent')}>
                {recent.length === 0 && (
                  <MenuItem className="menu-item" isDisabled>
                    {t('file.noRecent')}
                  </MenuItem>
                )}
                {recent.map((one) => (
                  <MenuItem
                    key={one.dir}
                    id={one.dir}
                    className="menu-item"
                    textValue={one.name}
                    onAction={() => void openIssue(one.dir)}
                  >
                    {one.name} <span className="menu-end">{one.date}</span>
                  </MenuItem>
                ))}
                {recent.length > 0 && <Separator className="menu-line" />}
                {recent.length > 0 && (
                  <MenuItem className="menu-item" onAction={() => void clearRecent()}>
                    {t('file.clearRecent')}
                  </MenuItem>
                )}
              </Menu>
            </Popover>
          </SubmenuTrigger>
          {item('sample', t('file.sample'))}
          <Separator className="menu-line" />
          {item('import', t('file.import'), open && !readOnly)}
          {item('export', t('file.export'), open)}
          {item('styles', t('styles.open'), open)}
          {item('save', t('file.save'), open && !readOnly)}
          <Separator className="menu-line" />
          {item('close', t('file.close'), open)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

async function clearRecent(): Promise<void> {
  await call('recent.clear', null)
  useUi.setState({ info: await call('app.info', null) })
}
