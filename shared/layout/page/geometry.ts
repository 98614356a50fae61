import { columnX, rowY, spanPt, type Grid } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'

/** Air between a module and the one above it, rows; it carries the rule between the two. None at the page's top. */
export const airAbove = (row: number): number => (row > 0 ? 1 : 0)

/** Rows that a frame takes at the module's foot: the line and the room inside it. */
export const FRAME_FOOT_ROWS = 1
/** Least distance of a frame from the text beside it, 字. */
const FRAME_INSET_ZI = 0.75

/** The working parts of a module, pt and page rows. */
export interface ModuleGeometry {
  /** Outer rectangle, without the air above it. */
  x: number
  y: number
  width: number
  height: number
  /** Where headlines and text stand: inset when framed. */
  innerX: number
  innerWidth: number
  legs: { x: number; width: number }[]
  /** First row of the headline block, and the row after the last row of text. */
  firstRow: number
  endRow: number
  framed: boolean
}

/**
 * A framed module keeps whole 字: as many legs as columns, each the most 字 that leave the inset at both sides,
 * what is left over shared between the insets.
 */
export function moduleGeometry(grid: Grid, module: Module): ModuleGeometry {
  const framed = module.frame !== 'none'
  const x = columnX(grid, module.column)
  const width = spanPt(grid, module.columns)
  const top = module.row + airAbove(module.row)
  const endRow = module.row + module.rows
  const y = rowY(grid, top)
  const base = { x, y, width, height: Math.max(0, rowY(grid, endRow) - y), firstRow: top, framed }
  // A vertical body's legs are its bands; headline and pictures go by the page's columns.
  const count = module.vertical ? module.columns : (module.legs ?? module.columns)
  if (!framed && count !== module.columns) {
    const legs = brokenLegs(grid, x, width, count)
    return { ...base, innerX: x, innerWidth: width, legs, endRow: Math.max(top, endRow) }
  }
  if (!framed) {
    const legs = Array.from({ length: module.columns }, (_, i) => ({
      x: columnX(grid, module.column + i),
      width: grid.columnPt,
    }))
    return { ...base, innerX: x, innerWidth: width, legs, endRow: Math.max(top, endRow) }
  }
  const zi = grid.bodyPt
  const gutters = (count - 1) * grid.gutterPt
  const legZi = Math.max(1, Math.floor((width - 2 * FRAME_INSET_ZI * zi - gutters) / count / zi + 1e-9))
  const legWidth = legZi * zi
  const innerWidth = count * legWidth + gutters
  const innerX = x + (width - innerWidth) / 2
  const legs = Array.from({ length: count }, (_, i) => ({
    x: innerX + i * (legWidth + grid.gutterPt),
    width: legWidth,
  }))
  return { ...base, innerX, innerWidth, legs, endRow: Math.max(top, endRow - FRAME_FOOT_ROWS) }
}

/** Legs of a width other than the page's columns (破栏): whole 字 each, what is left over goes to the gutters. */
function brokenLegs(grid: Grid, x: number, width: number, count: number): ModuleGeometry['legs'] {
  const zi = grid.bodyPt
  const legWidth = Math.max(1, Math.floor((width - (count - 1) * grid.gutterPt) / count / zi + 1e-9)) * zi
  const step = count > 1 ? (width - legWidth) / (count - 1) : 0
  return Array.from({ length: count }, (_, i) => ({ x: x + i * step, width: legWidth }))
}

/** Width of a module's legs, pt. */
export const legWidthOf = (grid: Grid, module: Module): number => moduleGeometry(grid, module).legs[0]!.width
