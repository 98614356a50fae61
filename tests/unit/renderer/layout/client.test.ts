import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { stylesOf } from '@shared/layout/styles/stylesOf'
import type { Story } from '@shared/model/story'
import { paragraph, type Block } from '@shared/model/text'
import type { Doc } from '../../../../renderer/app/doc'
import { useLayout } from '../../../../renderer/layout/client'
import type { GroupUpdate } from '../../../../renderer/layout/protocol'
import { loadFontBook } from '../../../helpers/fonts'
import { makeModule, prose } from '../../../helpers/pages'
import { docFrom, openIssue, story } from '../documents'
import { Desk, grouped } from './desk'

/** An open issue with two pages; of the first's four stories one has no module. */
function start(): Doc {
  const open = openIssue()
  const text = (seed: number): Block[] => prose(160, seed).map(paragraph)
  const stories = ['a', 'b', 'c', 'd', 'e'].map((id, n) => story(id, { blocks: text(n) }))
  const page = { ...open.pages[0]!, stories: ['a', 'b', 'c', 'd'], leftovers: [] }
  const module = (id: string, column: number) =>
    makeModule(id, {
      column,
      columns: 2,
      rows: 14,
      headline: { sizePt: 20, maxLines: 1, align: 'center', airRows: 0 },
    })
  return docFrom({
    ...open,
    issue: { ...open.issue, pages: [1, 2] },
    pages: [
      { ...page, modules: [module('a', 0), module('b', 2), module('c', 4)] },
      { ...page, number: 2, stories: ['e'], modules: [module('e', 0)] },
    ],
    stories,
  })
}

/** The page as it is set from nothing. */
function cold(doc: Doc, number: number) {
  const fonts = loadFontBook()
  const { issue, pages, stories } = structuredClone(doc)
  const map = new Map(Object.entries(stories))
  return composePage({ issue, page: pages[number]!, stories: map, styles: stylesOf(issue, fonts), fonts })
}

function expectAsCold(desk: Desk, doc: Doc, number: number): void {
  const { display, fits, quality, composition: _composition, ...facts } = cold(doc, number)
  const { items, ...sheet } = display
  expect(desk.shown).toEqual(grouped(items))
  const shown = useLayout.getState()
  expect(shown.stale).toBe(false)
  expect(shown.composition).toMatchObject({ page: number, sheet, ...facts })
  expect(Object.fromEntries(shown.composition!.fits)).toEqual(
    Object.fromEntries(fits.map((fit) => [fit.story, fit])),
  )
  for (const { story: id, lines } of quality)
    expect(shown.composition!.groups.find((group) => group.story === id)?.quality ?? lines).toEqual(lines)
}

const edited = (doc: Doc, id: string, change: (old: Story) => Partial<Story>): Doc =>
  doc.stories[id]
    ? { ...doc, stories: { ...doc.stories, [id]: { ...doc.stories[id], ...change(doc.stories[id]) } } }
    : doc

const typed = (blocks: Block[], at: number, place: number, text: string): Block[] => {
  const index = at % blocks.length
  const block = blocks[index]!
  const [leaf, ...rest] = block.children
  const cut = place % (leaf!.text.length + 1)
  const next = `${leaf!.text.slice(0, cut)}${text}${leaf!.text.slice(cut)}`
  return blocks.with(index, { ...block, children: [{ ...leaf!, text: next }, ...rest] })
}

type Act =
  | { do: 'type'; story: string; at: number; place: number; text: string }
  | { do: 'split' | 'cut'; story: string; at: number }
  | { do: 'headline'; story: string; text: string }
  | { do: 'remove'; story: string }
  | { do: 'swap' | 'grow' }
  | { do: 'page'; page: number }
  | { do: 'undo' }
  | { do: 'work' | 'hear' | 'frame' | 'lose' }

