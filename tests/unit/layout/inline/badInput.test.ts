import { describe, expect, it } from 'vitest'
import { countCharacters } from '@shared/model/count'
import type { ComposedParagraph } from '@shared/layout/inline/types'
import { compose, modelBook, modelFace, run } from '../../../helpers/compose'
import { composeParagraph } from '@shared/layout/inline/compose'
import { BODY_PARAGRAPH } from '@shared/layout/styles/styles'

const shown = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '')
const shownText = (paragraph: ComposedParagraph) =>
  shown(paragraph.lines.flatMap((line) => line.glyphs.map(({ char }) => char)).join(''))

/** Nothing lost, nothing invented, every character counted, the lines tiling the text. */
function expectWhole(text: string, paragraph: ComposedParagraph): void {
  expect(shownText(paragraph) === shown(text), 'every character once, in order').toBe(true)
  expect(paragraph.characters).toBe(countCharacters(text))
  paragraph.lines.forEach((line, n) => {
    expect(line.start).toBe(n === 0 ? 0 : paragraph.lines[n - 1]!.end)
  })
  expect(paragraph.lines.at(-1)?.end ?? text.length).toBe(text.length)
}

const MODES = ['optimum', 'first-fit'] as const

describe.each(MODES)('bad input, %s', (breaking) => {
  const set = (text: string, measure = 13) => compose(text, { measure, breaking, indent: 2 })

  it.each([
    ['nothing', ''],
    ['blanks alone', ' \t\n\u3000 '],
    ['shapeless characters alone', '\u200b\u200d\u2060\ufeff\u00ad\u0000\u007f'],
    ['one character', '天'],
    ['one mark', '。'],
    ['closing marks alone', '。”）》'],
    ['opening marks alone', '“（《〈'],
    ['a combining mark first', '\u0301天地'],
    ['combining marks alone', '\u0301\u0302\u0303'],
    ['a variation selector first', '\ufe0f天'],
    ['a joiner between characters', '天\u200d地\u200d'],
    ['half a flag', '天🇨地'],
  ])('sets %s', (_, text) => {
    expectWhole(text, set(text))
  })

  it('reports lone surrogates where they stand, and keeps them', () => {
    const text = '天\ud800地玄\udc00黄\ud83d'
    const paragraph = set(text)
    expectWhole(text, paragraph)
    expect(paragraph.missing.map(({ offset }) => offset)).toEqual([1, 4, 6])
  })

  it.each([
    ['Han', '天', 100_000],
    ['letters', 'a', 30_000],
    ['digits', '7', 30_000],
    ['closing marks', '。', 100_000],
    ['opening marks', '（', 100_000],
    ['dashes', '—', 100_000],
    ['no-break spaces between letters', 'a\u00a0', 100_000],
    ['letters held together', '天\u2060', 100_000],
    ['right-to-left letters', 'א', 100_000],
  ])('sets a flood of %s without a blank: %s × %i', (_, unit, length) => {
    const text = unit.repeat(length / unit.length)
    const paragraph = set(text)
    expectWhole(text, paragraph)
    for (const line of paragraph.lines) expect(line.indentPt + line.widthPt).toBeLessThan(130 + 0.01)
  })

  it.each([
    ['zero-width spaces', '\u200b'],
    ['word joiners', '\u2060'],
    ['joiners', '\u200d'],
    ['direction marks', '\u200e'],
    ['controls', '\u0001'],
    ['soft hyphens', '\u00ad'],
    ['combining marks', '\u0301'],
    ['variation selectors', '\ufe0f'],
    ['blanks', ' '],
    ['ideographic spaces', '\u3000'],
    ['newlines', '\n'],
  ])('passes through a flood of %s', (_, unit) => {
    const text = `天地${unit.repeat(50_000)}玄黄${unit.repeat(50_000)}宇宙`
    const paragraph = set(text)
    expectWhole(text, paragraph)
    for (const line of paragraph.lines) expect(line.indentPt + line.widthPt).toBeLessThan(130 + 0.01)
  })

  it('sets brackets nested a thousand deep', () => {
    const text = `${'（'.repeat(1000)}天${'）'.repeat(1000)}`
    const paragraph = set(text)
    expectWhole(text, paragraph)
    for (const line of paragraph.lines) expect(line.indentPt + line.widthPt).toBeLessThan(130 + 0.01)
    const pairs = `${'“‘《〈'.repeat(250)}天地${'〉》’”'.repeat(250)}`
    expectWhole(pairs, set(pairs))
  })

  it.each([0, 0.1, 0.5, 0.99, 1, 1.5, -3])('keeps every character in a measure of %f 字', (measure) => {
    const text = '“天地，玄黄”——AB 5-7人……https://a.cn/b。'
    const paragraph = set(text, measure)
    expectWhole(text, paragraph)
    for (const line of paragraph.lines) for (const { x } of line.glyphs) expect(Number.isFinite(x)).toBe(true)
    // One piece a line, at the most: nothing more is put where there is no room.
    if (measure < 1)
      for (const line of paragraph.lines)
        expect(new Set(line.glyphs.map(({ offset }) => offset)).size).toBeLessThanOrEqual(2)
  })

  it('keeps right-to-left text in its order', () => {
    const text = '天地שלום עולם玄黄مرحبا宇宙'
    expectWhole(text, set(text))
  })

  it('survives measures that are no numbers', () => {
    const text = '天地玄黄，宇宙洪荒。'
    for (const measure of [NaN, Infinity, () => NaN, () => 0])
      expectWhole(text, compose(text, { measure, breaking, indent: 2 }))
  })

  it('goes on when the measure by line narrows late', () => {
    const text = '天地玄黄宇宙洪荒editorial日月盈昃，'.repeat(300)
    const paragraph = compose(text, { measure: (line) => (line < 250 ? 13 : 3), breaking })
    expectWhole(text, paragraph)
  })
})

