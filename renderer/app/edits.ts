import { original, type Draft } from 'immer'
import type { CompositionChoice, IssueStyles, RoleChoice, StyledRole } from '@shared/model/issueStyles'
import type { Page } from '@shared/model/page'
import type { Leftover } from '@shared/model/query'
import type { HeadlineField, Story, StoryKind, StoryStatus } from '@shared/model/story'
import { paragraph, type Block } from '@shared/model/text'
import { withPages } from '@shared/makeup/issue/book'
import { tidyParts } from '@shared/makeup/jumps/tidyParts'
import type { Doc } from './doc'
import type { Caret, StepLabel } from './history'
import { closeStep, editDoc, useApp } from './store'

/** The plain text fields of a story that an editor types in. */
export type StoryField = HeadlineField | 'dateline' | 'credit' | 'slug'

/** A typed run ends where a sentence does. */
const SENTENCE_END = /[。！？!?]$/u

/**
 * An id that no story has or had: a counted one could be that of a story in the bin,
 * or of one whose file could not be read, and a save would replace it.
 */
export const freshStoryId = (): string => `s-${crypto.randomUUID().slice(0, 8)}`

export function setField(story: string, field: StoryField, value: string): void {
  editDoc(
    (draft) => {
      const target = draft.stories[story]
      if (target && target[field] !== value) target[field] = value
    },
    { label: 'field', group: `field:${story}:${field}` },
  )
  if (SENTENCE_END.test(value)) closeStep()
}

export interface BodyEdit {
  label: StepLabel
  /** Typing and rubbing out join with their like; null for a change that stands alone. */
  run: 'insert' | 'delete' | null
  /** The text typed, by which a sentence's end is seen. */
  typed: string
  before: Caret | null
  after: Caret | null
}

export function setBlocks(story: string, blocks: Block[], how: BodyEdit): void {
  editDoc(
    (draft) => {
      const target = draft.stories[story]
      if (target) target.blocks = blocks
    },
    {
      label: how.label,
      ...(how.run ? { group: `body:${story}:${how.run}` } : {}),
      caretBefore: how.before,
      caretAfter: how.after,
    },
  )
  if (how.run === null || SENTENCE_END.test(how.typed)) closeStep()
}

export function emptyStory(id: string, kind: StoryKind = 'story'): Story {
  return {
    id,
    slug: '',
    kind,
    status: 'draft',
    kicker: '',
    headline: '',
    deck: '',
    byline: '',
    dateline: '',
    credit: '',
    blocks: [paragraph('')],
    pictures: [],
    queries: [],
  }
}

/** Adds an empty story below the selected one and selects it. */
export function addStory(kind: StoryKind = 'story'): string {
  const { page, story } = useApp.getState()
  const id = freshStoryId()
  editDoc(
    (draft) => {
      const target = draft.pages[page]
      if (!target) return
      const at = story ? target.stories.indexOf(story) : -1
      draft.stories[id] = emptyStory(id, kind)
      target.stories.splice(at < 0 ? target.stories.length : at + 1, 0, id)
    },
    { label: 'add-story', select: id },
  )
  return id
}

/** Takes a story off its page and out of the issue; the one after it is selected. */
export function deleteStory(id: string): void {
  const { doc, page, story } = useApp.getState()
  const ids = doc?.pages[page]?.stories ?? []
  const at = ids.indexOf(id)
  const neighbour = ids[at + 1] ?? ids[at - 1] ?? null
  editDoc(
    (draft) => {
      delete draft.stories[id]
      for (const target of Object.values(draft.pages)) {
        if (target.stories.includes(id)) target.stories = target.stories.filter((other) => other !== id)
        // A story that jumps has modules on pages that do not list it.
        if (target.modules.some((module) => module.story === id))
          target.modules = target.modules.filter((module) => module.story !== id)
      }
    },
    { label: 'delete-story', select: story === id ? neighbour : story },
  )
}

/** Puts stories at a place in the page's rank: before or after another story. */
export function reorderStories(moved: readonly string[], target: string, place: 'before' | 'after'): void {
  const { page } = useApp.getState()
  editDoc(
    (draft) => {
      const current = draft.pages[page]
      if (!current || moved.includes(target)) return
      const rest = current.stories.filter((id) => !moved.includes(id))
      const at = rest.indexOf(target) + (place === 'after' ? 1 : 0)
      current.stories = [...rest.slice(0, at), ...moved, ...rest.slice(at)]
    },
    { label: 'reorder' },
  )
}

/** Moves a story one place up (-1) or down (1) in rank. */
export function moveStory(id: string, by: -1 | 1): void {
  const { doc, page } = useApp.getState()
  const ids = doc?.pages[page]?.stories ?? []
  const other = ids[ids.indexOf(id) + by]
  if (other) reorderStories([id], other, by < 0 ? 'before' : 'after')
}

/** Sets one property of a story as a step of its own. */
const setOnStory = <K extends 'status' | 'kind'>(id: string, key: K, value: Story[K]): void =>
  editDoc(
    (draft) => {
      const target = draft.stories[id]
      if (target) target[key] = value
    },
    { label: key },
  )

