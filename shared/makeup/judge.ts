import type { Grid } from '@shared/model/pagesize'
import type { Story } from '@shared/model/story'
import type { Region } from './plan'
import type { Look } from './look'
import { WEIGHTS } from './weights'

/** What the judge knows of a story: its rank, where it stands and what it looks like there. */
export interface Piece {
  story: Story
  rank: number
  region: Region
  look: Look
  /** Members of one group carry its number; -1 outside groups. */
  group: number
  /** Index for the search; -1 for what stands fixed. */
  index: number
}

export interface Verdict {
  cost: number
  /** Stories whose headlines meet another's, by index: where a change of build helps most. */
  hot: number[]
  /** Whether a line parts the whole page. */
  broken: boolean
}

const touches = (a: Region, b: Region): boolean => {
  const sideBySide = a.column + a.columns === b.column || b.column + b.columns === a.column
  const stacked = a.row + a.rows === b.row || b.row + b.rows === a.row
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row)
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column)
  return (sideBySide && rows > 0) || (stacked && columns > 0)
}

/** 碰题, as the criterion counts it, for what stands side by side. */
function headlinesMeet(a: Piece, b: Piece, grid: Grid): boolean {
  const one = a.look.ink
  const two = b.look.ink
  if (!one || !two || one.upright || two.upright || a.look.framed || b.look.framed) return false
  const shared =
    Math.min(a.region.row + one.foot, b.region.row + two.foot) -
    Math.max(a.region.row + one.top, b.region.row + two.top)
  if (!(shared > Math.min(one.foot - one.top, two.foot - two.top) / 2 - 0.02)) return false
  const next =
    a.region.column + a.region.columns === b.region.column ||
    b.region.column + b.region.columns === a.region.column
  if (next && !one.side && !two.side) return true
  const step = grid.columnPt + grid.gutterPt
  const [left, right] = a.region.column < b.region.column ? [a, b] : [b, a]
  const gap =
    right.region.column * step + right.look.ink!.left - (left.region.column * step + left.look.ink!.right)
  return gap >= 0 && gap <= 3 * Math.max(a.look.sizePt, b.look.sizePt)
}

const isText = (story: Story): boolean => story.kind === 'story' || story.kind === 'brief'

/** Whether a level line at `row` passes a piece without crossing anything of it. */
function passes({ region, look }: Piece, row: number): boolean {
  const at = row - region.row
  if (at <= 0 || at >= region.rows - look.footAir) return true
  const { ink } = look
  if (look.framed) return at <= 1
  if (!ink || ink.side) return at <= 1
  if (at <= ink.top) return at <= 1 || look.picture === null || look.picture.row > at
  return at >= ink.foot && at <= look.bodyRow
}

/** Straight lines across the whole page, a quarter of it at least on each side, that cross nothing. */
export function brokenLines(pieces: readonly Piece[], grid: Grid): number {
  let lines = 0
  let before = false
  const first = pieces.reduce((row, { region }) => Math.min(row, region.row), grid.rows)
  const last = pieces.reduce((row, { region }) => Math.max(row, region.row + region.rows), 0)
  for (let half = Math.ceil(grid.rows / 2); half <= (grid.rows * 3) / 2; half++) {
    const row = half / 2
    if (row <= first || row >= last) continue
    let clear = true
    for (const piece of pieces)
      if (!passes(piece, row)) {
        clear = false
        break
      }
    if (clear && !before) lines++
    before = clear
  }
  for (let column = Math.ceil(grid.columns / 4); column <= Math.floor((grid.columns * 3) / 4); column++) {
    let clear = true
    for (const { region, look } of pieces)
      if (region.column < column && region.column + region.columns > column) {
        if (look.crossed & (1 << (column - region.column))) {
          clear = false
          break
        }
      }
    if (clear) lines++
  }
  return lines
}

/** Parts of a feature stand in their order below its headline: the logo and the box first, close to it. */
function kinCost(piece: Piece, pieces: readonly Piece[]): number {
  if (piece.group < 0 || piece.story.partOf === undefined) return 0
  const parent = pieces.find((other) => other.story.id === piece.story.partOf)
  if (!parent) return 0
  const below = piece.region.row - parent.region.row
  const weight =
    piece.story.kind === 'logo' ? 0.15 : piece.story.kind === 'box' ? 0.08 : 0.12 / (piece.rank + 1)
  return Math.abs(below) * weight
}

