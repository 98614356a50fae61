import type { Page } from '@shared/model/page'

export const ORDERS = ['first', 'earlier', 'later', 'last'] as const
export type Order = (typeof ORDERS)[number]

/** Moves stories in the page's news rank, and their modules in painting order with them. */
export function orderStories(page: Page, stories: readonly string[], where: Order): Page {
  const next = ordered(page.stories, stories, where)
  if (next.every((id, n) => id === page.stories[n])) return page
  const rank = new Map(next.map((id, n) => [id, n]))
  const modules = [...page.modules].sort(
    (a, b) =>
      (rank.get(a.story) ?? Infinity) - (rank.get(b.story) ?? Infinity) || (a.part ?? 0) - (b.part ?? 0),
  )
  return { ...page, stories: next, modules }
}

function ordered(ids: readonly string[], moved: readonly string[], where: Order): string[] {
  const mine = ids.filter((id) => moved.includes(id))
  const rest = ids.filter((id) => !moved.includes(id))
  if (mine.length === 0) return [...ids]
  if (where === 'first') return [...mine, ...rest]
  if (where === 'last') return [...rest, ...mine]
  const before = ids.slice(0, ids.indexOf(mine[0]!)).filter((id) => !moved.includes(id)).length
  const at = Math.max(0, Math.min(rest.length, before + (where === 'earlier' ? -1 : 1)))
  return [...rest.slice(0, at), ...mine, ...rest.slice(at)]
}
