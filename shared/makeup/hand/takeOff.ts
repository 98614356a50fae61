import type { Page } from '@shared/model/page'

/**
 * Takes modules off a page. Their stories stay in the page's list, whole: a story without a module is not placed.
 * The page itself when none of them is there or all are locked.
 */
export function takeOff(page: Page, ids: readonly string[]): Page {
  const gone = page.modules.filter((module) => ids.includes(module.id) && !module.pinned)
  if (gone.length === 0) return page
  const stories = [...page.stories]
  for (const { story, part } of gone) if (part === undefined && !stories.includes(story)) stories.push(story)
  return { ...page, stories, modules: page.modules.filter((module) => !gone.includes(module)) }
}
