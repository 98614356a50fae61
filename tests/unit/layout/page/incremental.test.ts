import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFontBook } from '@shared/layout/fonts/book'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import type { FontBook } from '@shared/layout/fonts/face'
import { composePage } from '@shared/layout/page/compose'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import type { StyleSheet } from '@shared/layout/styles/styles'
import type { ParagraphStyle } from '@shared/layout/styles/styles'
import { subhead } from '@shared/model/text'
import { loadFontBook } from '../../../helpers/fonts'
import { makeInput, makeModule, makePicture, makeStory, prose } from '../../../helpers/pages'
import { applyEdit, edit, type Desk } from './edits'

const SEED = Number(process.env.FC_SEED ?? 20211203)
const RUNS = Number(process.env.FC_RUNS ?? 25)

/** The faces opened once, in a book of its own: caches live as long as the book. */
const freshBook = (): FontBook => makeFontBook(CATALOGUE.map(({ id }) => loadFontBook().face(id)))

const STORIES = [
  makeStory('lead', {
    kicker: '三年不停水——',
    deck: '——36个小区',
    byline: '本报记者 江晚',
    text: prose(420),
  }),
  makeStory('second', { dateline: '本报讯（记者江晚）', credit: '（江晚）', text: prose(260, 1) }),
  makeStory('brief', { kind: 'brief', headline: '桥通了', text: prose(60, 2) }),
  makeStory('photo', {
    kind: 'caption',
    headline: '',
    credit: '江晚 摄',
    text: prose(40, 3),
    pictures: [makePicture('p1')],
  }),
]
STORIES[0]!.blocks.splice(1, 0, subhead('管子换了'))

const FIRST: Desk = {
  stories: new Map(STORIES.map((story) => [story.id, story])),
  modules: [
    makeModule('lead', { columns: 3, rows: 25 }),
    makeModule('second', { column: 3, columns: 2, rows: 20, frame: 'box' }),
    makeModule('brief', { row: 30, columns: 1, rows: 10 }),
    makeModule('photo', {
      row: 30,
      column: 2,
      columns: 2,
      rows: 18,
      pictures: [{ picture: 'p1', column: 0, columns: 2, row: 0, rows: 9 }],
    }),
  ],
  paragraph: {},
}

/** Sheets by what was switched: a style change that is taken back is the same sheet again, as in the app. */
const sheets = new Map<Partial<ParagraphStyle>, StyleSheet>()
function sheetOf(change: Partial<ParagraphStyle>): StyleSheet {
  let sheet = sheets.get(change)
  if (!sheet) {
    const body = { ...HOUSE_STYLES.body, paragraph: { ...HOUSE_STYLES.body.paragraph, ...change } }
    sheets.set(change, (sheet = { ...HOUSE_STYLES, body }))
  }
  return sheet
}

function pageOf(desk: Desk, fonts: FontBook, cloned: boolean): string {
  const { stories, modules } = cloned ? structuredClone(desk) : desk
  const input = makeInput(STORIES, 'broadsheet', [...modules])
  return JSON.stringify(composePage({ ...input, stories, fonts, styles: sheetOf(desk.paragraph) }))
}

describe('a page set again after edits', () => {
  it('is byte for byte the page set from nothing', () => {
    let changed = 0
    let compared = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 14 }), (edits) => {
        const warm = freshBook()
        const history = [FIRST]
        let before = pageOf(FIRST, warm, false)
        for (const [change, cloned] of edits) {
          const desk =
            change.kind === 'undo'
              ? history[change.place % history.length]!
              : applyEdit(history.at(-1)!, change, FIRST)
          history.push(desk)
          const after = pageOf(desk, warm, cloned)
          expect(after === pageOf(desk, freshBook(), true), JSON.stringify(change)).toBe(true)
          compared++
          if (after !== before) changed++
          before = after
        }
      }),
      { seed: SEED, numRuns: RUNS },
    )
    // Else the edits would be no edits.
    expect(changed / compared).toBeGreaterThan(0.5)
  })

  it('shows a difference where a page was set from other words', () => {
    const other = applyEdit(FIRST, { kind: 'insert', story: 0, place: 0, amount: 0, text: '河' }, FIRST)
    expect(pageOf(other, freshBook(), true)).not.toBe(pageOf(FIRST, freshBook(), true))
  })
})
