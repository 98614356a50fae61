import type { Frame, HeadlineSpec, Module, PicturePlacement } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { setBody, setInLegs } from '../layout/page/bodyText'
import { captionStoryParts } from '../layout/page/captionStory'
import type { Context } from '../layout/page/context'
import { airAbove, FRAME_FOOT_ROWS, moduleGeometry } from '../layout/page/geometry'
import { isPlainLogo } from '../layout/page/logo'
import { arrangements, picturePlacements, roomCost, type Room } from './arrange'
import type { Curve } from './curve'
import { headsOf, MOST_TRACKING, type Head } from './heads'
import { cornerRows, lookOf, type Choice, type Look } from './look'
import { brokenLegs, type Mode } from './modes'
import type { Standing } from './rank'
import { WEIGHTS } from './weights'

/** A story's possible shapes at one width in one mode: the cost of each height, and how to make it so. */
export interface Shapes {
  /** Cost by height where another module stands below, and at the page's foot, where every empty row shows. */
  curve: Curve
  footCurve: Curve
  at(rows: number, foot: boolean): Setting
  look(rows: number, foot: boolean): Look
}

/** The decisions behind a height. */
export interface Setting {
  headline: HeadlineSpec
  pictures: PicturePlacement[]
  frame: Frame
  legs?: number
}

/** The best choices so far for each height, over another module and at the page's foot. */
interface Shelf {
  curve: Curve
  footCurve: Curve
  chosen: Choice[]
  chosenFoot: Choice[]
}

const better = (shelf: Shelf, rows: number, cost: number, footCost: number): boolean =>
  cost < shelf.curve[rows]! - 1e-4 || footCost < shelf.footCurve[rows]! - 1e-4

function put(shelf: Shelf, rows: number, cost: number, footCost: number, choice: Choice): void {
  if (cost < shelf.curve[rows]! - 1e-4) {
    shelf.curve[rows] = cost
    shelf.chosen[rows] = choice
  }
  if (footCost < shelf.footCurve[rows]! - 1e-4) {
    shelf.footCurve[rows] = footCost
    shelf.chosenFoot[rows] = choice
  }
}

const NO_HOLES = { inside: 0, foot: 0 } as const

export const frameOf = (story: Story, mode: Mode = 'over'): Frame =>
  story.kind === 'box' || mode === 'box' ? 'box' : 'none'

/**
 * Measures a story in a width of whole columns. Every row count is exact: headlines are broken, text and captions
 * are set. The heights include the row of air above; at the page's top, where there is none, see `atTop`.
 */
export function shapesOf(
  context: Context,
  story: Story,
  standing: Standing,
  columns: number,
  mode: Mode,
): Shapes {
  const { grid } = context
  const frame = frameOf(story, mode)
  const legCount = mode === 'legs' ? brokenLegs(columns) : undefined
  const probe = {
    column: 0,
    row: 0,
    columns,
    rows: grid.rows,
    frame,
    ...(legCount ? { legs: legCount } : {}),
  } as Module
  const geometry = moduleGeometry(grid, probe)
  const outside = airAbove(1) + (frame === 'none' ? 0 : FRAME_FOOT_ROWS)
  const heads = headsOf(context, story, standing, columns, geometry, mode)
  const size = grid.rows + 1 + airAbove(1)
  const curve = new Float32Array(size).fill(Infinity)
  const footCurve = new Float32Array(size).fill(Infinity)
  const chosen: Choice[] = []
  const chosenFoot: Choice[] = []
  const isCaption = story.kind === 'caption'
  const plainLogo = isPlainLogo(story)
  const atSide = mode === 'upright' || mode === 'side'
  const set = atSide
    ? { text: setBody(context, story, geometry.legs[0]!.width, 'body'), legs: geometry.legs }
    : setInLegs(context, story, geometry)
  const legs = geometry.legs.length
  // A text set across the module takes its lines in every column.
  const text = isCaption || plainLogo ? 0 : set.text.lines * (set.legs.length === legs ? 1 : legs)
  const options = arrangements(context, story, legs, geometry)
  const oversetLine = WEIGHTS.oversetLine * (0.3 + 1.7 / (1 + standing.rank / 2))
  const modePrice =
    mode === 'legs'
      ? WEIGHTS.legs
      : mode === 'box'
        ? WEIGHTS.box + (standing.rank === 0 ? WEIGHTS.uprightLead : 0)
        : 0
  const shelf: Shelf = { curve, footCurve, chosen, chosenFoot }
  const room = (head: Head, body: number, cells: number): Room => ({
    legs,
    body,
    cells,
    headLegs: head.span,
    alone: isCaption,
  })
  const wide = columns / legs
  for (const head of heads) {
    const captionRows = isCaption
      ? captionStoryParts(context, story, head.spec, geometry.innerWidth, frame !== 'none').text.rows
      : 0
    // A logo's ground needs room round its words.
    const own = (head.span > 0 ? 0 : head.rows) + captionRows + (plainLogo ? 1 : 0)
    const base = head.cost + modePrice
    for (const arrangement of options) {
      for (let rows = outside + 1; rows < size; rows++) {
        const inner = rows - outside
        const free = inner - own
        if (head.span > 0 && (inner < head.least || inner > head.most)) continue
        if (free < 0) {
          const cut = -free * oversetLine * (isCaption ? 3 : 1) * columns
          const cost = base + WEIGHTS.headlineCut + cut + text * oversetLine
          if (better(shelf, rows, cost, cost))
            put(shelf, rows, cost, cost, {
              head,
              arrangement,
              air: 0,
              room: room(head, 0, text),
              over: text - free,
              loose: 0,
            })
          continue
        }
        if (plainLogo) {
          const cost = base + logoCost(free)
          if (better(shelf, rows, cost, cost))
            put(shelf, rows, cost, cost, {
              head,
              arrangement,
              air: 0,
              room: room(head, free, 0),
              over: 0,
              loose: 0,
            })
          continue
        }
        for (let air = 0; air <= Math.min(head.mostAir, free); air++) {
          const airCost = airPrice(head.span > 0 ? head.span : columns, air)
          // What is dearer by its headline alone need not be reckoned.
          if (!better(shelf, rows, base + airCost + arrangement.cost, base + airCost + arrangement.cost))
            break
          const corner = head.span > 0 ? cornerRows(head, inner, air) : 0
          if (corner === null) break
          const here =
            head.span > 0 ? room(head, inner, text + head.span * corner) : room(head, free - air, text)
          const within = roomCost(arrangement, here, oversetLine)
          if (within.cost === Infinity) continue
          const price = base + within.cost + airCost
          const lost = head.span > 0 ? blockHoles(head, corner, inner, grid.stepPt) : NO_HOLES
          const cost = price + looseCost(within.loose, legs) * wide + lost.inside * WEIGHTS.holeCell
          const footCost = price + (within.loose * wide + lost.inside + lost.foot) * WEIGHTS.footCell
          if (better(shelf, rows, cost, footCost))
            put(shelf, rows, cost, footCost, {
              head,
              arrangement,
              air,
              room: here,
              over: within.over,
              loose: within.loose,
            })
        }
      }
    }
  }
  const choiceAt = (rows: number, foot: boolean): Choice =>
    (foot ? chosenFoot : chosen)[Math.min(size - 1, Math.max(0, rows))] ?? {
      head: heads[0]!,
      arrangement: options[0]!,
      air: 0,
      room: { legs, body: 0, cells: text, headLegs: 0, alone: isCaption },
      over: text,
      loose: 0,
    }
  return {
    curve,
    footCurve,
    at(rows, foot) {
      const choice = choiceAt(rows, foot)
      return {
        headline: specAt(choice, rows - outside, grid.stepPt),
        pictures: picturePlacements(choice.arrangement, choice.room),
        frame,
        ...(legCount ? { legs: legCount } : {}),
      }
    },
    look: (rows, foot) =>
      lookOf(choiceAt(rows, foot), {
        rows,
        columns,
        step: grid.columnPt + grid.gutterPt,
        gutter: grid.gutterPt,
        framed: frame !== 'none' || plainLogo,
        isCaption,
        broken: legCount !== undefined,
      }),
  }
}

