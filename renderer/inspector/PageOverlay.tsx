import { memo, useMemo } from 'react'
import type { Composition, DisplayGroup } from '../layout/client'
import type { View } from '../preview/viewport'
import { findLine, linesOf, pageLines } from './lines'
import { gradeOf } from './quality'
import { useInspector } from './state'

/** What lies over the page's picture: the gaps of its lines in colour, and the frame round the line chosen. */
export function PageOverlay({ composition, view }: { composition: Composition; view: View }) {
  const { open, quality, chosen } = useInspector()
  const { groups, modules, sheet } = composition
  const line = useMemo(
    () => (open ? findLine(pageLines(groups, modules), chosen) : null),
    [open, groups, modules, chosen],
  )
  if (!open && !quality) return null
  const { widthPt, heightPt } = sheet
  return (
    <svg
      className="page-overlay"
      aria-hidden
      viewBox={`0 0 ${widthPt} ${heightPt}`}
      width={widthPt * view.scale}
      height={heightPt * view.scale}
      style={{ transform: `translate(${view.x}px, ${view.y}px)` }}
    >
      {quality && groups.map((group) => <Tints key={group.story} group={group} />)}
      {line && (
        <rect
          className="line-frame"
          data-line={`${line.story}:${line.paragraph}:${line.line}`}
          x={line.x - 1}
          y={line.y - 1}
          width={line.width + 2}
          height={line.height + 2}
        />
      )}
    </svg>
  )
}

/** One story's lines; rendered anew only when something of the story changed. */
const Tints = memo(function Tints({ group }: { group: DisplayGroup }) {
  const boxes = new Map(linesOf(group.items).map((line) => [`${line.paragraph}:${line.line}`, line]))
  return group.quality.map((entry) => {
    const box = boxes.get(`${entry.paragraph}:${entry.line}`)
    const { kind, step } = gradeOf(entry)
    if (!box || kind === 'even') return null
    return (
      <rect
        key={`${entry.paragraph}:${entry.line}`}
        className={`tint tint-${kind}-${step}`}
        x={box.x}
        y={box.y - box.height * 0.1}
        width={box.width}
        height={box.height * 1.2}
      />
    )
  })
})
