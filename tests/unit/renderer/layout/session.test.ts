import { describe, expect, it } from 'vitest'
import { paragraph } from '@shared/model/text'
import type { Doc } from '../../../../renderer/app/doc'
import { editsBetween } from '../../../../renderer/layout/edits'
import type { FromWorker } from '../../../../renderer/layout/protocol'
import { LayoutSession } from '../../../../renderer/layout/session'
import { loadFontBook } from '../../../helpers/fonts'
import { docFrom, openIssue, story } from '../documents'

type Composed = Extract<FromWorker, { type: 'composed' }>

/** A session with an open issue, and the issue as the window has it. */
class Opened {
  readonly session = new LayoutSession()
  doc: Doc = docFrom(openIssue())
  revision = 1
  readonly first: FromWorker | null

  constructor() {
    this.session.setFonts(loadFontBook(), (font, glyph) => ({ font, glyph, path: 'M0 0Z', unitsPerEm: 1000 }))
    this.first = this.session.handle({ type: 'open', revision: 1, page: 1, doc: structuredClone(this.doc) })
  }
  change(next: Doc): Composed {
    const edits = structuredClone(editsBetween(this.doc, next))
    const base = this.revision++
    const answer = this.session.handle({ type: 'change', base, revision: this.revision, page: 1, edits })
    this.doc = next
    if (answer?.type !== 'composed') throw new Error(answer?.type)
    return answer
  }
  story(id: string, text: string[]): Composed {
    const edited = story(id, { blocks: text.map(paragraph) })
    return this.change({ ...this.doc, stories: { ...this.doc.stories, [id]: edited } })
  }
  makeup(): Composed {
    const made = this.session.handle({ type: 'makeup', request: 7, page: 1 })
    if (made?.type !== 'madeup') throw new Error(made?.type)
    expect(made.request).toBe(7)
    expect(made.page.modules.map((module) => module.story).sort()).toEqual(['a', 'b', 'c'])
    return this.change({ ...this.doc, pages: { 1: made.page } })
  }
}

describe('the layout session', () => {
  it('makes up a page, composes it, and after a change tells of that story alone', () => {
    const opened = new Opened()
    const first = opened.first as Composed
    expect(first.base).toBeNull()
    expect(first.fits.every((fit) => !fit.placed)).toBe(true)
    expect(opened.makeup().fits.every((fit) => fit.placed)).toBe(true)
    const next = opened.story('b', ['正文第一段。', '正文第二段改了。'])
    expect(next).toMatchObject({ base: 2, revision: 3, order: null, gone: [] })
    expect(next.groups.map((group) => group.story)).toEqual(['b'])
    expect(next.fits.map((fit) => fit.story)).toEqual(['b'])
    expect(next.facts).toEqual({})
  })

  it('sends the shape of a glyph that a canvas cannot be asked for, once', () => {
    const opened = new Opened()
    opened.makeup()
    const text = 'He said “good morning” to them all.'
    const first = opened.story('a', [text])
    const own = loadFontBook().face('NotoSerifSC-Regular')
    const glyphs = first.outlines.filter((one) => one.font === own.id).map((one) => one.glyph)
    expect(glyphs).toContain(own.proportional!('“'.codePointAt(0)!))
    expect(glyphs).not.toContain(own.glyph('o'.codePointAt(0)!))
    expect(opened.story('a', [`${text}Again.`]).outlines).toEqual([])
  })

  it('explains the lines of a paragraph, and says that a headline or an unknown story has none', () => {
    const opened = new Opened()
    const text = '管网改造之后，水压稳了，水也清了；老人们说，这是几十年来头一回。'.repeat(3)
    opened.story('a', [text])
    const ask = (id: string, number: number) =>
      opened.session.handle({ type: 'explain', request: 5, page: 1, story: id, paragraph: number })
    const answer = ask('a', 0)
    if (answer?.type !== 'explained' || !answer.traces) throw new Error(answer?.type)
    expect(answer.traces.map((trace) => trace.text).join('')).toBe(text)
    const none = { type: 'explained', request: 5, traces: null }
    expect(ask('a', -3)).toEqual(none)
    expect(ask('nowhere', 0)).toEqual(none)
  })

  it('forgets a removed story', () => {
    const opened = new Opened()
    const { c: _removed, ...stories } = opened.doc.stories
    const page = { ...opened.doc.pages[1]!, stories: ['a', 'b'] }
    expect(opened.change({ ...opened.doc, stories, pages: { 1: page } }).gone).toEqual(['c'])
  })

  it('tells the page whole when the faces have changed and when it is asked to', () => {
    const opened = new Opened()
    opened.makeup()
    const whole = opened.session.handle({ type: 'resend' })
    expect(whole).toMatchObject({
      type: 'composed',
      base: null,
      order: expect.arrayContaining(['', 'a', 'b', 'c']) as string[],
    })
  })

  it('does not take edits of another state, nor edits of what is not there', () => {
    const { session } = new Opened()
    const change = { type: 'change' as const, revision: 9, page: 1 }
    const lost = { type: 'lost', revision: 9 }
    expect(session.handle({ ...change, base: 5, edits: [] })).toEqual(lost)
    const edits = [{ path: ['stories', 'a', 'blocks', 7, 'type'], value: 'subhead' }]
    expect(session.handle({ ...change, base: 1, edits })).toEqual(lost)
    // Neither has done any harm.
    expect(session.handle({ ...change, base: 1, edits: [] })).toMatchObject({ type: 'composed', revision: 9 })
  })

  it('says that a page is not there, to a make-up of it too', () => {
    const { session } = new Opened()
    const absent = { type: 'absent', revision: 2, page: 9 }
    expect(session.handle({ type: 'change', base: 1, revision: 2, page: 9, edits: [] })).toEqual(absent)
    expect(session.handle({ type: 'makeup', request: 1, page: 9 })).toMatchObject({
      type: 'failed',
      request: 1,
    })
    expect(session.handle({ type: 'close' })).toBeNull()
    expect(session.handle({ type: 'resend' })).toBeNull()
  })
})
