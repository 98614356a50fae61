import { describe, expect, it } from 'vitest'
import { LineTable } from '@shared/layout/inline/lines'
import { compose, modelBook, modelFace, type ComposeOptions } from '../../../helpers/compose'

/*
 * Work is counted, not timed: lines weighed (each asks for its natural width), items stepped over at a line's end,
 * characters shaped.
 */

const NEWS =
  '本报讯（记者张三）“天地玄黄，宇宙洪荒。”——日月盈昃，2021年12月3日，5-7人乘G1234次列车，AI与DNA技术增长95%……他说：“《寒来暑往》很好！”'

function work(text: string, options: ComposeOptions): { weighed: number; stepped: number; shaped: number } {
  const count = { weighed: 0, stepped: 0, shaped: 0 }
  const { natural, dropBlanks } = LineTable.prototype
  LineTable.prototype.natural = function (...args) {
    count.weighed++
    return natural.apply(this, args)
  }
  LineTable.prototype.dropBlanks = function (start, end) {
    const stop = dropBlanks.call(this, start, end)
    count.stepped += 1 + end - stop
    return stop
  }
  const face = modelFace()
  const fonts = modelBook({
    ...face,
    shape: (piece) => {
      count.shaped += piece.length
      return face.shape(piece)
    },
  })
  try {
    compose(text, { ...options, fonts })
  } finally {
    Object.assign(LineTable.prototype, { natural, dropBlanks })
  }
  return count
}

const around = (line: number) => (line % 10 < 4 ? 7 : 13)

describe.each([
  ['optimum', { measure: 13 }],
  ['optimum in a wide column', { measure: 40 }],
  ['optimum in the narrowest column', { measure: 2 }],
  ['optimum round a picture', { measure: around }],
  ['first-fit', { measure: 13, breaking: 'first-fit' }],
  ['first-fit round a picture', { measure: around, breaking: 'first-fit' }],
] as [string, ComposeOptions][])('%s', (_, options) => {
  it.each([
    ['news', NEWS],
    ['Han alone', '天地玄黄宇宙洪荒'],
    ['Latin words', 'editor of the news '],
    ['one long word', 'abcdefgh'],
    ['one long number', '12345678'],
    ['an endless address', 'www.a.cn/'],
    ['marks alone', '。”）“（'],
    ['blanks', '天    '],
    ['a zero-width flood', '\u200b\u200b\u200b\u200b'],
    ['controls', '\u0001\u0002\u200e\u2060'],
    ['no-break spaces', '天\u00a0\u00a0地'],
    ['combining marks', '\u0301\u0302'],
  ])('grows with the text in work: %s', (__, unit) => {
    const [one, two, three] = [800, 1600, 2400].map((length) =>
      work(`天${unit.repeat(Math.ceil(length / unit.length))}地玄`, options),
    )
    // The third stretch of text costs what the second did; were it quadratic, two thirds more.
    for (const key of ['weighed', 'stepped', 'shaped'] as const)
      expect(three![key] - two![key], key).toBeLessThanOrEqual(1.25 * (two![key] - one![key]) + 200)
  })
})
