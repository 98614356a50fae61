import { airAbove } from '../layout/page/geometry'
import { LEAST_ROWS_BELOW } from '../layout/page/sideHeadline'
import { picturePlacements, type Arrangement, type Room } from './arrange'
import type { Head } from './heads'

/** What a shape of a story looks like from afar, for the judge: rows from the module's first, columns of the page. */
export interface Look {
  /** Headline ink: pt from the module's left edge, rows from the module's upper edge; null without a headline. */
  ink: { left: number; right: number; top: number; foot: number; upright: boolean; side: boolean } | null
  sizePt: number
  /** Row where the text begins under a headline over it. */
  bodyRow: number
  /** Rows of pictures from the top of the body, and the module's columns that they take. */
  picture: { column: number; columns: number; row: number; rows: number } | null
  /** Gutters inside the module that its headline, pictures, legs or frame cross: bit n for the one before column n. */
  crossed: number
  /** Rows at the foot that the text leaves empty in every leg. */
  footAir: number
  framed: boolean
  /** Lines without a place. */
  over: number
}

/** What was decided for a height. */
export interface Choice {
  head: Head
  arrangement: Arrangement
  air: number
  room: Room
  over: number
  loose: number
}

/** Rows that a corner block takes of its legs: all of them where too few would be left below it; null if it cannot be. */
export function cornerRows(head: Head, inner: number, air: number): number | null {
  const rows = Math.min(inner, head.rows + air)
  if (inner - rows >= LEAST_ROWS_BELOW) return rows
  // Taken whole anyway: air on top of that changes nothing.
  return air > 0 ? null : inner
}

/** The module around a choice. */
interface Outline {
  rows: number
  columns: number
  step: number
  gutter: number
  framed: boolean
  isCaption: boolean
  broken: boolean
}

/** What a choice looks like from afar. */
export function lookOf({ head, arrangement, air, room, over, loose }: Choice, outline: Outline): Look {
  const { rows, columns, step, gutter, framed, isCaption, broken } = outline
  const first = airAbove(1)
  const atSide = head.span > 0
  const drop = atSide ? 0 : air * 0.52
  const placements = picturePlacements(arrangement, room)
  // A picture story's headline stands below the picture, over the caption.
  const below = isCaption ? Math.max(0, ...placements.map((p) => p.row + p.rows)) : 0
  const corner = atSide ? (cornerRows(head, rows - first, air) ?? rows - first) : 0
  const grown = atSide && head.spec.vertical ? (corner - head.rows) / 2 : 0
  const ink =
    head.ink.foot > 0
      ? {
          left: head.ink.left,
          right: head.ink.right,
          top: first + below + drop + head.ink.top + (corner >= rows - first ? 0 : grown),
          foot: first + below + drop + head.ink.foot + (corner >= rows - first ? 2 * grown : grown),
          upright: head.spec.vertical === true,
          side: atSide,
        }
      : null
  let crossed = framed || broken ? ~0 : 0
  for (let n = 1; n < columns; n++) {
    const x = n * step
    if (ink && ink.left < x - gutter + 1 && ink.right > x - 1) crossed |= 1 << n
    for (const p of placements) if (p.column < n && p.column + p.columns > n) crossed |= 1 << n
  }
  const bodyRow = first + (atSide ? 0 : head.rows + air)
  const picture = placements[0]
    ? {
        column: Math.min(...placements.map((p) => p.column)),
        columns:
          Math.max(...placements.map((p) => p.column + p.columns)) -
          Math.min(...placements.map((p) => p.column)),
        row: (isCaption ? first : bodyRow) + placements[0].row,
        rows: placements.reduce((end, p) => Math.max(end, p.row + p.rows), 0),
      }
    : null
  return {
    ink,
    sizePt: head.spec.sizePt,
    bodyRow,
    picture,
    crossed,
    footAir: Math.floor(loose / Math.max(1, room.legs)),
    framed,
    over,
  }
}
