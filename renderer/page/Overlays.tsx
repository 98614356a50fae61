import { memo } from 'react'
import { columnX, gridFor, rowY, type Grid } from '@shared/model/pagesize'
import type { Page } from '@shared/model/page'
import { moduleGeometry } from '@shared/layout/page/geometry'
import { useApp } from '../app/store'
import type { View } from '../preview/viewport'
import { currentPage, usePage } from './state'

/** Every so many rows a baseline is darker, to count by. */
const COUNTED = 5

/** Lines that help the eye: the columns and baselines of the grid, and the legs that text runs in. */
export const Overlays = memo(function Overlays({ view }: { view: View }) {
  const { grid: showGrid, frames } = usePage((state) => state.show)
  const preview = usePage((state) => state.drag?.preview)
  const own = useApp((state) => currentPage(state))
  const page = preview ?? own
  if (!page || (!showGrid && !frames)) return null
  const grid = gridFor(page)
  return (
    <svg
      className="grid-overlay"
      aria-hidden
      viewBox={`0 0 ${grid.widthPt} ${grid.heightPt}`}
      width={grid.widthPt * view.scale}
      height={grid.heightPt * view.scale}
      style={{ transform: `translate(${view.x}px, ${view.y}px)` }}
    >
      {showGrid && <GridLines grid={grid} />}
      {frames && <Frames grid={grid} page={page} />}
    </svg>
  )
})

const GridLines = memo(function GridLines({ grid }: { grid: Grid }) {
  const { x, y, width, height } = grid.typeArea
  return (
    <g data-overlay="grid">
      {Array.from({ length: grid.columns }, (_, n) => (
        <rect
          key={n}
          className="grid-column"
          x={columnX(grid, n)}
          y={y}
          width={grid.columnPt}
          height={height}
        />
      ))}
      {Array.from({ length: grid.rows + 1 }, (_, n) => (
        <line
          key={n}
          className={n % COUNTED === 0 ? 'grid-row grid-row-counted' : 'grid-row'}
          x1={x}
          x2={x + width}
          y1={rowY(grid, n)}
          y2={rowY(grid, n)}
        />
      ))}
    </g>
  )
})

const Frames = memo(function Frames({ grid, page }: { grid: Grid; page: Page }) {
  return (
    <g data-overlay="frames">
      {page.modules.map((module) => {
        const { legs, firstRow, endRow, ...outer } = moduleGeometry(grid, module)
        const y = rowY(grid, firstRow)
        const height = Math.max(0, rowY(grid, endRow) - y)
        return (
          <g key={module.id}>
            <rect className="frame-outer" x={outer.x} y={outer.y} width={outer.width} height={outer.height} />
            {!module.vertical &&
              legs.map((leg, n) => (
                <rect key={n} className="frame-leg" x={leg.x} y={y} width={leg.width} height={height} />
              ))}
          </g>
        )
      })}
    </g>
  )
})
