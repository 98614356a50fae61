import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBreaks, FORBIDDEN } from '@shared/layout/inline/breaks'
import { itemize } from '@shared/layout/inline/itemize'
import type { KinsokuLevel } from '@shared/layout/styles/styles'
import { compose, modelBook, run } from '../../helpers/compose'

/* Every *.txt beside this file is one class of characters; README.md says how to read one. */

const LEVELS = ['none', 'basic', 'gb', 'strict'] as const satisfies readonly KinsokuLevel[]
const W3C = ['loose', 'normal', 'strict'] as const
type Place = 'before' | 'after' | 'within'

interface Case {
  title: string
  place: Place
  /** What the place is looked for at: single characters, or one mark made of two. */
  marks: string[]
  w3c: Record<(typeof W3C)[number], boolean>
  ours: Record<KinsokuLevel, boolean>
  why: { normal?: string; strict?: string }
}

function allowed<K extends string>(
  text: string | undefined,
  levels: readonly K[],
  where: string,
): Record<K, boolean> {
  const found = new Map((text ?? '').split(', ').map((part) => part.split(' ') as [string, string]))
  return Object.fromEntries(
    levels.map((level) => {
      const answer = found.get(level)
      if (answer !== 'may' && answer !== 'not') throw new Error(`${where}: nothing said of ${level}`)
      return [level, answer === 'may']
    }),
  ) as Record<K, boolean>
}

function parse(file: string): Case {
  const fields = new Map<string, string>()
  for (const line of readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')) {
    const parts = /^(title|place|w3c|ours|why normal|why strict): (.+)$/u.exec(line)
    if (!parts) throw new Error(`${file}: not a field: ${line}`)
    fields.set(parts[1]!, parts[2]!)
  }
  const place = /^(before|after|within) (.+)$/u.exec(fields.get('place') ?? '')
  if (!place) throw new Error(`${file}: no place`)
  const text = place[2]!
  const isPair = /^(.)\1$/u.test(text)
  return {
    title: fields.get('title') ?? file,
    place: place[1] as Place,
    marks: isPair ? [text] : [...text],
    w3c: allowed(fields.get('w3c'), W3C, file),
    ours: allowed(fields.get('ours'), LEVELS, file),
    why: {
      ...(fields.has('why normal') ? { normal: fields.get('why normal')! } : {}),
      ...(fields.has('why strict') ? { strict: fields.get('why strict')! } : {}),
    },
  }
}

const book = modelBook()
const BEFORE = '天地玄黄'
const AFTER = '宇宙洪荒日月'

const offsetOf = (place: Place, mark: string) =>
  BEFORE.length + (place === 'before' ? 0 : place === 'after' ? mark.length : 1)

function mayBreak(text: string, offset: number, level: KinsokuLevel): boolean {
  const { items } = itemize([run(text)], book)
  const { cost } = findBreaks(items, level)
  return items.some((item, i) => i > 0 && item.start === offset && cost[i] !== FORBIDDEN)
}

const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.txt'))
  .sort()

describe.each(files)('%s', (file) => {
  const { title, place, marks, w3c, ours, why } = parse(file)

  it.each(LEVELS)(`${title}: level %s`, (level) => {
    for (const mark of marks) {
      const text = BEFORE + mark + AFTER
      expect(mayBreak(text, offsetOf(place, mark), level), `${place} ${mark}`).toBe(ours[level])
    }
  })

  it('breaks no line where none may be broken', () => {
    for (const level of LEVELS.filter((found) => !ours[found]))
      for (const mark of marks)
        for (const measure of [3, 4, 5, 6])
          for (const breaking of ['optimum', 'first-fit'] as const) {
            const { lines } = compose(BEFORE + mark + AFTER, { measure, kinsoku: level, breaking })
            const starts = lines.map((line) => line.start)
            expect(starts, `${mark} at ${level} in ${measure} 字`).not.toContain(offsetOf(place, mark))
          }
  })

  it('says why where a newspaper does otherwise, and only there', () => {
    expect(why.normal !== undefined, 'gb beside normal').toBe(ours.gb !== w3c.normal)
    expect(why.strict !== undefined, 'strict beside strict').toBe(ours.strict !== w3c.strict)
  })
})

it('has the classes', () => {
  expect(files.length).toBeGreaterThan(25)
})
