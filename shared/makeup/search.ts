import { mutate } from './moves'
import type { Plan } from './plan'
import { Random } from './random'

/** Cost of a plan; Infinity when it cannot be laid out, or costs more than `limit` (then it need not be exact). */
export type Cost = (plan: Plan, limit: number) => number

export interface SearchLimits {
  /** Plans tried from each start. */
  tries: number
  /** Starts followed, the cheapest first. */
  starts: number
  /** Work units after which the search stops wherever it is; `spent` tells how many are used. */
  work: number
  spent: () => number
}

/** Heat at the start: at least this, or a hundredth of a crowded page's cost. */
const HOT = 12
const COLD = 0.8
/** Tries at the end that only go downhill from the best plan found. */
const LAST_TRIES = 700

/**
 * Simulated annealing over floor plans from the best starting plans: seeded, bounded by work and never by time,
 * so that the same page comes out everywhere.
 */
export function search(
  starts: readonly Plan[],
  columns: number,
  cost: Cost,
  limits: SearchLimits,
): Plan | null {
  const ranked = starts
    .map((plan, n) => ({ plan, n, cost: cost(plan, Infinity) }))
    .sort((a, b) => (a.cost === b.cost ? a.n - b.n : a.cost - b.cost))
  let best = ranked[0]
  if (!best) return null
  const hot = best.cost === Infinity ? HOT : Math.max(HOT, best.cost / 100)
  const followed = ranked.slice(0, limits.starts)
  followed.forEach((start, n) => {
    const random = new Random(0x5eed + n)
    let now = { plan: start.plan, cost: start.cost }
    const begun = limits.spent()
    const budget = (limits.work - begun) / (followed.length - n)
    // It cools by tries or by work done, whichever is further, so that it always ends cold.
    for (let i = 0, spent = 0; i < limits.tries && spent < budget; i++, spent = limits.spent() - begun) {
      const heat = hot * Math.pow(COLD / hot, Math.max(i / limits.tries, spent / budget))
      const plan = mutate(now.plan, random, columns)
      if (plan === now.plan) continue
      // Drawn first, so that a plan beyond the limit need not be judged in full.
      const limit = now.cost - heat * Math.log(Math.max(random.next(), 1e-12))
      const next = cost(plan, limit)
      if (next <= limit && next !== Infinity) now = { plan, cost: next }
      if (now.cost < best!.cost - 1e-6) best = { ...now, n }
    }
  })
  const random = new Random(0xdee9)
  for (let i = 0; i < LAST_TRIES; i++) {
    const plan = mutate(best.plan, random, columns)
    if (plan === best.plan) continue
    const next = cost(plan, best.cost)
    if (next < best.cost - 1e-6) best = { plan, cost: next, n: -1 }
  }
  return best.cost === Infinity ? null : best.plan
}
