import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import { contextFor } from '../../layout/page/contextFor'
import { partOf } from '../../layout/page/jumps'
import { setModule } from '../../layout/page/setModule'
import type { PageInput } from '../../layout/page/types'
import { fitsOf } from '../copyfit/state'
import { cellsOf, LEAST_ROWS, sameCells } from '../hand/cells'
import { fieldOf } from '../hand/field'
import { MODES, settle } from '../hand/settle'
import { buildsFor, type Build } from './builds'
import type { Alternative } from './types'

/** Of shapes of one family so many are looked at: a choice of shapes alike is none. */
const A_FAMILY = 1
/** Shapes that are shown. */
const MOST = 16
/** Setting the page costs more than setting a module: only so many of the best are set with their neighbours. */
const LOOKED_AT = 28

/**
 * Other shapes for a module in its place, its upper left corner kept: every width that the page allows, headlines over
 * and beside the text, pictures on top, left and right, each as high as its text asks for. Ranked by how they fit, with
 * overset and hole told before one is taken. Empty for a part of a story, and for kinds that have one shape alone.
 */
export function alternativesFor(input: PageInput, moduleId: string): Alternative[] {
  const module = input.page.modules.find(({ id }) => id === moduleId)
  const story = module && input.stories.get(module.story)
  if (!module || !story || module.pinned || partOf(module) > 0) return []
  if (story.kind === 'logo' || story.kind === 'caption') return []
  const context = contextFor(input)
  const { grid } = context
  const field = fieldOf(input.page)
  const room = field.rows - module.row
  const measured: { shape: Module; build: Build; overset: number; hole: number; cost: number }[] = []
  for (let columns = 1; columns <= field.columns - module.column; columns++) {
    const columnPt = grid.columnPt + (grid.gutterPt * (columns - 1)) / columns
    for (const build of buildsFor(story, module, columns, grid.stepPt, columnPt)) {
      const { legs: _legs, ...rest } = module
      const shaped = (rows: number): Module => ({
        ...rest,
        ...(build.legs === undefined ? {} : { legs: build.legs }),
        columns,
        rows,
        headline: build.headline,
        pictures: build.pictures,
      })
      const fitAt = (rows: number) => setModule(context, story, shaped(rows)).fit
      const legs = build.legs ?? columns
      // The same cells as now are a good guess.
      const guess = Math.round((module.columns * module.rows) / columns)
      const rows = leastRows(room, legs, guess, fitAt)
      const fit = fitAt(rows)
      measured.push({
        shape: shaped(rows),
        build,
        overset: fit.oversetLines,
        hole: fit.holeLines,
        cost: 4 * fit.oversetLines + fit.holeLines + unevenness(columns * columnPt, rows * grid.stepPt),
      })
    }
  }
  measured.sort((a, b) => a.cost - b.cost)
  const now = fitsOf(input, story.id)
  const found: Alternative[] = []
  for (const { shape, build, overset, hole, cost } of varied(
    measured,
    ({ shape }) => familyOf(shape),
    LOOKED_AT,
  )) {
    if (sameShape(shape, module)) continue
    const base = {
      ...input.page,
      modules: input.page.modules.map((one) => (one.id === moduleId ? shape : one)),
    }
    const ways = MODES.flatMap((mode) => {
      const page = settle(base, new Map([[moduleId, cellsOf(shape)]]), { mode })
      if (!page) return []
      const harm = Math.max(0, fitsOf(input, story.id, [page]).others - now.others)
      const moved = movedOn(page, input.page, moduleId)
      return [{ page, harm, moved, price: 0.8 * moved + 2 * harm }]
    })
    // Neighbours go aside or give room, whichever does them less harm.
    const [way] = ways.sort((a, b) => a.price - b.price)
    if (!way) continue
    found.push({
      id: `${shape.columns}x${shape.rows}:${build.id}`,
      module: way.page.modules.find(({ id }) => id === moduleId)!,
      page: way.page,
      words: {
        zh: `${shape.columns}栏×${shape.rows}行，${build.words.zh}`,
        en: `${shape.columns} columns × ${shape.rows} rows, ${build.words.en}`,
      },
      oversetLines: overset,
      holeLines: hole,
      moved: way.moved,
      harm: way.harm,
      cost: cost + way.price,
    })
  }
  return found.sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1)).slice(0, MOST)
}

/** Other modules that stand elsewhere, or in another size, than before. */
const movedOn = (page: Page, before: Page, own: string): number =>
  page.modules.filter((one) => {
    const was = before.modules.find(({ id }) => id === one.id)
    return one.id !== own && was !== undefined && !sameCells(was, one)
  }).length

/** Shapes of one width whose headline stands alike. */
const familyOf = ({ columns, headline, legs }: Module): string =>
  `${columns} ${headline.vertical ? 'upright' : (headline.side ?? '')} ${legs ?? ''}`

/** The first `most`, of each kind no more than `A_FAMILY`. */
function varied<T>(all: readonly T[], kind: (one: T) => string, most: number): T[] {
  const seen = new Map<string, number>()
  return all
    .filter((one) => {
      const count = (seen.get(kind(one)) ?? 0) + 1
      seen.set(kind(one), count)
      return count <= A_FAMILY
    })
    .slice(0, most)
}

interface Fit {
  oversetLines: number
  holeLines: number
}

/** Steps after which a height is taken as it is. */
const MOST_STEPS = 6

/**
 * About the fewest rows that fit, found from what the text lacks or leaves over; the most there are where nothing
 * fits. Each step sets the module once.
 */
function leastRows(most: number, legs: number, guess: number, fitAt: (rows: number) => Fit): number {
  const least = Math.min(LEAST_ROWS, most)
  const within = (rows: number) => Math.max(least, Math.min(most, rows))
  let rows = within(guess)
  let best: number | null = null
  let tooFew = least - 1
  for (let step = 0; step < MOST_STEPS; step++) {
    const { oversetLines, holeLines } = fitAt(rows)
    if (oversetLines === 0) {
      best = Math.min(best ?? rows, rows)
      const fewer = rows - Math.max(1, Math.floor(holeLines / legs))
      if (holeLines === 0 || fewer <= tooFew) break
      rows = within(fewer)
    } else {
      tooFew = Math.max(tooFew, rows)
      if (rows === most) break
      const more = within(rows + Math.max(1, Math.ceil(oversetLines / legs)))
      rows = best !== null && more >= best ? Math.floor((rows + best + 1) / 2) : more
      if (rows === best) break
    }
  }
  return best ?? most
}

/** Towers and ribbons cost; between 2:3 and 5:2 all proportions are alike. */
function unevenness(width: number, height: number): number {
  const ratio = width / height
  return ratio < 2 / 3 ? 6 * (2 / 3 - ratio) : ratio > 2.5 ? 1.5 * (ratio - 2.5) : 0
}

const sameShape = (a: Module, b: Module): boolean =>
  sameCells(a, b) &&
  JSON.stringify([a.headline, a.pictures, a.legs]) === JSON.stringify([b.headline, b.pictures, b.legs])
