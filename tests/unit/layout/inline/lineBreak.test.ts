import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBreaks, FORBIDDEN } from '@shared/layout/inline/breaks'
import { itemize } from '@shared/layout/inline/itemize'
import { modelBook, run } from '../../../helpers/compose'
import { DEVIATIONS, type Deviation } from './lineBreakDeviations'

/*
 * Unicode's own test of UAX 14 (15.0), its Latin side. Every difference must be one that is meant, with its reason in
 * lineBreakDeviations.ts; a reason that no line needs any more must go.
 */

const FILE = join(import.meta.dirname, '../../../fixtures/unicode/LineBreakTest-latin.txt')

interface Sample {
  text: string
  /** Offsets inside the text at which Unicode allows a break. */
  breaks: Set<number>
}

function parse(line: string): Sample {
  const parts = line.trim().split(/\s+/u)
  const breaks = new Set<number>()
  let text = ''
  parts.forEach((part, i) => {
    if (i % 2 === 1) text += String.fromCodePoint(parseInt(part, 16))
    else if (part === '÷') breaks.add(text.length)
    else if (part !== '×') throw new Error(`${FILE}: neither ÷ nor ×: ${line}`)
  })
  breaks.delete(text.length)
  return { text, breaks }
}

const samples = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map(parse)

const book = modelBook()

function ourBreaks(text: string): Set<number> {
  const { items } = itemize([run(text)], book)
  const { cost } = findBreaks(items, 'gb')
  return new Set(items.filter((_, i) => i > 0 && cost[i] !== FORBIDDEN).map(({ start }) => start))
}

const visible = (text: string) =>
  text.replace(/[^!-~«»]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`)

describe('Unicode LineBreakTest, Latin side', () => {
  const unlisted: string[] = []
  const used = new Map<Deviation, number>()
  let places = 0
  for (const { text, breaks } of samples) {
    const ours = ourBreaks(text)
    let at = 0
    for (const char of text) {
      at += char.length
      if (at === text.length) break
      places++
      if (ours.has(at) === breaks.has(at)) continue
      const side = breaks.has(at) ? 'held' : 'opened'
      const [before, after] = [text.slice(0, at), text.slice(at)]
      const found = DEVIATIONS.find(
        (deviation) =>
          deviation.side === side && deviation.before.test(before) && deviation.after.test(after),
      )
      if (found) used.set(found, (used.get(found) ?? 0) + 1)
      else unlisted.push(`${side}: ${visible(before)} | ${visible(after)}`)
    }
  }
  const deviating = [...used.values()].reduce((a, b) => a + b, 0)
  console.log(`${samples.length} lines, ${places} places, ${places - deviating} as Unicode has them`)

  it('reads the file', () => {
    expect(samples.length).toBeGreaterThan(1600)
    expect(samples.some(({ breaks }) => breaks.size > 0)).toBe(true)
  })

  it('breaks nowhere else than Unicode without a reason', () => {
    expect([...new Set(unlisted)]).toEqual([])
  })

  it.each(DEVIATIONS.map((deviation) => [`${deviation.side}, ${deviation.rule}`, deviation] as const))(
    'needs its deviation: %s',
    (_, deviation) => {
      expect(used.get(deviation) ?? 0).toBeGreaterThan(0)
      expect(deviation.reason.length).toBeGreaterThan(20)
    },
  )
})
