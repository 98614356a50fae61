import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainParagraph, type LineTrace } from '@shared/layout/inline/explain'
import type { ComposedParagraph } from '@shared/layout/inline/types'
import { BODY_PARAGRAPH, type ParagraphStyle } from '@shared/layout/styles/styles'
import { compose, modelBook, run } from '../../../helpers/compose'
import { measure, style, text } from './arbitrary'
import { isBlank, violation } from './kinsoku'

const SEED = Number(process.env.FC_SEED ?? 20211203)
const RUNS = Number(process.env.FC_RUNS ?? 300)

const EM = 10
const book = modelBook()

interface Explained {
  source: string
  style: ParagraphStyle
  /** 字, the indent of the first line taken off. */
  room: number
  traces: LineTrace[]
  paragraph: ComposedParagraph
}

/** Every generated paragraph, explained and set; answers how many lines the check looked at. */
function checkLines(look: (found: Explained, trace: LineTrace, n: number) => boolean): void {
  let seen = 0
  fc.assert(
    fc.property(text, style, measure, (source, settings, zi) => {
      const full = { ...BODY_PARAGRAPH, ...settings }
      const traces = explainParagraph({ runs: [run(source)], style: full }, zi * EM, book)
      const paragraph = compose(source, { ...full, measure: zi, sizePt: EM })
      const room = zi - Math.min(full.indent, Math.max(0, zi - 2))
      const found = { source, style: full, room, traces, paragraph }
      expect(traces.length).toBe(paragraph.lines.length)
      traces.forEach((trace, n) => {
        if (look(found, trace, n)) seen++
      })
    }),
    { seed: SEED, numRuns: RUNS },
  )
  // A check that looks at nothing shows nothing.
  expect(seen).toBeGreaterThan(RUNS / 10)
}

const total = (trace: LineTrace) => trace.steps.reduce((sum, { amountEm }) => sum + amountEm, 0)

describe('what is told of a line', () => {
  it('is the line that was set', () => {
    checkLines(({ source, paragraph }, trace, n) => {
      const line = paragraph.lines[n]!
      expect(source.slice(line.start, line.end)).toContain(trace.text)
      expect(trace.line).toBe(n)
      expect(trace.last).toBe(line.last)
      expect(trace.gapEm).toBeCloseTo(line.gapEm, 9)
      expect((trace.naturalEm + total(trace)) * EM).toBeCloseTo(line.widthPt, 6)
      return true
    })
  })

  it('adds up: natural width and the steps make the measure of every justified line', () => {
    checkLines(({ style: { align } }, trace) => {
      if (align !== 'justify' || trace.last) return false
      const gaps = trace.steps.some(({ step }) => step === 'allGaps')
      const width = trace.naturalEm + total(trace)
      // Where nothing may open, the line is short; where a piece is wider than the measure, it sticks out.
      if (!gaps && trace.measureEm - width > 1e-6) {
        expect(trace.gapEm).toBe(0)
        return false
      }
      const stiff = trace.steps.every(
        ({ amountEm, limitEm }) => amountEm <= 0 && amountEm <= -limitEm! + 1e-9,
      )
      if (width - trace.measureEm > 1e-6) {
        expect(stiff, 'sticks out though something could still give').toBe(true)
        return false
      }
      expect(width).toBeCloseTo(trace.measureEm, 6)
      return true
    })
  })

  it('goes through the steps in one direction, each within its limit', () => {
    checkLines((_, trace) => {
      for (const { amountEm, limitEm } of trace.steps) {
        expect(amountEm).not.toBe(0)
        expect(Math.sign(amountEm)).toBe(Math.sign(trace.steps[0]!.amountEm))
        if (limitEm !== null) expect(Math.abs(amountEm)).toBeLessThanOrEqual(limitEm + 1e-9)
      }
      return trace.steps.length > 0
    })
  })

  it('chooses exactly one candidate, the place where the line ends', () => {
    checkLines(({ traces, source }, trace, n) => {
      const chosen = trace.candidates.filter(({ outcome }) => outcome === 'chosen')
      expect(chosen.length).toBe(1)
      expect(chosen[0]!.offset).toBe(traces[n + 1]?.start ?? source.length)
      return true
    })
  })

  it('calls forbidden what CLREQ forbids, and nothing else', () => {
    checkLines(({ source, style: { kinsoku }, room }, trace) => {
      let seen = false
      for (const { offset, after, outcome, rule } of trace.candidates) {
        if (outcome === 'forbidden') {
          // The checker knows only places between shown characters; beyond them stand blanks and no-break spaces.
          const sides = [source.slice(0, offset), source.slice(offset)]
          if (sides.some((side) => [...side].every(isBlank))) continue
          seen = true
          const blank = rule === 'Space' && (isBlank(after) || isBlank(source.slice(0, offset).at(-1)!))
          if (!blank)
            expect(
              violation(source, offset, kinsoku, Infinity),
              `${rule} at ${offset} of ${source}`,
            ).not.toBeNull()
        } else expect(violation(source, offset, kinsoku, room), `${rule} at ${offset}`).toBeNull()
      }
      return seen
    })
  })
})
