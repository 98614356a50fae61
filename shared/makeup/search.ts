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
  /** Work units after which the search stops wherever it is; `spent` tells how many are used. */
  work: number
  spent: () => number
  /** Asked now and then: whether to stop at once, out of time or cancelled. */
  stop: () => boolean
}

/** Heat at the start: at least this, or a hundredth of a crowded page's cost. */
const HOT = 14
const COLD = 0.8
/** Starts that are followed a little way, and the share of all tries that each gets; the best goes on. */
const FOLLOWED = 4
const SHARE = 0.12
/** Share of the tries at the end that only go downhill from the best plan found. */
const LAST = 0.1
/** Tries between two looks at the clock. */
const LOOK = 64

type State = Judged & { plan: Plan }

/**
 * Simulated annealing over floor plans: a little way from each of the best starts, then on from the best of those.
 * Seeded, bounded by work and not by time, so that the same page comes out everywhere.
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
  if (!ranked[0]) return null
  const random = new Random(limits.seed)
  const { tries, stop } = limits
  let stopped = false
  const begun = limits.spent()
  const budget = Math.max(1, limits.work - begun)

  /** Cools by tries or by work done, whichever is further, so that it always ends cold. */
  const anneal = (from: State, count: number, hot: number, share: number): State => {
    let now = from
    let best = from
    const since = limits.spent()
    for (let i = 0; i < count && !stopped; i++) {
      if (i % LOOK === 0 && (stopped = stop())) break
      const spent = (limits.spent() - since) / (budget * share)
      if (spent >= 1) break
      const heat = hot === 0 ? 0 : hot * Math.pow(COLD / hot, Math.max(i / count, spent))
      const plan = mutate(now.plan, random, { ...context, hot: now.hot, broken: now.broken })
      if (plan === now.plan) continue
      // Drawn first, so that a plan beyond the limit need not be judged in full.
      const limit = now.cost - heat * Math.log(Math.max(random.next(), 1e-12)) - (heat === 0 ? 1e-6 : 0)
      const next = judge(plan, limit)
      if (next.cost <= limit && next.cost !== Infinity) now = { plan, ...next }
      if (now.cost < best.cost - 1e-6) best = now
    }
    return best
  }

  const heatFor = (cost: number) => (cost === Infinity ? HOT : Math.max(HOT, cost / 100))
  const followed = ranked
    .slice(0, FOLLOWED)
    .map((start) => anneal(start, Math.round(tries * SHARE), heatFor(start.cost), SHARE))
  let best = followed.reduce((one, other) => (other.cost < one.cost ? other : one))
  const rest = 1 - FOLLOWED * SHARE - LAST
  best = anneal(best, Math.round(tries * rest), heatFor(best.cost), rest)
  best = anneal(best, Math.round(tries * LAST), 0, LAST)
  return best.cost === Infinity ? null : best.plan
}
