import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { columnX, gridFor, rowY, type Grid } from '@shared/model/pagesize'
import { airAbove } from '@shared/layout/page/geometry'
import type { Guide } from '@shared/makeup/hand/snap'
import { useApp } from '../app/store'
import { useLayout } from '../layout/client'
import { fitKind } from '../preview/fitWords'
import type { View } from '../preview/viewport'
import { rectOf } from './geometry'
import { currentPage, usePage, type Drag } from './state'
import { liveFit, placeWords } from './words'

/** What a drag shows over the page: where the hand is, what it is in line with, and how the text fits there. */
export const HandOverlay = memo(function HandOverlay({ view }: { view: View }) {
  const drag = usePage((state) => state.drag)
  const marquee = usePage((state) => state.marquee)
  const guides = usePage((state) => state.show.guides)
  const page = useApp((state) => currentPage(state))
  if (!page || (!drag && !marquee)) return null
  const grid = gridFor(page)
  return (
    <>
      {drag?.ghost && (
        <svg
          className="hand-overlay"
          aria-hidden
          viewBox={`0 0 ${grid.widthPt} ${grid.heightPt}`}
          width={grid.widthPt * view.scale}
          height={grid.heightPt * view.scale}
          style={{ transform: `translate(${view.x}px, ${view.y}px)` }}
        >
          <Ghost grid={grid} drag={drag} />
          {guides && drag.guides.map((guide, n) => <GuideLine key={n} grid={grid} guide={guide} />)}
        </svg>
      )}
      {drag && <Badge grid={grid} drag={drag} view={view} />}
      {marquee && (
        <div
          className="marquee"
          aria-hidden
          style={{ left: marquee.x, top: marquee.y, width: marquee.width, height: marquee.height }}
        />
      )}
    </>
  )
})

function Ghost({ grid, drag }: { grid: Grid; drag: Drag }) {
  const { ghost, blocked } = drag
  if (!ghost) return null
  const rect = rectOf(grid, ghost)
  const air = airAbove(ghost.row) * grid.stepPt
  return (
    <rect
      className="ghost"
      data-blocked={blocked || undefined}
      x={rect.x}
      y={rect.y + air}
      width={rect.width}
      height={Math.max(0, rect.height - air)}
    />
  )
}

/** Guides go a little beyond what they join. */
const BEYOND_PT = 10

function GuideLine({ grid, guide }: { grid: Grid; guide: Guide }) {
  const { axis, at, edge, from, to } = guide
  const data = { 'data-guide': `${axis}:${at}`, 'data-with': guide.with }
  if (axis === 'row') {
    const y = rowY(grid, at)
    const x1 = columnX(grid, from) - BEYOND_PT
    const x2 = columnX(grid, to) - grid.gutterPt + BEYOND_PT
    return <line className="guide" {...data} x1={x1} x2={x2} y1={y} y2={y} />
  }
  const x = edge === 'start' ? columnX(grid, at) : columnX(grid, at) - grid.gutterPt
  const y1 = rowY(grid, from) - BEYOND_PT
  const y2 = rowY(grid, to) + BEYOND_PT
  return <line className="guide" {...data} x1={x} x2={x} y1={y1} y2={y2} />
}

function Badge({ grid, drag, view }: { grid: Grid; drag: Drag; view: View }) {
  const { t } = useTranslation()
  const fits = useLayout((state) => state.composition?.fits)
  const { ghost, blocked, preview, drop } = drag
  if (drop.kind === 'list') return null
  if (!ghost) return null
  const rect = rectOf(grid, ghost)
  const module = drag.ids.length === 1 ? preview?.modules.find(({ id }) => id === drag.ids[0]) : undefined
  const fit = module && fits?.get(module.story)
  const kind = blocked ? 'blocked' : fit ? fitKind(fit) : 'pending'
  return (
    <div
      className="hand-badge"
      data-kind={kind}
      aria-hidden
      style={{ transform: `translate(${view.x + rect.x * view.scale}px, ${view.y + rect.y * view.scale}px)` }}
    >
      <span>{t('page.size', { columns: ghost.columns, rows: ghost.rows })}</span>
      <span>{placeWords(ghost, t)}</span>
      {blocked ? <b>{t('page.noRoom')}</b> : fit && <b>{liveFit(fit, t)}</b>}
    </div>
  )
}
