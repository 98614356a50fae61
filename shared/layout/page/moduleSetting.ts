import type { DisplayItem } from '../display/types'
import type { ComposedLine } from '../inline/types'
import type { TextStart } from './jump'
import type { LineQuality, MissingGlyphAt, StoryFit } from './types'

/** A module, set: what it paints and how its story fits. Depends on the story, the module, the grid and the style only. */
export interface ModuleSetting {
  /** In reading order: ground and frame, kicker, headline, deck, byline, body, captions. */
  items: DisplayItem[]
  fit: StoryFit
  missing: MissingGlyphAt[]
  gaps: Gaps
  quality: LineQuality[]
  /** Where the text goes on that found no room; absent where all of it stands, or for a kind that cannot jump. */
  end?: TextStart | null
}

/** Adjustment of the justified lines, em: largest and sum of the absolute gaps, and their number. */
export interface Gaps {
  max: number
  sum: number
  lines: number
}

/** How evenly a line is set; nothing for a last line that stands at its natural width. */
export function qualityOf(set: ComposedLine, place: { paragraph: number; line: number }): LineQuality[] {
  const shrinkEm = set.shrinkEm ?? 0
  if (set.last && shrinkEm === 0) return []
  return [{ paragraph: place.paragraph, line: place.line, gapEm: set.gapEm, shrinkEm }]
}

/** Counters of a setting under way. */
export class Tally {
  readonly items: DisplayItem[] = []
  readonly missing: MissingGlyphAt[] = []
  lines = 0
  oversetCharacters = 0
  oversetLines = 0

  readonly gaps: Gaps = { max: 0, sum: 0, lines: 0 }

  readonly quality: LineQuality[] = []

  /** Counts a line of running text that stands on the page. */
  gap(line: ComposedLine): void {
    if (line.last) return
    const gap = Math.abs(line.gapEm)
    this.gaps.max = Math.max(this.gaps.max, gap)
    this.gaps.sum += gap
    this.gaps.lines++
  }

  add(part: {
    items: readonly DisplayItem[]
    missing?: readonly MissingGlyphAt[]
    quality?: readonly LineQuality[]
    lines: number
    oversetCharacters: number
    oversetLines: number
  }): void {
    this.items.push(...part.items)
    this.missing.push(...(part.missing ?? []))
    this.quality.push(...(part.quality ?? []))
    this.lines += part.lines
    this.oversetCharacters += part.oversetCharacters
    this.oversetLines += part.oversetLines
  }
}
