import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { partOf } from '@shared/layout/page/jumps'
import { countStory } from '@shared/model/count'
import type { Page } from '@shared/model/page'
import { meets } from '@shared/makeup/hand/cells'
import { moveModules } from '@shared/makeup/hand/move'
import { moveToPage } from '@shared/makeup/hand/toPage'
import { numbersOf, pagesOf, withPages, type Book } from '@shared/makeup/issue/book'
import { movedBefore, orderPages } from '@shared/makeup/issue/plan'
import { jumpRooms, jumpTo } from '@shared/makeup/jumps/continuation'
import { endJump, removeModules } from '@shared/makeup/jumps/removeParts'
import { tidyParts } from '@shared/makeup/jumps/tidyParts'
import { makeInput, makeModule, makePicture, makeStory, prose } from '../../../helpers/pages'

const LONG = makeStory('long', {
  text: prose(2600),
  dateline: '本报讯（记者江晚）',
  pictures: [makePicture('p1', { caption: '改造后的水厂', credit: '周青 摄' })],
})
const SHORT = makeStory('short', { text: prose(300, 1), headline: '夜读灯亮到十点' })
const stories = [LONG, SHORT]
const input = makeInput(stories)

const blank = (number: number, more: Partial<Page> = {}): Page => ({
  ...input.page,
  number,
  stories: [],
  modules: [],
  ...more,
})
const START: Book = {
  issue: { ...input.issue, pages: [1, 2, 3] },
  pages: {
    1: blank(1, { stories: ['long'], modules: [makeModule('long', { columns: 3, rows: 24 })] }),
    2: blank(2, { stories: ['short'], modules: [makeModule('short', { columns: 2, rows: 30 })] }),
    3: blank(3),
  },
}

function set(book: Book) {
  const pages = pagesOf(book)
  const composed = pages.map((page) => composePage({ ...input, issue: book.issue, page, pages }))
  const of = (story: string) => {
    const placed = composed
      .flatMap(({ display }) => display.items)
      .reduce((sum, item) => {
        if (item.type !== 'glyphs' || item.story !== story) return sum
        return sum + item.glyphs.filter(({ char }) => char.trim() !== '').length
      }, 0)
    const fits = composed.flatMap(({ fits }) => fits.filter((fit) => fit.story === story))
    return { placed, overset: fits[0]?.oversetCharacters ?? null, lines: fits[0]?.oversetLines ?? 0 }
  }
  return { of, furniture: composed.map(({ display }) => display.items) }
}

const jumped = (book: Book, page: number, at = { column: 4, row: 40 }): Book => {
  const made = jumpTo(book, LONG, { page, at }, set(book).of('long').lines, 'push')
  if (typeof made === 'string') throw new Error(made)
  return made.book
}

