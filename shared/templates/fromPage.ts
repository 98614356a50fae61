import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { partOf } from '@shared/layout/page/jumps'
import type { Slot, Template } from './template'

/**
 * A page as a template: its grid, its furniture without artwork (which is the issue's), and a slot for each of its
 * modules in the rank of their stories. Continuations of stories make no slot.
 */
export function templateOf(
  page: Page,
  stories: ReadonlyMap<string, Story>,
  { id, name }: { id: string; name: string },
): Template {
  const rank = new Map(page.stories.map((story, n) => [story, n]))
  const own = page.modules.filter((module) => partOf(module) === 0)
  own.sort((a, b) => (rank.get(a.story) ?? Infinity) - (rank.get(b.story) ?? Infinity))
  return {
    id,
    name: { zh: name, en: name },
    size: page.size,
    ...(page.grid ? { grid: page.grid } : {}),
    furniture: (page.furniture ?? []).map((part) => ({ ...part, asset: null })),
    slots: own.map((module) => slotOf(module, stories.get(module.story))),
  }
}

function slotOf(module: Module, story: Story | undefined): Slot {
  const { column, row, columns, rows, headline, frame, vertical, legs } = module
  const order = new Map((story?.pictures ?? []).map(({ id }, n) => [id, n]))
  const pictures = [...module.pictures]
    .sort((a, b) => (order.get(a.picture) ?? Infinity) - (order.get(b.picture) ?? Infinity))
    // A crop is of one picture alone.
    .map(({ picture: _picture, crop: _crop, ...place }) => place)
  return {
    column,
    row,
    columns,
    rows,
    headline,
    frame,
    ...(vertical ? { vertical } : {}),
    ...(legs === undefined ? {} : { legs }),
    ...(pictures.length > 0 ? { pictures } : {}),
    ...(story?.kind === 'caption' ? { for: 'caption' as const } : {}),
  }
}
