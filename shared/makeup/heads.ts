import type { HeadlineSpec } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { Context } from '../layout/page/context'
import { FRAME_PAD_PT } from '../layout/page/frame'
import type { ModuleGeometry } from '../layout/page/geometry'
import { leastAirPt, planHeadline } from '../layout/page/headlineBlock'
import { stackHeadline, type HeadlineStack } from '../layout/page/headlineStack'
import { logoTextWidth } from '../layout/page/logo'
import { isPlainLogo } from '../layout/page/logo'
import { HEADLINE_SIZES } from '../layout/page/typeScale'
import type { Mode } from './modes'
import type { Standing } from './rank'
import { WEIGHTS } from './weights'

/** A headline setting that is worth trying: what it takes of the module and what it costs. */
export interface Head {
  spec: HeadlineSpec
  /** Rows of the block over the text, or of its corner at the side, without further air. */
  rows: number
  /** Legs that a block at the side takes; 0 over the text. */
  span: number
  /** Rows of the module, its air and frame left out, for which the setting holds. */
  least: number
  most: number
  cost: number
  /** Rows of air it may take without looking lost. */
  mostAir: number
  /** Ink of the block: pt from the module's left edge, rows from its first. */
  ink: { left: number; right: number; top: number; foot: number }
  /** Of an upright headline: its length, pt, and the gaps that tracking opens, by its longest line. */
  length: number
  gaps: number
}

/** Air over and under an upright block's lines together, rows (see sideHeadline). */
const PAD_ROWS = 1
/** Widest tracking of an upright headline that is to fill its side, em. */
export const MOST_TRACKING = 0.22

/** Headline settings of a mode in a geometry: of the sizes around the rank's, the best for each room taken. */
export function headsOf(
  context: Context,
  story: Story,
  standing: Standing,
  columns: number,
  geometry: ModuleGeometry,
  mode: Mode,
): Head[] {
  const all = HEADLINE_SIZES.filter((pt) => pt >= standing.leastPt - 0.5 && pt <= standing.mostPt + 0.5)
  const sizes = all.length > 0 ? all : [standing.leastPt]
  const heads =
    mode === 'upright'
      ? sizes.flatMap((sizePt) => uprightHeads(context, story, standing, geometry, sizePt))
      : mode === 'side'
        ? sizes.flatMap((sizePt) => sideHeads(context, story, standing, geometry, sizePt))
        : sizes.flatMap((sizePt) => overHeads(context, story, standing, columns, geometry, sizePt))
  const best = new Map<string, Head>()
  for (const head of heads) {
    const key = `${head.rows}/${head.span}`
    const known = best.get(key)
    if (!known || head.cost < known.cost) best.set(key, head)
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, mode === 'upright' ? 8 : 7)
}

/** What a size costs that is not the one the rank asks for. */
function sizeCost(sizePt: number, standing: Standing): number {
  const steps = Math.log(sizePt / standing.idealPt) / Math.log(7 / 6)
  return WEIGHTS.headlineSize * steps * steps * (1 + 2 / (standing.rank + 1))
}

function breakCost(block: HeadlineStack, maxLines: number): number {
  let cost = (1 - block.scale) * 30
  if (block.headlineLines > maxLines) cost += 6 * (block.headlineLines - maxLines)
  if (block.headlineLines === 3) cost += 1
  return cost + Math.max(-0.5, block.breakCost)
}

function overHeads(
  context: Context,
  story: Story,
  standing: Standing,
  columns: number,
  geometry: ModuleGeometry,
  sizePt: number,
): Head[] {
  const { stepPt } = context.grid
  const plainLogo = isPlainLogo(story)
  const width = plainLogo ? logoTextWidth(context, geometry.innerWidth) : geometry.innerWidth
  return (columns === 1 ? [2, 3] : [1, 2]).map((maxLines) => {
    const spec: HeadlineSpec = { sizePt, maxLines, align: 'center', airRows: 0 }
    const plan = () => planHeadline(context, story, spec, width, geometry.framed ? FRAME_PAD_PT : 0)
    let block = plan()
    let cost = sizeCost(sizePt, standing)
    // A short headline in a wide module is drawn apart (疏排), within what still reads as words.
    const letters = [...story.headline.trim()].length
    if (block.headlineLines === 1 && block.fill < 0.5 && letters >= 2 && letters <= 8 && !plainLogo) {
      const most = letters <= 3 ? 0.5 : letters <= 5 ? 0.3 : 0.15
      const wanted = (0.55 / block.fill - 1) * (letters / (letters - 1))
      spec.tracking = Math.round(Math.min(most, wanted) * 20) / 20
      if (spec.tracking > 0) block = plan()
      else delete spec.tracking
    }
    cost += breakCost(block, maxLines)
    // One in two lines that would fill one is uneasy.
    if (block.fill < 0.5 && !plainLogo) cost += (0.5 - block.fill) * (columns > 2 ? 8 : 2)
    const { lines } = block
    const ink = Math.min(width, Math.max(0, ...lines.map((line) => line.widthPt)))
    const middle = geometry.innerX - geometry.x + geometry.innerWidth / 2
    const first = lines[0]
    const last = lines.at(-1)
    return {
      spec,
      rows: block.rows,
      span: 0,
      least: block.rows,
      most: Infinity,
      cost,
      mostAir: block.rows === 0 ? 0 : Math.max(1, Math.round(sizePt / 18)),
      ink: {
        left: middle - ink / 2,
        right: middle + ink / 2,
        top: first ? (first.baselinePt - 0.88 * first.sizePt) / stepPt : 0,
        foot: last ? (last.baselinePt + 0.12 * last.sizePt) / stepPt : 0,
      },
      length: 0,
      gaps: 0,
    }
  })
}

