import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { countStory } from '@shared/model/count'
import type { Page } from '@shared/model/page'
import { gridFor } from '@shared/model/pagesize'
import { meets } from '@shared/makeup/hand/cells'
import { applyTemplate } from '@shared/templates/apply'
import { readTemplate, TEMPLATE_FORMAT, writeTemplate } from '@shared/templates/file'
import { templateOf } from '@shared/templates/fromPage'
import { HOUSE_TEMPLATES } from '@shared/templates/house'
import { pictureOf } from '@shared/templates/picture'
import { applyProblem, templateProblem } from '@shared/templates/problem'
import type { Template } from '@shared/templates/template'
import { makeInput, makeModule, makePicture, makeStory, prose } from '../../helpers/pages'

const [FRONT] = HOUSE_TEMPLATES as [Template]
const TABLOID = HOUSE_TEMPLATES.find(({ size }) => size === 'tabloid')!
const stories = Array.from({ length: 9 }, (_, n) =>
  makeStory(`s${n}`, {
    text: prose(200 + 90 * n, n),
    kind: n === 4 ? 'caption' : 'story',
    pictures: n % 2 === 0 ? [makePicture('p1', { caption: '江边' })] : [],
  }),
)
const byId = new Map(stories.map((story) => [story.id, story]))
const input = makeInput(stories)
const page = (more: Partial<Page> = {}): Page => ({ ...input.page, ...more })

describe('the house templates', () => {
  it('are eight, for both sizes, each sound and each with its own id', () => {
    expect(HOUSE_TEMPLATES.length).toBeGreaterThanOrEqual(6)
    expect(new Set(HOUSE_TEMPLATES.map(({ id }) => id)).size).toBe(HOUSE_TEMPLATES.length)
    expect(new Set(HOUSE_TEMPLATES.map(({ size }) => size)).size).toBe(2)
    for (const template of HOUSE_TEMPLATES) {
      expect(templateProblem(template), template.id).toBeNull()
      expect(readTemplate(writeTemplate(template).text, `${template.id}.json`)).toEqual(template)
    }
  })

  it.each(HOUSE_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s covers its page',
    (_, template) => {
      const { columns, rows } = gridFor(template)
      const covered = [...template.furniture, ...template.slots].reduce(
        (sum, one) => sum + one.columns * one.rows,
        0,
      )
      expect(covered).toBe(columns * rows)
    },
  )

  it('have a picture within the paper', () => {
    for (const template of HOUSE_TEMPLATES) {
      const { items, widthPt, heightPt } = pictureOf(template)
      expect(items.length).toBeGreaterThan(100)
      for (const item of items) {
        if (item.type !== 'box') throw new Error(item.type)
        expect(item.x).toBeGreaterThanOrEqual(0)
        expect(item.x + item.width).toBeLessThanOrEqual(widthPt)
        expect(item.y + item.height).toBeLessThanOrEqual(heightPt)
      }
    }
  })
})

