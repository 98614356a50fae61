import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closeGroup,
  edit,
  EMPTY_HISTORY,
  PAUSE_MS,
  redo,
  undo,
  type EditInfo,
  type History,
} from '../../../../renderer/app/history'
import type { Doc } from '../../../../renderer/app/doc'
import { docFrom, openIssue, story } from '../documents'

const where = { page: 1, story: 'a', caret: null }
const info = (part: Partial<EditInfo> = {}): EditInfo => ({
  label: 'field',
  before: where,
  after: where,
  now: 0,
  ...part,
})
const headline = (state: { doc: Doc; history: History }, value: string, part: Partial<EditInfo> = {}) =>
  edit(state.doc, state.history, (draft) => void (draft.stories.a!.headline = value), info(part))
const start = () => ({ doc: docFrom(openIssue()), history: EMPTY_HISTORY })

describe('history', () => {
  it('joins a typed run and lets a pause begin a new step', () => {
    let state = start()
    state = headline(state, '一', { group: 'g', now: 0 })
    state = headline(state, '一二', { group: 'g', now: PAUSE_MS })
    state = headline(state, '一二三', { group: 'g', now: 2 * PAUSE_MS + 1 })
    expect(state.history.undo).toHaveLength(2)
    const back = undo(state.doc, state.history)!
    expect(back.doc.stories.a!.headline).toBe('一二')
    expect(undo(back.doc, back.history)!.doc.stories.a!.headline).toBe('标题a')
    expect(redo(back.doc, back.history)!.doc.stories.a!.headline).toBe('一二三')
  })

  it('keeps one patch for a run, however long', () => {
    let state = start()
    for (let n = 1; n <= 50; n++) state = headline(state, '字'.repeat(n), { group: 'g', now: n })
    expect(state.history.undo).toHaveLength(1)
    expect(state.history.undo[0]!.forward).toHaveLength(1)
    expect(state.history.undo[0]!.backward).toHaveLength(1)
  })

  it('does not join over a closed group, another group, or none', () => {
    let state = start()
    state = headline(state, '一', { group: 'g' })
    state = { ...state, history: closeGroup(state.history) }
    state = headline(state, '二', { group: 'g' })
    state = headline(state, '三', { group: 'h' })
    state = headline(state, '四')
    state = headline(state, '五')
    expect(state.history.undo).toHaveLength(5)
  })

  it('does nothing for an edit that changes nothing, and keeps what can be redone', () => {
    const state = headline(start(), '一')
    const back = undo(state.doc, state.history)!
    const same = edit(back.doc, back.history, () => undefined, info())
    expect(same.history).toBe(back.history)
    expect(same.doc).toBe(back.doc)
  })

  it('forgets what was undone once something new is done', () => {
    const state = headline(start(), '一')
    const back = undo(state.doc, state.history)!
    expect(headline(back, '二').history.redo).toEqual([])
  })

  it('puts the caret back where it was', () => {
    const caret = { anchor: { path: [0, 0], offset: 2 }, focus: { path: [0, 0], offset: 2 } }
    const state = headline(start(), '一', { before: { ...where, caret }, after: where })
    expect(undo(state.doc, state.history)!.where.caret).toEqual(caret)
  })

  it('goes back and forth over any edits of text, stories and page', () => {
    type Step = (state: { doc: Doc; history: History }) => { doc: Doc; history: History }
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.string().map<Step>((text) => (state) => headline(state, text, { group: 'g' })),
      fc.constantFrom('x', 'y').map<Step>(
        (id) => (state) =>
          edit(
            state.doc,
            state.history,
            (draft) => {
              draft.stories[id] = story(id)
              draft.pages[1]!.stories.push(id)
            },
            info(),
          ),
      ),
      fc.constantFrom('b', 'c', 'x').map<Step>(
        (id) => (state) =>
          edit(
            state.doc,
            state.history,
            (draft) => {
              delete draft.stories[id]
              draft.pages[1]!.stories = draft.pages[1]!.stories.filter((other) => other !== id)
            },
            info(),
          ),
      ),
      fc
        .nat(2)
        .map<Step>(
          (at) => (state) =>
            edit(
              state.doc,
              state.history,
              (draft) => void draft.pages[1]!.stories.reverse().splice(at, 1),
              info(),
            ),
        ),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const first = start()
        let state = first
        for (const one of steps) state = one(state)
        const last = state.doc
        for (let back = undo(state.doc, state.history); back; back = undo(state.doc, state.history))
          state = back
        expect(state.doc).toEqual(first.doc)
        for (let on = redo(state.doc, state.history); on; on = redo(state.doc, state.history)) state = on
        expect(state.doc).toEqual(last)
      }),
    )
  })
})
