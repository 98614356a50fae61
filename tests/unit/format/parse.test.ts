import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '@shared/format/parse'
import { FormatError } from '@shared/format/problem'

const forbidden = /__proto__|"constructor"|"prototype"/

describe('parseJson', () => {
  it('agrees with JSON.parse on any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        fc.pre(!forbidden.test(json))
        const value: unknown = JSON.parse(json)
        expect(parseJson(JSON.stringify(value, null, indent), 'x.json')).toEqual(value)
      }),
    )
  })

  it('throws nothing but FormatError on damaged JSON', () => {
    const whole = JSON.stringify({
      format: 1,
      id: 'a',
      list: [1, -2.5e3, true, null, '字\n"'],
      deep: { a: {} },
    })
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.string({ maxLength: 3, unit: 'binary' }), (at, junk) => {
        const damaged = whole.slice(0, at) + junk + whole.slice(at + 1)
        try {
          parseJson(damaged, 'x.json')
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError)
          expect((error as FormatError).place).toMatch(/^(\d+:\d+|(\/.*)?)$/s)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
