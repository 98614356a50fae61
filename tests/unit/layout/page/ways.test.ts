import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { cropToFill } from '@shared/layout/page/crop'
import { countStory } from '@shared/model/count'
import { gridFor } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import { subhead } from '@shared/model/text'
import {
  charactersOnPage,
  glyphItems,
  makeInput,
  makeModule,
  makePicture,
  makeStory,
  prose,
} from '../../../helpers/pages'

const story = makeStory('bridge', {
  kicker: '三年建一座桥',
  headline: '老桥边上长出一座新桥',
  deck: '——两岸居民步行过江只要十分钟',
  byline: '本报记者 江晚',
  text: prose(700),
  pictures: [makePicture('p1', { caption: '新桥合龙之前的清晨。', credit: '江晚 摄' })],
})
const place = { picture: 'p1', column: 0, columns: 1, row: 2, rows: 8 }
const page = (module: Partial<Module>) =>
  composePage(makeInput([story], 'broadsheet', [makeModule('bridge', module)]))
const grid = gridFor({ size: 'broadsheet' })

/** All there is of the story: set, or told as overset. */
const accounted = (composition: ReturnType<typeof page>) =>
  charactersOnPage(composition, 'bridge') + composition.fits[0]!.oversetCharacters

describe('headlines at a side', () => {
  const side = {
    sizePt: 28,
    maxLines: 2,
    align: 'center',
    airRows: 0,
    side: 'right',
    vertical: true,
  } as const
  it('run down at the right, the kicker first, and the text keeps off them', () => {
    const set = page({ columns: 4, rows: 50, headline: side })
    const heads = glyphItems(set, 'bridge').filter((item) => (item.paragraph ?? 0) < 0)
    expect(heads.every((item) => item.direction === 'vertical')).toBe(true)
    const axis = (paragraph: number) => heads.find((item) => item.paragraph === paragraph)!.glyphs[0]!.x
    expect(axis(-4)).toBeGreaterThan(axis(-3))
    expect(axis(-3)).toBeGreaterThan(axis(-2))
    const left = Math.min(...heads.flatMap((item) => item.glyphs.map(({ x }) => x)))
    const top = grid.typeArea.y + 10 * grid.stepPt
    const beside = glyphItems(set, 'bridge').filter(
      (item) => item.role === 'body' && item.glyphs[0]!.y < top && item.glyphs[0]!.x > left,
    )
    expect(beside).toEqual([])
  })
  it('stand over fewer legs when they are set across', () => {
    const set = page({
      columns: 4,
      rows: 50,
      headline: { ...side, side: 'left', vertical: undefined, columns: 2 } as never,
    })
    const first = glyphItems(set, 'bridge').find((item) => item.role === 'headline')!
    const right = Math.max(...first.glyphs.map(({ x }) => x))
    expect(right).toBeLessThan(grid.typeArea.x + 2 * (grid.columnPt + grid.gutterPt))
    // The third leg begins beside the headline, not below it.
    const body = glyphItems(set, 'bridge').filter((item) => item.role === 'body')
    expect(Math.min(...body.map((item) => item.glyphs[0]!.y))).toBeLessThan(first.glyphs[0]!.y + 20)
  })
  it('track their letters apart', () => {
    const width = (tracking: number) => {
      const headline = { sizePt: 28, maxLines: 1, align: 'left', airRows: 0, tracking } as const
      const { glyphs } = glyphItems(page({ headline }), 'bridge').find((item) => item.role === 'headline')!
      return glyphs.at(-1)!.x - glyphs[0]!.x
    }
    expect(width(0.2) - width(0)).toBeCloseTo(9 * 0.2 * 28, 3)
    expect(width(-0.05) - width(0)).toBeCloseTo(9 * -0.05 * 28, 3)
  })
})

