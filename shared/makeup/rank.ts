import { countStory } from '@shared/model/count'
import type { PageSizeId } from '@shared/model/pagesize'
import type { Story } from '@shared/model/story'

/** What a story's news rank asks of its headline and width on a page. */
export interface Standing {
  /** Place in the news order, 0 the lead. */
  rank: number
  /** Headline size its rank asks for, pt. */
  idealPt: number
  leastPt: number
  mostPt: number
}

/** Headline sizes by rank on a broadsheet page; the last one goes for all that follow. */
const BROADSHEET = [50, 36, 32, 28, 26, 24] as const
const TABLOID = [38, 28, 26, 24, 22, 20] as const

/**
 * Sizes fall with the rank among the news stories; captions, boxes and logos have their own smaller sizes,
 * parts of a feature stay below it, short items below long ones. `fullness` is about how much the stories ask for
 * over what the page has: a thin page takes larger headlines, a crowded one smaller.
 */
export function standings(stories: readonly Story[], size: PageSizeId, fullness = 1): Map<string, Standing> {
  const ladder = size === 'broadsheet' ? BROADSHEET : TABLOID
  const play = Math.min(1.18, Math.max(0.85, 1 / Math.sqrt(fullness)))
  const small = (size === 'broadsheet' ? 1 : 0.9) * play
  const result = new Map<string, Standing>()
  const ids = new Set(stories.map((story) => story.id))
  const features = new Set(stories.flatMap((story) => (story.partOf === undefined ? [] : [story.partOf])))
  let news = 0
  stories.forEach((story, rank) => {
    const part = story.partOf !== undefined && story.partOf !== story.id && ids.has(story.partOf)
    const give = (ideal: number, least: number, most: number) =>
      result.set(story.id, { rank, idealPt: ideal * small, leastPt: least, mostPt: most * small })
    if (story.kind === 'caption') give(18, 14, 26)
    else if (story.kind === 'logo') give(20, 14, 30)
    else if (story.kind === 'box') give(16, 12, 22)
    else if (story.kind === 'brief') give(16, 12, 24)
    else if (part) give(18, 14, 24)
    else {
      const own = ladder[Math.min(news++, ladder.length - 1)]!
      // The headline over a feature stands over the headlines of all its parts.
      const step = features.has(story.id) ? Math.max(own, ladder[2]) : own
      const short = countStory(story) < 150 ? 0.8 : 1
      result.set(story.id, {
        rank,
        idealPt: step * short * play,
        leastPt: Math.max(14, step * short * 0.62),
        mostPt: step * short * 1.3 * Math.max(1, play),
      })
    }
  })
  return result
}
