import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { countStory } from '@shared/model/count'
import { gridOf, PAGE_SIZES, type PageSizeId } from '@shared/model/pagesize'
import type { Story } from '@shared/model/story'
import {
  charactersOnPage,
  glyphItems,
  linesOnPage,
  makeInput,
  makeModule,
  makePicture,
  makeStory,
  prose,
} from '../../../helpers/pages'

const lead = makeStory('lead', {
  kicker: '三年改造不停水——',
  headline: '老城区自来水管网改造提前完工',
  deck: '——沿线36个小区告别“黄水”',
  byline: '本报记者 江晚',
  text: prose(900),
})

describe('composePage', () => {
  it('sets the fields in reading order, headline sizes above kicker and deck', () => {
    const page = composePage(makeInput([lead], 'broadsheet', [makeModule('lead', { rows: 40 })]))
    const roles = [...new Set(glyphItems(page, 'lead').map((item) => item.role))]
    expect(roles.slice(0, 5)).toEqual(['kicker', 'headline', 'deck', 'byline', 'body'])
    const size = (role: string) => glyphItems(page, 'lead').find((item) => item.role === role)!.sizePt
    expect(size('headline')).toBe(28)
    expect(size('kicker')).toBeLessThan(size('headline') / 1.5)
    const numbers = glyphItems(page, 'lead').map((item) => item.paragraph!)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  })

  it('stands body text on the baseline grid and inside its module', () => {
    const page = composePage(
      makeInput([lead], 'broadsheet', [makeModule('lead', { column: 2, row: 7, rows: 30 })]),
    )
    const { first, step } = page.display.baselineGrid
    const body = glyphItems(page, 'lead').filter((item) => item.role === 'body')
    expect(body.length).toBeGreaterThan(40)
    const box = page.modules[0]!
    for (const item of body)
      for (const glyph of item.glyphs) {
        const rows = (glyph.y - first) / step
        expect(Math.abs(rows - Math.round(rows))).toBeLessThan(1e-6)
        expect(glyph.x).toBeGreaterThanOrEqual(box.x - 5)
        expect(glyph.x).toBeLessThan(box.x + box.width)
      }
  })

  it('counts what does not fit exactly, and the page keeps the rest', () => {
    const page = composePage(makeInput([lead], 'broadsheet', [makeModule('lead', { columns: 2, rows: 20 })]))
    const fit = page.fits[0]!
    expect(fit.oversetCharacters).toBeGreaterThan(100)
    expect(fit.oversetLines).toBeGreaterThan(5)
    expect(fit.characters).toBe(countStory(lead))
    expect(charactersOnPage(page, 'lead') + fit.oversetCharacters).toBe(fit.characters)
    expect(fit.roomZi).toBe(0)
  })

  it('tells the room that is left, and rows beyond the ragged end as a hole', () => {
    const page = composePage(makeInput([lead], 'broadsheet', [makeModule('lead', { columns: 4, rows: 60 })]))
    const fit = page.fits[0]!
    expect(fit.oversetCharacters).toBe(0)
    expect(fit.holeLines).toBeGreaterThan(0)
    expect(fit.holeLines % 4).toBe(0)
    expect(fit.roomZi).toBeGreaterThanOrEqual(fit.holeLines * 13)
    expect(page.holesLines).toBe(8 * 103 - 4 * 60 + fit.holeLines)
  })

  it('counts overlapping modules', () => {
    const other = makeStory('other', { text: prose(200, 1) })
    const page = composePage(
      makeInput([lead, other], 'broadsheet', [
        makeModule('lead'),
        makeModule('other', { column: 3, row: 29 }),
      ]),
    )
    expect(page.overlaps).toBe(1)
  })

  it('reports a story without a module as overset whole', () => {
    const page = composePage(makeInput([lead]))
    expect(page.fits).toHaveLength(1)
    expect(page.fits[0]).toMatchObject({ placed: false, oversetCharacters: countStory(lead), lines: 0 })
    expect(page.fits[0]!.oversetLines).toBeGreaterThan(60)
    expect(page.holesLines).toBe(8 * 103)
  })

  it('passes over modules of unknown stories and clips modules that leave the type area', () => {
    const page = composePage(
      makeInput([lead], 'tabloid', [
        makeModule('gone'),
        makeModule('lead', { column: 5, columns: 9, row: -3, rows: 999 }),
      ]),
    )
    const area = page.display.typeArea
    expect(page.modules).toHaveLength(1)
    expect(page.modules[0]!.x + page.modules[0]!.width).toBeCloseTo(area.x + area.width, 6)
    expect(page.modules[0]!.y).toBeCloseTo(area.y, 6)
  })

  it('runs the dateline into the first paragraph in 黑体', () => {
    const story = makeStory('s', { dateline: '本报讯（记者江晚）', text: ['近日，新桥通车。'] })
    const page = composePage(makeInput([story], 'broadsheet', [makeModule('s')]))
    expect(linesOnPage(page, 's', 0).join('')).toBe('本报讯（记者江晚）近日，新桥通车。')
    const run = glyphItems(page, 's').find((item) => item.role === 'dateline')!
    expect(run.font).toBe('NotoSansSC-Bold')
    expect(run.paragraph).toBe(0)
  })

  it('shows an unknown character and reports story, place and offset, in headlines too', () => {
    const rare = '\u{10FFF0}'
    const story = makeStory('s', { headline: `新字${rare}入库`, text: ['前面', `中间${rare}后面`] })
    const page = composePage(makeInput([story], 'broadsheet', [makeModule('s')]))
    expect(page.missing).toEqual(
      expect.arrayContaining([
        { char: rare, story: 's', paragraph: -3, offset: 2 },
        { char: rare, story: 's', paragraph: 1, offset: 2 },
      ]),
    )
    expect(page.missing).toHaveLength(2)
    expect(charactersOnPage(page, 's')).toBe(countStory(story))
  })

  it('never loses a headline, however long for its module', () => {
    const story = makeStory('s', {
      headline: '这是一个长得放不进一行也放不进两行的标题'.repeat(8),
      text: prose(60),
    })
    for (const rows of [2, 6, 14, 60]) {
      const page = composePage(makeInput([story], 'broadsheet', [makeModule('s', { columns: 1, rows })]))
      expect(charactersOnPage(page, 's') + page.fits[0]!.oversetCharacters).toBe(countStory(story))
    }
  })

  it('writes the folio line with name, Chinese date, section and number, without a story', () => {
    const page = composePage(makeInput([]))
    const folio = page.display.items.filter((item) => item.type === 'glyphs')
    const text = folio
      .map((item) => (item.type === 'glyphs' ? item.glyphs.map((g) => g.char).join('') : ''))
      .join(' ')
    expect(text).toMatch(/河湾日报/)
    expect(text).toMatch(/2021年12月3日\s*星期五/)
    expect(text).toMatch(/城事/)
    expect(
      folio.every((item) => item.type === 'glyphs' && item.story === undefined && item.role === 'folio'),
    ).toBe(true)
    const area = page.display.typeArea
    for (const item of folio)
      if (item.type === 'glyphs') for (const glyph of item.glyphs) expect(glyph.y).toBeLessThan(area.y)
  })

  it('is pure: the same input gives the same page, and an edit elsewhere leaves a story as it was', () => {
    const other = makeStory('other', { text: prose(300, 1) })
    const modules = [makeModule('lead'), makeModule('other', { column: 4 })]
    const before = composePage(makeInput([lead, other], 'broadsheet', modules))
    expect(composePage(makeInput([lead, other], 'broadsheet', modules))).toEqual(before)
    const edited = { ...other, blocks: [...other.blocks].reverse() }
    const after = composePage(makeInput([lead, edited], 'broadsheet', modules))
    expect(glyphItems(after, 'lead')).toEqual(glyphItems(before, 'lead'))
    // Clones have no identity to go by: the result must not depend on it.
    expect(composePage(makeInput(structuredClone([lead, edited]), 'broadsheet', modules))).toEqual(after)
  })
})

