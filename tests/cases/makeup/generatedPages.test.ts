import { describe, expect, it } from 'vitest'
import { makeup } from '@shared/makeup/makeup'
import { generatedPage } from '../../quality/makeup/pages'
import { isFull, isWhole, measurePage } from '../../quality/makeup/measure'

describe('pages of the quality series, made up once each', () => {
  it('lose nothing, and are full and whole but for one in six', () => {
    const pages = Array.from({ length: 12 }, (_, n) => {
      const { input } = generatedPage(40 + n)
      return measurePage(input, makeup(input).page.modules)
    })
    for (const { lostCharacters, overlaps, oversetLines } of pages)
      expect({ lostCharacters, overlaps, oversetLines }).toEqual({
        lostCharacters: 0,
        overlaps: 0,
        oversetLines: 0,
      })
    expect(pages.filter(isFull).length).toBeGreaterThanOrEqual(10)
    expect(pages.filter(isWhole).length).toBeGreaterThanOrEqual(10)
  })
})
