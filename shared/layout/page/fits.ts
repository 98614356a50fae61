import { countStory } from '@shared/model/count'
import type { Grid } from '@shared/model/pagesize'
import type { Story } from '@shared/model/story'
import type { Tally } from './moduleSetting'
import type { StoryFit } from './types'

/**
 * How a set story fits. Rows left empty count as a hole only beyond the ragged end: n lines in w legs always
 * leave up to w - 1 rows.
 */
export function fitOf(
  grid: Grid,
  story: Story,
  tally: Tally,
  body: { emptyRows: number; legs: number; legWidthPt: number },
): StoryFit {
  const ragged = body.legs > 0 ? body.emptyRows % body.legs : 0
  const overset = tally.oversetCharacters > 0
  const zi = Math.round(body.legWidthPt / grid.bodyPt)
  return {
    story: story.id,
    placed: true,
    characters: countStory(story),
    lines: tally.lines,
    oversetCharacters: tally.oversetCharacters,
    oversetLines: tally.oversetLines,
    holeLines: overset ? 0 : body.emptyRows - ragged,
    roomZi: overset ? 0 : body.emptyRows * zi,
  }
}

/** A story of the page without a module: all of it is overset. Its lines are told at one column. */
export const unplacedFit = (story: Story, lines: number): StoryFit => ({
  story: story.id,
  placed: false,
  characters: countStory(story),
  lines: 0,
  oversetCharacters: countStory(story),
  oversetLines: lines,
  holeLines: 0,
  roomZi: 0,
})