describe('a jump', () => {
  it('takes what is overset to another page, or to the same one', () => {
    for (const page of [1, 2, 3]) {
      const next = jumped(START, page)
      expect(set(next).of('long').overset, `page ${page}`).toBeLessThan(set(START).of('long').overset!)
      expect(
        next.pages[page]!.modules.find(({ story, part }) => story === 'long' && part === 1),
      ).toBeDefined()
    }
  })

  it('is refused where the reader would come back, where the story has no module, and for a caption', () => {
    const two = jumped(START, 2)
    expect(jumpTo(two, LONG, { page: 1, at: { column: 5, row: 50 } }, 20, 'push')).toBe('comes-back')
    expect(jumpTo(two, LONG, { page: 8, at: { column: 5, row: 50 } }, 20, 'push')).toBe('no-page')
    expect(jumpTo(two, makeStory('new'), { page: 1, at: { column: 5, row: 50 } }, 20, 'push')).toBe(
      'not-placed',
    )
    const caption = { ...LONG, kind: 'caption' as const }
    expect(jumpTo(START, caption, { page: 2, at: { column: 5, row: 50 } }, 20, 'push')).toBe('no-text')
    expect(jumpRooms(two, LONG, 20).map(({ page }) => page)).toEqual([2, 3])
  })

  it('finds room without moving anything, smaller where the page is nearly full', () => {
    const full = makeModule('short', { columns: 8, rows: 90 })
    const crowded = withPages(START, [{ ...START.pages[2]!, modules: [full] }])
    const rooms = jumpRooms(crowded, LONG, 120)
    for (const { page, cells } of rooms)
      for (const module of crowded.pages[page]!.modules) expect(meets(module, cells)).toBe(false)
    expect(rooms.find(({ page }) => page === 2)!.lines).toBeLessThan(120)
    expect(rooms.find(({ page }) => page === 3)!.lines).toBe(120)
  })

  it('gives its text back when the continuation is taken off', () => {
    const next = jumped(START, 2)
    const id = next.pages[2]!.modules.find(({ story }) => story === 'long')!.id
    const back = removeModules(next, 2, [id])
    expect(set(back).of('long')).toEqual(set(START).of('long'))
    expect(endJump(next, 'long').pages).toEqual(START.pages)
  })

  it('begins with the next part when the first is taken off, under its headline, in the list of that page', () => {
    const next = jumped(jumped(START, 2), 3)
    const cut = removeModules(next, 1, [START.pages[1]!.modules[0]!.id])
    expect(cut.pages[1]).toMatchObject({ stories: [], modules: [] })
    expect(cut.pages[2]!.stories).toEqual(['short', 'long'])
    const first = cut.pages[2]!.modules.find(({ story }) => story === 'long')!
    expect(first.part).toBeUndefined()
    expect(first.headline.sizePt).toBeGreaterThan(16)
    expect(cut.pages[3]!.modules[0]!.part).toBe(1)
    expect(set(cut).of('long').placed + set(cut).of('long').overset!).toBe(countStory(LONG))
  })
})

it('counts parts without a gap and keeps every character, whatever is done', () => {
  const act = fc.record({
    kind: fc.constantFrom('jump', 'jump', 'jump', 'move', 'off', 'send', 'order', 'end'),
    page: fc.nat(2),
    other: fc.nat(2),
    pick: fc.nat(5),
    column: fc.integer({ min: -7, max: 7 }),
    row: fc.integer({ min: -90, max: 90 }),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 9 }), (acts) => {
      let now: Book = START
      for (const { kind, page, other, pick, column, row } of acts) {
        const numbers = numbersOf(now)
        const number = numbers[page]!
        const own = now.pages[number]!
        const module = own.modules[pick % Math.max(1, own.modules.length)]
        const at = { column: Math.abs(column), row: Math.abs(row) }
        if (kind === 'jump') {
          const made = jumpTo(now, LONG, { page: number, at }, set(now).of('long').lines, 'push')
          if (typeof made !== 'string') now = made.book
        }
        if (kind === 'move' && module) {
          const moved = moveModules(own, [module.id], { columns: column, rows: row }, 'squeeze')
          if (moved) now = withPages(now, [moved])
        }
        if (kind === 'off' && module) now = removeModules(now, number, [module.id])
        if (kind === 'send' && module && numbers[other] !== number) {
          const pages = { from: own, to: now.pages[numbers[other]!]! }
          const { from, to } = moveToPage(pages, module.id, null, 'push')
          now = tidyParts(withPages(now, [from, to]), now)
        }
        if (kind === 'order') now = orderPages(now, movedBefore(numbers, [number], numbers[other]!))
        if (kind === 'end') now = endJump(now, 'long')
        for (const { id } of stories) {
          const parts = pagesOf(now).flatMap(({ modules }) => modules.filter(({ story }) => story === id))
          expect(parts.map(partOf).sort((a, b) => a - b)).toEqual(parts.map((_, n) => n))
          const homes = pagesOf(now).filter((one) => one.stories.includes(id))
          expect(homes).toHaveLength(1)
          const { placed, overset } = set(now).of(id)
          expect(placed + overset!).toBe(countStory(stories.find((story) => story.id === id)!))
        }
        for (const { modules } of pagesOf(now))
          for (const a of modules) for (const b of modules) if (a !== b) expect(meets(a, b)).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})
