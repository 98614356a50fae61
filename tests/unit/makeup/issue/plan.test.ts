import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '@shared/model/page'
import { numbersOf, pagesOf, type Book } from '@shared/makeup/issue/book'
import { addPage, blankPage, movedBefore, orderPages, removePage } from '@shared/makeup/issue/plan'
import { makeModule } from '../../../helpers/pages'

const page = (number: number, section: string, more: Partial<Page> = {}): Page => ({
  ...blankPage({ number, size: 'broadsheet', section }),
  ...more,
})

const book = (...pages: Page[]): Book => ({
  issue: { date: '2026-11-20', name: '日报', pageSize: 'broadsheet', pages: pages.map((one) => one.number) },
  pages: Object.fromEntries(pages.map((one) => [one.number, one])),
})

const sections = (of: Book) => pagesOf(of).map(({ number, section }) => `${number}${section}`)
const leftover = { text: '未归', reason: '', source: { file: 'a.txt', line: 1 } }

describe('adding a page', () => {
  const three = book(page(1, '要闻'), page(2, '城事'), page(4, '副刊'))

  it('moves on the pages at and right after its number', () => {
    expect(sections(addPage(three, page(1, '新')))).toEqual(['1新', '2要闻', '3城事', '4副刊'])
    expect(sections(addPage(three, page(3, '新')))).toEqual(['1要闻', '2城事', '3新', '4副刊'])
    expect(sections(addPage(three, page(4, '新')))).toEqual(['1要闻', '2城事', '4新', '5副刊'])
    expect(sections(addPage(three, page(9, '新')))).toEqual(['1要闻', '2城事', '4副刊', '9新'])
  })

  it('gives no page the number of a file that could not be read, or of one that the issue does not list', () => {
    const unread: Book = { ...three, issue: { ...three.issue, pages: [1, 2, 3, 4] } }
    const next = addPage(unread, page(2, '新'))
    expect(sections(next)).toEqual(['1要闻', '2新', '4城事', '5副刊'])
    expect(next.issue.pages).toEqual([1, 2, 3, 4, 5])
    const unlisted: Book = { ...three, pages: { ...three.pages, 3: page(3, '旧') } }
    const other = addPage(unlisted, page(2, '新'))
    expect(sections(other)).toEqual(['1要闻', '2新', '4城事', '5副刊'])
    expect(other.pages[3]!.section).toBe('旧')
  })

  it('refuses a number that is none of a page', () => {
    for (const number of [0, 1.5, 1000]) expect(() => addPage(three, page(number, ''))).toThrow(RangeError)
    expect(() => addPage(book(page(999, '末')), page(999, ''))).toThrow(RangeError)
  })
})

describe('another order', () => {
  const three = book(page(1, '要闻'), page(4, '城事'), page(5, '副刊'))

  it('keeps the numbers and gives them to the pages in turn', () => {
    const next = orderPages(three, [5, 1, 4])
    expect(sections(next)).toEqual(['1副刊', '4要闻', '5城事'])
    expect(next.issue).toBe(three.issue)
    expect(sections(orderPages(next, [4, 5, 1]))).toEqual(sections(three))
  })

  it('refuses what is no order of the pages', () => {
    for (const order of [
      [1, 4],
      [1, 4, 4],
      [1, 4, 6],
      [1, 4, 5, 6],
    ])
      expect(() => orderPages(three, order)).toThrow(RangeError)
  })

  it('is told by which page stands before which', () => {
    expect(movedBefore([1, 4, 5], [5], 1)).toEqual([5, 1, 4])
    expect(movedBefore([1, 4, 5], [1], null)).toEqual([4, 5, 1])
    expect(movedBefore([1, 4, 5], [1, 4], null)).toEqual([5, 1, 4])
    expect(movedBefore([1, 4, 5], [1], 1)).toEqual([1, 4, 5])
  })
})

describe('taking a page out', () => {
  const four = book(
    page(1, '要闻', { stories: ['a'], modules: [makeModule('a', { id: 'ma' })] }),
    page(2, '城事', {
      stories: ['b', 'c'],
      modules: [makeModule('b', { id: 'mb' }), makeModule('a', { id: 'ma1', part: 1 })],
      leftovers: [leftover],
    }),
    page(3, '副刊', { stories: ['d'], modules: [makeModule('b', { id: 'mb1', part: 1 })] }),
  )

  it('sends its stories to another page, and moves the pages after it up', () => {
    const { book: next, gone } = removePage(four, 2, { to: 3 })
    expect(sections(next)).toEqual(['1要闻', '2副刊'])
    expect(gone).toEqual([])
    expect(next.pages[2]).toMatchObject({ stories: ['d', 'c', 'b'], leftovers: [leftover] })
    // The continuation of b is where b begins now.
    expect(next.pages[2]!.modules).toEqual([expect.objectContaining({ id: 'mb1', story: 'b' })])
    expect(next.pages[2]!.modules[0]!.part).toBeUndefined()
    expect(next.pages[3]).toBeUndefined()
  })

  it('takes stories that stand on no other page out with it', () => {
    const { book: next, gone } = removePage(four, 2, 'remove')
    expect(gone).toEqual(['c'])
    expect(next.pages[2]!.stories).toEqual(['d', 'b'])
  })

  it('refuses the last page, and pages that are not there', () => {
    expect(() => removePage(book(page(1, '')), 1, 'remove')).toThrow(RangeError)
    expect(() => removePage(four, 7, 'remove')).toThrow(RangeError)
    expect(() => removePage(four, 2, { to: 2 })).toThrow(RangeError)
  })
})

it('never loses a page, a story or a leftover, whatever is done', () => {
  const start = book(
    page(1, 'A', { stories: ['a1', 'a2'] }),
    page(2, 'B', { stories: ['b1'], leftovers: [leftover] }),
    page(4, 'C', { stories: ['c1', 'c2'] }),
  )
  const act = fc.record({ kind: fc.constantFrom('add', 'order', 'out'), a: fc.nat(9), b: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let now = start
      let pages = 3
      for (const { kind, a, b } of acts) {
        const numbers = numbersOf(now)
        const at = numbers[a % numbers.length]!
        if (kind === 'add') [now, pages] = [addPage(now, page(a + 1, '新')), pages + 1]
        if (kind === 'order') now = orderPages(now, movedBefore(numbers, [at], numbers[b % numbers.length]!))
        const to = numbers[b % numbers.length]!
        if (kind === 'out' && to !== at) [now, pages] = [removePage(now, at, { to }).book, pages - 1]
        expect(numbersOf(now)).toHaveLength(pages)
        expect(numbersOf(now)).toEqual([...numbersOf(now)].sort((x, y) => x - y))
        for (const [number, one] of Object.entries(now.pages)) expect(one.number).toBe(Number(number))
        const stories = pagesOf(now).flatMap((one) => one.stories)
        expect(stories.sort()).toEqual(['a1', 'a2', 'b1', 'c1', 'c2'])
        expect(pagesOf(now).flatMap((one) => one.leftovers)).toEqual([leftover])
      }
    }),
  )
})
