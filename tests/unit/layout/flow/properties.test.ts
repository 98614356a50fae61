import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flow } from '@shared/layout/flow/flow'
import type { FlowParagraph, Leg } from '@shared/layout/flow/types'
import { paragraph } from './story'

const SEED = Number(process.env.FC_SEED ?? 20211203)
const RUNS = Number(process.env.FC_RUNS ?? 300)
console.log(`fast-check seed ${SEED}, ${RUNS} runs (FC_SEED and FC_RUNS change them)`)

const stories: fc.Arbitrary<FlowParagraph[]> = fc
  .array(
    fc.record({
      lines: fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 9 }),
      role: fc.constantFrom('body' as const, 'body' as const, 'body' as const, 'subhead' as const),
    }),
    { maxLength: 14 },
  )
  .map((found) => found.map(({ lines, role }, n) => paragraph(n, lines, role)))

const columns: fc.Arbitrary<Leg[]> = fc
  .array(fc.record({ row: fc.integer({ min: 0, max: 40 }), rows: fc.integer({ min: 0, max: 20 }) }), {
    maxLength: 8,
  })
  .map((found) => found.map((leg, n) => ({ ...leg, x: n * 126 })))

const options = fc.record({ balance: fc.boolean() })

const property = (check: (story: FlowParagraph[], legs: Leg[], option: { balance: boolean }) => void) =>
  fc.assert(fc.property(stories, columns, options, check), { seed: SEED, numRuns: RUNS })

describe('whatever the story and the legs', () => {
  it('places each line once, in order, and returns the rest exactly', () => {
    property((story, legs, option) => {
      const { placed, overset } = flow(story, legs, option)
      const all = story.flatMap(({ index, lines }) => lines.map((line, n) => ({ index, n, line })))
      expect(placed.length + overset.lines).toBe(all.length)
      placed.forEach((found, i) => {
        expect([found.paragraph, found.line]).toEqual([all[i]!.index, all[i]!.n])
        expect(found.composed).toBe(all[i]!.line)
      })
      const rest = all.slice(placed.length)
      expect(overset.characters).toBe(rest.reduce((sum, { line }) => sum + line.characters, 0))
      expect(overset.from).toEqual(rest[0] ? { paragraph: rest[0].index, line: rest[0].n } : null)
    })
  })

  it('gives each line a row of its own inside its leg, in reading order', () => {
    property((story, legs, option) => {
      const { placed, usedRows, emptyRows } = flow(story, legs, option)
      expect(usedRows).toHaveLength(legs.length)
      legs.forEach((leg, n) => {
        const rows = placed.filter((found) => found.leg === n).map(({ row }) => row)
        expect(rows).toEqual(rows.map((_, i) => leg.row + i))
        expect(rows.length).toBe(usedRows[n])
        expect(rows.length).toBeLessThanOrEqual(leg.rows)
      })
      placed.forEach((found, i) => {
        if (i > 0) expect(found.leg).toBeGreaterThanOrEqual(placed[i - 1]!.leg)
      })
      expect(emptyRows).toBe(legs.reduce((sum, { rows }) => sum + rows, 0) - placed.length)
    })
  })

  it('comes to the same when one paragraph of a poured text is set anew', () => {
    fc.assert(
      fc.property(stories, columns, options, fc.nat(), fc.nat(14), (story, legs, option, place, count) => {
        if (story.length === 0) return
        const at = place % story.length
        const other = paragraph(at, new Array<number>(count).fill(7), story[at]!.role)
        const { lines } = flow(story, legs, option)
        const again = flow(lines.with(at, other), legs, option)
        const afresh = flow(story.with(at, other), legs, option)
        expect(again.placed).toEqual(afresh.placed)
        expect(again.overset).toEqual(afresh.overset)
        expect(lines.count).toBe(story.reduce((sum, found) => sum + found.lines.length, 0))
        afresh.placed.forEach(({ paragraph: index, line, leg, row }) =>
          expect(again.placeOf(index, line)).toEqual({ leg, row }),
        )
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  it('leaves nothing over while a row is free', () => {
    property((story, legs, option) => {
      const { overset, emptyRows } = flow(story, legs, option)
      if (overset.lines > 0) expect(emptyRows).toBe(0)
    })
  })

  it('keeps lines together where there are rows to spare', () => {
    property((story, legs) => {
      const lines = story.reduce((sum, found) => sum + found.lines.length, 0)
      const room = legs.reduce((sum, { rows }) => sum + rows, 0)
      // Each leg may need to pass on all its sub-headings and a line; ask only where that cannot matter.
      const subheads = story.reduce(
        (most, found) => Math.max(most, found.keepWithNext ? found.lines.length : 0),
        0,
      )
      const run = longestRun(story)
      if (legs.some(({ rows }) => rows < 3) || room < lines + legs.length * (run + subheads + 2)) return
      const { placed, overset } = flow(story, legs)
      expect(overset.lines).toBe(0)
      placed.forEach((found, i) => {
        const next = placed[i + 1]
        if (!next || next.leg === found.leg) return
        expect(story[found.paragraph]!.keepWithNext, 'a sub-heading at the foot').toBe(false)
        const isWidow =
          next.paragraph === found.paragraph && next.line === story[next.paragraph]!.lines.length - 1
        expect(isWidow, 'a last line at the head').toBe(false)
      })
    })
  })
})

/** Lines of the longest run of sub-headings. */
function longestRun(story: readonly FlowParagraph[]): number {
  let most = 0
  let run = 0
  for (const { keepWithNext, lines } of story) {
    run = keepWithNext ? run + lines.length : lines.length > 0 ? 0 : run
    most = Math.max(most, run)
  }
  return most
}
