import type { Mode } from './modes'
import { groupNode, leaf, rowNode, rowOf, stackNode, stackOf, type Plan } from './plan'
import type { Random } from './random'

/** What a change needs to know besides the plan. */
export interface MoveContext {
  columns: number
  /** Modes that a story may take. */
  modesOf(story: number): readonly Mode[]
  /** Stories whose headlines meet another's. */
  hot: readonly number[]
  /** Whether a line parts the whole page. */
  broken: boolean
}

/** Where a unit (a story or a group) stands in a plan: the way down to it. */
type Path = readonly number[]

/** All nodes of a plan with their paths; groups are units and not entered. */
function nodes(
  plan: Plan,
  path: Path = [],
  out: { plan: Plan; path: Path }[] = [],
): { plan: Plan; path: Path }[] {
  out.push({ plan, path })
  if (plan.kind === 'stack' || plan.kind === 'row')
    plan.children.forEach((child, n) => nodes(child, [...path, n], out))
  return out
}

const isUnit = (plan: Plan): boolean => plan.kind === 'leaf' || plan.kind === 'group'

/** The plan with the node at `path` replaced; null removes it. */
function replaceAt(plan: Plan, path: Path, by: Plan | null): Plan | null {
  if (path.length === 0) return by
  if (plan.kind !== 'stack' && plan.kind !== 'row') return plan
  const [at, ...rest] = path as [number, ...number[]]
  const child = replaceAt(plan.children[at]!, rest, by)
  const children = plan.children.flatMap((own, n) => (n !== at ? [own] : child ? [child] : []))
  if (children.length === 0) return null
  if (plan.kind === 'stack') return stackOf(children)
  const widths = plan.widths.filter((_, n) => n !== at || child !== null)
  return rowOf(children, widths)
}

/** The node with other children; the same one, with all that was reckoned for it, when none is another. */
function withChildren(node: Extract<Plan, { kind: 'stack' | 'row' }>, children: readonly Plan[]): Plan {
  if (children.every((child, n) => child === node.children[n])) return node
  return node.kind === 'stack' ? stackNode(children) : rowNode(children, node.widths)
}

function swapUnits(plan: Plan, random: Random): Plan {
  const units = nodes(plan).filter((node) => isUnit(node.plan))
  if (units.length < 2) return plan
  const a = random.pick(units)
  const b = random.pick(units)
  if (a === b) return plan
  const swap = (node: Plan): Plan => {
    if (node === a.plan) return b.plan
    if (node === b.plan) return a.plan
    if (node.kind !== 'stack' && node.kind !== 'row') return node
    const children = node.children.map(swap)
    return withChildren(node, children)
  }
  return swap(plan)
}

/** Takes a unit out and puts it above, below, left or right of another node. */
function moveUnit(plan: Plan, random: Random): Plan {
  const units = nodes(plan).filter((node) => isUnit(node.plan))
  if (units.length < 2) return plan
  const unit = random.pick(units)
  const without = replaceAt(plan, unit.path, null)
  if (!without) return plan
  const target = random.pick(nodes(without))
  const first = random.next() < 0.5
  const pair = first ? [unit.plan, target.plan] : [target.plan, unit.plan]
  const share = 1 + random.below(3)
  const joined =
    random.next() < 0.5 ? stackOf(pair) : rowOf(pair, first ? [share, 4 - share] : [4 - share, share])
  return replaceAt(without, target.path, joined) ?? plan
}

function shiftWidth(plan: Plan, random: Random, columns: number): Plan {
  const rows = nodes(plan).filter((node) => node.plan.kind === 'row')
  if (rows.length === 0) return plan
  const { plan: row, path } = random.pick(rows)
  if (row.kind !== 'row') return plan
  const from = random.below(row.children.length)
  const to = random.below(row.children.length)
  if (from === to) return plan
  const total = row.widths.reduce((sum, width) => sum + width, 0)
  const step = total / Math.max(2, Math.min(columns, 8))
  if (row.widths[from]! <= step * 1.01) return plan
  const widths = row.widths.map((width, n) => (n === from ? width - step : n === to ? width + step : width))
  return replaceAt(plan, path, rowNode(row.children, widths)) ?? plan
}

function reorder(plan: Plan, random: Random): Plan {
  const inner = nodes(plan).filter((node) => !isUnit(node.plan))
  if (inner.length === 0) return plan
  const { plan: node, path } = random.pick(inner)
  if (node.kind !== 'stack' && node.kind !== 'row') return plan
  const a = random.below(node.children.length)
  const b = random.below(node.children.length)
  if (a === b) return plan
  const exchange = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    ;[copy[a], copy[b]] = [copy[b]!, copy[a]!]
    return copy
  }
  const changed: Plan =
    node.kind === 'stack'
      ? stackNode(exchange(node.children))
      : rowNode(exchange(node.children), exchange(node.widths))
  return replaceAt(plan, path, changed) ?? plan
}

