import { AlertTriangle, ArrowDown, ArrowUp, GripVertical, MoreHorizontal, Trash2 } from 'lucide-react'
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
import type { StoryFit } from '@shared/layout/page/types'
import { countStory } from '@shared/model/count'
import {
  STORY_KINDS,
  STORY_STATUSES,
  type Story,
  type StoryKind,
  type StoryStatus,
} from '@shared/model/story'
import { deleteStory, moveStory, setKind, setStatus } from '../app/edits'
import { FitBadge } from './FitBadge'
import { KindIcon } from './KindIcon'
import { storyName } from './names'

interface StoryRowProps {
  story: Story
  rank: number
  fit: StoryFit | undefined
  readOnly: boolean
}

export function StoryRow({ story, rank, fit, readOnly }: StoryRowProps) {
  const { t } = useTranslation()
  const name = storyName(story)
  return (
    <GridListItem
      id={story.id}
      textValue={name || t('stories.untitled')}
      className="story-row"
      data-story={story.id}
    >
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
        <span className={name ? 'story-name' : 'story-name story-name-none'}>
          {name || t('stories.untitled')}
        </span>
        <span className="story-meta">
          <KindIcon kind={story.kind} />
          <span>{t('stories.zi', { n: countStory(story) })}</span>
          <FitBadge fit={fit} />
          {story.queries.length > 0 && (
            <span className="chip chip-query" title={t('stories.queries', { n: story.queries.length })}>
              <AlertTriangle size={11} role="img" aria-label={t('query.title')} /> {story.queries.length}
            </span>
          )}
          <span className={`story-status status-${story.status}`}>{t(`status.${story.status}`)}</span>
        </span>
      </span>
      {readOnly ? null : <RowMenu story={story} />}
    </GridListItem>
  )
}

function RowMenu({ story }: { story: Story }) {
  const { t } = useTranslation()
  return (
    <MenuTrigger>
      <Button className="icon-button story-more" aria-label={t('stories.more')}>
        <MoreHorizontal size={16} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('stories.more')}>
          <MenuItem onAction={() => moveStory(story.id, -1)} className="menu-item">
            <ArrowUp size={14} /> {t('stories.up')}
          </MenuItem>
          <MenuItem onAction={() => moveStory(story.id, 1)} className="menu-item">
            <ArrowDown size={14} /> {t('stories.down')}
          </MenuItem>
          <Separator className="menu-line" />
          <MenuSection
            aria-label={t('status.label')}
            selectionMode="single"
            selectedKeys={[story.status]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys]
              if (key) setStatus(story.id, key as StoryStatus)
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
            selectedKeys={[story.kind]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys]
              if (key) setKind(story.id, key as StoryKind)
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
          <MenuItem onAction={() => deleteStory(story.id)} className="menu-item menu-danger">
            <Trash2 size={14} /> {t('stories.delete')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
