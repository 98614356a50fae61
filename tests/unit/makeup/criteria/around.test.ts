import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { viewOf } from '@shared/makeup/criteria/view'
import { makeInput, makeModule, makeStory, prose } from '../../../helpers/pages'

const story = makeStory('river', { headline: '河边新修了一条步道', text: prose(700) })
const box = makeStory('box', { kind: 'box', headline: '步道怎么走', text: prose(80) })

describe('the view of a page whose text flows round what stands on it', () => {
  it('measures the text as the page sets it', () => {
    const page = (rows: number) =>
      makeInput([story, box], 'broadsheet', [
        makeModule('river', { columns: 3, rows, around: true }),
        makeModule('box', { column: 1, columns: 2, row: 14, rows: 9, frame: 'box' }),
      ])
    for (const rows of [26, 30, 40]) {
      const input = page(rows)
      const fit = composePage(input).fits.find((one) => one.story === 'river')!
      const view = viewOf(input).modules.find((one) => one.story.id === 'river')!
      expect(view.oversetLines).toBe(fit.oversetLines)
    }
    // Without what stands there the text would take fewer rows.
    const alone = composePage(
      makeInput([story], 'broadsheet', [makeModule('river', { columns: 3, rows: 26 })]),
    )
    const over = viewOf(page(26)).modules.find((one) => one.story.id === 'river')!.oversetLines
    expect(over).toBeGreaterThan(alone.fits[0]!.oversetLines)
  })
})
