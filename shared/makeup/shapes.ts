import type { Context } from '../layout/page/context'
import { captionStoryParts } from '../layout/page/captionStory'
import { airAbove, FRAME_FOOT_ROWS, moduleGeometry } from '../layout/page/geometry'
import { planHeadline } from '../layout/page/headlineBlock'
import { isPlainLogo, logoTextWidth } from '../layout/page/logo'
import { setInLegs } from '../layout/page/bodyText'
import { FRAME_PAD_PT } from '../layout/page/frame'
import { HEADLINE_SIZES } from '../layout/page/typeScale'
import type { Frame, HeadlineSpec, Module, PicturePlacement } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { Curve } from './curve'
import { arrangements, pictureCost, picturePlacements, type Arrangement } from './arrange'
import type { Standing } from './rank'
import { WEIGHTS } from './weights'

/** A story's possible shapes at one width: the cost of each height, and how to make it so. */
export interface Shapes {
  curve: Curve
  /** The decisions behind a height; every height with a finite cost has them. */
  /** Rows of the headline block at a height. */
  headRows(rows: number): number
  at(rows: number): { headline: HeadlineSpec; pictures: PicturePlacement[]; frame: Frame }
}

/** A headline setting that is worth trying: its rows and what it costs. */
interface Head {
  spec: HeadlineSpec
  rows: number
  cost: number
  /** Rows of air it may take without looking lost. */
  mostAir: number
}

export const frameOf = (story: Story): Frame => (story.kind === 'box' ? 'box' : 'none')

/**
 * Measures a story in a width of whole columns. Every row count is exact: headlines are broken, text and captions
 * are set. The heights include the row of air above; at the page's top, where there is none, see `atTop`.
 */
export function shapesOf(context: Context, story: Story, standing: Standing, columns: number): Shapes {
  const { grid } = context
  const frame = frameOf(story)
  const probe = { column: 0, row: 0, columns, rows: grid.rows, frame } as Module
  const geometry = moduleGeometry(grid, probe)
  const outside = airAbove(1) + (frame === 'none' ? 0 : FRAME_FOOT_ROWS)
  const heads = headsOf(context, story, standing, columns, geometry.innerWidth)
  const size = grid.rows + 1 + airAbove(1)
  const curve = new Float32Array(size).fill(Infinity)
  const chosen: { head: Head; arrangement: Arrangement; air: number; body: number }[] = []
  const isCaption = story.kind === 'caption'
  const plainLogo = isPlainLogo(story)
  const set = setInLegs(context, story, geometry)
  // A text set across the module takes its lines in every column.
  const text = isCaption || plainLogo ? 0 : set.text.lines * (set.legs.length === columns ? 1 : columns)
  const options = arrangements(context, story, columns, geometry)
  const oversetLine = WEIGHTS.oversetLine * (0.3 + 1.7 / (1 + standing.rank / 2))
  for (const head of heads) {
    const captionRows = isCaption
      ? captionStoryParts(context, story, head.spec, geometry.innerWidth, frame !== 'none').text.rows
      : 0
    // A logo's ground needs room round its words.
    const own = head.rows + captionRows + (plainLogo ? 1 : 0)
    for (const arrangement of options) {
      for (let rows = outside + 1; rows < size; rows++) {
        const inner = rows - outside
        const room = inner - own
        let cost = head.cost
        let air = 0
        let body = Math.max(0, room)
        if (room < 0)
          cost +=
            WEIGHTS.headlineCut + -room * oversetLine * (isCaption ? 3 : 1) * columns + text * oversetLine
        else {
          const plain = plainLogo ? { cost: logoCost(room), slack: 0 } : null
          let best = plain ?? pictureCost(context, arrangement, columns, text, body, oversetLine, isCaption)
          // Air is taken out of the body's rows as long as that fills the module better.
          for (let more = 1; !plain && more <= Math.min(head.mostAir, room); more++) {
            const other = pictureCost(context, arrangement, columns, text, body - 1, oversetLine, isCaption)
            const price = airPrice(columns, more)
            if (other.cost + price < best.cost + airPrice(columns, air) - 1e-6) {
              best = other
              air = more
            }
            body--
          }
          body = room - air
          cost += best.cost + airPrice(columns, air)
        }
        if (cost < curve[rows]! - 1e-6) {
          curve[rows] = cost
          chosen[rows] = { head, arrangement, air, body }
        }
      }
    }
  }
  return {
    curve,
    headRows: (rows) => {
      const choice = chosen[rows]
      return choice ? choice.head.rows + choice.air : 0
    },
    at(rows) {
      const choice = chosen[Math.min(size - 1, rows)] ?? {
        head: heads[0]!,
        arrangement: options[0]!,
        air: 0,
        body: 0,
      }
      return {
        headline: { ...choice.head.spec, airRows: choice.air },
        pictures: picturePlacements(choice.arrangement, columns, text, choice.body, isCaption),
        frame,
      }
    },
  }
}

/** The same shapes on the page's first row: each a row lower, for want of the air above. */
export function atTop(shapes: Shapes): Shapes {
  const shift = airAbove(1)
  return {
    curve: shapes.curve.subarray(shift),
    headRows: (rows) => shapes.headRows(rows + shift),
    at: (rows) => shapes.at(rows + shift),
  }
}

/** Air grows dearer row by row. */
const airPrice = (columns: number, rows: number): number =>
  WEIGHTS.airRow * columns * rows * (1 + Math.max(0, rows - 1) / 2)

/** A logo may stand a little taller than its words. */
const logoCost = (spare: number): number => spare * 0.6

/** Headline settings at a width: of the sizes around the rank's, in one to three lines, the best for each height. */
function headsOf(
  context: Context,
  story: Story,
  standing: Standing,
  columns: number,
  innerWidth: number,
): Head[] {
  const framed = frameOf(story) !== 'none'
  const plainLogo = isPlainLogo(story)
  const width = plainLogo ? logoTextWidth(context, innerWidth) : innerWidth
  const byRows = new Map<number, Head>()
  const lines = columns === 1 ? [2, 3] : columns <= 3 ? [1, 2] : [1, 2]
  const sizes = HEADLINE_SIZES.filter((pt) => pt >= standing.leastPt - 0.5 && pt <= standing.mostPt + 0.5)
  for (const sizePt of sizes.length > 0 ? sizes : [standing.leastPt])
    for (const maxLines of lines) {
      const spec: HeadlineSpec = { sizePt, maxLines, align: 'center', airRows: 0 }
      const block = planHeadline(context, story, spec, width, framed ? FRAME_PAD_PT : 0)
      const steps = Math.log(sizePt / standing.idealPt) / Math.log(7 / 6)
      let cost = WEIGHTS.headlineSize * steps * steps * (1 + 2 / (standing.rank + 1))
      cost += (1 - block.scale) * 12
      if (block.headlineLines > maxLines) cost += 6 * (block.headlineLines - maxLines)
      if (block.headlineLines === 3) cost += 1
      cost += Math.max(-0.5, block.breakCost)
      // A short headline in a wide module stands lost; one in two lines that would fill one is uneasy.
      if (block.fill < 0.5 && !plainLogo) cost += (0.5 - block.fill) * (columns > 2 ? 8 : 2)
      const known = byRows.get(block.rows)
      if (!known || cost < known.cost)
        byRows.set(block.rows, {
          spec,
          rows: block.rows,
          cost,
          mostAir: block.rows === 0 ? 0 : Math.max(1, Math.round(sizePt / 15)),
        })
    }
  return [...byRows.values()].sort((a, b) => a.cost - b.cost).slice(0, 8)
}