function act(doc: Doc, what: Act): Doc {
  switch (what.do) {
    case 'type':
      return edited(doc, what.story, ({ blocks }) => ({
        blocks: blocks.length > 0 ? typed(blocks, what.at, what.place, what.text) : [paragraph(what.text)],
      }))
    case 'split':
      return edited(doc, what.story, ({ blocks }) => ({
        blocks: blocks.flatMap((block, i) => {
          const { text } = block.children[0]!
          const half = text.length >> 1
          return i === what.at % blocks.length
            ? [paragraph(text.slice(0, half)), paragraph(text.slice(half))]
            : block
        }),
      }))
    case 'cut':
      return edited(doc, what.story, ({ blocks }) => ({
        blocks: blocks.filter((_, i) => i !== what.at % blocks.length),
      }))
    case 'headline':
      return edited(doc, what.story, () => ({ headline: what.text }))
    case 'remove': {
      const { [what.story]: _gone, ...stories } = doc.stories
      return { ...doc, stories }
    }
    case 'swap': {
      const page = doc.pages[1]!
      const modules = page.modules.map((module, i) => ({ ...module, story: page.modules.at(i - 1)!.story }))
      return { ...doc, pages: { ...doc.pages, 1: { ...page, modules } } }
    }
    case 'grow': {
      const page = doc.pages[1]!
      const modules = page.modules.map((module, i) =>
        i === 0 ? { ...module, rows: 9 + (module.rows % 9) } : module,
      )
      return { ...doc, pages: { ...doc.pages, 1: { ...page, modules } } }
    }
    default:
      return doc
  }
}

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const nat = fc.nat(400)
const text = fc.constantFrom('新', '，', '。”', 'AB', '2021年', '渡船照常开出，乘客多了三成。', '——', '')
const acts = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('type' as const), story: id, at: nat, place: nat, text }),
  },
  fc.record({ do: fc.constantFrom('split' as const, 'cut' as const), story: id, at: nat }),
  fc.record({ do: fc.constant('headline' as const), story: id, text }),
  fc.record({ do: fc.constant('remove' as const), story: id }),
  fc.record({ do: fc.constantFrom('swap' as const, 'grow' as const, 'undo' as const) }),
  fc.record({ do: fc.constant('page' as const), page: fc.constantFrom(1, 2) }),
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom('work' as const, 'hear' as const, 'frame' as const) }),
  },
  fc.record({ do: fc.constant('lose' as const) }),
)

vi.stubGlobal('Path2D', class {})
beforeEach(() => useLayout.setState({ composition: null, failure: null, stale: false }))

describe('the page in the window', () => {
  it('is that of a cold composition after any edits, however they and the answers cross', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), fc.boolean(), (sequence, mailbox) => {
        const desk = new Desk({ mailbox })
        let [doc, page] = [start(), 1]
        const past: Doc[] = []
        desk.show(doc, page)
        for (const step of sequence) {
          if (step.do === 'work' || step.do === 'hear' || step.do === 'frame') desk[step.do]()
          else if (step.do === 'lose')
            // The worker misses an edit: it must notice by the revision of the next and be sent the whole issue.
            desk.meddle = (message) =>
              message.type === 'change' ? { ...message, base: message.base - 1 } : message
          else {
            if (step.do === 'page') page = step.page
            if (step.do === 'undo') doc = past.pop() ?? doc
            else {
              past.push(doc)
              doc = act(doc, step)
            }
            desk.show(doc, page)
          }
          if (step.do === 'work') desk.meddle = (message) => message
        }
        desk.meddle = (message) => message
        desk.settle()
        expectAsCold(desk, doc, page)
      }),
      { numRuns: 60 },
    )
  })
})

/** What was posted of a story's lines in the answer sent last. */
function lastUpdates(desk: Desk): GroupUpdate[] {
  const answer = desk.mail.at(-1)?.answer
  if (answer?.type !== 'composed') throw new Error('no page was posted')
  return answer.groups
}

