import { Plus, Search, X } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Button, GridList, Input, SearchField, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { offer } from '../app/commands'
import { pageNumbers, storiesOf } from '../app/doc'
import { addStory, deleteStory, reorderStories } from '../app/edits'
import { selectPage, selectStory, useApp, type AppState } from '../app/store'
import { placeStory, sendStoryToPage } from '../page/placing'
import { endCarry, STORY_TYPE } from '../page/drop'
import { usePage } from '../page/state'
import { IconButton } from '../shell/IconButton'
import { Leftovers } from './Leftovers'
import { searchText, storyName } from './names'
import { StoryRow } from './StoryRow'

/** The rows to show: ids and names in turn, so that typing in a body leaves the list as it is. */
const rowsOf = (state: AppState, wanted: string): string[] =>
  (state.doc ? storiesOf(state.doc, state.page) : [])
    .filter((story) => wanted === '' || searchText(story).includes(wanted))
    .flatMap((story) => [story.id, storyName(story)])

const NO_IDS: readonly string[] = []

/** Stories of the page in news rank. */
export function StoryList() {
  const { t } = useTranslation()
  const page = useApp((state) => state.page)
  const ids = useApp((state) => state.doc?.pages[state.page]?.stories ?? NO_IDS)
  const numbers = useApp(useShallow((state) => (state.doc ? pageNumbers(state.doc) : [])))
  const selected = useApp((state) => state.story)
  const readOnly = useApp((state) => state.readOnly)
  const overList = usePage((state) => state.drag?.drop.kind === 'list')
  // The tab of another page under the hand, by its number.
  const handTab = usePage(({ drag }) => (drag?.drop.kind === 'tab' ? drag.drop.page : null))
  const [overTab, setOverTab] = useState<number | null>(null)
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query).trim().toLowerCase()
  const flat = useApp(useShallow((state) => rowsOf(state, wanted)))
  const rows = useMemo(
    () =>
      flat.flatMap((id, index) =>
        index % 2 === 0 ? [{ id, name: flat[index + 1]!, rank: ids.indexOf(id) + 1 }] : [],
      ),
    [flat, ids],
  )
  const search = useRef<HTMLInputElement>(null)
  useEffect(
    () =>
      offer('find', () => {
        search.current?.focus()
        search.current?.select()
      }),
    [],
  )

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [STORY_TYPE]: String(key) })),
    acceptedDragTypes: [STORY_TYPE],
    onDragStart: ({ keys }) => usePage.setState({ carried: [...keys].map(String) }),
    onDragEnd: () => {
      usePage.setState({ carried: [] })
      endCarry()
    },
    onReorder: ({ keys, target }) =>
      target.dropPosition !== 'on' &&
      reorderStories([...keys].map(String), String(target.key), target.dropPosition),
    isDisabled: readOnly || wanted !== '',
  })

  return (
    <section className="stories" aria-label={t('stories.title')} data-drop-target={overList || undefined}>
      <header className="pane-head">
        <h2>{t('stories.title')}</h2>
        <span className="pane-note">{t('stories.count', { n: ids.length })}</span>
        {!readOnly && <IconButton icon={Plus} label={t('stories.add')} onPress={() => addStory()} />}
      </header>
      {numbers.length > 1 && (
        <div className="page-tabs" role="group" aria-label={t('stories.pages')}>
          {numbers.map((number) => (
            <button
              key={number}
              type="button"
              aria-pressed={number === page}
              data-page-tab={number}
              data-drop-target={handTab === number || overTab === number || undefined}
              onDragOver={(event) => {
                if (number === page || readOnly || !event.dataTransfer.types.includes(STORY_TYPE)) return
                event.preventDefault()
                setOverTab(number)
              }}
              onDragLeave={() => setOverTab(null)}
              onDrop={(event) => {
                event.preventDefault()
                setOverTab(null)
                for (const story of usePage.getState().carried) sendStoryToPage(story, number)
              }}
              onClick={() => selectPage(number)}
            >
              {t('stories.page', { n: number })}
            </button>
          ))}
        </div>
      )}
      <SearchField className="search" aria-label={t('stories.search')} value={query} onChange={setQuery}>
        <Search size={14} aria-hidden />
        <Input ref={search} placeholder={t('stories.search')} />
        {query !== '' && (
          <Button className="search-clear" aria-label={t('stories.clearSearch')}>
            <X size={14} />
          </Button>
        )}
      </SearchField>
      <div
        className="story-scroll"
        onKeyDown={(event) => {
          if (event.key === 'Delete' && selected && !readOnly) deleteStory(selected)
        }}
      >
        <GridList
          className="story-list"
          aria-label={t('stories.title')}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          onAction={(key) => placeFromList(String(key))}
          selectedKeys={selected ? [selected] : []}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            if (key !== undefined) selectStory(String(key))
          }}
          dragAndDropHooks={dragAndDropHooks}
          dependencies={[readOnly, t]}
          items={rows}
          renderEmptyState={() =>
            wanted ? (
              <p className="list-empty">{t('stories.noMatch', { text: query.trim() })}</p>
            ) : (
              <p className="list-empty">
                <b>{t('stories.none')}</b>
                {t('stories.noneHint')}
              </p>
            )
          }
        >
          {(row) => <StoryRow {...row} readOnly={readOnly} />}
        </GridList>
      </div>
      <Leftovers />
    </section>
  )
}

/** Enter, or a double click, on a story: it comes on the page; one that is there already takes the focus there. */
function placeFromList(story: string): void {
  const { doc, page, readOnly } = useApp.getState()
  const module = doc?.pages[page]?.modules.find((one) => one.story === story)
  if (module) document.querySelector<HTMLElement>(`[data-module="${CSS.escape(module.id)}"]`)?.focus()
  else if (!readOnly) placeStory(story)
}
