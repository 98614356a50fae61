import type { Page } from '@shared/model/page'
import type { PageSizeId } from '@shared/model/pagesize'
import { numbersOf, pagesOf, type Book } from './book'
import { tidyParts } from '../jumps/tidyParts'

/** The highest page number. */
export const LAST_PAGE = 999

export interface NewPage {
  number: number
  size: PageSizeId
  section: string
  editor?: string
  layoutEditor?: string
}

export const blankPage = ({ number, size, section, editor = '', layoutEditor = '' }: NewPage): Page => ({
  number,
  section,
  editor,
  layoutEditor,
  size,
  stories: [],
  modules: [],
  leftovers: [],
})

/** Numbers that no page may get: those of files that could not be read, and of pages the issue does not list. */
function closedNumbers(book: Book): Set<number> {
  const listed = new Set(numbersOf(book))
  const all = [...book.issue.pages, ...Object.keys(book.pages).map(Number)]
  return new Set(all.filter((number) => !listed.has(number)))
}

/**
 * Puts a page in at a number. Pages that stand there already, and those right after them, go on by one.
 * @throws RangeError when the number is not one of a page, or no number is left after it
 */
export function addPage<B extends Book>(book: B, page: Page): B {
  const slots = numbersOf(book)
  const closed = closedNumbers(book)
  const taken = new Set(slots)
  let free = page.number
  while (taken.has(free) || closed.has(free)) free++
  if (!Number.isInteger(page.number) || page.number < 1 || free > LAST_PAGE)
    throw new RangeError(`没有第 ${page.number} 版这样的版次 / no page can have the number ${page.number}`)
  const pages = [...slots].sort((a, b) => a - b).map((number) => book.pages[number]!)
  const at = pages.findIndex(({ number }) => number >= page.number)
  pages.splice(at < 0 ? pages.length : at, 0, page)
  return renumbered(book, pages, [...slots, free])
}

/**
 * Puts the pages into another order: `order` names all of them by the numbers they have now. The numbers themselves
 * stay, so the pages change theirs; lines 下转 and 上接 follow, as they tell where the parts stand.
 * @throws RangeError when `order` is not an order of the pages at hand
 */
export function orderPages<B extends Book>(book: B, order: readonly number[]): B {
  const slots = numbersOf(book)
  if (order.length !== slots.length || slots.some((number) => !order.includes(number)))
    throw new RangeError(`not an order of the pages ${slots.join()}: ${order.join()}`)
  return renumbered(
    book,
    order.map((number) => book.pages[number]!),
    slots,
  )
}

/** The order in which one page stands before another (after the last one where `before` is null). */
export function movedBefore(order: readonly number[], moved: readonly number[], before: number | null) {
  const rest = order.filter((number) => !moved.includes(number))
  const at = before === null ? rest.length : rest.indexOf(before)
  if (at < 0) return [...order]
  return [...rest.slice(0, at), ...order.filter((number) => moved.includes(number)), ...rest.slice(at)]
}

/** Gives pages, in their new order, the numbers in `slots`. */
function renumbered<B extends Book>(book: B, inOrder: readonly Page[], slots: readonly number[]): B {
  const numbers = [...slots].sort((a, b) => a - b)
  const kept = Object.entries(book.pages).filter(([number]) => !book.issue.pages.includes(Number(number)))
  const pages = inOrder.map((page, n) => {
    const number = numbers[n]!
    return page.number === number ? page : { ...page, number }
  })
  const unread = book.issue.pages.filter((number) => !book.pages[number])
  const listed = [...numbers, ...unread].sort((a, b) => a - b)
  const same = listed.length === book.issue.pages.length && listed.every((n, i) => n === book.issue.pages[i])
  return {
    ...book,
    issue: same ? book.issue : { ...book.issue, pages: listed },
    pages: Object.fromEntries([...kept, ...pages.map((page) => [page.number, page] as const)]),
  }
}

/** Where the stories of a page go that is taken out of the issue. */
export type Removal = { to: number } | 'remove'

/**
 * Takes a page out; the pages after it move up. Its stories go to the end of another page's list, without modules, or
 * out of the issue with it (`gone` names them). One that also stands on another page (转版) begins there from now on
 * and stays in either case. Leftover text goes with the stories: to the other page, or with this one.
 * @throws RangeError for a page that is not at hand, or is the last one
 */
export function removePage<B extends Book>(
  book: B,
  number: number,
  where: Removal,
): { book: B; gone: string[] } {
  const page = book.pages[number]
  const slots = numbersOf(book)
  if (!page || !slots.includes(number))
    throw new RangeError(`第 ${number} 版不在 / page ${number} is not there`)
  if (slots.length === 1) throw new RangeError('一期至少要有一个版 / an issue has at least one page')
  const others = pagesOf(book).filter((other) => other !== page)
  const elsewhere = new Set(
    others.flatMap(({ stories, modules }) => [...stories, ...modules.map((m) => m.story)]),
  )
  const alone = page.stories.filter((story) => !elsewhere.has(story))
  const target = where === 'remove' ? null : where.to
  if (target !== null && !others.some((other) => other.number === target))
    throw new RangeError(`第 ${target} 版不在 / page ${target} is not there`)
  const rest = others.map((other) =>
    other.number !== target || (alone.length === 0 && page.leftovers.length === 0)
      ? other
      : {
          ...other,
          stories: [...other.stories, ...alone],
          leftovers: [...other.leftovers, ...page.leftovers],
        },
  )
  const { [number]: _gone, ...pages } = book.pages
  for (const other of rest) (pages as Record<number, Page>)[other.number] = other
  const without: B = {
    ...book,
    issue: { ...book.issue, pages: book.issue.pages.filter((one) => one !== number) },
    pages,
  }
  const tidy = tidyParts(without, book)
  const inOrder = [...numbersOf(tidy)].sort((a, b) => a - b).map((one) => tidy.pages[one]!)
  const numbers = [...slots].sort((a, b) => a - b).slice(0, -1)
  // The last number falls away: the pages after the one taken out each take the number before theirs.
  return {
    book: renumbered(tidy, inOrder, numbers),
    gone: where === 'remove' ? alone : [],
  }
}
