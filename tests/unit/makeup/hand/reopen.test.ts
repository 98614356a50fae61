import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument, writeDocument } from '@shared/format/documents'
import { composePage } from '@shared/layout/page/compose'
import { moveModules } from '@shared/makeup/hand/move'
import { placeModule } from '@shared/makeup/hand/place'
import { blueprint, moduleId } from '@shared/makeup/hand/blueprint'
import { HANDLES, resizeModule } from '@shared/makeup/hand/resize'
import { MODES } from '@shared/makeup/hand/settle'
import { takeOff } from '@shared/makeup/hand/takeOff'
import type { Page } from '@shared/model/page'
import { edit, EMPTY_HISTORY, redo, undo } from '../../../../renderer/app/history'
import type { Doc } from '../../../../renderer/app/doc'
import { charactersOnPage, makeInput, makePicture, makeStory, prose } from '../../../helpers/pages'
import { at, faults, pageOf } from './pages'

const SEED = Number(process.env.FC_SEED ?? 20211203)
const RUNS = Number(process.env.FC_RUNS ?? 30)

const stories = [
  makeStory('a', {
    text: prose(700, 1),
    deck: '三年改了四十多稿',
    pictures: [makePicture('p1', { caption: '老城一角。', credit: '林可 摄' })],
  }),
  makeStory('b', { text: prose(420, 2), dateline: '本报讯（记者周平）' }),
  makeStory('c', { text: prose(160, 3), kind: 'brief' }),
  makeStory('d', { text: prose(90, 4), kind: 'box' }),
]
const input = makeInput(stories, 'tabloid')
const start = pageOf(
  [
    at('a', [0, 0, 4, 44], { pictures: [{ picture: 'p1', column: 0, columns: 2, row: 0, rows: 10 }] }),
    at('b', [4, 0, 2, 44]),
    at('c', [0, 44, 3, 20]),
  ],
  { stories: ['a', 'b', 'c', 'd'] },
)

const step = fc.record({ columns: fc.integer({ min: -5, max: 5 }), rows: fc.integer({ min: -60, max: 60 }) })
const act: fc.Arbitrary<(page: Page, n: number) => Page | null> = fc.oneof(
  fc.tuple(step, fc.constantFrom(...MODES)).map(([by, mode]) => (page: Page, n: number) => {
    const module = page.modules[n % Math.max(1, page.modules.length)]
    return module ? moveModules(page, [module.id], by, mode) : page
  }),
  fc
    .tuple(step, fc.constantFrom(...MODES), fc.constantFrom(...HANDLES))
    .map(([by, mode, handle]) => (page: Page, n: number) => {
      const module = page.modules[n % Math.max(1, page.modules.length)]
      return module ? resizeModule(page, module.id, handle, by, mode) : page
    }),
  fc
    .record({ column: fc.nat({ max: 5 }), row: fc.nat({ max: 71 }), mode: fc.constantFrom(...MODES) })
    .map(({ mode, ...cell }) => (page: Page, n: number) => {
      const story = stories[n % stories.length]!
      const placed = page.modules.find((module) => module.story === story.id)
      const module = placed ?? blueprint(page, story, input.stories, moduleId(page, story.id))
      return placeModule(page, module, cell, mode)
    }),
  fc.constant((page: Page, n: number) => {
    const module = page.modules[n % Math.max(1, page.modules.length)]
    return module ? takeOff(page, [module.id]) : page
  }),
)
const moves = fc.array(
  fc.record({ act, n: fc.nat({ max: 12 }), back: fc.integer({ min: 0, max: 2 }), again: fc.boolean() }),
  { minLength: 3, maxLength: 10 },
)

describe('any sequence of moves, sizes, drops and undos', () => {
  it('keeps every character placed or overset, modules inside, and saves and reopens to the same page', () => {
    const where = { page: 1, story: null, caret: null }
    fc.assert(
      fc.property(moves, (list) => {
        let doc: Doc = {
          issue: input.issue,
          pages: { 1: start },
          stories: Object.fromEntries(stories.map((story) => [story.id, story])),
        }
        let history = EMPTY_HISTORY
        for (const [now, { act: run, n, back, again }] of list.entries()) {
          const next = run(doc.pages[1]!, n)
          if (next)
            ({ doc, history } = edit(doc, history, (draft) => void (draft.pages[1] = next), {
              label: 'move-module',
              before: where,
              after: where,
              now,
            }))
          for (let k = 0; k < back; k++) {
            const undone = undo(doc, history)
            if (undone) ({ doc, history } = undone)
          }
          const redone = again ? redo(doc, history) : null
          if (redone) ({ doc, history } = redone)
          expect(faults(doc.pages[1]!)).toEqual([])
        }
        const page = doc.pages[1]!
        const composed = composePage({ ...input, page })
        for (const fit of composed.fits)
          if (fit.placed)
            expect([fit.story, charactersOnPage(composed, fit.story) + fit.oversetCharacters]).toEqual([
              fit.story,
              fit.characters,
            ])
        expect(composed.overlaps).toBe(0)
        expect(new Set(composed.fits.map(({ story }) => story)).size).toBe(stories.length)
        const { text, file } = writeDocument('page', page)
        expect(readDocument('page', text, file)).toEqual(page)
        while (history.undo.length > 0) ({ doc, history } = undo(doc, history)!)
        expect(doc.pages[1]).toEqual(start)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })
})
