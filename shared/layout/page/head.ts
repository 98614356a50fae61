import { rowY } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { Context } from './context'
import { FRAME_PAD_PT } from './frame'
import type { ModuleGeometry } from './geometry'
import { paintHeadline, planHeadline, type PaintedBlock } from './headlineBlock'
import { paintSide, planSide } from './sideHeadline'

/** Cells of a module's body that something else has: legs [column, +columns) x page rows [row, +rows). */
export interface Cover {
  column: number
  columns: number
  row: number
  rows: number
}

/** A module's headline block, planned: over the text, or at its side. */
export interface Head {
  /** Page row where the body begins. */
  bodyRow: number
  /** What a block at the side takes of the body; null for one over the text. */
  cover: Cover | null
  paint(): PaintedBlock
}

export function planHead(context: Context, story: Story, module: Module, geometry: ModuleGeometry): Head {
  const { headline } = module
  const { firstRow, endRow, innerX, innerWidth } = geometry
  if (headline.side !== undefined && geometry.legs.length > 1) {
    const block = planSide(context, story, headline, geometry)
    const empty = block.stack.lines.length === 0
    return {
      bodyRow: firstRow,
      cover: empty ? null : { column: block.column, columns: block.columns, row: firstRow, rows: block.rows },
      paint: () => paintSide(context, story, block, module, geometry),
    }
  }
  const block = planHeadline(context, story, headline, innerWidth, geometry.framed ? FRAME_PAD_PT : 0)
  return {
    bodyRow: Math.min(endRow, firstRow + block.rows),
    cover: null,
    paint: () =>
      paintHeadline(context, story, block, {
        x: innerX,
        width: innerWidth,
        top: rowY(context.grid, firstRow),
        roomPt: (endRow - firstRow) * context.grid.stepPt,
        align: headline.align,
      }),
  }
}
