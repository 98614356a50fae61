import { describe, expect, it } from 'vitest'
import type { DisplayItem } from '@shared/layout/display/types'
import { digest, groupItems, GroupSender } from '../../../../renderer/layout/groups'

const rule = (story: string | undefined, x1: number): DisplayItem => ({
  type: 'rule',
  x1,
  y1: 0,
  x2: 10,
  y2: 0,
  widthPt: 1,
  color: [0, 0, 0, 100],
  ...(story ? { story } : {}),
})
const text = (story: string, char: string, x = 0): DisplayItem => ({
  type: 'glyphs',
  story,
  font: 'F',
  sizePt: 9,
  direction: 'horizontal',
  color: [0, 0, 0, 100],
  role: 'body',
  measure: { x: 0, width: 100 },
  glyphs: [{ char, x, y: 10, glyph: 3 }],
})

describe('what travels to the painter', () => {
  it('is grouped by story, the page itself first', () => {
    const groups = groupItems([text('a', '一'), rule(undefined, 1), text('b', '二'), text('a', '三')])
    expect([...groups.keys()]).toEqual(['', 'a', 'b'])
    expect(groups.get('a')).toHaveLength(2)
  })

  it('is only what changed', () => {
    const sender = new GroupSender()
    const first = sender.next([rule(undefined, 1), text('a', '一'), text('b', '二')])
    expect(first.map((group) => group.items?.length)).toEqual([1, 1, 1])
    const second = sender.next([rule(undefined, 1), text('a', '一'), text('b', '三')])
    expect(second.map((group) => [group.story, group.items === null])).toEqual([
      ['', true],
      ['a', true],
      ['b', false],
    ])
    sender.reset()
    expect(sender.next([text('a', '一')]).at(-1)!.items).toHaveLength(1)
  })

  it('has how evenly the lines are set with the story they are of', () => {
    const sender = new GroupSender()
    const lines = [{ paragraph: 0, line: 0, gapEm: 0.02, shrinkEm: 0 }]
    const told = [{ story: 'a', lines }]
    expect(sender.next([text('a', '一')], told).map((group) => group.quality)).toEqual([[], lines])
    expect(sender.next([text('a', '一')], told).at(-1)).toEqual({ story: 'a', items: null, quality: [] })
  })

  it('sends a story anew that was away in between', () => {
    const sender = new GroupSender()
    sender.next([text('a', '一')])
    sender.next([])
    expect(sender.next([text('a', '一')]).at(-1)!.items).not.toBeNull()
  })

  it('has another digest when anything to be seen differs', () => {
    const image: DisplayItem = {
      type: 'image',
      asset: 'a.jpg',
      x: 0,
      y: 0,
      width: 5,
      height: 5,
      crop: { x: 0, y: 0, width: 1, height: 1 },
    }
    const digests = [
      [],
      [text('a', '一')],
      [text('a', '二')],
      [text('a', '一', 0.01)],
      [{ ...text('a', '一'), sizePt: 10 } as DisplayItem],
      [{ ...text('a', '一'), font: 'G' } as DisplayItem],
      [{ ...text('a', '一'), paragraph: 1 } as DisplayItem],
      [{ ...text('a', '一'), line: 1 } as DisplayItem],
      [rule('a', 1)],
      [rule('a', 2)],
      [{ ...rule('a', 1), color: [0, 0, 0, 50] } as DisplayItem],
      [image],
      [{ ...image, asset: null }],
      [{ ...image, crop: { x: 0.1, y: 0, width: 0.9, height: 1 } }],
    ].map((items) => digest(items as DisplayItem[]))
    expect(new Set(digests).size).toBe(digests.length)
    expect(digest([text('a', '一')])).toBe(digest([text('a', '一')]))
  })
})
