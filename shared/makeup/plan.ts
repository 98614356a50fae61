import type { Curve, Sheet } from './curve'
import { MODES, type Mode } from './modes'

/** A rectangle of the grid, in columns and rows. */
export interface Region {
  column: number
  row: number
  columns: number
  rows: number
}

/** What was reckoned for a node, by the reckoner that did and the sheet's age. */
interface Memo {
  by: Reckoner | null
  age: number
  /** By width and edge; a node is seldom asked for in more than two. */
  known: Reckoned[]
}

/**
 * A floor plan: stories in stacks and rows. Nodes are never changed, so that a changed plan shares all it has in
 * common with the one before, and what was reckoned for it (`memo`, which the reckoner alone writes).
 * A group is a story with its parts below it or beside it; it moves as one.
 */
export type Plan =
  | { kind: 'leaf'; story: number; mode: Mode }
  | { kind: 'stack'; children: readonly Plan[]; memo: Memo }
  | { kind: 'row'; children: readonly Plan[]; widths: readonly number[]; memo: Memo }
  | { kind: 'group'; parent: Plan; parts: Plan; side: boolean; widths: readonly number[]; memo: Memo }

const NOTHING: Memo['known'] = []
const newMemo = (): Memo => ({ by: null, age: 0, known: NOTHING })

export const leaf = (story: number, mode: Mode = 'over'): Plan => ({ kind: 'leaf', story, mode })

/** A node as it is given: nothing in it dissolves. */
export const stackNode = (children: readonly Plan[]): Plan => ({ kind: 'stack', children, memo: newMemo() })
export const rowNode = (children: readonly Plan[], widths: readonly number[]): Plan => ({
  kind: 'row',
  children,
  widths,
  memo: newMemo(),
})
export const groupNode = (parent: Plan, parts: Plan, side: boolean, widths: readonly number[]): Plan => ({
  kind: 'group',
  parent,
  parts,
  side,
  widths,
  memo: newMemo(),
})

/** A stack; stacks within it dissolve, a single child stands for itself. */
export function stackOf(children: readonly Plan[]): Plan {
  const flat = children.flatMap((child) => (child.kind === 'stack' ? child.children : [child]))
  return flat.length === 1 ? flat[0]! : stackNode(flat)
}

/** A row; its widths are shares, made whole columns when the plan is laid out. */
export function rowOf(children: readonly Plan[], widths: readonly number[]): Plan {
  if (children.length === 1) return children[0]!
  const flat: Plan[] = []
  const shares: number[] = []
  children.forEach((child, n) => {
    if (child.kind !== 'row') {
      flat.push(child)
      shares.push(widths[n]!)
      return
    }
    const total = child.widths.reduce((sum, width) => sum + width, 0)
    child.children.forEach((inner, i) => {
      flat.push(inner)
      shares.push((widths[n]! * child.widths[i]!) / total)
    })
  })
  return rowNode(flat, shares)
}

/** Whole columns in proportion to shares, each at least one; null when there are too few columns. */
export function wholeColumns(shares: readonly number[], columns: number): number[] | null {
  if (shares.length > columns) return null
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.max(1, Math.floor((share / total) * columns + 1e-9)))
  let rest = columns - widths.reduce((sum, width) => sum + width, 0)
  const want = (n: number) => (shares[n]! / total) * columns - widths[n]!
  while (rest !== 0) {
    let best = -1
    for (let n = 0; n < widths.length; n++) {
      if (rest < 0 && widths[n] === 1) continue
      if (best < 0 || (rest > 0 ? want(n) > want(best) + 1e-9 : want(n) < want(best) - 1e-9)) best = n
    }
    widths[best]! += Math.sign(rest)
    rest -= Math.sign(rest)
  }
  return widths
}

/** Where a block stands: at the page's first row (no air above), at its foot (every empty row shows). */
export interface Edge {
  top: boolean
  foot: boolean
}

/** Edges made once: plans ask for them all the time. */
const EDGES: readonly Edge[] = [0, 1, 2, 3].map((n) => ({ top: (n & 1) > 0, foot: (n & 2) > 0 }))
const keyOf = (at: Edge): number => (at.top ? 1 : 0) + (at.foot ? 2 : 0)
export const edge = (top: boolean, foot: boolean): Edge => EDGES[(top ? 1 : 0) + (foot ? 2 : 0)]!

/** Cost curve of a story at a width in a mode. */
export type LeafCurve = (story: number, mode: Mode, columns: number, at: Edge) => Curve

/** A story on the plan: its rectangle, how it is built and which edges of the page it stands at. */
export interface Spot {
  region: Region
  mode: Mode
  at: Edge
}

interface Reckoned {
  /** Columns and edge that it was reckoned for. */
  key: number
  /** Offset of its curve in the sheet. */
  curve: number
  /** Of a stack: offsets of the curves up to each child but the first; the sheet tells their shares. */
  upTo: readonly number[]
  /** Of a row: its whole widths. */
  widths: readonly number[]
}

/** More columns than any page has. */
const WIDEST = 128
/** Curves that one plan may need at most, whatever its size: enough for 200 stories. */
const RESERVE = 1500