describe('what crosses between window and worker', () => {
  function opened(mailbox = false): { desk: Desk; doc: Doc } {
    const desk = new Desk({ mailbox })
    const doc = start()
    desk.show(doc)
    desk.settle()
    return { desk, doc }
  }
  const type = (doc: Doc, at: number, place: number, what = '新'): Doc =>
    edited(doc, 'a', ({ blocks }) => ({ blocks: typed(blocks, at, place, what) }))

  it('is the leaf that was typed in on the way there, and a few lines on the way back', () => {
    const { desk, doc } = opened()
    const before = desk.shown
    const next = type(doc, 1, 3)
    desk.show(next)
    desk.settle()
    expect(desk.sent.at(-1)).toEqual({
      type: 'change',
      base: 1,
      revision: 2,
      page: 1,
      edits: [
        {
          path: ['stories', 'a', 'blocks', 1, 'children', 0, 'text'],
          value: next.stories.a!.blocks[1]!.children[0]!.text,
        },
      ],
    })
    const updates = lastUpdates(desk)
    expect(updates.map((update) => update.story)).toEqual(['a'])
    const fresh = updates[0]!.pieces.flatMap((piece) => ('items' in piece ? piece.items : []))
    const [, items] = desk.shown.find(([one]) => one === 'a')!
    expect(fresh.length).toBeGreaterThan(0)
    expect(fresh.length).toBeLessThan(items.length / 2)
    // All that did not change is the same object, in the other stories and in this one.
    for (const [n, [one, group]] of desk.shown.entries()) if (one !== 'a') expect(group).toBe(before[n]![1])
    const old = new Set(before.find(([one]) => one === 'a')![1])
    expect(items.filter((item) => old.has(item)).length).toBeGreaterThan(0)
  })

  it('is only where they moved to for lines below one that was added', () => {
    const { desk, doc } = opened()
    desk.show(type(doc, 0, 0, '又添了整整一行字在这里呢'))
    desk.settle()
    const { pieces } = lastUpdates(desk)[0]!
    const moved = pieces.flatMap((piece) => ('from' in piece && piece.moved ? piece.count : []))
    expect(moved.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
  })

  it('is one change at a time: what is typed meanwhile goes along with the next', () => {
    const { desk, doc } = opened()
    let next = doc
    for (const char of '一二三四') desk.show((next = type(next, 0, 0, char)))
    expect(desk.sent.filter(({ type }) => type === 'change')).toHaveLength(1)
    expect(useLayout.getState().stale).toBe(true)
    desk.settle()
    expect(desk.sent.filter(({ type }) => type === 'change')).toHaveLength(2)
    expectAsCold(desk, next, 1)
  })

  it('lies in the mailbox for the frame that comes first, and is taken once', () => {
    const { desk, doc } = opened(true)
    const next = type(doc, 0, 0)
    desk.show(next)
    desk.work()
    desk.frame()
    expectAsCold(desk, next, 1)
    const shown = useLayout.getState().composition
    desk.settle()
    expect(useLayout.getState().composition).toBe(shown)
  })

  it('is the whole issue again when the worker has lost the thread', () => {
    const { desk, doc } = opened()
    desk.meddle = (message) => (message.type === 'change' ? { ...message, base: 0 } : message)
    const next = type(doc, 0, 0)
    desk.show(next)
    desk.settle()
    expect(desk.sent.map(({ type }) => type)).toEqual(['open', 'change', 'open'])
    expectAsCold(desk, next, 1)
  })

  it('is the whole page again when the window has', () => {
    const { desk, doc } = opened()
    const next = type(doc, 0, 0)
    desk.meddleMail = (mail) => {
      desk.meddleMail = (same) => same
      return mail.answer?.type === 'composed' ? { ...mail, answer: { ...mail.answer, base: 99 } } : mail
    }
    desk.show(next)
    desk.settle()
    expect(desk.sent.map(({ type }) => type)).toEqual(['open', 'change', 'resend'])
    expectAsCold(desk, next, 1)
  })
})
