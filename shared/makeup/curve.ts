/**
 * What a block of stories costs at each height: `cost[h]` for h rows, Infinity where it cannot be that high.
 * Blocks side by side add up; blocks in a stack share the height at the least cost (min-plus convolution).
 * So any floor plan of stacks and rows is filled exactly, and at the least cost, without trying sizes one by one.
 */
export type Curve = Float32Array

/**
 * Curves by the thousand come and go in a search; cut from large sheets they cost the collector nothing.
 * A sheet lives as long as any piece of it.
 */
export class Sheets {
  private costs = new Float32Array(0)
  private shares = new Uint16Array(0)
  private cost = 0
  private share = 0

  constructor(readonly size: number) {}

  curve(): Curve {
    if (this.cost + this.size > this.costs.length) {
      this.costs = new Float32Array(this.size * 512)
      this.cost = 0
    }
    return this.costs.subarray(this.cost, (this.cost += this.size))
  }

  shareOf(): Uint16Array {
    if (this.share + this.size > this.shares.length) {
      this.shares = new Uint16Array(this.size * 512)
      this.share = 0
    }
    return this.shares.subarray(this.share, (this.share += this.size))
  }
}

/** Adds the curves of blocks of one height side by side. */
export function beside(curves: readonly Curve[], sheets: Sheets): Curve {
  const sum = sheets.curve()
  for (let h = 0; h < sum.length; h++) {
    let cost = 0
    for (const curve of curves) cost += curve[h]!
    sum[h] = cost
  }
  return sum
}

/**
 * A stack of two blocks: its curve, and the upper block's share of each height.
 * Heights that cost more than `cutoff` are left out: they cannot be part of a plan worth having.
 */
export function stack(
  upper: Curve,
  lower: Curve,
  sheets: Sheets,
  cutoff: number,
): { curve: Curve; share: Uint16Array } {
  const { size } = sheets
  const curve = sheets.curve().fill(Infinity)
  const share = sheets.shareOf()
  let lowest = 0
  while (lowest < size && !(lower[lowest]! <= cutoff)) lowest++
  let highest = Math.min(size, lower.length) - 1
  while (highest >= lowest && !(lower[highest]! <= cutoff)) highest--
  for (let a = 0; a + lowest < size; a++) {
    const first = upper[a]!
    if (!(first <= cutoff)) continue
    const end = Math.min(size - 1, a + highest)
    for (let h = a + lowest, b = lowest; h <= end; h++, b++) {
      const cost = first + lower[b]!
      if (cost < curve[h]!) {
        curve[h] = cost
        share[h] = a
      }
    }
  }
  return { curve, share }
}
