import type { StoryFit } from '@shared/layout/page/types'

/** One fit a story: where several of its parts stand on the page (转版), their lines and holes together. */
export function onePerStory(fits: readonly StoryFit[]): StoryFit[] {
  const all = new Map<string, StoryFit>()
  for (const fit of fits) {
    const other = all.get(fit.story)
    if (!other) all.set(fit.story, fit)
    else {
      const [first, later] = (other.part ?? 0) <= (fit.part ?? 0) ? [other, fit] : [fit, other]
      all.set(fit.story, {
        ...first,
        lines: first.lines + later.lines,
        holeLines: first.holeLines + later.holeLines,
        roomZi: first.roomZi + later.roomZi,
      })
    }
  }
  return [...all.values()]
}
