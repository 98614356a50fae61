import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { explainOnPage } from '@shared/layout/page/explain'
import { glyphItems, makeInput, makeModule, makeStory, prose } from '../../../helpers/pages'

const HAN = /^\p{Script=Han}$/u
const story = makeStory('lead', { headline: '老城区自来水管网改造提前完工', text: prose(900) })
const input = makeInput([story], 'broadsheet', [makeModule('lead', { columns: 3, rows: 60 })])
const page = composePage(input)
const { lines } = page.quality.find((entry) => entry.story === 'lead')!

describe('how evenly lines are set', () => {
  it('is told of every justified line that stands on the page', () => {
    const set = new Set(
      glyphItems(page, 'lead')
        .filter((item) => item.role === 'body')
        .map((item) => `${item.paragraph}:${item.line}`),
    )
    const told = lines.map((one) => `${one.paragraph}:${one.line}`)
    expect(new Set(told).size).toBe(told.length)
    for (const key of told) expect([...set]).toContain(key)
    const last = [...set].filter((key) => {
      const [paragraph, line] = key.split(':').map(Number)
      return !set.has(`${paragraph}:${line! + 1}`)
    })
    for (const key of set) if (!last.includes(key)) expect(told).toContain(key)
  })

  it('is the gap that the glyphs show', () => {
    let seen = 0
    for (const { paragraph, line, gapEm } of lines) {
      const glyphs = glyphItems(page, 'lead')
        .filter((item) => item.paragraph === paragraph && item.line === line && item.role === 'body')
        .flatMap((item) => item.glyphs.map((glyph) => ({ ...glyph, sizePt: item.sizePt })))
      glyphs.slice(1).forEach((glyph, n) => {
        const before = glyphs[n]!
        if (!HAN.test(before.char) || !HAN.test(glyph.char)) return
        expect((glyph.x - before.x) / glyph.sizePt - 1).toBeCloseTo(gapEm, 6)
        seen++
      })
    }
    expect(seen).toBeGreaterThan(300)
  })

  it('is what the explanation of the line says', () => {
    for (const paragraph of new Set(lines.map((one) => one.paragraph))) {
      const traces = explainOnPage(input, story, paragraph)!
      for (const one of lines.filter((each) => each.paragraph === paragraph)) {
        const trace = traces[one.line]!
        const given = trace.steps.reduce((sum, step) => sum + Math.min(0, step.amountEm), 0)
        expect(one.gapEm).toBeCloseTo(trace.gapEm, 9)
        expect(one.shrinkEm).toBeCloseTo(-given, 6)
      }
    }
    expect(lines.some((one) => one.shrinkEm > 0)).toBe(true)
    expect(lines.some((one) => one.gapEm > 0)).toBe(true)
  })
})
