import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import { cellsOf } from './cells'
import { fieldOf } from './field'
import { nearestFree } from './free'
import { putIn } from './place'
import { settle } from './settle'

/** A copy of a story under an id of its own: a module cannot hold the same story twice. */
export const copyOfStory = (story: Story, id: string, note: string): Story => ({
  ...structuredCloned(story),
  id,
  slug: story.slug === '' ? '' : `${story.slug}${note}`,
  status: 'draft',
})

const structuredCloned = (story: Story): Story => JSON.parse(JSON.stringify(story)) as Story

/**
 * A module again, for a copy of its story: in the nearest free place of its size, else making room beside it. Where
 * there is no room at all the copy stands in the page's list alone, right after the story it was made of.
 */
export function duplicateModule(page: Page, id: string, copy: { module: string; story: string }): Page {
  const original = page.modules.find((module) => module.id === id)
  if (!original) return page
  const at = page.stories.indexOf(original.story)
  const listed = {
    ...page,
    stories: [...page.stories.slice(0, at + 1), copy.story, ...page.stories.slice(at + 1)],
  }
  const { pinned: _pinned, part: _part, ...free } = original
  const module = { ...free, id: copy.module, story: copy.story }
  const field = fieldOf(page)
  const taken = [...page.modules.map(cellsOf), ...field.furniture]
  const place = nearestFree(field, original, taken)
  if (place)
    return settle(
      { ...listed, modules: [...page.modules, { ...module, ...place }] },
      new Map([[copy.module, place]]),
      { mode: 'push' },
    )!
  for (const beside of [
    { ...cellsOf(original), row: original.row + original.rows },
    { ...cellsOf(original), column: original.column + original.columns },
    { ...cellsOf(original), column: original.column - original.columns },
    { ...cellsOf(original), row: original.row - original.rows },
  ]) {
    const made = putIn(listed, module, beside, 'push')
    if (made) return made
  }
  return listed
}
