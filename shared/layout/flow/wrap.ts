import type { ComposedParagraph, Measure } from '../inline/types'
import type { Role } from '../styles/styles'
import type { FlowResult, Leg, PlacedLine } from './types'

/** A rectangle that text runs round, its stand-off included. pt from the trim's top-left corner. */
export interface Obstacle {
  x: number
  y: number
  width: number
  height: number
}

/** One row's room for text: part of a leg's row. */
export interface Row {
  leg: number
  /** Page row. */
  row: number
  x: number
  widthPt: number
}

export interface WrapShape {
  /** Width of a leg and the size whose whole 字 the room is cut to, pt. */
  measurePt: number
  em: number
  /** Top of a page row and the height of a row, pt. */
  rowTop(row: number): number
  stepPt: number
}

/** Room narrower than this, in 字, is left empty: a line of three 字 cannot be set. */
const LEAST_ZI = 4

/**
 * The room of every row of the legs beside the obstacles, in whole 字 (字 stay under each other). Beside an obstacle
 * in the middle of a column the wider side is taken: a newspaper line does not jump over a picture.
 */
export function roomBeside(legs: readonly Leg[], obstacles: readonly Obstacle[], shape: WrapShape): Row[] {
  const rows: Row[] = []
  legs.forEach((leg, n) => {
    for (let row = leg.row; row < leg.row + leg.rows; row++) {
      const room = roomOfRow(leg.x, row, obstacles, shape)
      if (room.widthPt >= LEAST_ZI * shape.em - 1e-6) rows.push({ leg: n, row, ...room })
    }
  })
  return rows
}

function roomOfRow(
  x: number,
  row: number,
  obstacles: readonly Obstacle[],
  shape: WrapShape,
): { x: number; widthPt: number } {
  const top = shape.rowTop(row)
  const inTheWay = obstacles
    .filter((o) => o.y < top + shape.stepPt - 1e-6 && o.y + o.height > top + 1e-6)
    .filter((o) => o.x < x + shape.measurePt - 1e-6 && o.x + o.width > x + 1e-6)
    .sort((a, b) => a.x - b.x)
  let best = { x, widthPt: 0 }
  let from = x
  const offer = (start: number, end: number) => {
    const first = Math.ceil((start - x) / shape.em - 1e-6)
    const last =
      end >= x + shape.measurePt - 1e-6 ? shape.measurePt / shape.em : Math.floor((end - x) / shape.em + 1e-6)
    const widthPt = (last - first) * shape.em
    if (widthPt > best.widthPt) best = { x: x + first * shape.em, widthPt }
  }
  for (const obstacle of inTheWay) {
    offer(from, obstacle.x)
    from = Math.max(from, obstacle.x + obstacle.width)
  }
  offer(from, x + shape.measurePt)
  return best
}

/** A paragraph that is set as it is poured, since its measures depend on where it stands. */
export interface WrapParagraph {
  index: number
  role: Role
  keepWithNext: boolean
  compose(measure: Measure): ComposedParagraph
}

/**
 * Pours paragraphs into rows of differing room, each set to the room it meets. Same promises as `flow`: no
 * sub-heading at a leg's foot, no last line alone at a leg's head where that costs no text, overset told exactly.
 * @param measurePt width of a leg: what overset is counted at where there is no row at all, pt.
 */
export function flowRound(
  paragraphs: readonly WrapParagraph[],
  legs: readonly Leg[],
  rows: readonly Row[],
  measurePt: number,
): FlowResult {
  const tidy = pour(paragraphs, legs, rows, true, measurePt)
  return tidy.overset.lines > 0 ? pour(paragraphs, legs, rows, false, measurePt) : tidy
}

function pour(
  paragraphs: readonly WrapParagraph[],
  legs: readonly Leg[],
  rows: readonly Row[],
  tidy: boolean,
  measurePt: number,
): FlowResult {
  const placed: PlacedLine[] = []
  const overset: FlowResult['overset'] = { lines: 0, characters: 0, from: null }
  let left = [...rows]
  // What follows the last row is overset: it is set to the last row's room, or to a whole leg's where there is no row.
  const beyond = rows.at(-1)?.widthPt ?? measurePt
  for (const paragraph of paragraphs) {
    let set = paragraph.compose(measureOf(left, beyond))
    for (let again = 0; tidy && again < 4; again++) {
      const skip = rowToSkip(paragraph, set, left)
      if (skip < 0) break
      left = left.filter((_, i) => i !== skip)
      set = paragraph.compose(measureOf(left, beyond))
    }
    set.lines.forEach((composed, line) => {
      const row = left[line]
      if (row)
        placed.push({
          paragraph: paragraph.index,
          role: paragraph.role,
          line,
          composed,
          leg: row.leg,
          row: row.row,
          x: row.x,
        })
      else {
        overset.from ??= { paragraph: paragraph.index, line }
        overset.lines++
        overset.characters += composed.characters
      }
    })
    left = left.slice(set.lines.length)
  }
  const usedRows = legs.map((_, n) => placed.filter((line) => line.leg === n).length)
  return { placed, overset, emptyRows: rows.length - placed.length, usedRows }
}

/** Room of the lines to come; a plain number where all rows that can matter are alike. */
function measureOf(left: readonly Row[], beyond: number): Measure {
  const first = left[0]?.widthPt ?? beyond
  if (left.every((row) => row.widthPt === first) && beyond === first) return first
  return (line) => left[line]?.widthPt ?? beyond
}

/** Index of a row to leave empty so that the paragraph stands better, -1 when it stands well. */
function rowToSkip(paragraph: WrapParagraph, set: ComposedParagraph, left: readonly Row[]): number {
  const count = set.lines.length
  const last = left[count - 1]
  const next = left[count]
  if (count === 0 || !last || !next) return -1
  if (paragraph.keepWithNext) return next.leg === last.leg ? -1 : 0
  const before = left[count - 2]
  const alone = count > 2 && before !== undefined && before.leg !== last.leg
  return alone ? count - 2 : -1
}