/** Empty rows about an upright headline that fills its side: above it, and below it to the module's foot. */
function blockHoles(
  head: Head,
  corner: number,
  inner: number,
  stepPt: number,
): { inside: number; foot: number } {
  if (corner < inner) return { inside: 0, foot: 0 }
  const spare = inner - head.rows - trackedRows(head, inner, stepPt)
  const each = Math.max(0, Math.floor(spare / 2))
  return { inside: Math.max(0, each - 1) * 2 * head.span, foot: each * head.span }
}

/** Rows that tracking adds to an upright headline so that it fills a room. */
const trackedRows = (head: Head, inner: number, stepPt: number): number =>
  head.gaps > 0
    ? Math.min(inner - head.rows, Math.floor((head.gaps * head.spec.sizePt * MOST_TRACKING) / stepPt))
    : 0

/** The headline's decisions, drawn apart where it fills a side. */
function specAt({ head, air }: Choice, inner: number, stepPt: number): HeadlineSpec {
  const spec = { ...head.spec, airRows: air }
  if (head.span === 0 || head.spec.vertical !== true || head.gaps <= 0) return spec
  const corner = cornerRows(head, inner, air)
  if (corner === null || corner < inner) return spec
  const tracking = (inner * stepPt - stepPt - head.length) / (head.gaps * head.spec.sizePt)
  const em = Math.floor(Math.min(MOST_TRACKING, tracking) * 100) / 100
  return em >= 0.02 ? { ...spec, tracking: em } : spec
}

/** The same shapes on the page's first row: each a row lower, for want of the air above. */
export function atTop(shapes: Shapes): Shapes {
  const shift = airAbove(1)
  const raised = (look: Look): Look => ({
    ...look,
    ink: look.ink && { ...look.ink, top: look.ink.top - shift, foot: look.ink.foot - shift },
    bodyRow: look.bodyRow - shift,
    picture: look.picture && { ...look.picture, row: look.picture.row - shift },
  })
  return {
    curve: shapes.curve.subarray(shift),
    footCurve: shapes.footCurve.subarray(shift),
    at: (rows, foot) => shapes.at(rows + shift, foot),
    look: (rows, foot) => raised(shapes.look(rows + shift, foot)),
  }
}

/** Air grows dearer row by row. */
const airPrice = (columns: number, rows: number): number =>
  WEIGHTS.airRow * columns * rows * (1 + Math.max(0, rows - 1))

/**
 * Empty rows at the feet of a module's legs: the ragged end that a text's length forces passes for air, a row in every
 * leg is half a hole, more are a whole one.
 */
const looseCost = (cells: number, legs: number): number => {
  const ragged = cells % legs
  const first = Math.min(cells - ragged, legs)
  return (
    ragged * WEIGHTS.looseCell + first * WEIGHTS.holeCell * 0.5 + (cells - ragged - first) * WEIGHTS.holeCell
  )
}

/** A logo may stand a little taller than its words. */
const logoCost = (spare: number): number => spare * 0.6
