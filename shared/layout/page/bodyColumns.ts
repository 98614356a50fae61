import { baselineY } from '@shared/model/pagesize'
import type { Story } from '@shared/model/story'
import { flow } from '../flow/flow'
import type { Leg } from '../flow/types'
import { setBody, setInLegs } from './bodyText'
import type { Context } from './context'
import type { ModuleGeometry } from './geometry'
import type { Cover } from './head'
import type { TextStart } from './jump'
import { endOf, firstLinesOf, type Poured } from './poured'
import { withSubheadAir } from './subheadAir'

/** A leg shorter than this is left to the picture beside it: one line between two pictures is not a column. */
const LEAST_LEG_ROWS = 2

/** Free runs of rows in each column of the body, in reading order. */
export function legsOf(geometry: ModuleGeometry, bodyRow: number, covers: readonly Cover[]): Leg[] {
  const legs: Leg[] = []
  geometry.legs.forEach(({ x }, column) => {
    const covered = covers
      .filter((c) => column >= c.column && column < c.column + c.columns)
      .sort((a, b) => a.row - b.row)
    let row = bodyRow
    for (const cover of [...covered, { row: geometry.endRow, rows: 0 }]) {
      if (cover.row - row >= LEAST_LEG_ROWS || (covered.length === 0 && cover.row > row))
        legs.push({ x, row, rows: cover.row - row })
      row = Math.max(row, cover.row + cover.rows)
    }
  })
  return legs
}

/** Pours a text into legs of the page's or the module's own columns, on the baseline grid. */
export function pourColumns(
  context: Context,
  story: Story,
  geometry: ModuleGeometry,
  body: {
    row: number
    covers: readonly Cover[]
    alone: boolean
    start: TextStart | null
    spareLines?: number
    subheadAir?: number
  },
): Poured {
  // Beside a headline at the side, and in a part of a story, the text keeps to its legs, however short it is.
  const legPt = geometry.legs[0]!.width
  const { text: close, legs: columns } = body.alone
    ? setInLegs(context, story, geometry)
    : { text: setBody(context, story, legPt, 'body', body.start), legs: geometry.legs }
  const text = withSubheadAir(close, body.subheadAir ?? 0, legPt)
  const legs = legsOf({ ...geometry, legs: columns }, body.row, body.covers)
  const last = legs.at(-1)
  if (last && body.spareLines) last.rows = Math.max(0, last.rows - body.spareLines)
  const flowed = flow(text.paragraphs, legs, { balance: true })
  return {
    flowed,
    missing: text.missing,
    legs: legs.length,
    legPt,
    place: ({ leg, row }) => ({ x: legs[leg]!.x, y: baselineY(context.grid, row) }),
    firstLines: firstLinesOf(text.paragraphs),
    ...endOf(flowed, text.paragraphs),
  }
}
