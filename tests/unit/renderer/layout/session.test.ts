import { describe, expect, it } from 'vitest'
import { paragraph } from '@shared/model/text'
import { LayoutSession } from '../../../../renderer/layout/session'
import { loadFontBook } from '../../../helpers/fonts'
import { openIssue, story } from '../documents'

const opened = (): LayoutSession => {
  const { issue, pages, stories } = openIssue()
  const session = new LayoutSession()
  session.setFonts(loadFontBook(), (font, glyph) => ({ font, glyph, path: 'M0 0Z', unitsPerEm: 1000 }))
  session.open({ type: 'open', revision: 1, page: 1, issue, pages, stories })
  return session
}

describe('the layout session', () => {
  it('makes up a page, composes it, and after a change sends that story alone', () => {
    const session = opened()
    expect(session.compose(1, 1)!.fits.every((fit) => !fit.placed)).toBe(true)
    const made = session.makeup(7, 1)
    if (made.type !== 'madeup') throw new Error(made.type)
    expect(made.request).toBe(7)
    expect(made.page.modules.map((module) => module.story).sort()).toEqual(['a', 'b', 'c'])
    const change = { type: 'change' as const, page: 1, issue: null, removed: [] }
    session.change({ ...change, revision: 2, pages: [made.page], stories: [] })
    const first = session.compose(2, 1)!
    expect(first.fits.every((fit) => fit.placed)).toBe(true)

    const edited = story('b', { blocks: [paragraph('正文第一段。'), paragraph('正文第二段改了。')] })
    session.change({ ...change, revision: 3, pages: [], stories: [edited] })
    const next = session.compose(3, 1)!
    expect(next.revision).toBe(3)
    expect(next.groups.filter((group) => group.items !== null).map((group) => group.story)).toEqual(['b'])
  })

  it('sends the shape of a glyph that a canvas cannot be asked for, once', () => {
    const session = opened()
    const made = session.makeup(1, 1)
    if (made.type !== 'madeup') throw new Error(made.type)
    const quoted = story('a', { blocks: [paragraph('He said “good morning” to them all.')] })
    const change = { type: 'change' as const, page: 1, issue: null, removed: [] }
    session.change({ ...change, revision: 2, pages: [made.page], stories: [quoted] })
    const first = session.compose(2, 1)!
    const book = loadFontBook()
    const own = book.face('NotoSerifSC-Regular')
    const glyphs = first.outlines.filter((one) => one.font === own.id).map((one) => one.glyph)
    expect(glyphs).toContain(own.proportional!('“'.codePointAt(0)!))
    expect(glyphs).not.toContain(own.glyph('o'.codePointAt(0)!))
    expect(session.compose(3, 1)!.outlines).toEqual([])
  })

  it('explains the lines of a paragraph, and says that a headline or an unknown story has none', () => {
    const session = opened()
    const text = '管网改造之后，水压稳了，水也清了；老人们说，这是几十年来头一回。'.repeat(3)
    const change = { type: 'change' as const, page: 1, issue: null, removed: [] }
    session.change({
      ...change,
      revision: 2,
      pages: [],
      stories: [story('a', { blocks: [paragraph(text)] })],
    })
    const answer = session.explain(4, 1, 'a', 0)
    if (answer.type !== 'explained' || !answer.traces) throw new Error(answer.type)
    expect(answer.request).toBe(4)
    expect(answer.traces.map((trace) => trace.text).join('')).toBe(text)
    const none = { type: 'explained', request: 5, traces: null }
    expect(session.explain(5, 1, 'a', -3)).toEqual(none)
    expect(session.explain(5, 1, 'nowhere', 0)).toEqual(none)
  })

  it('forgets a removed story', () => {
    const session = opened()
    session.change({
      type: 'change',
      revision: 2,
      page: 1,
      issue: null,
      pages: [{ ...openIssue().pages[0]!, stories: ['a', 'b'] }],
      stories: [],
      removed: ['c'],
    })
    expect(session.compose(2, 1)!.fits.map((fit) => fit.story)).toEqual(['a', 'b'])
  })

  it('answers nothing for a page that is not there, and says so for a make-up of it', () => {
    const session = opened()
    expect(session.compose(1, 9)).toBeNull()
    expect(session.makeup(1, 9)).toMatchObject({ type: 'failed', request: 1 })
    session.close()
    expect(session.compose(1, 1)).toBeNull()
  })
})
