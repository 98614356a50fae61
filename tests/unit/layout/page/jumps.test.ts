import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import type { PageComposition } from '@shared/layout/page/types'
import { countStory } from '@shared/model/count'
import type { Module } from '@shared/model/placement'
import { bodyOnPage, makeInput, makeModule, makeStory, prose } from '../../../helpers/pages'

const story = makeStory('flood', { dateline: '本报讯（记者江晚）', text: prose(1400), credit: '（完）' })

/** The story's running text in reading order over all pages. */
const text = (pages: readonly PageComposition[]) => pages.map((page) => bodyOnPage(page, 'flood')).join('')

function jump(first: Partial<Module>, second: Partial<Module>, swap = false) {
  const input = makeInput([story], 'broadsheet', [makeModule('flood', first)])
  const other = makeInput([story], 'broadsheet', [makeModule('flood', { part: 1, id: 'm9', ...second })])
  const page1 = { ...input.page, number: swap ? 4 : 1 }
  const page2 = { ...other.page, number: swap ? 1 : 4, stories: [] }
  const pages = [page1, page2]
  return [page1, page2].map((page) => composePage({ ...input, page, pages }))
}

const whole = text([composePage(makeInput([story], 'broadsheet', [makeModule('flood', { rows: 80 })]))])
const furniture = (page: PageComposition) =>
  page.display.items
    .flatMap((item) => (item.type === 'glyphs' && item.story === undefined ? item.glyphs : []))
    .map(({ char }) => char)
    .join('')

describe('a story that jumps', () => {
  it('goes on where it left off, and tells where', () => {
    const [one, two] = jump({ columns: 2, rows: 30 }, { columns: 3, rows: 60 }) as [
      PageComposition,
      PageComposition,
    ]
    expect(text([one, two])).toBe(whole)
    expect(furniture(one)).toContain('（下转第4版）')
    expect(furniture(two)).toContain('（上接第1版）')
    expect(one.fits[0]).toMatchObject({ oversetCharacters: 0, characters: countStory(story) })
    expect(two.fits[0]).toMatchObject({ oversetCharacters: 0, characters: 0, part: 1 })
  })

  it('names the pages that its parts stand on now', () => {
    const [one, two] = jump({ columns: 2, rows: 30 }, { columns: 3, rows: 60 }, true) as [
      PageComposition,
      PageComposition,
    ]
    expect(furniture(one)).toContain('（下转第1版）')
    expect(furniture(two)).toContain('（上接第4版）')
  })

  it('says nothing of a jump when all of it fits where it begins', () => {
    const [one, two] = jump({ columns: 4, rows: 80 }, { columns: 2, rows: 20 }) as [
      PageComposition,
      PageComposition,
    ]
    expect(text([one])).toBe(whole)
    expect(furniture(one)).not.toContain('下转')
    expect(furniture(two)).not.toContain('上接')
  })

  it('leaves no first line alone before the jump and no last line alone behind it', () => {
    for (let rows = 8; rows < 40; rows++) {
      const [one, two] = jump({ columns: 2, rows }, { columns: 4, rows: 90 }) as [
        PageComposition,
        PageComposition,
      ]
      expect(text([one, two])).toBe(whole)
      const lines = (page: PageComposition) =>
        page.display.items.flatMap((item) =>
          item.type === 'glyphs' && item.story === 'flood' && item.role === 'body' ? [item] : [],
        )
      const last = lines(one).at(-1)
      const next = lines(two)[0]!
      if (last?.paragraph !== next.paragraph) continue
      expect(last!.line, `rows ${rows}`).toBeGreaterThan(0)
      const rest = new Set(
        lines(two).flatMap((item) => (item.paragraph === next.paragraph ? [item.line] : [])),
      )
      expect(rest.size, `rows ${rows}`).toBeGreaterThan(1)
    }
  })

  it('keeps every character whatever the modules are', () => {
    const module = fc.record({
      columns: fc.integer({ min: 1, max: 5 }),
      rows: fc.integer({ min: 1, max: 60 }),
      vertical: fc.constantFrom(undefined, true as const),
    })
    const clean = ({ vertical, ...rest }: { columns: number; rows: number; vertical: true | undefined }) =>
      vertical ? { ...rest, vertical } : rest
    fc.assert(
      fc.property(module, module, (first, second) => {
        const pages = jump(clean(first), clean(second))
        const overset = pages[0]!.fits[0]!.oversetCharacters
        const shown = text(pages)
        const headline = pages[0]!.display.items
          .flatMap((item) =>
            item.type === 'glyphs' && item.story === 'flood' && (item.paragraph ?? 0) < 0 ? item.glyphs : [],
          )
          .map(({ char }) => char)
          .join('').length
        expect(whole.startsWith(shown)).toBe(true)
        expect(shown.length + overset + headline).toBe(countStory(story))
      }),
      { numRuns: 60 },
    )
  })
})
