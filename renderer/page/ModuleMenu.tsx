import {
  ArrowDownToLine,
  ArrowUpToLine,
  ChevronDown,
  ChevronUp,
  CornerDownRight,
  CornerUpLeft,
  Copy,
  Lock,
  LockOpen,
  PenLine,
  Repeat,
  ArrowLeftToLine,
} from 'lucide-react'
import { memo, useRef, type ReactNode } from 'react'
import { Keyboard, Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { ORDERS, type Order } from '@shared/makeup/hand/order'
import { pageNumbers } from '../app/doc'
import { isMac, keysOf } from '../app/shortcuts'
import { useApp } from '../app/store'
import { duplicate, order, swap, takeOffPage, toggleLock } from './acts'
import { sendToPage } from './placing'
import { ALIGN_ICONS, alignBy } from './alignIcons'
import { askJump, takeBack } from './jump/acts'
import { jumpPlaceOf } from './jump/state'
import { currentPage, moduleOf, usePage } from './state'
import { writeStory } from './write'

const ORDER_ICONS: Record<Order, ReactNode> = {
  first: <ArrowUpToLine size={14} />,
  earlier: <ChevronUp size={14} />,
  later: <ChevronDown size={14} />,
  last: <ArrowDownToLine size={14} />,
}
const ORDER_KEYS: Record<Order, string> = { first: 'Home', earlier: 'PageUp', later: 'PageDown', last: 'End' }

/** The context menu of the selected modules: by the right button, or the menu key. */
export const ModuleMenu = memo(function ModuleMenu() {
  const { t } = useTranslation()
  const at = useRef<HTMLSpanElement>(null)
  const menu = usePage((state) => state.menu)
  const selection = usePage((state) => state.selection)
  const readOnly = useApp((state) => state.readOnly)
  const page = useApp((state) => state.page)
  const numbers = useApp(useShallow((state) => (state.doc ? pageNumbers(state.doc) : [])))
  const locked = useApp(
    (state) =>
      selection.length > 0 &&
      selection.every((id) => currentPage(state)?.modules.find((module) => module.id === id)?.pinned),
  )
  const jumps = useApp((state) => {
    const id = selection.at(-1)
    const story = moduleOf(id)?.story
    const place = id !== undefined && story !== undefined ? jumpPlaceOf(state, story, id) : null
    return place !== null && (place.from !== null || place.to !== null)
  })
  const others = numbers.filter((number) => number !== page)
  const item = (label: string, icon: ReactNode, run: () => void, keys = '', disabled = false) => (
    <MenuItem
      key={label}
      id={label}
      className="menu-item"
      textValue={label}
      isDisabled={disabled}
      onAction={run}
    >
      {icon} {label}
      {keys && <Keyboard className="menu-end">{keys}</Keyboard>}
    </MenuItem>
  )
  return (
    <>
      <span ref={at} className="menu-point" aria-hidden style={{ left: menu?.x ?? 0, top: menu?.y ?? 0 }} />
      <Popover
        className="popover"
        triggerRef={at}
        isOpen={menu !== null && selection.length > 0}
        onOpenChange={(open) => !open && usePage.setState({ menu: null })}
        placement="bottom start"
        offset={0}
      >
        <Menu className="menu" aria-label={t('page.more')} autoFocus="first" onClose={focusPage}>
          {item(t('page.edit'), <PenLine size={14} />, writeStory, 'Enter')}
          {!readOnly && (
            <>
              <Separator className="menu-line" />
              {item(t('page.swap'), <Repeat size={14} />, swap, 'X', selection.length !== 2)}
              {ALIGN_ICONS.map(({ id, Icon }) =>
                item(t(`page.align.${id}`), <Icon size={14} />, () => alignBy(id)),
              )}
              <Separator className="menu-line" />
              {ORDERS.map((where) =>
                item(t(`page.order.${where}`), ORDER_ICONS[where], () => order(where), ORDER_KEYS[where]),
              )}
              <Separator className="menu-line" />
              {item(
                t(locked ? 'page.unlock' : 'page.lock'),
                locked ? <LockOpen size={14} /> : <Lock size={14} />,
                toggleLock,
                'L',
              )}
              {item(t('page.duplicate'), <Copy size={14} />, duplicate, keysOf({ key: 'd' }, isMac()))}
              {others.map((number) =>
                item(t('page.toPage', { n: number }), <span className="menu-gap" />, () =>
                  sendToPage(usePage.getState().selection, number),
                ),
              )}
              {item(t('jump.command'), <CornerDownRight size={14} />, askJump, 'J')}
              {jumps && item(t('jump.end'), <CornerUpLeft size={14} />, takeBack)}
              {item(t('page.takeOff'), <ArrowLeftToLine size={14} />, () => takeOffPage(), 'Delete')}
            </>
          )}
        </Menu>
      </Popover>
    </>
  )
})

/** The focus goes back to the module that the menu was about. */
function focusPage(): void {
  usePage.setState({ menu: null })
  const id = usePage.getState().selection.at(-1)
  if (id !== undefined) document.querySelector<HTMLElement>(`[data-module="${CSS.escape(id)}"]`)?.focus()
}
