import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCharacters } from '@shared/model/count'
import type { ComposedLine, ComposedParagraph } from '@shared/layout/inline/types'
import { compose, modelBook, modelFace, type ComposeOptions } from '../../../helpers/compose'
import { measure, style, text } from './arbitrary'
import { violation } from './kinsoku'

const SEED = Number(process.env.FC_SEED ?? 20211203)
const RUNS = Number(process.env.FC_RUNS ?? 300)
console.log(`fast-check seed ${SEED}, ${RUNS} runs (FC_SEED and FC_RUNS change them)`)

const EM = 10
const NEAR = 0.01

const shown = (found: string) => found.replace(/[\s\p{Cc}\p{Cf}]/gu, '')
const check = (property: fc.IProperty<never> | fc.IRawProperty<unknown>) =>
  fc.assert(property as fc.IProperty<never>, { seed: SEED, numRuns: RUNS })

const input = fc.record({ source: text, options: fc.tuple(style, measure) })
type Input = { source: string; options: [Awaited<ReturnType<typeof Object>>, number] }

function set(found: unknown): { source: string; options: ComposeOptions; paragraph: ComposedParagraph } {
  const { source, options: pair } = found as Input
  const options: ComposeOptions = { ...pair[0], measure: pair[1], sizePt: EM }
  return { source, options, paragraph: compose(source, options) }
}

/** 字 on the first line, the narrowest: a column too narrow for the indent keeps two. */
function roomOf({ measure: zi, indent = 0 }: ComposeOptions): number {
  const width = zi as number
  return width - Math.min(indent, Math.max(0, width - 2))
}

const shownGlyphs = (line: ComposedLine) => line.glyphs.filter(({ char }) => char !== '\u00ad')

describe('whatever the text, the style and the measure', () => {
  it('sets every character once, in order, and no other', () => {
    check(
      fc.property(input, (found) => {
        const { source, paragraph } = set(found)
        const glyphs = paragraph.lines.flatMap(shownGlyphs)
        expect(shown(glyphs.map(({ char }) => char).join(''))).toBe(shown(source))
        let at = 0
        for (const { char, offset } of glyphs) {
          expect(source.slice(offset, offset + char.length)).toBe(char)
          expect(offset).toBeGreaterThanOrEqual(at)
          at = offset + char.length
        }
      }),
    )
  })

  it('tiles the text with its lines and counts it exactly', () => {
    check(
      fc.property(input, (found) => {
        const { source, paragraph } = set(found)
        const { lines } = paragraph
        expect(paragraph.characters).toBe(countCharacters(source))
        if (lines.length === 0) {
          expect(shown(source)).toBe('')
          return
        }
        expect(lines[0]!.start).toBe(0)
        expect(lines.at(-1)!.end).toBe(source.length)
        lines.forEach((line, n) => {
          if (n > 0) expect(line.start).toBe(lines[n - 1]!.end)
          expect(line.last).toBe(n === lines.length - 1)
          expect(line.characters).toBe(countCharacters(source.slice(line.start, line.end)))
          for (const { offset } of line.glyphs) {
            expect(offset).toBeGreaterThanOrEqual(line.start)
            expect(offset).toBeLessThanOrEqual(line.end)
          }
        })
      }),
    )
  })

  it('breaks no rule of CLREQ where a legal break exists', () => {
    check(
      fc.property(input, (found) => {
        const { source, options, paragraph } = set(found)
        const room = roomOf(options)
        const violations = paragraph.lines
          .slice(1)
          .map((line) => violation(source, line.start, options.kinsoku!, room))
        expect(violations.filter((why) => why !== null)).toEqual([])
      }),
    )
  })

  it('sets every line but the last of a justified paragraph exactly to its measure where a place may open', () => {
    check(
      fc.property(input, (found) => {
        const { source, options, paragraph } = set({
          ...found,
          options: [{ ...found.options[0], align: 'justify' }, found.options[1]],
        })
        for (const line of paragraph.lines) {
          const right = line.indentPt + line.widthPt
          if (line.last || !mayOpen(line, source)) continue
          expect(Math.abs(right - (options.measure as number) * EM)).toBeLessThan(NEAR)
        }
      }),
    )
  })

  it('sets no line wider than its measure unless a single cluster is', () => {
    check(
      fc.property(input, (found) => {
        const { options, paragraph } = set(found)
        for (const line of paragraph.lines) {
          const over = line.widthPt > (options.measure as number) * EM + NEAR
          if (over)
            expect(new Set(shownGlyphs(line).map(({ char }) => char)).size, JSON.stringify(line)).toBe(1)
        }
      }),
    )
  })

  it('places ink from left to right, nothing upon anything else', () => {
    // The cell of an opening mark may begin within the one before, where its blank has gone; its ink may not.
    const face = modelFace()
    check(
      fc.property(input, (found) => {
        for (const line of set(found).paragraph.lines) {
          let right = -Infinity
          for (const { char, x, glyph, sizePt } of line.glyphs) {
            expect(Number.isFinite(x)).toBe(true)
            if (/^\p{M}/u.test(char)) continue
            const ink = face.ink(glyph)
            expect(x + ink.left * sizePt, `${char} in ${found.source}`).toBeGreaterThanOrEqual(right - 1e-6)
            right = x + ink.right * sizePt
          }
        }
      }),
    )
  })

  it('sets each line to the measure of its number where text runs round something', () => {
    const measures = fc.array(fc.integer({ min: 4, max: 30 }), { minLength: 1, maxLength: 8 })
    check(
      fc.property(text, style, measures, (source, found, widths) => {
        const byLine = (line: number) => widths[line % widths.length]!
        const { lines } = compose(source, { ...found, align: 'justify', measure: byLine, sizePt: EM })
        lines.forEach((line, n) => {
          const room = byLine(n) * EM
          expect(line.measurePt).toBe(room)
          const right = line.indentPt + line.widthPt
          if (!line.last && mayOpen(line, source)) expect(Math.abs(right - room)).toBeLessThan(NEAR)
          else if (new Set(shownGlyphs(line).map(({ char }) => char)).size > 1)
            expect(right).toBeLessThan(room + NEAR)
        })
        expect(
          shown(
            lines
              .flatMap(shownGlyphs)
              .map(({ char }) => char)
              .join(''),
          ),
        ).toBe(shown(source))
      }),
    )
  })

  it('gives the same lines for the same input, whatever was set in the same faces before', () => {
    const used = modelBook()
    const all = ({ lines, ...rest }: ComposedParagraph) => ({
      ...rest,
      lines: lines.map((line) => ({ ...line, glyphs: line.glyphs })),
    })
    check(
      fc.property(input, (found) => {
        const { source, options } = set(found)
        const fresh = compose(source, { ...options, fonts: modelBook() })
        expect(all(compose(source, { ...options, fonts: used }))).toEqual(all(fresh))
      }),
    )
  })
})

/** Whether some place on the line may be opened: two cells side by side that are no Western word and no still mark. */
function mayOpen(line: ComposedLine, source: string): boolean {
  const still = /^[～–／¥$№±%‰℃]/u
  const western = /^[\u0021-\u024f\p{M}№‰℃€’]/u
  return line.glyphs.some((a, k) => {
    const b = line.glyphs[k + 1]
    if (!b || still.test(a.char) || still.test(b.char)) return false
    if (source.slice(a.offset + a.char.length, b.offset) !== '') return false
    return !(western.test(a.char) && western.test(b.char)) && !(a.char === b.char && /[—…]/.test(a.char))
  })
}
