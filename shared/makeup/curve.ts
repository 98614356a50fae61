/**
 * What a block of stories costs at each height: `cost[h]` for h rows, Infinity where it cannot be that high.
 * Blocks side by side add up; blocks in a stack share the height at the least cost (min-plus convolution).
 * So any floor plan of stacks and rows is filled exactly, and at the least cost, without trying sizes one by one.
 */
export type Curve = Float32Array

/** Adds the curves of blocks of one height side by side. */
export function beside(curves: readonly Curve[], size: number): Curve {
  const sum = curves[0]!.slice(0, size)
  for (const curve of curves.slice(1)) for (let h = 0; h < sum.length; h++) sum[h]! += curve[h]!
  return sum
}

/**
 * A stack of two blocks: its curve, and the upper block's share of each height.
 * Heights that cost more than `cutoff` are left out: they cannot be part of a plan worth having.
 */
export function stack(
  upper: Curve,
  lower: Curve,
  size: number,
  cutoff: number,
): { curve: Curve; share: Uint16Array } {
  const curve = new Float32Array(size).fill(Infinity)
  const share = new Uint16Array(size)
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
