import { mutate, type MoveContext } from './moves'
import type { Plan } from './plan'
import { Random } from './random'

/** What a plan costs, and the stories to change first. */
export interface Judged {
  cost: number
  hot: readonly number[]
  broken: boolean
}

/** Judges a plan; its cost is Infinity when it cannot be laid out, or costs more than `limit` (then it need not be exact). */
export type Cost = (plan: Plan, limit: number) => Judged

export interface SearchLimits {
  seed: number
  /** Plans tried. */
  tries: number
  /** Which of the starts, the cheapest first, is followed. */
  start: number
  /** Work units after which the search stops wherever it is; `spent` tells how many are used. */
  work: number
  spent: () => number
  /** Asked now and then: whether to stop at once, out of time or cancelled. */
  stop: () => boolean
}

/** Heat at the start: at least this, or a hundredth of a crowded page's cost. */
const HOT = 14
const COLD = 0.8
/** Tries at the end that only go downhill from the best plan found. */
const LAST_TRIES = 700
/** Tries between two looks at the clock. */
const LOOK = 64

/**
 * Simulated annealing over floor plans from a starting plan: seeded, bounded by work and not by time, so that the same
 * page comes out everywhere.
 */
export function search(
  starts: readonly Plan[],
  context: Omit<MoveContext, 'hot' | 'broken'>,
  judge: Cost,
  limits: SearchLimits,
): Plan | null {
  const ranked = starts
    .map((plan, n) => ({ plan, n, ...judge(plan, Infinity) }))
    .sort((a, b) => (a.cost === b.cost ? a.n - b.n : a.cost - b.cost))
  const possible = ranked.filter(({ cost }) => cost < Infinity)
  const from = possible.length > 0 ? possible[limits.start % possible.length]! : ranked[0]
  if (!from) return null
  let best: Judged & { plan: Plan } = from
  const hot = from.cost === Infinity ? HOT : Math.max(HOT, from.cost / 100)
  const random = new Random(limits.seed)
  let now: Judged & { plan: Plan } = from
  const begun = limits.spent()
  const budget = limits.work - begun
  let stopped = false
  // It cools by tries or by work done, whichever is further, so that it always ends cold.
  for (let i = 0, spent = 0; i < limits.tries && spent < budget; i++, spent = limits.spent() - begun) {
    if (i % LOOK === 0 && (stopped = limits.stop())) break
    const heat = hot * Math.pow(COLD / hot, Math.max(i / limits.tries, spent / budget))
    const plan = mutate(now.plan, random, { ...context, hot: now.hot, broken: now.broken })
    if (plan === now.plan) continue
    // Drawn first, so that a plan beyond the limit need not be judged in full.
    const limit = now.cost - heat * Math.log(Math.max(random.next(), 1e-12))
    const next = judge(plan, limit)
    if (next.cost <= limit && next.cost !== Infinity) now = { plan, ...next }
    if (now.cost < best.cost - 1e-6) best = now
  }
  for (let i = 0; i < LAST_TRIES && !stopped; i++) {
    if (i % LOOK === 0 && limits.stop()) break
    const plan = mutate(best.plan, random, { ...context, hot: best.hot, broken: best.broken })
    if (plan === best.plan) continue
    const next = judge(plan, best.cost)
    if (next.cost < best.cost - 1e-6) best = { plan, ...next }
  }
  return best.cost === Infinity ? null : best.plan
}
