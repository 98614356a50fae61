/**
 * What a block of stories costs at each height: `cost[h]` for h rows, Infinity where it cannot be that high.
 * Blocks side by side add up; blocks in a stack share the height at the least cost (min-plus convolution).
 * So any floor plan of stacks and rows is filled exactly, and at the least cost, without trying sizes one by one.
 */
export type Curve = Float32Array

/** Curves that a sheet holds before it is wiped: some twenty megabytes. */
const CAPACITY = 40_000

/**
 * Curves by the thousand come and go in a search: they live in one sheet and are known by their offset there, so that
 * none is ever collected. When the sheet is full it is wiped, and all that was reckoned is forgotten (see `age`).
 */
export class Sheet {
  readonly costs: Float32Array
  /** Beside each cost of a stack: the rows that all but its last block take. */
  readonly shares: Uint16Array
  private next = 0
  /** Goes up with every wipe: an offset of an earlier age means nothing. */
  age = 0

  /** @param size heights of a curve: rows of the page and none. */
  constructor(readonly size: number) {
    this.costs = new Float32Array(size * CAPACITY)
    this.shares = new Uint16Array(size * CAPACITY)
  }

  /** Whether `curves` more find room without a wipe. */
  hasRoom = (curves: number): boolean => this.next + curves * this.size <= this.costs.length

  wipe(): void {
    this.next = 0
    this.age++
  }

  take(): number {
    const at = this.next
    this.next += this.size
    return at
  }

  /** A curve from outside, copied in. */
  copy(curve: Curve): number {
    const at = this.take()
    for (let h = 0; h < this.size; h++) this.costs[at + h] = h < curve.length ? curve[h]! : Infinity
    return at
  }

  /** Adds the curves of blocks of one height side by side. */
  beside(blocks: readonly number[]): number {
    const { costs, size } = this
    const sum = this.take()
    const [first, ...rest] = blocks
    costs.copyWithin(sum, first!, first! + size)
    for (const at of rest) for (let h = 0; h < size; h++) costs[sum + h]! += costs[at + h]!
    return sum
  }

  /**
   * A stack of two blocks, and the upper block's share of each height. Heights that cost more than `cutoff` are left
   * out: they cannot be part of a plan worth having.
   */
  stack(upper: number, lower: number, cutoff: number): number {
    const { costs, shares, size } = this
    const out = this.take()
    costs.fill(Infinity, out, out + size)
    let lowest = 0
    while (lowest < size && !(costs[lower + lowest]! <= cutoff)) lowest++
    let highest = size - 1
    while (highest >= lowest && !(costs[lower + highest]! <= cutoff)) highest--
    for (let a = 0; a + lowest < size; a++) {
      const first = costs[upper + a]!
      if (!(first <= cutoff)) continue
      const end = Math.min(size - 1, a + highest)
      for (let h = a + lowest, b = lower + lowest; h <= end; h++, b++) {
        const cost = first + costs[b]!
        if (cost < costs[out + h]!) {
          costs[out + h] = cost
          shares[out + h] = a
        }
      }
    }
    return out
  }
}
