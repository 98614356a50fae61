/**
 * What a block of stories costs at each height: `cost[h]` for h rows, Infinity where it cannot be that high.
 * Blocks side by side add up; blocks in a stack share the height at the least cost (min-plus convolution).
 * So any floor plan of stacks and rows is filled exactly, and at the least cost, without trying sizes one by one.
 */
export type Curve = Float32Array

/** Adds the curves of blocks of one height side by side. */
export function beside(curves: readonly Curve[]): Curve {
  const sum = Float32Array.from(curves[0]!)
  for (const curve of curves.slice(1)) for (let h = 0; h < sum.length; h++) sum[h]! += curve[h]!
  return sum
}

/** A stack of two blocks: its curve, and the upper block's share of each height. */
export function stack(upper: Curve, lower: Curve): { curve: Curve; share: Int16Array } {
  const size = upper.length
  const curve = new Float32Array(size).fill(Infinity)
  const share = new Int16Array(size)
  let lowest = 0
  while (lowest < size && lower[lowest] === Infinity) lowest++
  for (let a = 0; a < size; a++) {
    const first = upper[a]!
    if (first === Infinity) continue
    for (let b = lowest, h = a + lowest; h < size; b++, h++) {
      const cost = first + lower[b]!
      if (cost < curve[h]!) {
        curve[h] = cost
        share[h] = a
      }
    }
  }
  return { curve, share }
}
