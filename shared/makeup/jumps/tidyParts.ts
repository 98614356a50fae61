import type { Page } from '@shared/model/page'
import type { HeadlineSpec, Module } from '@shared/model/placement'
import { partOf } from '../../layout/page/jumps'
import { pagesOf, withPages, type Book } from '../issue/book'

interface Part {
  number: number
  module: Module
}

/**
 * Makes the parts of every story that jumps count from 0 without a gap, in the order they had; of two with one number
 * the earlier page's comes first. The story stands in the list of the page where it begins and of no other. A
 * continuation that has become the beginning takes over the headline of the part that was (`before`).
 * No module is added or taken away, so no text is lost: the text runs through the parts as they now are.
 */
export function tidyParts<B extends Book>(after: B, before: Book = after): B {
  const pages = pagesOf(after)
  const all = partsByStory(pages)
  const modules = new Map<Module, Module>()
  const homes = new Map<string, number>()
  for (const [story, parts] of all) {
    if (!parts.some(({ module }) => partOf(module) > 0)) continue
    const inOrder = parts.map((part, n) => ({ ...part, n }))
    inOrder.sort((a, b) => partOf(a.module) - partOf(b.module) || a.n - b.n)
    homes.set(story, inOrder[0]!.number)
    inOrder.forEach(({ module }, part) => {
      if (partOf(module) === part) return
      const { part: _part, ...rest } = module
      modules.set(module, part > 0 ? { ...rest, part } : beginning(rest, headOf(before, story)))
    })
  }
  return withPages(
    after,
    pages.map((page) => tidyPage(page, modules, homes)),
  )
}

function partsByStory(pages: readonly Page[]): Map<string, Part[]> {
  const all = new Map<string, Part[]>()
  for (const { number, modules } of pages)
    for (const module of modules) {
      const own = all.get(module.story)
      if (own) own.push({ number, module })
      else all.set(module.story, [{ number, module }])
    }
  return all
}

function tidyPage(
  page: Page,
  modules: ReadonlyMap<Module, Module>,
  homes: ReadonlyMap<string, number>,
): Page {
  const next = page.modules.map((module) => modules.get(module) ?? module)
  const stays = page.stories.filter((story) => (homes.get(story) ?? page.number) === page.number)
  const come = [...homes].filter(([story, home]) => home === page.number && !stays.includes(story))
  const changed = next.some((module, n) => module !== page.modules[n])
  if (!changed && come.length === 0 && stays.length === page.stories.length) return page
  return { ...page, modules: next, stories: [...stays, ...come.map(([story]) => story)] }
}

const headOf = (book: Book, story: string): HeadlineSpec | undefined =>
  pagesOf(book)
    .flatMap(({ modules }) => modules)
    .find((module) => module.story === story && partOf(module) === 0)?.headline

/** Headline sizes by the columns at hand, pt: a lead's headline does not fit where two columns go on. */
const MOST_PT_PER_COLUMN = 14

function beginning(module: Module, head: HeadlineSpec | undefined): Module {
  if (!head) return module
  const { side: _side, columns: _columns, vertical: _vertical, ...over } = head
  const sizePt = Math.min(head.sizePt, Math.max(18, MOST_PT_PER_COLUMN * module.columns))
  return { ...module, headline: { ...over, sizePt } }
}
