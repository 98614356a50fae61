import { useEffect, useMemo } from 'react'
import type { Story } from '@shared/model/story'
import { useApp } from '../../app/store'
import type { Composition } from '../../layout/client'
import type { Rect, View } from '../../preview/viewport'
import { caretRect, rangeRects, spotsOf } from './spots'
import { useCaret, watchCaret } from './state'
import { paragraphOf, placeOf, type TextRange } from './textPoint'

/** The editor's caret and selection, drawn on the page where their characters stand. */
export function CaretOverlay({ composition, view }: { composition: Composition; view: View }) {
  useEffect(() => watchCaret(), [])
  const range = useCaret((state) => state.range)
  const atEnd = useCaret((state) => state.atEnd !== null)
  const story = useApp((state) => (range ? state.doc?.stories[range.story] : undefined))
  const items = composition.groups.find((group) => group.story === range?.story)?.items
  const marks = useMemo(
    () => (range && story && items ? marksOf(range, story, items, atEnd) : null),
    [range, story, items, atEnd],
  )
  if (!marks) return null
  const { widthPt, heightPt } = composition.sheet
  const { caret } = marks
  return (
    <svg
      className="caret-overlay"
      aria-hidden
      viewBox={`0 0 ${widthPt} ${heightPt}`}
      width={widthPt * view.scale}
      height={heightPt * view.scale}
      style={{ transform: `translate(${view.x}px, ${view.y}px)` }}
    >
      {marks.selected.map((rect, n) => (
        <rect key={n} className="page-selection" {...rect} />
      ))}
      {caret && (
        // A new key begins the blinking anew, lit.
        <line
          key={`${caret.x}:${caret.y}`}
          className="page-caret"
          x1={caret.x}
          y1={caret.y}
          x2={caret.x + caret.width}
          y2={caret.y + caret.height}
        />
      )}
    </svg>
  )
}

function marksOf(
  range: TextRange,
  story: Story,
  items: Composition['groups'][number]['items'],
  atEnd: boolean,
): { caret: Rect | null; selected: Rect[] } | null {
  const a = placeOf(story, range.anchor)
  const b = placeOf(story, range.focus)
  if (!a || !b) return null
  const spots = (number: number) => {
    const paragraph = paragraphOf(story, number)
    return paragraph ? spotsOf(items, number, paragraph.text) : []
  }
  const [from, to] =
    a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.offset <= b.offset) ? [a, b] : [b, a]
  const selected: Rect[] = []
  if (from.paragraph !== to.paragraph || from.offset !== to.offset)
    for (let number = from.paragraph; number <= to.paragraph; number++)
      selected.push(
        ...rangeRects(
          spots(number),
          number === from.paragraph ? from.offset : 0,
          number === to.paragraph ? to.offset : Infinity,
        ),
      )
  return { caret: caretRect(spots(b.paragraph), b.offset, atEnd ? 'before' : 'after'), selected }
}