export const setStatus = (id: string, status: StoryStatus): void => setOnStory(id, 'status', status)
export const setKind = (id: string, kind: StoryKind): void => setOnStory(id, 'kind', kind)

export const dismissQuery = (id: string, index: number): void =>
  editDoc((draft) => void draft.stories[id]?.queries.splice(index, 1), { label: 'query' })

export const setPictureText = (id: string, picture: string, field: 'caption' | 'credit', value: string) =>
  editDoc(
    (draft) => {
      const target = draft.stories[id]?.pictures.find((one) => one.id === picture)
      if (target && target[field] !== value) target[field] = value
    },
    { label: 'field', group: `picture:${id}:${picture}:${field}` },
  )

/** The file of a picture: a new one, or one that was still to come. */
export function setPictureAsset(
  id: string,
  picture: string | null,
  asset: { asset: string; width: number; height: number; name: string },
): void {
  const file = asset.name
  const pixels = { width: asset.width, height: asset.height }
  editDoc(
    (draft) => {
      const target = draft.stories[id]
      if (!target) return
      const existing = target.pictures.find((one) => one.id === picture)
      if (existing) Object.assign(existing, { asset: asset.asset, file, pixels })
      else {
        const taken = new Set(target.pictures.map((one) => one.id))
        let n = target.pictures.length + 1
        while (taken.has(`p${n}`)) n++
        target.pictures.push({ id: `p${n}`, asset: asset.asset, file, pixels, caption: '', credit: '' })
      }
      target.queries = target.queries.filter((query) => query.code !== 'missing-picture')
    },
    { label: 'picture' },
  )
}

/** Puts the pages of a changed document into a draft; those that did not change stay the same objects. */
export function takePages(draft: Draft<Doc>, { pages }: Pick<Doc, 'pages'>): void {
  for (const number of Object.keys(draft.pages).map(Number)) if (!pages[number]) delete draft.pages[number]
  const before = original(draft)?.pages ?? {}
  for (const page of Object.values(pages)) if (before[page.number] !== page) draft.pages[page.number] = page
}

/** The page as make-up laid it out. */
export const setMadeUp = (page: Page): void =>
  editDoc(
    (draft) => {
      const before = original(draft)!
      if (before.pages[page.number])
        takePages(
          draft,
          tidyParts(withPages(before, [{ ...before.pages[page.number]!, modules: page.modules }]), before),
        )
    },
    { label: 'makeup' },
  )

/** A leftover of the import becomes a story of its own, or goes where the person has dealt with it. */
export function takeLeftover(leftover: Leftover, how: 'story' | 'dismiss'): void {
  const { page, story } = useApp.getState()
  const id = freshStoryId()
  editDoc(
    (draft) => {
      const target = draft.pages[page]
      if (!target) return
      const at = target.leftovers.findIndex(
        (other) => other.text === leftover.text && other.source.line === leftover.source.line,
      )
      if (at < 0) return
      target.leftovers.splice(at, 1)
      if (how === 'dismiss') return
      draft.stories[id] = {
        ...emptyStory(id, 'brief'),
        blocks: leftover.text.split('\n').map((line) => paragraph(line)),
      }
      target.stories.push(id)
    },
    { label: 'leftover', select: how === 'story' ? id : story },
  )
}

/** What an import brought: main has it on disk already, here it is one step that can be undone. */
export function importedIntoDoc(page: Page, stories: readonly Story[]): void {
  editDoc(
    (draft) => {
      draft.pages[page.number] = page
      for (const story of stories) draft.stories[story.id] = story
    },
    { label: 'import', select: stories[0]?.id ?? useApp.getState().story },
  )
}

/** Changes a role's look; a key of undefined goes back to the house style. */
export const setRoleStyle = (
  role: StyledRole,
  change: { [K in keyof RoleChoice]: RoleChoice[K] | undefined },
) =>
  editStyles((styles) => {
    styles.roles = { ...styles.roles, [role]: merged(styles.roles?.[role], change) }
  })

/** The face of text marked 楷体 or 仿宋, in body and captions. */
export const setMarkedFace = (slot: 'kai' | 'fang', font: string | undefined): void =>
  editStyles((styles) => {
    const of = (role: 'body' | 'caption') => merged<RoleChoice>(styles.roles?.[role], { [slot]: font })
    styles.roles = { ...styles.roles, body: of('body'), caption: of('caption') }
  })

/** Changes how running text is set; a key of undefined goes back to the house style. */
export const setComposition = (change: {
  [K in keyof CompositionChoice]: CompositionChoice[K] | undefined
}) =>
  editStyles((styles) => {
    styles.composition = merged(styles.composition, change)
  })

/** All of it back to the house style. */
export const resetStyles = (): void => editDoc((draft) => void delete draft.issue.styles, { label: 'styles' })

function editStyles(change: (styles: IssueStyles) => void): void {
  editDoc((draft) => change((draft.issue.styles ??= {})), { label: 'styles' })
}

function merged<T extends object>(old: T | undefined, change: { [K in keyof T]?: T[K] | undefined }): T {
  const entries = Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as T
}