/** Reckons plans; keeps what it reckoned with the plan's own nodes. */
export class Reckoner {
  /** Offsets of the stories' curves by story, mode, width and edge; -1 where not copied yet. */
  private leaves = new Int32Array(0)
  private age: number
  private readonly impossible: Curve
  /** Blocks that cost more are left out of stacks; set it before the first reckoning. */
  cutoff = Infinity
  /** Steps of work done, so that a search can stop after as much work on any machine. */
  work = 0

  constructor(
    private readonly leafCurve: LeafCurve,
    private readonly sheet: Sheet,
  ) {
    this.age = sheet.age
    this.impossible = new Float32Array(sheet.size).fill(Infinity)
  }

  /** The costs of a plan by height: a view into the sheet, good until the next reckoning. */
  curve(plan: Plan, columns: number, at: Edge): Curve {
    if (!this.sheet.hasRoom(RESERVE)) this.sheet.wipe()
    if (this.age !== this.sheet.age) {
      this.leaves.fill(-1)
      this.age = this.sheet.age
    }
    const offset = this.offset(plan, columns, at)
    return this.sheet.costs.subarray(offset, offset + this.sheet.size)
  }

  private offset(plan: Plan, columns: number, at: Edge): number {
    return plan.kind === 'leaf'
      ? this.leaf(plan.story, plan.mode, columns, at)
      : this.reckon(plan, columns, at).curve
  }

  private leaf(story: number, mode: Mode, columns: number, at: Edge): number {
    const key = ((story * MODES.length + MODES.indexOf(mode)) * WIDEST + columns) * 4 + keyOf(at)
    if (key >= this.leaves.length) {
      const more = new Int32Array(Math.max(key + 1, 2 * this.leaves.length, 4096)).fill(-1)
      more.set(this.leaves)
      this.leaves = more
    }
    const known = this.leaves[key]!
    if (known >= 0) return known
    const made = this.sheet.copy(this.leafCurve(story, mode, columns, at))
    this.leaves[key] = made
    return made
  }

  private reckon(plan: Exclude<Plan, { kind: 'leaf' }>, columns: number, at: Edge): Reckoned {
    const { memo } = plan
    if (memo.by !== this || memo.age !== this.age) {
      memo.by = this
      memo.age = this.age
      memo.known = []
    }
    const key = columns * 4 + keyOf(at)
    for (const own of memo.known) if (own.key === key) return own
    const made = this.afresh(plan, columns, at, key)
    memo.known.push(made)
    return made
  }

  private afresh(plan: Plan, columns: number, at: Edge, key: number): Reckoned {
    const { sheet } = this
    const { children, widths: shares, across } = partsOf(plan)
    if (across) {
      const widths = wholeColumns(shares, columns)
      if (!widths) return { key, curve: sheet.copy(this.impossible), upTo: NONE, widths: NONE }
      this.work += children.length
      const blocks: number[] = []
      for (let n = 0; n < children.length; n++) blocks.push(this.offset(children[n]!, widths[n]!, at))
      return { key, curve: sheet.beside(blocks), upTo: NONE, widths }
    }
    const last = children.length - 1
    let curve = this.offset(children[0]!, columns, edge(at.top, at.foot && last === 0))
    const upTo: number[] = []
    for (let n = 1; n <= last; n++) {
      const lower = this.offset(children[n]!, columns, edge(false, at.foot && n === last))
      curve = sheet.stack(curve, lower, this.cutoff)
      this.work += 50
      upTo.push(curve)
    }
    return { key, curve, upTo, widths: NONE }
  }

  /** Rectangles of all stories when the plan fills a region of `rows` rows, by story. */
  place(plan: Plan, region: Region, at: Edge, out: Map<number, Spot>): void {
    if (plan.kind === 'leaf') {
      out.set(plan.story, { region, mode: plan.mode, at })
      return
    }
    const { upTo, widths } = this.reckon(plan, region.columns, at)
    const { children, across } = partsOf(plan)
    if (across) {
      let column = region.column
      children.forEach((child, n) => {
        this.place(child, { ...region, column, columns: widths[n]! }, at, out)
        column += widths[n]!
      })
      return
    }
    const heights: number[] = []
    let height = region.rows
    for (let n = children.length - 1; n > 0; n--) {
      const before = this.sheet.shares[upTo[n - 1]! + height]!
      heights.unshift(height - before)
      height = before
    }
    heights.unshift(height)
    let row = region.row
    children.forEach((child, n) => {
      const own = edge(at.top && n === 0, at.foot && n === children.length - 1)
      this.place(child, { ...region, row, rows: heights[n]! }, own, out)
      row += heights[n]!
    })
  }
}

interface Parts {
  children: readonly Plan[]
  widths: readonly number[]
  across: boolean
}

const NONE: readonly number[] = []

/** Children of a node, and whether they stand side by side. */
function partsOf(plan: Plan): Parts {
  switch (plan.kind) {
    case 'leaf':
      return { children: [], widths: NONE, across: false }
    case 'stack':
      return { children: plan.children, widths: NONE, across: false }
    case 'row':
      return { children: plan.children, widths: plan.widths, across: true }
    case 'group':
      return { children: [plan.parent, plan.parts], widths: plan.widths, across: plan.side }
  }
}
