import { describe, expect, it } from 'vitest'
import { pageFile, readDocument, storyFile, writeDocument } from '@shared/format/documents'
import { FormatError } from '@shared/format/problem'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'

const story = (over: object = {}): Story =>
  ({
    id: 'a-1',
    slug: '桥',
    kind: 'story',
    status: 'draft',
    kicker: '',
    headline: '老桥修好了',
    deck: '',
    byline: '',
    dateline: '',
    credit: '',
    blocks: [{ type: 'paragraph', children: [{ text: '通行。', bold: true }] }],
    pictures: [],
    queries: [],
    ...over,
  }) as Story

const module = (over: object = {}) => ({
  id: 'm1',
  story: 'a-1',
  column: 0,
  row: 0,
  columns: 2,
  rows: 10,
  headline: { sizePt: 20, maxLines: 1, align: 'center', airRows: 0 },
  pictures: [],
  frame: 'none',
  ...over,
})

const page = (over: object = {}): Page =>
  ({
    number: 1,
    section: '',
    editor: '',
    layoutEditor: '',
    size: 'tabloid',
    stories: ['a-1'],
    modules: [module()],
    leftovers: [],
    ...over,
  }) as Page

const asText = (document: object): string => JSON.stringify({ format: 2, ...document })

function problemOf(run: () => unknown): { file: string; place: string; reason: string } {
  try {
    run()
  } catch (error) {
    if (error instanceof FormatError) return error.problem
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a round trip', () => {
  it('gives back what was written, with unknown keys at every level', () => {
    const odd = story({
      deskNote: { a: [1] },
      blocks: [{ type: 'paragraph', children: [{ text: '字', hue: 3 }], lang: 'zh' }],
    })
    const { text, file } = writeDocument('story', odd)
    expect(file).toBe('stories/a-1.json')
    expect(readDocument('story', text, file)).toEqual(odd)
  })

  it('writes the same bytes whatever order the keys came in, unknown keys last and sorted', () => {
    const one = { ...story(), zeta: 1, alpha: 2 }
    const other = Object.fromEntries(Object.entries(one).reverse())
    const { text } = writeDocument('story', one)
    expect(writeDocument('story', other).text).toBe(text)
    expect(Object.keys(JSON.parse(text) as object).slice(0, 3)).toEqual(['format', 'id', 'slug'])
    expect(Object.keys(JSON.parse(text) as object).slice(-2)).toEqual(['alpha', 'zeta'])
  })

  it('writes two-space JSON in the current format with a newline at the end', () => {
    const { text } = writeDocument('page', page())
    expect(text.startsWith('{\n  "format": 2,\n')).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('reads a byte order mark and CRLF', () => {
    const { text, file } = writeDocument('story', story())
    expect(readDocument('story', `\ufeff${text.replaceAll('\n', '\r\n')}`, file)).toEqual(story())
  })
})

describe('refusals name file, place and reason', () => {
  const file = storyFile('a-1')
  const read = (text: string) => problemOf(() => readDocument('story', text, file))

  it.each<[string, string, string, RegExp]>([
    ['an empty file', '', '1:1', /空/],
    ['blanks only', ' \n ', '1:1', /空/],
    ['a file cut short', '{\n  "format": 1,\n  "id": "a', '3:11', /中断/],
    ['a syntax error', '{\n  "format": 1,\n  "id": nope\n}', '3:9', /"n"/],
    ['text after the end', '{"format":1} x', '1:14', /结束后/],
    ['a raw control character', '{"format":1,"a":"\u0001"}', '1:18', /控制字符/],
    ['a bad escape', '{"a":"\\x"}', '1:7', /转义/],
    ['a bad \\u escape', '{"a":"\\u12g4"}', '1:7', /十六进制/],
    ['a trailing comma', '{"a":1,}', '1:8', /"}"/],
    ['a doubled key', '{"format":1,"id":"a","id":"b"}', '/id', /重复/],
    ['__proto__', '{"format":1,"x":{"__proto__":{}}}', '/x/__proto__', /不允许/],
    ['__proto__ written with an escape', '{"\\u005f_proto__":{}}', '/__proto__', /不允许/],
    ['constructor', '{"a":[{"constructor":1}]}', '/a/0/constructor', /不允许/],
    ['a lone surrogate', '{"format":1,"id":"\\ud800"}', '/id', /代理/],
    ['a lone surrogate in a key', '{"\\udc00":1}', '', /代理/],
    ['absurd depth', '['.repeat(200_000), '1:33', /过深/],
    ['not an object', '[1]', '', /对象/],
    ['no format', '{"id":"a-1"}', '/format', /格式版本号/],
    ['a format that is no number', '{"format":"1"}', '/format', /格式版本号/],
    ['a missing field', asText({ ...story(), headline: undefined }), '/headline', /期望/],
    ['a field of the wrong type', asText({ ...story(), blocks: 'x' }), '/blocks', /期望/],
    ['an unknown kind', asText(story({ kind: 'poem' })), '/kind', /./],
    [
      'a block without text',
      asText(story({ blocks: [{ type: 'paragraph', children: [] }] })),
      '/blocks/0/children',
      /./,
    ],
    ['an id that is no file name', asText(story({ id: '../x' })), '/id', /编号/],
    ['an id that is not the file name', asText(story({ id: 'b' })), '/id', /文件名/],
    [
      'an asset with a path',
      asText(story({ pictures: [{ id: 'p', asset: '../../x.png', pixels: null, caption: '', credit: '' }] })),
      '/pictures/0/asset',
      /sha256/,
    ],
    [
      'a doubled picture',
      asText(
        story({
          pictures: [1, 2].map(() => ({ id: 'p', asset: null, pixels: null, caption: '', credit: '' })),
        }),
      ),
      '/pictures/1/id',
      /重复/,
    ],
  ])('%s', (_what, text, place, reason) => {
    const problem = read(text)
    expect(problem).toMatchObject({ file, place })
    expect(problem.reason).toMatch(reason)
  })

  it('a newer format is told apart, so that it is never replaced', () => {
    expect(() => readDocument('story', asText({ ...story(), format: 3 }), file)).toThrowError(
      expect.objectContaining({ newer: true, place: '/format' }) as Error,
    )
  })

  it.each<[string, object, string]>([
    ['a module listed twice', page({ modules: [module(), module()] }), '/modules/1/id'],
    ['a story listed twice', page({ stories: ['a-1', 'a-1'] }), '/stories/1'],
    ['a module of a billion rows', page({ modules: [module({ rows: 1e9 })] }), '/modules/0/rows'],
    ['half a column', page({ modules: [module({ column: 0.5 })] }), '/modules/0/column'],
    ['page 0', page({ number: 0 }), '/number'],
  ])('%s', (_what, document, place) => {
    expect(problemOf(() => readDocument('page', asText(document), pageFile(1))).place).toBe(place)
  })

  it.each<[string, object, string]>([
    ['a date outside the calendar', { date: '2021-02-30' }, '/date'],
    ['a date of another form', { date: '2021-2-3' }, '/date'],
    ['a page listed twice', { pages: [1, 1] }, '/pages/1'],
    ['an unknown page size', { pageSize: 'a4' }, '/pageSize'],
    ['an empty name', { name: '' }, '/name'],
  ])('%s', (_what, over, place) => {
    const issue = { date: '2021-12-03', name: '河湾日报', pageSize: 'tabloid', pages: [1], ...over }
    expect(problemOf(() => readDocument('issue', asText(issue), 'issue.json')).place).toBe(place)
  })

  it('refuses to write what could not be read back', () => {
    expect(problemOf(() => writeDocument('story', story({ headline: '\ud800' }))).place).toBe('/headline')
    expect(problemOf(() => writeDocument('story', story({ id: '' }))).place).toBe('/id')
    expect(problemOf(() => writeDocument('story', null))).toMatchObject({ place: '' })
    let deep: unknown = 1
    for (let level = 0; level < 100; level++) deep = [deep]
    expect(problemOf(() => writeDocument('story', story({ deep }))).reason).toMatch(/过深/)
  })
})
