import {
  Copy,
  Grid3x3,
  Lock,
  LockOpen,
  Magnet,
  Repeat,
  Ruler,
  SlidersHorizontal,
  Stethoscope,
  Columns2,
  ArrowLeftToLine,
  ZoomIn,
} from 'lucide-react'
import { memo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { MODES } from '@shared/makeup/hand/settle'
import { run } from '../app/commands'
import { isMac, keysOf } from '../app/shortcuts'
import { useApp } from '../app/store'
import { useFit } from '../fit/state'
import { useInspector } from '../inspector/state'
import { keysFor } from '../shell/FileMenu'
import { IconButton } from '../shell/IconButton'
import { duplicate, swap, takeOffPage, toggleLock } from './acts'
import { ALIGN_ICONS, alignBy } from './alignIcons'
import { currentPage, setMode, toggleOverlay, usePage, type Overlay } from './state'

const OVERLAY_ICONS = { grid: Grid3x3, frames: Columns2, guides: Magnet, rulers: Ruler } as const

/** The tools of the hand: how neighbours give way, what is done with the selection, what lies over the page. */
export const PageBar = memo(function PageBar() {
  const { t } = useTranslation()
  const mode = usePage((state) => state.mode)
  const show = usePage((state) => state.show)
  const numbers = usePage((state) => state.numbers)
  const fitting = useFit((state) => state.panel)
  const selection = usePage((state) => state.selection)
  const readOnly = useApp((state) => state.readOnly)
  const locked = useApp(
    (state) =>
      selection.length > 0 &&
      selection.every((id) => currentPage(state)?.modules.find((module) => module.id === id)?.pinned),
  )
  const none = selection.length === 0
  return (
    <div className="page-bar" role="toolbar" aria-label={t('page.tools')}>
      {!readOnly && (
        <>
          <div className="segments" role="radiogroup" aria-label={t('page.mode')}>
            {MODES.map((one) => (
              <button
                key={one}
                type="button"
                role="radio"
                aria-checked={mode === one}
                tabIndex={mode === one ? 0 : -1}
                onKeyDown={switchMode}
                title={t(`page.${one}Hint`)}
                onClick={() => setMode(one)}
              >
                {t(`page.${one}`)}
              </button>
            ))}
          </div>
          <div className="tool-group" role="group" aria-label={t('page.align.label')}>
            {ALIGN_ICONS.map(({ id, Icon }) => (
              <IconButton
                key={id}
                icon={Icon}
                label={t(`page.align.${id}`)}
                onPress={() => alignBy(id)}
                disabled={none || ((id === 'columns' || id === 'rows') && selection.length < 2)}
              />
            ))}
          </div>
          <div className="tool-group" role="group" aria-label={t('page.arrange')}>
            <IconButton
              icon={Repeat}
              label={t('page.swap')}
              keys="X"
              onPress={swap}
              disabled={selection.length !== 2}
            />
            <IconButton
              icon={locked ? LockOpen : Lock}
              label={t(locked ? 'page.unlock' : 'page.lock')}
              keys="L"
              onPress={toggleLock}
              disabled={none}
              pressed={locked}
            />
            <IconButton
              icon={Copy}
              label={t('page.duplicate')}
              keys={keysOf({ key: 'd' }, isMac())}
              onPress={duplicate}
              disabled={none}
            />
            <IconButton
              icon={ArrowLeftToLine}
              label={t('page.takeOff')}
              keys="Delete"
              onPress={() => takeOffPage()}
              disabled={none}
            />
          </div>
        </>
      )}
      <div className="tool-group tool-group-end" role="group" aria-label={t('page.show')}>
        <IconButton
          icon={ZoomIn}
          label={t('page.zoomModule')}
          keys={keysFor('zoom-module')}
          onPress={() => run('zoom-module')}
          disabled={none}
        />
        {(Object.keys(OVERLAY_ICONS) as Overlay[]).map((which) => (
          <IconButton
            key={which}
            icon={OVERLAY_ICONS[which]}
            label={t(`page.${which}`)}
            onPress={() => toggleOverlay(which)}
            pressed={show[which]}
          />
        ))}
        <IconButton
          icon={Stethoscope}
          label={t('copyfit.title')}
          keys={keysFor('copyfit')}
          onPress={() => run('copyfit')}
          pressed={fitting}
        />
        <IconButton
          icon={SlidersHorizontal}
          label={t('page.numbers')}
          onPress={() => {
            if (!numbers) useInspector.setState({ open: false })
            usePage.setState({ numbers: !numbers })
          }}
          pressed={numbers}
        />
      </div>
    </div>
  )
})

/** Arrow keys go between the two, as in any group of radio buttons. */
function switchMode(event: KeyboardEvent<HTMLButtonElement>): void {
  if (!/^Arrow(Left|Right|Up|Down)$/u.test(event.key)) return
  event.preventDefault()
  const { mode } = usePage.getState()
  setMode(MODES[(MODES.indexOf(mode) + 1) % MODES.length]!)
  const other = event.currentTarget.nextElementSibling ?? event.currentTarget.previousElementSibling
  if (other instanceof HTMLElement) other.focus()
}
