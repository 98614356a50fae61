import { Check, ChevronDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { STORY_STATUSES, type StoryStatus } from '@shared/model/story'
import { setStatus } from '../app/edits'
import { useApp } from '../app/store'
import { KindIcon } from '../stories/KindIcon'

export function StoryHead({ story: id }: { story: string }) {
  const { t } = useTranslation()
  const kind = useApp((state) => state.doc?.stories[id]?.kind)
  const status = useApp((state) => state.doc?.stories[id]?.status)
  const readOnly = useApp((state) => state.readOnly)
  if (!kind || !status) return null
  return (
    <header className="pane-head">
      <h2>{t('editor.title')}</h2>
      <span className="pane-note story-kind">
        <KindIcon kind={kind} /> {t(`kind.${kind}`)}
      </span>
      <MenuTrigger>
        <Button className={`button button-quiet status-button status-${status}`} isDisabled={readOnly}>
          {t(`status.${status}`)} <ChevronDown size={14} aria-hidden />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label={t('status.label')}
            selectionMode="single"
            selectedKeys={[status]}
            onAction={(key) => setStatus(id, key as StoryStatus)}
          >
            {STORY_STATUSES.map((one) => (
              <MenuItem key={one} id={one} className="menu-item menu-check" textValue={t(`status.${one}`)}>
                {t(`status.${one}`)}
                {one === status && <Check size={14} className="menu-end" aria-hidden />}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </header>
  )
}