describe('a template on a page', () => {
  it('brings its grid and furniture, and puts stories into the slots by rank', () => {
    const { page: made, unplaced } = applyTemplate(FRONT, page(), byId, 'slots')
    expect(made.furniture).toBe(FRONT.furniture)
    expect(made.template).toBe(FRONT.id)
    expect(unplaced).toEqual([])
    const of = (slot: number) =>
      made.modules.find(
        ({ column, row }) => column === FRONT.slots[slot]!.column && row === FRONT.slots[slot]!.row,
      )!
    expect(of(0)).toMatchObject({
      story: 's0',
      headline: FRONT.slots[0]!.headline,
      pictures: [{ picture: 'p1' }],
    })
    expect(of(1).story).toBe('s1')
    // The picture story is where pictures go.
    expect(of(3).story).toBe('s4')
    expect(made.stories).toEqual(page().stories)
  })

  it('keeps stories where they are when asked, off the furniture', () => {
    const modules = [
      makeModule('s0', { column: 0, row: 2, columns: 3, rows: 20 }),
      makeModule('s1', { column: 0, row: 60, columns: 2, rows: 20, id: 'm1' }),
    ]
    const { page: made } = applyTemplate(FRONT, page({ modules }), byId, 'keep')
    expect(made.modules.find(({ id }) => id === 'm1')).toMatchObject({
      column: 0,
      row: 60,
      columns: 2,
      rows: 20,
    })
    for (const module of made.modules)
      for (const part of FRONT.furniture) expect(meets(module, part)).toBe(false)
  })

  it('leaves locked modules alone, and the slots under them out', () => {
    const pinned = makeModule('s5', { column: 3, row: 60, columns: 2, rows: 10, pinned: true })
    const { page: made } = applyTemplate(FRONT, page({ modules: [pinned] }), byId, 'slots')
    expect(made.modules).toContainEqual(pinned)
    expect(made.modules.filter(({ story }) => story === 's5')).toHaveLength(1)
  })

  it('is refused for a larger page than there is, and the page is as it was', () => {
    const small = page({ size: 'tabloid' })
    const before = structuredClone(small)
    expect(applyProblem(FRONT, small)).toContain('模板是对开')
    expect(() => applyTemplate(FRONT, small, byId, 'slots')).toThrow(RangeError)
    expect(small).toEqual(before)
    const wide: Template = { ...TABLOID, grid: { columns: 12 } }
    expect(applyProblem(wide, small)).toContain('超出纸宽')
    expect(templateProblem({ ...TABLOID, slots: [{ ...TABLOID.slots[0]!, rows: 90 }] })).toContain('超出版心')
    expect(templateProblem({ ...TABLOID, slots: [TABLOID.slots[0]!, TABLOID.slots[0]!] })).toContain('重叠')
  })

  it('can be made of a page, and gives the same page again', () => {
    const { page: made } = applyTemplate(FRONT, page(), byId, 'slots')
    const own = templateOf(made, byId, { id: 'own-1', name: '我的头版' })
    expect(templateProblem(own)).toBeNull()
    expect(own.slots).toHaveLength(made.modules.length)
    const again = applyTemplate(own, page(), byId, 'slots').page
    const places = (one: Page) =>
      one.modules
        .map(({ story, column, row, columns, rows }) => [story, column, row, columns, rows].join())
        .sort()
    expect(places(again)).toEqual(places(made))
  })

  it('never loses a story, and never lets modules meet', () => {
    const module = fc.record({
      column: fc.nat(7),
      row: fc.nat(100),
      columns: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 3, max: 40 }),
      pinned: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(module, { maxLength: 9 }),
        fc.constantFrom(...HOUSE_TEMPLATES.filter(({ size }) => size === 'broadsheet')),
        fc.constantFrom('slots' as const, 'keep' as const),
        (wanted, template, placing) => {
          const modules = wanted
            .map(({ pinned, ...cells }, n) =>
              makeModule(`s${n}`, { ...cells, id: `m${n}`, ...(pinned ? { pinned: true } : {}) }),
            )
            .filter(({ column, columns, row, rows }) => column + columns <= 8 && row + rows <= 103)
            .filter((one, n, all) => !all.slice(0, n).some((other) => meets(other, one)))
          const { page: made } = applyTemplate(template, page({ modules }), byId, placing)
          expect([...made.stories].sort()).toEqual([...page().stories].sort())
          expect(new Set(made.modules.map(({ id }) => id)).size).toBe(made.modules.length)
          for (const a of made.modules) {
            for (const b of [...made.modules, ...template.furniture])
              if (a !== b) expect(meets(a, b)).toBe(false)
            expect(a.column + a.columns).toBeLessThanOrEqual(8)
            expect(a.row + a.rows).toBeLessThanOrEqual(103)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('keeps every character', () => {
    const { page: made } = applyTemplate(FRONT, page(), byId, 'slots')
    const set = composePage({ ...input, page: made, pages: [made] })
    for (const story of stories) {
      const fit = set.fits.find((one) => one.story === story.id)!
      const placed = set.display.items.reduce(
        (sum, item) =>
          item.type === 'glyphs' && item.story === story.id
            ? sum + item.glyphs.filter(({ char }) => char.trim() !== '').length
            : sum,
        0,
      )
      expect(placed + fit.oversetCharacters, story.id).toBe(countStory(story))
    }
  })
})

describe('a template file', () => {
  const text = writeTemplate(FRONT).text

  it('has a format of its own', () => {
    expect(JSON.parse(text)).toMatchObject({ format: TEMPLATE_FORMAT, id: FRONT.id })
  })

  it.each([
    ['{', /JSON|格式|解析/u],
    ['[]', /应为一个 JSON 对象/u],
    [text.replace('"format": 1', '"format": 9'), /模板格式/u],
    [text.replace('"size": "broadsheet"', '"size": "A4"'), /./u],
    [text.replace(`"id": "${FRONT.id}"`, '"id": "../x"'), /编号/u],
    [text.replace('"rows": 43', '"rows": 430'), /超出版心/u],
  ])('is refused when broken: %#', (broken, words) => {
    expect(() => readTemplate(broken, 'x.json')).toThrow(words)
  })
})