describe('faces that lack characters', () => {
  const latin = modelFace({ id: 'Latin', has: (code) => code < 0x250 })
  const han = modelFace({ id: 'Han', has: (code) => code >= 0x2000 && code !== 0x56e7 })
  const spec = (text: string) => ({ runs: [run(text, 'Latin')], style: BODY_PARAGRAPH })

  it('takes from the next face of the chain what its own lacks', () => {
    const text = 'AB天地——……，玄'
    const { lines, missing } = composeParagraph(spec(text), 200, modelBook(latin, han))
    expect(missing).toEqual([])
    const fonts = lines.flatMap((line) => line.glyphs.map(({ char, font }) => `${char}${font}`))
    expect(fonts).toEqual([
      ...['ALatin', 'BLatin', '天Han', '地Han', '—Han', '—Han', '…Han', '…Han', '，Han', '玄Han'],
    ])
  })

  it('shows and reports a character that no face has, with its place', () => {
    const text = 'AB天囧地——'
    const { lines, missing } = composeParagraph(spec(text), 200, modelBook(latin, han))
    expect(missing).toEqual([{ char: '囧', offset: 3 }])
    const box = lines[0]!.glyphs.find(({ char }) => char === '囧')!
    expect(box.glyph).toBe(0)
    const next = lines[0]!.glyphs.find(({ char }) => char === '地')!
    expect(next.x - box.x).toBeGreaterThan(4)
  })

  it('reports every character of a text that no face has', () => {
    const text = '天地——玄A，'
    const { lines, missing } = composeParagraph(spec(text), 200, modelBook(latin))
    expect(missing.map(({ char }) => char).join('')).toBe('天地——玄，')
    expect(lines.flatMap(({ glyphs }) => glyphs.map(({ char }) => char)).join('')).toBe(text)
  })

  it('refuses a face that is not loaded, by its name', () => {
    expect(() =>
      composeParagraph({ ...spec('天'), runs: [run('天', 'Nothing')] }, 200, modelBook(latin)),
    ).toThrow(/Nothing/)
  })
})
