import { rowY } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { flow } from '../flow/flow'
import type { Leg } from '../flow/types'
import { derived } from '../styles/derived'
import type { ParagraphStyle, Role, StyleSheet } from '../styles/styles'
import { setBody } from './bodyText'
import type { Context } from './context'
import type { ModuleGeometry } from './geometry'
import type { Cover } from './head'
import type { TextStart } from './jump'
import { endOf, firstLinesOf, type Poured } from './poured'

/** Height that a band has where the module does not say how many it wants, 字: as wide as a newspaper's column. */
const BAND_ZI = 14
/** Fewer lines in a row beside a picture are air. */
const LEAST_LINES = 2

const RUNNING: readonly Role[] = ['body', 'dateline', 'subhead', 'credit', 'caption']
/** The same styles with their running text set vertically. */
const turned = derived((styles: StyleSheet, direction: 'vertical'): StyleSheet => {
  const down = (paragraph: ParagraphStyle): ParagraphStyle => ({ ...paragraph, direction })
  const roles = RUNNING.map((role) => [role, { ...styles[role], paragraph: down(styles[role].paragraph) }])
  return { ...styles, ...Object.fromEntries(roles) } as StyleSheet
})

/** A band of vertical lines: its top and height, pt. */
interface Band {
  y: number
  height: number
}

/** Bands of whole 字 from the body's first row to its last; what is left over goes between them. */
function bandsOf(context: Context, module: Module, geometry: ModuleGeometry, bodyRow: number): Band[] {
  const { grid } = context
  const air = (grid.stepPt - grid.bodyPt) / 2
  const top = rowY(grid, bodyRow) + air
  const room = rowY(grid, geometry.endRow) - air - top
  if (room < 2 * grid.bodyPt) return []
  const gap = 1.5 * grid.gutterPt
  const most = Math.max(1, Math.floor((room + gap) / (2 * grid.bodyPt + gap)))
  const natural = Math.round((room + gap) / (BAND_ZI * grid.bodyPt + gap))
  const count = Math.min(most, Math.max(1, module.legs ?? natural))
  const zi = Math.floor((room - (count - 1) * gap) / count / grid.bodyPt + 1e-9)
  const height = Math.max(2, zi) * grid.bodyPt
  const step = count > 1 ? (room - height) / (count - 1) : 0
  return Array.from({ length: count }, (_, n) => ({ y: top + n * step, height }))
}

/**
 * Pours a text in vertical lines (直排): bands from the top down, lines from the right to the left, a grid step apart.
 * `covers` are the legs and rows that headline and pictures have.
 */
export function pourVertical(
  context: Context,
  story: Story,
  module: Module,
  geometry: ModuleGeometry,
  body: { row: number; covers: readonly Cover[]; start: TextStart | null; spareLines?: number },
): Poured {
  const { grid } = context
  const { innerX, innerWidth } = geometry
  const right = innerX + innerWidth
  const across = Math.floor(innerWidth / grid.stepPt + 1e-9)
  // What the whole lines leave over is shared by both sides.
  const inset = (innerWidth - across * grid.stepPt) / 2
  const bands = bandsOf(context, module, geometry, body.row)
  const legs: (Leg & { band: number })[] = []
  bands.forEach((band, n) => {
    const free = new Array<boolean>(across).fill(true)
    for (const cover of body.covers) {
      const top = rowY(grid, cover.row)
      const foot = rowY(grid, cover.row + cover.rows)
      if (top >= band.y + band.height - 1e-6 || foot <= band.y + 1e-6) continue
      const first = geometry.legs[cover.column]!
      const last = geometry.legs[cover.column + cover.columns - 1]!
      const from = (right - inset - (last.x + last.width) - grid.gutterPt) / grid.stepPt
      const to = (right - inset - first.x + grid.gutterPt) / grid.stepPt
      for (let line = Math.max(0, Math.floor(from + 1e-6)); line < Math.min(across, to - 1e-6); line++)
        free[line] = false
    }
    let start = -1
    for (let line = 0; line <= across; line++) {
      if (free[line] === true) {
        if (start < 0) start = line
        continue
      }
      if (start >= 0 && line - start >= LEAST_LINES)
        legs.push({ x: band.y, row: start, rows: line - start, band: n })
      start = -1
    }
  })
  const last = legs.at(-1)
  if (last && body.spareLines) last.rows = Math.max(0, last.rows - body.spareLines)
  const measurePt = bands[0]?.height ?? BAND_ZI * grid.bodyPt
  const turnedContext = { ...context, styles: turned(context.styles, 'vertical') }
  const text = setBody(turnedContext, story, measurePt, 'body', body.start)
  const flowed = flow(text.paragraphs, legs, { balance: false })
  return {
    flowed,
    missing: text.missing,
    legs: legs.length,
    legPt: measurePt,
    place: (line) => ({
      x: right - inset - (line.row + 0.5) * grid.stepPt,
      y: bands[legs[line.leg]!.band]!.y,
    }),
    firstLines: firstLinesOf(text.paragraphs),
    ...endOf(flowed, text.paragraphs),
  }
}