describe('bodies of their own measure', () => {
  it('break three columns into two of 20 字, five into three of 22', () => {
    const widths = (columns: number, legs: number) => {
      const body = glyphItems(page({ columns, rows: 60, legs }), 'bridge').filter(
        (item) => item.role === 'body',
      )
      return [...new Set(body.map((item) => Math.round(item.measure.width)))]
    }
    expect(widths(3, 2)).toEqual([20 * 9])
    expect(widths(5, 3)).toEqual([22 * 9])
  })
  it('run down in bands, every line on its axis', () => {
    const set = page({ columns: 4, rows: 30, vertical: true, legs: 3 })
    const body = glyphItems(set, 'bridge').filter((item) => item.role === 'body')
    expect(body.every((item) => item.direction === 'vertical')).toBe(true)
    const tops = new Set(body.map((item) => Math.round(item.measure.x * 100)))
    expect(tops.size).toBe(3)
    expect(accounted(set)).toBe(countStory(story))
  })
  it('run round a picture narrower than its column in whole 字', () => {
    const set = page({
      columns: 2,
      rows: 60,
      pictures: [{ ...place, columns: 2, inset: { left: 8, width: 10 } }],
    })
    const image = set.display.items.find((item) => item.type === 'image')!
    expect(image.width).toBeCloseTo(90, 6)
    const body = glyphItems(set, 'bridge').filter((item) => item.role === 'body')
    const narrow = body.filter((item) => item.measure.width < grid.columnPt - 1)
    expect(narrow.length).toBeGreaterThan(4)
    for (const item of narrow) expect((item.measure.width / 9) % 1).toBeCloseTo(0, 6)
    const inside = body
      .flatMap((item) => item.glyphs)
      .filter(
        ({ x, y }) =>
          x > image.x - 9 && x < image.x + image.width && y > image.y && y < image.y + image.height,
      )
    expect(inside).toEqual([])
    expect(accounted(set)).toBe(countStory(story))
  })
  it('put a caption beside its picture or over its foot', () => {
    for (const caption of ['side', 'over'] as const) {
      const set = page({ columns: 3, rows: 70, pictures: [{ ...place, columns: 2, caption }] })
      const image = set.display.items.find((item) => item.type === 'image')!
      const words = glyphItems(set, 'bridge').filter((item) => item.role === 'caption')
      expect(words.length).toBeGreaterThan(0)
      for (const { x, y } of words.flatMap((item) => item.glyphs)) {
        expect(y).toBeGreaterThan(image.y)
        expect(y).toBeLessThan(image.y + image.height + 1)
        expect(x > image.x + image.width).toBe(caption === 'side')
      }
      expect(accounted(set)).toBe(countStory(story))
    }
  })
  it('lose nothing whatever is asked of them', () => {
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
    const modules = fc.record({
      columns: fc.integer({ min: 1, max: 8 }),
      rows: fc.integer({ min: 1, max: 70 }),
      vertical: maybe(fc.constant(true as const)),
      legs: maybe(fc.integer({ min: 1, max: 9 })),
      frame: fc.constantFrom('none' as const, 'box' as const),
      side: maybe(fc.constantFrom('left' as const, 'right' as const)),
      down: maybe(fc.constant(true as const)),
      inset: maybe(
        fc.record({ left: fc.integer({ min: 0, max: 30 }), width: fc.integer({ min: 1, max: 40 }) }),
      ),
      caption: maybe(fc.constantFrom('side' as const, 'over' as const)),
      picture: fc.boolean(),
    })
    fc.assert(
      fc.property(modules, ({ side, down, inset, caption, picture, columns, vertical, legs, ...rest }) => {
        const set = page({
          ...rest,
          columns,
          ...(vertical ? { vertical } : {}),
          ...(legs ? { legs } : {}),
          headline: {
            sizePt: 30,
            maxLines: 2,
            align: 'center',
            airRows: 0,
            ...(side ? { side } : {}),
            ...(down ? { vertical: down } : {}),
          },
          pictures: picture
            ? [{ ...place, columns, ...(inset ? { inset } : {}), ...(caption ? { caption } : {}) }]
            : [],
        })
        expect(accounted(set)).toBe(countStory(story))
      }),
      { numRuns: 150 },
    )
  })
})

