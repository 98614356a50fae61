import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBreaks, forceBreaks } from '@shared/layout/inline/breaks'
import { itemize } from '@shared/layout/inline/itemize'
import { LineTable } from '@shared/layout/inline/lines'
import { breakOptimum } from '@shared/layout/inline/optimum'
import { BLACK, BODY_PARAGRAPH } from '@shared/layout/styles/styles'
import { modelBook } from '../../../helpers/compose'
import { measure, style, text } from './arbitrary'

const SEED = Number(process.env.FC_SEED ?? 20211203)
const RUNS = Number(process.env.FC_RUNS ?? 500)
const EM = 10
const fonts = modelBook()

describe('the search within allowances', () => {
  it('finds the breaks that the whole search finds', () => {
    let limited = 0
    fc.assert(
      fc.property(text, style, measure, (source, partial, zi) => {
        const look = { ...BODY_PARAGRAPH, ...partial }
        const run = { text: source, font: 'Model', sizePt: EM, color: BLACK, role: 'body' as const }
        const { items } = itemize([run], fonts)
        const table = new LineTable(items, look)
        const breaks = findBreaks(items, look.kinsoku)
        forceBreaks(items, breaks, zi * EM, (i) => table.minimum(i))
        const found = (allowances?: []) => breakOptimum(table, breaks, zi * EM, 0, EM, allowances)
        expect(found()).toEqual(found([]))
        if (found().length > 2) limited++
      }),
      { seed: SEED, numRuns: RUNS },
    )
    expect(limited).toBeGreaterThan(RUNS / 5)
  })
})
