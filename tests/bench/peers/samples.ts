/** What one engine measured in one round. Times in ms. */
export interface Round {
  /** Nothing done before: font opened and text laid out once. Null for Chromium, whose start is another matter. */
  cold: number | null
  /** The whole text laid out again, every cache emptied, code and font at hand. */
  full: number[]
  /** One character typed in the middle, until the new layout is there. */
  relayout: number[]
}

/** Samples of a round; the first edits of a process are not counted. */
export interface Plan {
  full: number
  relayout: number
  warmUp: number
}

export const planFor = (times: number): Plan =>
  times >= 100
    ? { full: 2, relayout: 8, warmUp: 2 }
    : times >= 10
      ? { full: 3, relayout: 20, warmUp: 5 }
      : { full: 6, relayout: 40, warmUp: 20 }

/** Rounds, the engines in turn in each. */
export const roundsFor = (times: number): number => (times >= 100 ? 3 : 5)

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
