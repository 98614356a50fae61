/** What one engine measured in one round. Times in ms. */
export interface Round {
  /** Nothing done before: font opened and text laid out once. Null for Chromium, whose start is another matter. */
  cold: number | null
  /** The whole text laid out again, every cache emptied, code and font at hand. */
  full: number[]
  /** One character typed in the middle, until the new layout is there. */
  relayout: number[]
}

/** Samples of a round; the first ones of each kind warm the code and are not counted. */
export interface Plan {
  full: number
  fullWarmUp: number
  relayout: number
  warmUp: number
}

export const planFor = (times: number): Plan =>
  times >= 100
    ? { full: 2, fullWarmUp: 1, relayout: 8, warmUp: 2 }
    : times >= 10
      ? { full: 5, fullWarmUp: 5, relayout: 20, warmUp: 10 }
      : { full: 15, fullWarmUp: 40, relayout: 60, warmUp: 40 }

/** Rounds, the engines in turn in each. */
export const roundsFor = (times: number): number => (times >= 100 ? 3 : 5)

/** Times `run` on what `prepare` makes afresh, after a warm-up. */
export function timeFull<T>({ full, fullWarmUp }: Plan, prepare: () => T, run: (fresh: T) => void): number[] {
  const samples: number[] = []
  for (let i = 0; i < fullWarmUp + full; i++) {
    const fresh = prepare()
    const start = performance.now()
    run(fresh)
    if (i >= fullWarmUp) samples.push(performance.now() - start)
  }
  return samples
}

/** Times `edit` for each character after a warm-up; `undo` brings the text back and is not timed. */
export function timeEdits(
  { relayout, warmUp }: Plan,
  typed: readonly string[],
  edit: (char: string) => void,
  undo: () => void,
): number[] {
  const samples: number[] = []
  for (let i = 0; i < warmUp + relayout; i++) {
    const start = performance.now()
    edit(typed[i % typed.length]!)
    const time = performance.now() - start
    undo()
    if (i >= warmUp) samples.push(time)
  }
  return samples
}