describe('composePage, any story in any module', () => {
  const anyStory = fc.record({
    kind: fc.constantFrom<Story['kind']>('story', 'brief', 'caption', 'box', 'logo'),
    kicker: fc.constantFrom('', '引题在此——'),
    headline: fc.constantFrom(
      '',
      '短题',
      '吸引过来 组织起来 稳固下来',
      '一个相当长的标题看它怎样折行'.repeat(3),
    ),
    deck: fc.constantFrom('', '——副题'),
    byline: fc.constantFrom('', '本报记者 江晚 通讯员 林深'),
    dateline: fc.constantFrom('', '本报讯（记者江晚）', '新华社北京12月2日电'),
    credit: fc.constantFrom('', '江晚 摄'),
    length: fc.integer({ min: 0, max: 900 }),
    pictures: fc.integer({ min: 0, max: 2 }),
    placed: fc.integer({ min: 0, max: 2 }),
    caption: fc.constantFrom('', '图为施工现场。'),
  })
  const anyModule = fc.record({
    column: fc.integer({ min: 0, max: 7 }),
    row: fc.integer({ min: 0, max: 102 }),
    columns: fc.integer({ min: 1, max: 8 }),
    rows: fc.integer({ min: 1, max: 60 }),
    frame: fc.constantFrom<'none' | 'box' | 'tint'>('none', 'box', 'tint'),
    sizePt: fc.constantFrom(14, 24, 48),
  })
  const anySize = fc.constantFrom<PageSizeId>('broadsheet', 'tabloid')

  it('every character is on the page or overset; no violation; body on the grid; all inside the page', () => {
    fc.assert(
      fc.property(
        anyStory,
        anyModule,
        anySize,
        ({ length, pictures, placed, caption, ...fields }, place, size) => {
          const story = makeStory('s', {
            ...fields,
            text: prose(length, length),
            pictures: Array.from({ length: pictures }, (_, n) =>
              makePicture(`p${n}`, { caption, credit: caption && '江晚 摄' }),
            ),
          })
          const { sizePt, ...rest } = place
          const module = makeModule('s', {
            ...rest,
            headline: { sizePt, maxLines: 2, align: 'center', airRows: 0 },
            pictures: Array.from({ length: placed }, (_, n) => ({
              picture: `p${n}`,
              column: n,
              columns: 2,
              row: n * 9,
              rows: 8,
            })),
          })
          const page = composePage(makeInput([story], size, [module]))
          const fit = page.fits[0]!
          expect(charactersOnPage(page, 's') + fit.oversetCharacters).toBe(countStory(story))
          expect(page.composition.kinsokuViolations).toBe(0)
          const { rows, stepPt } = gridOf(PAGE_SIZES[size])
          const { first } = page.display.baselineGrid
          for (const item of glyphItems(page, 's'))
            for (const glyph of item.glyphs) {
              const at = (glyph.y - first) / stepPt
              if (item.role === 'body') expect(Math.abs(at - Math.round(at))).toBeLessThan(1e-6)
              expect(glyph.y).toBeLessThanOrEqual(page.display.typeArea.y + rows * stepPt + 1e-6)
            }
        },
      ),
      { numRuns: 150 },
    )
  })
})
