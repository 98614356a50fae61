import type { Story } from '@shared/model/story'
import type { Region } from './plan'
import { WEIGHTS } from './weights'

/** What the judge knows of a story: its rank and whether it is a picture. */
export interface Piece {
  story: Story
  rank: number
  region: Region
  /** Page rows of the headline block, [from, to). */
  head: { from: number; to: number }
  /** Members of one group carry its number; -1 outside groups. */
  group: number
}

/** The page around the pieces. */
export interface Sheet {
  columns: number
  rows: number
}

const touches = (a: Region, b: Region): boolean => {
  const sideBySide = a.column + a.columns === b.column || b.column + b.columns === a.column
  const stacked = a.row + a.rows === b.row || b.row + b.rows === a.row
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row)
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column)
  return (sideBySide && rows > 0) || (stacked && columns > 0)
}

/** 碰题: headlines of two text stories side by side, sharing more than half of the lower one's height. */
function headlinesMeet(a: Piece, b: Piece): boolean {
  const next =
    a.region.column + a.region.columns === b.region.column ||
    b.region.column + b.region.columns === a.region.column
  if (!next || a.head.to <= a.head.from || b.head.to <= b.head.from) return false
  const shared = Math.min(a.head.to, b.head.to) - Math.max(a.head.from, b.head.from)
  return shared > Math.min(a.head.to - a.head.from, b.head.to - b.head.from) / 2
}

const isText = (story: Story): boolean => story.kind === 'story' || story.kind === 'brief'

/** Straight lines across the whole page, a quarter of it at least on each side, that cut no module. */
function brokenLines(pieces: readonly Piece[], sheet: Sheet): number {
  let lines = 0
  for (let row = Math.ceil(sheet.rows / 4); row <= Math.floor((sheet.rows * 3) / 4); row++)
    if (pieces.some(({ region }) => region.row === row))
      if (pieces.every(({ region }) => region.row >= row || region.row + region.rows <= row)) lines++
  for (let column = Math.ceil(sheet.columns / 4); column <= Math.floor((sheet.columns * 3) / 4); column++)
    if (pieces.every(({ region }) => region.column >= column || region.column + region.columns <= column))
      lines++
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

/** What a floor plan costs as a picture: the lead's place, meeting headlines, touching pictures, broken page. */
export function judge(pieces: readonly Piece[], sheet: Sheet): number {
  let cost = 0
  for (let i = 0; i < pieces.length; i++) {
    const a = pieces[i]!
    if (a.rank === 0) {
      cost += a.region.row * WEIGHTS.leadRow
      cost += a.region.column * WEIGHTS.leadColumn
      cost += Math.max(0, Math.ceil(sheet.columns * 0.6) - a.region.columns) * WEIGHTS.leadNarrow
    } else if (isText(a.story)) cost += (a.region.row * WEIGHTS.rankRow * 4) / (a.rank + 3)
    cost += kinCost(a, pieces)
    if (a.rank > 0 && a.region.columns === sheet.columns && isText(a.story)) cost += WEIGHTS.acrossPage
    for (let j = i + 1; j < pieces.length; j++) {
      const b = pieces[j]!
      if (isText(a.story) && isText(b.story) && headlinesMeet(a, b)) {
        const parts = a.group >= 0 && a.group === b.group
        cost += WEIGHTS.headlinesMeet * (parts ? 0.4 : 1)
      }
      if (a.story.kind === 'caption' && b.story.kind === 'caption' && touches(a.region, b.region))
        cost += WEIGHTS.picturesTouch
    }
  }
  return cost + brokenLines(pieces, sheet) * WEIGHTS.brokenPage
}
