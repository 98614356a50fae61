import { clamp01, foot, nameOf, right } from './geometry'
import { partsOf } from './parts'
import type { Criterion, Finding, Fix, Place } from './types'
import type { ModuleView, PageView } from './view'

/** Every rectangle of ink that a line may not cross: headlines, text legs, pictures, frames. */
function inks(view: PageView): Place[] {
  const all: Place[] = [...view.furniture]
  for (const { head, legs, pictures, frame } of view.modules) {
    if (head) all.push(head)
    for (const leg of legs) if (leg.used > 0) all.push(leg)
    all.push(...pictures)
    if (frame) all.push(frame)
  }
  return all
}

const EPS = 0.01
/** Level lines nearer to each other than this are one break. */
const ONE_BREAK_ROWS = 10

/** Middles of the stretches within [from, to] that no interval [a, b] has in it. */
function clear(intervals: { a: number; b: number }[], from: number, to: number): number[] {
  const sorted = intervals.sort((one, two) => one.a - two.a)
  const result: number[] = []
  let at = from
  for (const { a, b } of sorted) {
    if (a >= to) break
    if (a >= at - EPS && a >= from) result.push((at + Math.max(at, a)) / 2)
    at = Math.max(at, b)
  }
  if (at <= to + EPS) result.push((at + to) / 2)
  return result
}

/**
 * Straight lines across the whole type area, a quarter of it at least on each side, that cross no ink. A line may run
 * between two rectangles that touch. An empty page has none: there must be ink on both sides.
 */
export function brokenLines(view: PageView): { across: boolean; at: number }[] {
  const { typeArea } = view.grid
  const ink = inks(view)
  if (ink.length === 0) return []
  const lines: { across: boolean; at: number }[] = []
  const rows = ink.map((place) => ({ a: place.y, b: foot(place) }))
  for (const at of clear(rows, typeArea.y + typeArea.height / 4, typeArea.y + (typeArea.height * 3) / 4))
    if (rows.some(({ b }) => b <= at + EPS) && rows.some(({ a }) => a >= at - EPS))
      // Over and under one headline is one break, not two.
      if (!lines.some((line) => at - line.at < ONE_BREAK_ROWS * view.grid.stepPt))
        lines.push({ across: true, at })
  const columns = ink.map((place) => ({ a: place.x, b: right(place) }))
  for (const at of clear(columns, typeArea.x + typeArea.width / 4, typeArea.x + (typeArea.width * 3) / 4))
    if (columns.some(({ b }) => b <= at + EPS) && columns.some(({ a }) => a >= at - EPS))
      lines.push({ across: false, at })
  return lines
}

const beside = (view: PageView, line: { across: boolean; at: number }): ModuleView[] =>
  view.modules.filter(({ rect }) =>
    line.across
      ? Math.min(Math.abs(rect.y - line.at), Math.abs(foot(rect) - line.at)) < 2 * view.grid.stepPt
      : Math.min(Math.abs(rect.x - line.at), Math.abs(right(rect) - line.at)) < view.grid.gutterPt + 1,
  )

/** Least difference of two heights for a change of places to move the border away from the line, rows. */
const LEAST_STEP = 3

/** Changes places of two modules, one right over the other, so that their border moves and text crosses the line. */
function remedy(view: PageView, line: { across: boolean; at: number }): Fix | null {
  if (!line.across) return null
  const { grid, context } = view
  const near = beside(view, line)
  for (const upper of near)
    for (const lower of near) {
      const [a, b] = [upper.module, lower.module]
      if (a.pinned || b.pinned || a.column !== b.column || a.columns !== b.columns) continue
      // The lead keeps its place at the top.
      if (a.row + a.rows !== b.row || upper.rank === 0 || Math.abs(a.rows - b.rows) < LEAST_STEP) continue
      // At the page's top there is no air above: what comes down from there needs the row that the other gains.
      const air = a.row === 0 ? 1 : 0
      const changes = [
        { one: lower, set: { row: a.row, rows: b.rows - air } },
        { one: upper, set: { row: a.row + b.rows - air, rows: a.rows + air } },
      ]
      const changed = changes.map(({ one, set }): ModuleView => {
        const module = { ...one.module, ...set }
        const y = grid.typeArea.y + module.row * grid.stepPt
        const rect = { ...one.rect, y, height: module.rows * grid.stepPt }
        return { ...one, ...partsOf(context, one.story, module), module, rect }
      })
      if (changed.some((one, n) => one.oversetLines > changes[n]!.one.oversetLines)) continue
      const modules = view.modules.map((one) => {
        const n = changes.findIndex((change) => change.one === one)
        return n < 0 ? one : changed[n]!
      })
      if (brokenLines({ ...view, modules }).length >= brokenLines(view).length) continue
      const [up, low] = [nameOf(upper), nameOf(lower)]
      return {
        label: { zh: `《${up}》与《${low}》上下对调`, en: `“${up}” and “${low}” change places` },
        changes: changes.map(({ one, set }) => ({ module: one.module.id, set })),
      }
    }
  return null
}

export const brokenPage: Criterion = {
  id: 'broken-page',
  name: { zh: '断版', en: 'Broken page' },
  rule: {
    zh: '不能有一条栏缝或横线把整版一分为二；标题、图片或文字要跨过它。',
    en: 'No gutter and no level line may part the whole page in two; a headline, a picture or text must cross it.',
  },
  source:
    'Newspaper make-up: 忌断版（通缝、通腰）. Counted as a straight line across the whole type area with at least a quarter of it on each side that crosses no headline, text leg, picture or frame.',
  weight: 3,
  score: (view) => clamp01(1 - brokenLines(view).length / 2),
  findings: (view) => {
    const { typeArea } = view.grid
    return brokenLines(view).map((line): Finding => {
      const share = Math.round(
        (100 * (line.at - (line.across ? typeArea.y : typeArea.x))) /
          (line.across ? typeArea.height : typeArea.width),
      )
      return {
        criterion: 'broken-page',
        severity: 'break',
        place: line.across
          ? { x: typeArea.x, y: line.at - 1, width: typeArea.width, height: 2 }
          : { x: line.at - 1, y: typeArea.y, width: 2, height: typeArea.height },
        modules: beside(view, line).map(({ module }) => module.id),
        message: line.across
          ? {
              zh: `断版：离版顶 ${share}% 处有一条横缝贯通`,
              en: `Broken page: a level line right across, ${share} % down`,
            }
          : {
              zh: `断版：离版左 ${share}% 处有一条栏缝通到底`,
              en: `Broken page: a gutter from top to foot, ${share} % from the left`,
            },
        fix: remedy(view, line),
      }
    })
  },
}
