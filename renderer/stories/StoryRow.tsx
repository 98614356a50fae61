import {
  AlertTriangle,
  ArrowDown,
  ArrowUp,
  GripVertical,
  LayoutTemplate,
  MoreHorizontal,
  Trash2,
  ArrowLeftToLine,
} from 'lucide-react'
import {
  Button,
  GridListItem,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { countStory } from '@shared/model/count'
import { STORY_KINDS, STORY_STATUSES, type StoryKind, type StoryStatus } from '@shared/model/story'
import { deleteStory, moveStory, setKind, setStatus } from '../app/edits'
import { pageNumbers } from '../app/doc'
import { useApp } from '../app/store'
import { useLayout } from '../layout/client'
import { takeOffPage } from '../page/acts'
import { placeStory, sendStoryToPage } from '../page/placing'
import { FitBadge } from './FitBadge'
import { MissingBadge } from './MissingBadge'
import { KindIcon } from './KindIcon'

interface StoryRowProps {
  id: string
  name: string
  rank: number
  readOnly: boolean
}

export function StoryRow({ id, name, rank, readOnly }: StoryRowProps) {
  const { t } = useTranslation()
  const words = name || t('stories.untitled')
  return (
    <GridListItem id={id} textValue={words} className="story-row" data-story={id}>
      <span className="story-lead">
        {readOnly ? null : (
          <Button slot="drag" className="story-drag" aria-label={t('stories.dragHint')}>
            <GripVertical size={14} />
          </Button>
        )}
        <span className="story-rank" aria-hidden>
          {rank}
        </span>
      </span>
      <span className="story-main">
        <span className={name ? 'story-name' : 'story-name story-name-none'}>{words}</span>
        <StoryMeta id={id} />
      </span>
      {readOnly ? null : <RowMenu id={id} />}
    </GridListItem>
  )
}

/** The line that changes with every character typed. */
function StoryMeta({ id }: { id: string }) {
  const { t } = useTranslation()
  const story = useApp((state) => state.doc?.stories[id])
  const fit = useLayout((state) => state.composition?.fits.get(id))
  if (!story) return null
  return (
    <span className="story-meta">
      <KindIcon kind={story.kind} />
      <span>{t('stories.zi', { n: countStory(story) })}</span>
      <FitBadge fit={fit} />
      <MissingBadge story={story} />
      {story.queries.length > 0 && (
        <span className="chip chip-query" title={t('stories.queries', { n: story.queries.length })}>
          <AlertTriangle size={11} role="img" aria-label={t('query.title')} /> {story.queries.length}
        </span>
      )}
      <span className={`story-status status-${story.status}`}>{t(`status.${story.status}`)}</span>
    </span>
  )
}

function RowMenu({ id }: { id: string }) {
  const { t } = useTranslation()
  const status = useApp((state) => state.doc?.stories[id]?.status)
  const kind = useApp((state) => state.doc?.stories[id]?.kind)
  const page = useApp((state) => state.page)
  const module = useApp((state) => state.doc?.pages[state.page]?.modules.find((one) => one.story === id)?.id)
  const numbers = useApp(useShallow((state) => (state.doc ? pageNumbers(state.doc) : [])))
  return (
    <MenuTrigger>
      <Button className="icon-button story-more" aria-label={t('stories.more')}>
        <MoreHorizontal size={16} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('stories.more')}>
          <MenuItem onAction={() => moveStory(id, -1)} className="menu-item">
            <ArrowUp size={14} /> {t('stories.up')}
          </MenuItem>
          <MenuItem onAction={() => moveStory(id, 1)} className="menu-item">
            <ArrowDown size={14} /> {t('stories.down')}
          </MenuItem>
          <Separator className="menu-line" />
          {module === undefined ? (
            <MenuItem onAction={() => placeStory(id)} className="menu-item">
              <LayoutTemplate size={14} /> {t('page.putOn')}
            </MenuItem>
          ) : (
            <MenuItem onAction={() => takeOffPage([module])} className="menu-item">
              <ArrowLeftToLine size={14} /> {t('page.takeOff')}
            </MenuItem>
          )}
          {numbers
            .filter((number) => number !== page)
            .map((number) => (
              <MenuItem
                key={number}
                id={`page-${number}`}
                onAction={() => sendStoryToPage(id, number)}
                className="menu-item"
              >
                <span className="menu-gap" /> {t('page.toPage', { n: number })}
              </MenuItem>
            ))}
          <Separator className="menu-line" />
          <MenuSection
            aria-label={t('status.label')}
            selectionMode="single"
            selectedKeys={status ? [status] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys]
              if (key) setStatus(id, key as StoryStatus)
            }}
          >
            {STORY_STATUSES.map((status) => (
              <MenuItem key={status} id={status} className="menu-item menu-check">
                {t(`status.${status}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection
            aria-label={t('step.kind')}
            selectionMode="single"
            selectedKeys={kind ? [kind] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys]
              if (key) setKind(id, key as StoryKind)
            }}
          >
            {STORY_KINDS.map((kind) => (
              <MenuItem key={kind} id={kind} className="menu-item menu-check" textValue={t(`kind.${kind}`)}>
                {t(`kind.${kind}`)}
                <span className="menu-end">
                  <KindIcon kind={kind} />
                </span>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuItem onAction={() => deleteStory(id)} className="menu-item menu-danger">
            <Trash2 size={14} /> {t('stories.delete')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
