/** What one process measures at one size. Times in ms. */
export interface Figures {
  name: string
  times: number
  characters: number
  import: { first: number; warm: number }
  openFonts: number
  /** `first`: code and caches cold; `again`: code warm, caches cold. */
  layout: { first: number; again: number }
  relayout: { p50: number; p99: number; samples: number }
  /** `first` with cold code; then medians of runs in turn with `bare`. */
  pdf: { first: number; warm: number; bytes: number; pages: number }
  /** Subsetting and deflating the same glyphs of the same faces, and nothing else. */
  bare: number
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!
}
export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Time of one run. */
export function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
