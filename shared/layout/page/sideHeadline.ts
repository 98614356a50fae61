import { countCharacters } from '@shared/model/count'
import { rowY } from '@shared/model/pagesize'
import type { HeadlineSpec, Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { lineItems } from '../display/lineItems'
import type { Ink } from '../styles/styles'
import type { Context } from './context'
import { FRAME_PAD_PT } from './frame'
import type { ModuleGeometry } from './geometry'
import { leastAirPt, paintHeadline, planHeadline, type PaintedBlock } from './headlineBlock'
import { setPieces } from './headlinePieces'
import { FIELD_PARAGRAPH, stackHeadline, type HeadlineStack } from './headlineStack'

/** Fewer rows below a block at the side are air of the block: two lines under a headline are no text. */
export const LEAST_ROWS_BELOW = 4

/** A headline block at a module's side: the legs and rows that it takes from the text. */
export interface SideBlock {
  stack: HeadlineStack
  vertical: boolean
  /** Legs [column, column + columns) of the module. */
  column: number
  columns: number
  /** Rows from the module's first on, the air below the block included. */
  rows: number
  /** Left edge and width of those legs, pt. */
  x: number
  widthPt: number
}

/** Left edge and width of `columns` legs at a side. */
function spanAt(geometry: ModuleGeometry, side: 'left' | 'right', columns: number) {
  const column = side === 'left' ? 0 : geometry.legs.length - columns
  const first = geometry.legs[column]!
  const last = geometry.legs[column + columns - 1]!
  return { column, columns, x: first.x, widthPt: last.x + last.width - first.x }
}

/**
 * Plans a headline block in a module's upper corner (侧题, and 竖题 where it is vertical). A vertical block takes as
 * many legs as its lines need; where the module leaves too little text below it, it takes the whole side.
 */
export function planSide(
  context: Context,
  story: Story,
  spec: HeadlineSpec,
  geometry: ModuleGeometry,
): SideBlock {
  const side = spec.side ?? 'right'
  const room = Math.max(1, geometry.endRow - geometry.firstRow)
  const most = Math.max(1, geometry.legs.length - 1)
  const wanted = Math.max(1, Math.min(spec.columns ?? 1, most))
  const whole = (rows: number) => (room - rows < LEAST_ROWS_BELOW ? room : rows)
  if (spec.vertical !== true) {
    const span = spanAt(geometry, side, wanted)
    const block = planHeadline(context, story, spec, span.widthPt, geometry.framed ? FRAME_PAD_PT : 0)
    return { stack: block, vertical: false, ...span, rows: whole(Math.min(room, block.rows)) }
  }
  const { stepPt } = context.grid
  const stack = stackHeadline(context, story, spec, Math.max(stepPt, (room - VERTICAL_PAD_ROWS) * stepPt))
  const thick = stack.heightPt + leastAirPt(context, story, spec)
  let span = spanAt(geometry, side, wanted)
  while (span.widthPt < thick - 1e-6 && span.columns < most) span = spanAt(geometry, side, span.columns + 1)
  const length = Math.max(0, ...stack.lines.map((line) => line.widthPt))
  const rows = Math.ceil(length / stepPt - 1e-9) + VERTICAL_PAD_ROWS + spec.airRows
  return { stack, vertical: true, ...span, rows: whole(Math.min(room, rows)) }
}

/** Air over and under a vertical block's lines together, rows. */
const VERTICAL_PAD_ROWS = 1

/** Sets a planned block at a module's side. */
export function paintSide(
  context: Context,
  story: Story,
  block: SideBlock,
  module: Module,
  geometry: ModuleGeometry,
  color?: Ink,
): PaintedBlock {
  const { grid } = context
  const top = rowY(grid, geometry.firstRow)
  const roomPt = (geometry.endRow - geometry.firstRow) * grid.stepPt
  const { align } = module.headline
  if (!block.vertical)
    return paintHeadline(context, story, block.stack, {
      x: block.x,
      width: block.widthPt,
      top,
      roomPt,
      align,
      ...(color ? { color } : {}),
    })
  const result: PaintedBlock = { items: [], missing: [], lines: 0, oversetCharacters: 0, oversetLines: 0 }
  const lengthPt = block.rows * grid.stepPt
  const spare = Math.max(0, block.widthPt - block.stack.heightPt)
  for (const line of block.stack.lines) {
    // From the block's right edge to the line's axis: the middle of its em box.
    const across = spare / 2 + line.baselinePt - 0.38 * line.sizePt
    if (result.oversetLines > 0 || across + line.sizePt / 2 > block.widthPt + 1e-6) {
      result.oversetLines++
      result.oversetCharacters += countCharacters(line.text)
      continue
    }
    result.lines++
    const pieces = setPieces(context, line, 'vertical', color)
    const length = pieces.reduce((sum, { dx, line: set }) => Math.max(sum, dx + set.widthPt), 0)
    const pad = (VERTICAL_PAD_ROWS * grid.stepPt) / 2
    const y = top + (align === 'center' ? Math.max(pad / 2, (lengthPt - length) / 2) : pad)
    for (const { dx, line: set, offset, missing } of pieces) {
      result.items.push(
        ...lineItems(set, {
          x: block.x + block.widthPt - across,
          y: y + dx - set.indentPt,
          vertical: true,
          story: story.id,
          paragraph: FIELD_PARAGRAPH[line.field],
          line: line.line,
          measure: { x: top, width: lengthPt },
        }),
      )
      for (const { char, offset: at } of missing)
        result.missing.push({
          char,
          story: story.id,
          paragraph: FIELD_PARAGRAPH[line.field],
          offset: line.offset + offset + at,
        })
    }
  }
  return result
}
