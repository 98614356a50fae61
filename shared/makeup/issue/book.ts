import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'

/** An issue with its pages by number: what moves when pages and parts of stories do. Never changed in place. */
export interface Book {
  issue: Issue
  pages: Readonly<Record<number, Page>>
}

/** Numbers of the pages at hand, in the issue's order. A page whose file could not be read is not among them. */
export const numbersOf = ({ issue, pages }: Book): number[] => issue.pages.filter((number) => pages[number])

/** The pages at hand, in the issue's order. */
export const pagesOf = (book: Book): Page[] => numbersOf(book).map((number) => book.pages[number]!)

/** A book with some pages replaced; the book itself where they are the same. */
export function withPages<B extends Book>(book: B, changed: readonly Page[]): B {
  const different = changed.filter((page) => book.pages[page.number] !== page)
  if (different.length === 0) return book
  return { ...book, pages: { ...book.pages, ...Object.fromEntries(different.map((p) => [p.number, p])) } }
}
