import { partOf } from '../../layout/page/jumps'
import { takeOff } from '../hand/takeOff'
import { withPages, type Book } from '../issue/book'
import { tidyParts } from './tidyParts'

/**
 * Takes modules off a page. A continuation's text comes back to the part before it; where a story began the next part
 * is its beginning now. A story with no module left stays in its page's list. Locked modules stay.
 */
export function removeModules<B extends Book>(book: B, number: number, ids: readonly string[]): B {
  const page = book.pages[number]
  if (!page) return book
  const next = takeOff(page, ids)
  return next === page ? book : tidyParts(withPages(book, [next]), book)
}

/** Takes all continuations of a story off: what they held is overset where it begins, or fits there again. */
export function endJump<B extends Book>(book: B, story: string): B {
  const changed = Object.values(book.pages).map((page) => {
    const modules = page.modules.filter((module) => module.story !== story || partOf(module) === 0)
    return modules.length === page.modules.length ? page : { ...page, modules }
  })
  return withPages(book, changed)
}