/** Builds a story's module another way; rather one whose headline meets another's. */
function changeMode(plan: Plan, random: Random, context: MoveContext): Plan {
  const leaves: { plan: Plan; story: number }[] = []
  const collect = (node: Plan) => {
    if (node.kind === 'leaf') {
      if (context.modesOf(node.story).length > 1) leaves.push({ plan: node, story: node.story })
    } else if (node.kind === 'group') [node.parent, node.parts].forEach(collect)
    else node.children.forEach(collect)
  }
  collect(plan)
  const hot = leaves.filter(({ story }) => context.hot.includes(story))
  const from = hot.length > 0 && random.next() < 0.7 ? hot : leaves
  if (from.length === 0) return plan
  const chosen = random.pick(from)
  if (chosen.plan.kind !== 'leaf') return plan
  const { mode, story } = chosen.plan
  // Back over the text as often as to anything else: that is the plain way.
  const others = context.modesOf(story).filter((one) => one !== mode)
  const next = mode !== 'over' && random.next() < 0.4 ? 'over' : random.pick(others)
  const exchange = (node: Plan): Plan => {
    if (node === chosen.plan) return leaf(story, next)
    if (node.kind === 'stack' || node.kind === 'row') {
      const children = node.children.map(exchange)
      // What did not change stays the same object, with all that was reckoned for it.
      return withChildren(node, children)
    }
    if (node.kind === 'group') {
      const parts = exchange(node.parts)
      return parts === node.parts ? node : groupNode(node.parent, parts, node.side, node.widths)
    }
    return node
  }
  return exchange(plan)
}

/** Turns the parts of a group to its parent's side or below it, or changes the parts' own plan. */
function changeGroup(plan: Plan, random: Random, context: MoveContext): Plan {
  const groups = nodes(plan).filter((node) => node.plan.kind === 'group')
  if (groups.length === 0) return plan
  const { plan: group, path } = random.pick(groups)
  if (group.kind !== 'group') return plan
  const roll = random.next()
  const { parent, parts, side, widths } = group
  const other = random.next() < 0.5 ? [3, 2] : random.next() < 0.5 ? [1, 1] : [2, 1]
  const changed =
    roll < 0.12
      ? groupNode(parent, parts, !side, widths)
      : roll < 0.2
        ? groupNode(parent, parts, side, other)
        : groupNode(parent, mutate(parts, random, context), side, widths)
  return replaceAt(plan, path, changed) ?? plan
}

/**
 * Takes one to three units out and lays them in a row across the top or the foot, or one above the other in a narrow
 * strip at a side: what keeps the rest from being parted by one line.
 */
function band(plan: Plan, random: Random, columns: number): Plan {
  const count = 1 + random.below(3)
  let rest: Plan | null = plan
  const taken: Plan[] = []
  for (let n = 0; n < count && rest; n++) {
    const units: { plan: Plan; path: Path }[] = nodes(rest).filter((node) => isUnit(node.plan))
    if (units.length < 3) break
    const unit = random.pick(units)
    taken.push(unit.plan)
    rest = replaceAt(rest, unit.path, null)
  }
  if (!rest || taken.length === 0) return plan
  const first = random.next() < 0.5
  if (random.next() < 0.7) {
    const across = rowOf(
      taken,
      taken.map(() => 1 + random.below(3)),
    )
    return stackOf(first ? [across, rest] : [rest, across])
  }
  const strip = stackOf(taken)
  const width = 1 + random.below(Math.max(1, Math.floor(columns / 4)))
  return first
    ? rowOf([strip, rest], [width, columns - width])
    : rowOf([rest, strip], [columns - width, width])
}

/** One random change of a plan; the same plan when the change came to nothing. */
export function mutate(plan: Plan, random: Random, context: MoveContext): Plan {
  if (random.next() < (context.hot.length > 0 ? 0.3 : 0.12)) return changeMode(plan, random, context)
  const hasGroup = nodes(plan).some((node) => node.plan.kind === 'group')
  const roll = random.next()
  if (hasGroup && roll < 0.35) return changeGroup(plan, random, context)
  if (random.next() < (context.broken ? 0.25 : 0.04)) return band(plan, random, context.columns)
  const kind = random.next()
  if (kind < 0.3) return swapUnits(plan, random)
  if (kind < 0.62) return moveUnit(plan, random)
  if (kind < 0.85) return shiftWidth(plan, random, context.columns)
  return reorder(plan, random)
}
