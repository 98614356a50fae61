import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importText } from '@shared/importing/import'
import { normalise } from '@shared/importing/text/punctuation'
import { pairQuotes } from '@shared/importing/text/quotes'
import { readMarkup } from '@shared/importing/text/markup'
import { countStory } from '@shared/model/count'
import { blockText } from '@shared/model/text'

describe('marks', () => {
  it.each([
    ['日前,他说:好!真的?对;是.', '日前，他说：好！真的？对；是。'],
    ['约5-7人、5A、95%,2021年,3.5万', '约5-7人、5A、95%，2021年，3.5万'],
    ['早上10:30,比分3:2,共1,000元', '早上10:30，比分3:2，共1,000元'],
    ['(二期)工程', '（二期）工程'],
    ['世贸组织(WTO)说', '世贸组织（WTO）说'],
    ['函数f(x)的值', '函数f(x)的值'],
    ['企业HR,劳模', '企业HR，劳模'],
    ['好--真好', '好——真好'],
    ['好......真好', '好......真好'],
    ['见https://a.cn/b,c?d=1:2,再来', '见https://a.cn/b,c?d=1:2，再来'],
    ['写信给a.b@c.cn,谢谢', '写信给a.b@c.cn，谢谢'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['增长了95%.', '增长了95%。'],
    ['Hello, world: (yes)!', 'Hello, world: (yes)!'],
    ['他说Hello, world', '他说Hello, world'],
    ['（记者王鑫)近日', '（记者王鑫）近日'],
    ['得了100分!!', '得了100分！！'],
  ])('%s', (before, after) => expect(normalise(before)).toBe(after))

  it('keep the length of the text', () => {
    const text = fc
      .array(fc.constantFrom(...'甲乙,;:?!.()--―─"\'”“ 1a%，。（）—•@/'.split('')), { maxLength: 40 })
      .map((chars) => chars.join(''))
    fc.assert(fc.property(text, (source) => normalise(source).length === source.length))
  })
})

describe('straight quotes', () => {
  it.each([
    ['他说："好，\'很好\'。"', '他说：“好，‘很好’。”'],
    ['"甲","乙"', '“甲”,“乙”'],
    ["他写道don't，又划掉", "他写道don't，又划掉"],
    ['一块5"的屏幕', '一块5"的屏幕'],
    ['"He said"', '"He said"'],
    ["上世纪'九零后", "上世纪'九零后"],
  ])('%s', (before, after) => expect(pairQuotes(before)).toBe(after))
})

describe('markup', () => {
  it.each([
    ['### 标题 ##', '标题', 3],
    ['#标题', '标题', 1],
    ['#新春走基层#开栏', '#新春走基层#开栏', 0],
    ['> 引文', '引文', 0],
    ['- 一项', '一项', 0],
    ['-5度', '-5度', 0],
    ['1. 一项', '1. 一项', 0],
    ['---', '', 0],
    ['138****1234', '138****1234', 0],
    ['张**、李**', '张**、李**', 0],
    ['**粗**的', '粗的', 0],
    ['2\\*3', '2*3', 0],
    ['| 甲 | 乙 |', '甲 \u3000 乙', 0],
    ['|---|---|', '', 0],
    ['甲&amp;乙&unknown;', '甲&乙&unknown;', 0],
    ['5<6的<b>粗</b>', '5<6的粗', 0],
    ['[链接](a.html)', '[链接](a.html)', 0],
  ])('%s', (source, text, level) => {
    const marked = readMarkup(source)
    expect(marked.rich.text.trim()).toBe(text)
    expect(marked.level).toBe(level)
  })
  it('finds bold words', () => expect(readMarkup('甲**乙**丙').rich.bold).toEqual([[1, 2]]))
  it('finds pictures', () => {
    expect(readMarkup('![桥](a.jpg)').images).toEqual([{ alt: '桥', source: 'a.jpg' }])
    expect(readMarkup('<img src="b.png" alt="河">').images).toEqual([{ alt: '河', source: 'b.png' }])
    expect(readMarkup('<!-- image -->').images).toEqual([{ alt: '', source: '' }])
  })
})

describe('large and odd texts', () => {
  const total = (text: string): void => {
    const result = importText(text, { file: 'x' })
    const kept =
      result.stories.reduce((sum, story) => sum + countStory(story), 0) +
      result.leftovers.reduce((sum, leftover) => sum + leftover.text.replace(/\s/g, '').length, 0)
    expect(kept).toBe(result.characters)
  }
  it('10 MB of paragraphs', () =>
    total('## 水库放水\n\n' + '上游水库开闸放水,稻田灌上了水.'.repeat(12).concat('\n\n').repeat(18_000)))
  it('one line of 3 MB', () => total('上游水库开闸放水,'.repeat(110_000)))
  it('brackets, stars and pictures without an end', () => {
    for (const piece of [
      '(',
      '![](x',
      '**水',
      '<td ',
      '&#',
      '"水',
      '| ',
      '# ',
      '> ',
      'a@',
      '的\n',
      '# 甲\n',
      '短行\n\n',
    ])
      total(piece.repeat(20_000))
  })
  it('empty and blank texts', () => {
    for (const text of ['', '\uFEFF', '\n\n', ' \u3000\t\r\n\f', '---\n###\n'])
      expect(importText(text, { file: 'x' })).toMatchObject({ stories: [], leftovers: [], characters: 0 })
  })
  it('reads CR, LF and CRLF alike', () => {
    const page = '## 水库放水\n本报讯(记者石磊)近日,水库放水。\n\n下游灌上了水。\n'
    const read = (end: string): unknown => importText(page.replace(/\n/g, end), { file: 'x' }).stories
    expect(read('\r\n')).toEqual(read('\n'))
    expect(read('\r')).toEqual(read('\n'))
  })
  it('numbers ids on after those of the issue', () => {
    const [story] = importText('水库放水了。', { file: 'x', existingIds: ['s07-abcdef', 'lead'] }).stories
    expect(story!.id).toMatch(/^s08-[0-9a-f]{6}$/)
  })
  it('joins Latin words with a blank', () => {
    const [story] = importText(
      '## 译名\n本报记者 卫南\n他给每一条新船都起了一个英文名字叫作Blue\n\nWhale号。\n',
      { file: 'x' },
    ).stories
    expect(blockText(story!.blocks[0]!)).toBe('他给每一条新船都起了一个英文名字叫作Blue Whale号。')
  })
})
