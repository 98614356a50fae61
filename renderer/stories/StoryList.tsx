import { Plus, Search, X } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Button, GridList, Input, SearchField, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { offer } from '../app/commands'
import { pageNumbers, storiesOf } from '../app/doc'
import { addStory, deleteStory, reorderStories } from '../app/edits'
import { selectPage, selectStory, useApp } from '../app/store'
import { useLayout } from '../layout/client'
import { IconButton } from '../shell/IconButton'
import { Leftovers } from './Leftovers'
import { searchText } from './names'
import { StoryRow } from './StoryRow'

/** Stories of the page in news rank. */
export function StoryList() {
  const { t } = useTranslation()
  const doc = useApp((state) => state.doc)
  const page = useApp((state) => state.page)
  const selected = useApp((state) => state.story)
  const readOnly = useApp((state) => state.readOnly)
  const fits = useLayout((state) => (state.composition?.page === page ? state.composition.fits : undefined))
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query).trim().toLowerCase()
  const search = useRef<HTMLInputElement>(null)
  useEffect(
    () =>
      offer('find', () => {
        search.current?.focus()
        search.current?.select()
      }),
    [],
  )
  const all = useMemo(() => (doc ? storiesOf(doc, page) : []), [doc, page])
  const shown = wanted ? all.filter((story) => searchText(story).includes(wanted)) : all
  const numbers = doc ? pageNumbers(doc) : []

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'banxin/story': String(key) })),
    acceptedDragTypes: ['banxin/story'],
    onReorder: ({ keys, target }) =>
      target.dropPosition !== 'on' &&
      reorderStories([...keys].map(String), String(target.key), target.dropPosition),
    isDisabled: readOnly || wanted !== '',
  })

  return (
    <section className="stories" aria-label={t('stories.title')}>
      <header className="pane-head">
        <h2>{t('stories.title')}</h2>
        <span className="pane-note">{t('stories.count', { n: all.length })}</span>
        {!readOnly && <IconButton icon={Plus} label={t('stories.add')} onPress={() => addStory()} />}
      </header>
      {numbers.length > 1 && (
        <div className="page-tabs" role="tablist" aria-label={t('stories.pages')}>
          {numbers.map((number) => (
            <button
              key={number}
              type="button"
              role="tab"
              aria-selected={number === page}
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
          selectedKeys={selected ? [selected] : []}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            if (key !== undefined) selectStory(String(key))
          }}
          dragAndDropHooks={dragAndDropHooks}
          dependencies={[fits, readOnly, t]}
          items={shown}
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
          {(story) => (
            <StoryRow
              story={story}
              rank={all.indexOf(story) + 1}
              fit={fits?.get(story.id)}
              readOnly={readOnly}
            />
          )}
        </GridList>
      </div>
      <Leftovers />
    </section>
  )
}
