import type { Classified } from './kinds'
import { isDeck } from './head'

/** What the headings of a file say about its structure; asked by the assembler, answered from a bounded look ahead. */
export interface Outline {
  /** The file has headings marked with `#`. */
  marked: boolean
  /** All its headings have one level. */
  single: boolean
  /** Levels at which a heading leads a story of its own (a byline, dateline or picture follows). */
  storyLevels: ReadonlySet<number>
  /** True when what follows the heading at `index` (and the rest of its head) is a byline or a dateline. */
  leadsStory(index: number): boolean
  /** True when a later heading of the same level, before any of `parent` or above, leads a story. */
  hasSibling(index: number, parent: number): boolean
  /** True when a later heading has the same level, before any of `parent` or above. */
  isRepeated(index: number, parent: number): boolean
}

const FAR = 40

export function readOutline(lines: readonly Classified[]): Outline {
  const headings: number[] = []
  const place = new Map<number, number>()
  lines.forEach((line, index) => {
    if (line.level === 0) return
    place.set(index, headings.length)
    headings.push(index)
  })
  const leads = (index: number): boolean => {
    for (let i = index + 1, seen = 0; i < lines.length && seen < 5; i++) {
      const line = lines[i]!
      if (line.kind === 'byline' || line.dateline > 0) return true
      seen++
      if (line.kind === 'image') continue
      if (line.kind !== 'heading' && line.kind !== 'short' && !isDeck(line)) return false
    }
    return false
  }
  const sibling = (index: number, parent: number, test: (at: number) => boolean): boolean => {
    const level = lines[index]!.level
    const from = place.get(index)
    if (from === undefined) return false
    for (const at of headings.slice(from + 1, from + 1 + FAR)) {
      if (lines[at]!.level <= parent) return false
      if (lines[at]!.level === level && test(at)) return true
    }
    return false
  }
  const storyLevels = new Set<number>()
  for (const index of headings) {
    const level = lines[index]!.level
    if (!storyLevels.has(level) && leads(index)) storyLevels.add(level)
  }
  return {
    marked: headings.length > 0,
    single: new Set(headings.map((index) => lines[index]!.level)).size === 1,
    storyLevels,
    leadsStory: leads,
    hasSibling: (index, parent) => sibling(index, parent, leads),
    isRepeated: (index, parent) => sibling(index, parent, () => true),
  }
}
