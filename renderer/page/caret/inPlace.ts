import type { Story } from '@shared/model/story'
import { useApp } from '../../app/store'
import { useLayout } from '../../layout/client'
import { moduleOf } from '../state'
import { caretRect, lineNear, linesOfSpots, offsetIn, spotsOf, type Spot } from './spots'
import { paragraphOf, placeOf, type TextPoint } from './textPoint'

/** A place in the text of a module, and its paragraph. */
export interface Found {
  paragraph: number
  offset: number
  point: TextPoint
}

interface Laid {
  story: Story
  lines: Spot[][]
}

const numberOf = (items: readonly { type: string; paragraph?: number }[]): number[] =>
  [...new Set(items.flatMap((item) => (item.type === 'glyphs' ? (item.paragraph ?? []) : [])))].sort(
    (a, b) => a - b,
  )

/** All lines of a story on the page, character by character. */
function laid(id: string): Laid | null {
  const story = useApp.getState().doc?.stories[id]
  const items = useLayout.getState().composition?.groups.find((group) => group.story === id)?.items
  if (!story || !items) return null
  const lines = numberOf(items).flatMap((number) => {
    const paragraph = paragraphOf(story, number)
    return paragraph ? linesOfSpots(spotsOf(items, number, paragraph.text)) : []
  })
  return { story, lines }
}

function found({ story }: Laid, line: readonly Spot[], offset: number): Found {
  const { paragraph } = line[0]!
  return { paragraph, offset, point: paragraphOf(story, paragraph)!.pointAt(offset) }
}

/** The place in a module's text that is nearest to a point of the page, pt; null where it shows none. */
export function textAt(module: string, { x, y }: { x: number; y: number }): Found | null {
  const own = laid(moduleOf(module)?.story ?? '')
  const line = own && lineNear(own.lines, x, y)
  return own && line ? found(own, line, offsetIn(line, x, y)) : null
}

/**
 * The line that holds a place: the end of one line is the start of the next, and a caret stands at the start unless
 * it was sent to the end (`atEnd`).
 */
function lineOf(lines: readonly Spot[][], paragraph: number, offset: number, atEnd: boolean): number {
  const found = lines.flatMap((line, n) => (holds(line, paragraph, offset) ? [n] : []))
  return (atEnd ? found[0] : found.at(-1)) ?? -1
}

/** The place one line further (1) or back (-1), straight below or above; null at the text's end. */
export function lineStep(story: string, point: TextPoint, by: 1 | -1, atEnd = false): Found | null {
  const own = laid(story)
  const place = own && placeOf(own.story, point)
  if (!own || !place) return null
  const spots = own.lines.flat().filter((spot) => spot.paragraph === place.paragraph)
  const rect = caretRect(spots, place.offset, atEnd ? 'before' : 'after')
  const at = lineOf(own.lines, place.paragraph, place.offset, atEnd)
  const next = own.lines[at + by]
  if (!rect || at < 0 || !next) return null
  return found(own, next, offsetIn(next, along(next, rect).x, along(next, rect).y))
}

/** In another leg the caret keeps its distance from the line's start. */
function along(line: readonly Spot[], rect: { x: number; y: number }): { x: number; y: number } {
  const [first] = line
  const last = line.at(-1)!
  const inside = rect.x >= first!.x - first!.width * 3 && rect.x <= last.x + last.width * 4
  return inside || first!.vertical ? rect : { x: first!.x, y: rect.y }
}

const holds = (line: readonly Spot[], paragraph: number, offset: number): boolean => {
  const [first] = line
  const last = line.at(-1)!
  return first!.paragraph === paragraph && offset >= first!.offset && offset <= last.offset + last.length
}

/** Start (-1) or end (1) of the line that holds a place. */
export function lineEnd(story: string, point: TextPoint, which: 1 | -1, atEnd = false): Found | null {
  const own = laid(story)
  const place = own && placeOf(own.story, point)
  const line = place && own.lines[lineOf(own.lines, place.paragraph, place.offset, atEnd)]
  if (!own || !line) return null
  const last = line.at(-1)!
  return found(own, line, which < 0 ? line[0]!.offset : last.offset + last.length)
}

/** The word, or the whole paragraph, round a place. */
export function unitAt(
  story: string,
  { paragraph, offset }: Found,
  unit: 'word' | 'paragraph',
): { anchor: TextPoint; focus: TextPoint } | null {
  const own = useApp.getState().doc?.stories[story]
  const text = own && paragraphOf(own, paragraph)
  if (!text) return null
  let from = 0
  let to = text.text.length
  if (unit === 'word') {
    const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.text)]
    const word =
      words.find(({ index, segment }) => offset >= index && offset < index + segment.length) ?? words.at(-1)
    if (!word) return null
    from = word.index
    to = word.index + word.segment.length
  }
  const anchor = text.pointAt(from)
  // A field and the body are separate texts: a selection ends where they part.
  const focus = text.pointAt(to)
  return anchor.in === focus.in
    ? { anchor, focus }
    : { anchor: focus.in === 'body' ? { ...focus, offset: 0 } : focus, focus }
}
