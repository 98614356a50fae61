import { describe, expect, it } from 'vitest'
import { composePage } from '@shared/layout/page/compose'
import { blockText, paragraph } from '@shared/model/text'
import {
  caretRect,
  lineNear,
  linesOfSpots,
  offsetIn,
  rangeRects,
  spotsOf,
} from '../../../../renderer/page/caret/spots'
import { paragraphOf, placeOf, samePoint, type TextPoint } from '../../../../renderer/page/caret/textPoint'
import { makeInput, makeModule, makePicture, makeStory, prose } from '../../../helpers/pages'

const story = {
  ...makeStory('a', {
    kicker: '为期不少于三个月',
    deck: '计划明年春季载客',
    dateline: '本报讯（记者简宁）',
    credit: '（完）',
    text: [...prose(260), 'It costs 12.5 yuan — “cheap” for uncommonly well-documented handwriting, 他说。'],
    pictures: [makePicture('p1', { caption: '新线列车驶过江面。', credit: '林可 摄' })],
  }),
}
const picture = { picture: 'p1', column: 0, columns: 2, row: 0, rows: 6 }
const module = makeModule('a', { columns: 2, rows: 60, pictures: [picture] })
const { display } = composePage(makeInput([story], 'tabloid', [module]))
const items = display.items.filter((item) => item.story === 'a')

/** Every paragraph that the display list has of the story. */
const numbers = [...new Set(items.flatMap((item) => (item.type === 'glyphs' ? [item.paragraph!] : [])))]

describe('characters on the page', () => {
  it('are the text’s own, each at its offset, of every paragraph', () => {
    expect(numbers.length).toBeGreaterThan(7)
    for (const number of numbers) {
      const { text } = paragraphOf(story, number)!
      const spots = spotsOf(items, number, text)
      const shown = spots.map(({ offset, length }) => text.slice(offset, offset + length)).join('')
      expect(shown.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      spots.forEach(
        (spot, n) => n > 0 && expect(spot.offset).toBeGreaterThanOrEqual(spots[n - 1]!.offset + 1),
      )
    }
  })

  it('are found by their place, and their caret stands there', () => {
    const text = paragraphOf(story, 1)!.text
    const spots = spotsOf(items, 1, text)
    for (const n of [0, 7, 30, spots.length - 1]) {
      const spot = spots[n]!
      const line = lineNear(linesOfSpots(spots), spot.x + 1, spot.y + spot.height / 2)!
      expect(offsetIn(line, spot.x + spot.width * 0.2, spot.y)).toBe(spot.offset)
      expect(offsetIn(line, spot.x + spot.width * 0.8, spot.y)).toBe(spot.offset + spot.length)
      expect(caretRect(spots, spot.offset)).toMatchObject({ x: spot.x, y: spot.y, width: 0 })
    }
    const end = caretRect(spots, text.length)!
    const last = spots.at(-1)!
    expect(end.x).toBeCloseTo(last.x + last.width)
  })

  it('make a rectangle in each line of a selection', () => {
    const spots = spotsOf(items, 1, paragraphOf(story, 1)!.text)
    const lines = linesOfSpots(spots)
    const from = lines[0]![3]!.offset
    const to = lines[2]![2]!.offset
    const rects = rangeRects(spots, from, to)
    expect(rects.length).toBe(3)
    expect(rects[0]!.x).toBeCloseTo(lines[0]![3]!.x)
    expect(rects[2]!.x + rects[2]!.width).toBeCloseTo(lines[2]![2]!.x)
    expect(rangeRects(spots, 5, 5)).toEqual([])
  })

  it('of a newer text still stand where they are', () => {
    const newer = {
      ...story,
      blocks: [paragraph('新' + blockText(story.blocks[0]!)), ...story.blocks.slice(1)],
    }
    const spots = spotsOf(items, 0, paragraphOf(newer, 0)!.text)
    expect(spots.length).toBeGreaterThan(80)
  })

  it('of a paragraph that began in another module begin at their own place', () => {
    const text = prose(200).join('')
    const rest = composePage(
      makeInput([makeStory('b', { headline: '', text: [text.slice(57)] })], 'tabloid', [
        makeModule('b', { columns: 2, rows: 40 }),
      ]),
    ).display.items
    expect(spotsOf(rest, 0, text)[0]!.offset).toBe(57)
  })
})

describe('places in a story', () => {
  it('go to the display list and back', () => {
    const points: TextPoint[] = [
      { in: 'field', name: 'kicker', offset: 2 },
      { in: 'field', name: 'headline', offset: 0 },
      { in: 'field', name: 'deck', offset: 1 },
      { in: 'field', name: 'dateline', offset: 3 },
      { in: 'body', block: 0, offset: 0 },
      { in: 'body', block: 2, offset: 9 },
      { in: 'field', name: 'p1-caption', offset: 4 },
      { in: 'field', name: 'p1-credit', offset: 1 },
      { in: 'field', name: 'credit', offset: 2 },
    ]
    for (const point of points) {
      const place = placeOf(story, point)!
      const back = paragraphOf(story, place.paragraph)!.pointAt(place.offset)
      expect(samePoint(back, point)).toBe(true)
    }
    expect(paragraphOf(story, 99)).toBeNull()
    expect(placeOf(story, { in: 'field', name: 'slug', offset: 0 })).toBeNull()
  })
})