/** Width of `span` legs from the left, and how many of them hold a thickness. */
const spanWidth = (geometry: ModuleGeometry, span: number): number => {
  const last = geometry.legs[span - 1]!
  return last.x + last.width - geometry.legs[0]!.x
}

/** An upright headline in one line, and in two where the module is too low for one. */
function uprightHeads(
  context: Context,
  story: Story,
  standing: Standing,
  geometry: ModuleGeometry,
  sizePt: number,
): Head[] {
  const { grid } = context
  const heads: Head[] = []
  let roomRows = grid.rows
  for (const maxLines of [1, 2]) {
    const spec: HeadlineSpec = {
      sizePt,
      maxLines,
      align: 'center',
      airRows: 0,
      side: 'left',
      vertical: true,
    }
    const stack = stackHeadline(context, story, spec, (roomRows - PAD_ROWS) * grid.stepPt)
    if (stack.lines.length === 0) return heads
    if (stack.headlineLines > maxLines || (maxLines === 2 && stack.headlineLines !== 2)) return heads
    const thick = stack.heightPt + leastAirPt(context, story, spec)
    let span = 1
    while (span < geometry.legs.length - 1 && spanWidth(geometry, span) < thick - 1e-6) span++
    const width = spanWidth(geometry, span)
    if (width < thick - 1e-6) return heads
    const length = Math.max(...stack.lines.map((line) => line.widthPt))
    const rows = Math.ceil(length / grid.stepPt - 1e-9) + PAD_ROWS
    const headline = stack.lines.filter((line) => line.field === 'headline')
    const longest = headline.reduce((a, b) => (b.widthPt > a.widthPt ? b : a), headline[0]!)
    const cost =
      sizeCost(sizePt, standing) +
      WEIGHTS.upright +
      (standing.rank === 0 ? WEIGHTS.uprightLead : 0) +
      breakCost(stack, maxLines) +
      // Two lines upright are read from the right: harder than one.
      (maxLines === 2 ? 0.8 : 0) +
      // A block that fills little of its legs leaves white at its sides.
      Math.max(0, 0.62 - stack.heightPt / width) * 14
    heads.push({
      spec: { ...spec, columns: span },
      rows,
      span,
      least: rows,
      most: roomRows,
      cost,
      mostAir: 2,
      ink: {
        left: geometry.legs[0]!.x - geometry.x + (width - stack.heightPt) / 2,
        right: geometry.legs[0]!.x - geometry.x + (width + stack.heightPt) / 2,
        top: PAD_ROWS / 2,
        foot: rows - PAD_ROWS / 2,
      },
      length,
      // Only the headline is drawn apart: a longer kicker keeps the block's length.
      gaps: longest && longest.widthPt >= length - 1e-6 ? [...longest.text].length - 1 : 0,
    })
    roomRows = rows - 1
    if (roomRows < 6) break
  }
  return heads
}

/** A headline set across in the module's upper left corner, two columns of a wide module or one, in two to four lines. */
function sideHeads(
  context: Context,
  story: Story,
  standing: Standing,
  geometry: ModuleGeometry,
  sizePt: number,
): Head[] {
  const { grid } = context
  const heads: Head[] = []
  for (const span of [1, 2]) {
    if (geometry.legs.length - span < 2) continue
    const width = spanWidth(geometry, span)
    for (const maxLines of [2, 3, 4]) {
      const spec: HeadlineSpec = { sizePt, maxLines, align: 'left', airRows: 0, side: 'left', columns: span }
      const block = planHeadline(context, story, spec, width)
      if (block.lines.length === 0 || block.headlineLines > maxLines || block.scale < 1) continue
      if (block.headlineLines < 2 || width / sizePt < 4.2) continue
      const first = block.lines[0]!
      const last = block.lines.at(-1)!
      const ink = Math.max(...block.lines.map((line) => line.widthPt))
      heads.push({
        spec,
        rows: block.rows,
        span,
        least: block.rows,
        most: Infinity,
        cost:
          sizeCost(sizePt, standing) +
          WEIGHTS.side +
          (standing.rank === 0 ? WEIGHTS.uprightLead : 0) +
          Math.max(-0.5, block.breakCost) +
          Math.max(0, 0.7 - block.fill) * 10,
        mostAir: 2,
        ink: {
          left: 0,
          right: ink,
          top: (first.baselinePt - 0.88 * first.sizePt) / grid.stepPt,
          foot: (last.baselinePt + 0.12 * last.sizePt) / grid.stepPt,
        },
        length: 0,
        gaps: 0,
      })
    }
  }
  return heads
}