/** Rows of a piece's pictures on the page. */
function pictureAt({ region, look }: Piece): Region | null {
  const { picture } = look
  return (
    picture && {
      column: region.column + picture.column,
      columns: picture.columns,
      row: region.row + picture.row,
      rows: picture.rows,
    }
  )
}

/** Headlines that stand at the side and stories in boxes, beyond what a page bears. */
function crowdCost(pieces: readonly Piece[]): number {
  const news = pieces.filter(({ story }) => isText(story))
  const aside = news.filter(({ look }) => look.ink?.side === true).length
  const boxes = news.filter(({ look }) => look.framed).length
  const bear = Math.max(1, Math.round(news.length / 3))
  return Math.max(0, aside - bear) * WEIGHTS.manyAside + Math.max(0, boxes - 2) * WEIGHTS.manyBoxes
}

/** Headline sizes against the news rank; parts of features are measured by their own step. */
function rankCost(pieces: readonly Piece[]): number {
  let cost = 0
  const news = pieces
    .filter(
      ({ story, look, group }) =>
        story.kind === 'story' && look.ink !== null && (group < 0 || story.partOf === undefined),
    )
    .sort((a, b) => a.rank - b.rank)
  for (let n = 1; n < news.length; n++) {
    const own = news[n]!.look.sizePt
    if (own >= news[0]!.look.sizePt) cost += WEIGHTS.leadTurned
    const least = news.slice(1, n).reduce((pt, { look }) => Math.min(pt, look.sizePt), Infinity)
    if (own > least * 1.12) cost += WEIGHTS.rankTurned
  }
  return cost
}

/** The centre of the headlines' and pictures' weight, away from the middle. */
function balanceCost(pieces: readonly Piece[], grid: Grid): number {
  let mass = 0
  let x = 0
  const step = grid.columnPt + grid.gutterPt
  const add = (left: number, right: number, rows: number, dark: number) => {
    const own = (right - left) * rows * dark
    mass += own
    x += (own * (left + right)) / 2
  }
  for (const piece of pieces) {
    const { ink } = piece.look
    const from = piece.region.column * step
    if (ink) add(from + ink.left, from + ink.right, ink.foot - ink.top, 0.8)
    const picture = pictureAt(piece)
    if (picture) add(picture.column * step, (picture.column + picture.columns) * step, picture.rows, 0.6)
  }
  if (mass === 0) return 0
  const off = Math.abs(x / mass / (grid.columns * step) - 0.5) * 2
  return Math.max(0, off - 0.08) * WEIGHTS.balance
}

/** What a floor plan costs as a picture, and where it hurts. */
export function judge(pieces: readonly Piece[], grid: Grid): Verdict {
  let cost = 0
  const hot: number[] = []
  for (let i = 0; i < pieces.length; i++) {
    const a = pieces[i]!
    if (a.rank === 0) {
      cost += a.region.row * WEIGHTS.leadRow
      cost += a.region.column * WEIGHTS.leadColumn
      cost += Math.max(0, Math.ceil(grid.columns * 0.6) - a.region.columns) * WEIGHTS.leadNarrow
    } else if (isText(a.story)) cost += (a.region.row * WEIGHTS.rankRow * 4) / (a.rank + 3)
    cost += kinCost(a, pieces)
    if (a.rank > 0 && a.region.columns === grid.columns && isText(a.story)) cost += WEIGHTS.acrossPage
    const own = pictureAt(a)
    for (let j = i + 1; j < pieces.length; j++) {
      const b = pieces[j]!
      if (headlinesMeet(a, b, grid)) {
        cost += WEIGHTS.headlinesMeet
        hot.push(a.index, b.index)
      }
      if (!own) continue
      const other = pictureAt(b)
      if (other && (touches(own, other) || near(own, other))) cost += WEIGHTS.picturesTouch
    }
  }
  const broken = brokenLines(pieces, grid)
  cost += broken * WEIGHTS.brokenPage
  cost += crowdCost(pieces) + rankCost(pieces) + balanceCost(pieces, grid)
  return { cost, hot: hot.filter((n) => n >= 0), broken: broken > 0 }
}

/** Pictures one above the other with hardly anything between them. */
function near(a: Region, b: Region): boolean {
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column)
  const rows = Math.max(a.row, b.row) - Math.min(a.row + a.rows, b.row + b.rows)
  return columns > 0 && rows < 5
}
