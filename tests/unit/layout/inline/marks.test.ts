import { describe, expect, it } from 'vitest'
import { composeParagraph } from '@shared/layout/inline/compose'
import type { InlineRun } from '@shared/layout/inline/types'
import { decorationItems, lineItems } from '@shared/layout/display/lineItems'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import { loadFontBook } from '../../../helpers/fonts'

const EM = 10
const style = { ...HOUSE_STYLES.body.paragraph, indent: 0 }
const run = (text: string, more: Partial<InlineRun> = {}): InlineRun => ({
  text,
  font: 'NotoSerifSC-Regular',
  sizePt: EM,
  color: [0, 0, 0, 100],
  role: 'body',
  ...more,
})
const set = (runs: InlineRun[], zi = 20) => composeParagraph({ runs, style }, zi * EM, loadFontBook())

describe('着重号', () => {
  it('puts one dot under the middle of every character, none under a mark', () => {
    const line = set([run('请'), run('注意，安全', { marks: { dots: true } })]).lines[0]!
    const dots = line.decorations!
    expect(dots.map((dot) => dot.kind)).toEqual(['dot', 'dot', 'dot', 'dot'])
    expect(dots.map((dot) => dot.x)).toEqual([1.5, 2.5, 4.5, 5.5].map((em) => em * EM))
    for (const dot of dots) expect(dot.y).toBeGreaterThan(0.12 * EM)
  })

  it('becomes small filled boxes of the story in the display list', () => {
    const line = set([run('注意', { marks: { dots: true } })]).lines[0]!
    const items = decorationItems(line, { x: 100, y: 200, story: 's1' })
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({ type: 'box', fill: [0, 0, 0, 100], stroke: null, story: 's1' })
  })
})

describe('underline', () => {
  it('is one line under neighbours and ends with the marked text', () => {
    const line = set([run('书名'), run('红楼梦', { marks: { underline: true } }), run('好看')]).lines[0]!
    expect(line.decorations).toHaveLength(1)
    expect(line.decorations![0]).toMatchObject({ kind: 'underline', x: 2 * EM, width: 3 * EM })
  })

  it('goes on in the next line of the paragraph', () => {
    const set6 = set([run('一二三四五六七八', { marks: { underline: true } })], 5)
    expect(set6.lines.map((line) => line.decorations?.length)).toEqual([1, 1])
  })
})

describe('ruby', () => {
  it('stands centred above its base at half size and is not counted', () => {
    const set1 = set([run('在'), run('宓', { marks: { ruby: 'mì' } }), run('家')])
    const line = set1.lines[0]!
    const ruby = line.glyphs.filter((glyph) => glyph.role === 'ruby')
    expect(ruby.map((glyph) => glyph.char).join('')).toBe('mì')
    expect(set1.characters).toBe(3)
    const face = loadFontBook().face('NotoSerifSC-Regular')
    const width = ruby.reduce((sum, glyph) => sum + face.advance(glyph.glyph), 0) * (EM / 2)
    expect(ruby[0]!.x + width / 2).toBeCloseTo(1.5 * EM, 1)
    for (const glyph of ruby) {
      expect(glyph.sizePt).toBe(EM / 2)
      expect(glyph.y).toBeLessThan(-0.88 * EM)
    }
  })

  it('spreads a base that is narrower than its reading, and keeps the base on one line', () => {
    const wide = set([run('在'), run('龘', { marks: { ruby: 'dádádá' } }), run('家')]).lines[0]!
    const chars = wide.glyphs.filter((glyph) => glyph.role === 'body')
    expect(chars[2]!.x - chars[0]!.x).toBeGreaterThan(2 * EM)
    const lines = set([run('一二三四'), run('饕餮', { marks: { ruby: 'tāotiè' } }), run('五六七')], 5).lines
    const texts = lines.map((line) =>
      line.glyphs
        .filter((glyph) => glyph.role === 'body')
        .map((glyph) => glyph.char)
        .join(''),
    )
    expect(texts.some((text) => text.includes('饕餮'))).toBe(true)
  })
})

describe('superscript and subscript', () => {
  it('leave the baseline and keep their own width', () => {
    const line = set([run('面积5m'), run('2', { sizePt: 6, shiftPt: 4 }), run('余')]).lines[0]!
    const raised = line.glyphs.find((glyph) => glyph.char === '2')!
    expect(raised).toMatchObject({ sizePt: 6, y: -4 })
    const items = lineItems(line, { x: 0, y: 100 })
    expect(items.find((item) => item.sizePt === 6)!.glyphs[0]!.y).toBe(96)
  })
})