describe('cropToFill', () => {
  const pixels = { width: 3000, height: 2000 }
  it('keeps the focus point in sight, and as near the middle as it can', () => {
    fc.assert(
      fc.property(
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (x, y, aspect) => {
          const crop = cropToFill({ pixels, focus: { x, y } }, aspect)
          expect((crop.width * 3000) / (crop.height * 2000)).toBeCloseTo(aspect, 6)
          expect(crop.x).toBeGreaterThanOrEqual(0)
          expect(crop.x + crop.width).toBeLessThanOrEqual(1 + 1e-9)
          expect(x).toBeGreaterThanOrEqual(crop.x - 1e-9)
          expect(x).toBeLessThanOrEqual(crop.x + crop.width + 1e-9)
          expect(y).toBeGreaterThanOrEqual(crop.y - 1e-9)
          expect(y).toBeLessThanOrEqual(crop.y + crop.height + 1e-9)
        },
      ),
    )
  })
  it('stays inside a crop made by hand', () => {
    const hand = { x: 0.1, y: 0.2, width: 0.5, height: 0.6 }
    const crop = cropToFill({ pixels }, 1, hand)
    expect(crop.width * 3000).toBeCloseTo(crop.height * 2000, 6)
    expect(crop.x).toBeGreaterThanOrEqual(0.1)
    expect(crop.y).toBeGreaterThanOrEqual(0.2)
    expect(crop.y + crop.height).toBeLessThanOrEqual(0.8 + 1e-9)
  })
})

describe('a story that flows round others', () => {
  const box = makeStory('box', { kind: 'box', headline: '桥名由来', text: prose(80) })
  const around = (place: Partial<Module>) =>
    composePage(
      makeInput([story, box], 'broadsheet', [
        makeModule('bridge', { columns: 3, rows: 36, around: true }),
        makeModule('box', {
          frame: 'box',
          columns: 2,
          rows: 12,
          headline: { sizePt: 16, maxLines: 1, align: 'center', airRows: 0 },
          ...place,
        }),
      ]),
    )
  it('keeps off what stands on its module, and goes on below it', () => {
    const set = around({ column: 1, row: 16, rows: 9 })
    expect(set.overlaps).toBe(0)
    const rect = set.modules.find(({ story: id }) => id === 'box')!
    const glyphs = glyphItems(set, 'bridge').flatMap((item) => (item.role === 'body' ? item.glyphs : []))
    const inside = glyphs.filter(
      ({ x, y }) => x > rect.x - 4 && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height,
    )
    expect(inside).toEqual([])
    const above = glyphs.some(({ x, y }) => x > rect.x && x < rect.x + rect.width && y < rect.y)
    const below = glyphs.some(({ x, y }) => x > rect.x && x < rect.x + rect.width && y > rect.y + rect.height)
    expect([above, below]).toEqual([true, true])
    expect(accounted(set)).toBe(countStory(story))
  })
  it('loses nothing wherever the others stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 90 }), (column, row) => {
        const set = around({ column, row })
        expect(
          charactersOnPage(set, 'bridge') + set.fits.find((fit) => fit.story === 'bridge')!.oversetCharacters,
        ).toBe(countStory(story))
      }),
      { numRuns: 60 },
    )
  })
})

describe('air before sub-headings', () => {
  const headed = makeStory('headed', { text: prose(400) })
  const blocks = headed.blocks.flatMap((block, n) => (n === 2 ? [subhead('先修堤'), block] : [block]))
  const rows = (air: number) => {
    const set = composePage(
      makeInput([{ ...headed, blocks }], 'broadsheet', [
        makeModule('headed', { columns: 1, rows: 90, ...(air > 0 ? { subheadAir: air } : {}) }),
      ]),
    )
    const at = (role: string) => glyphItems(set, 'headed').find((item) => item.role === role)!
    const before = glyphItems(set, 'headed').filter(
      (item) => item.role === 'body' && item.glyphs[0]!.y < at('subhead').glyphs[0]!.y,
    )
    return {
      gap: at('subhead').glyphs[0]!.y - Math.max(...before.map((item) => item.glyphs[0]!.y)),
      line: at('subhead').line,
      lines: set.fits[0]!.lines,
    }
  }
  it('is whole rows, no line of text, and leaves the numbers of lines alone', () => {
    const step = grid.stepPt
    expect(rows(0).gap).toBeCloseTo(step, 3)
    expect(rows(2).gap).toBeCloseTo(3 * step, 3)
    expect(rows(2)).toMatchObject({ line: 0, lines: rows(0).lines })
  })
})
