import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import type { DisplayPage } from '../display/types'
import type { FontBook } from '../fonts/face'
import type { StyleSheet } from '../styles/styles'

/** Input of the page level. Pure: same input, same output. */
export interface PageInput {
  issue: Issue
  page: Page
  /** All stories of the issue by id. */
  stories: ReadonlyMap<string, Story>
  styles: StyleSheet
  fonts: FontBook
  /**
   * All pages of the issue, this one among them: what jumps and the guide (导读) lead to. Absent: the page alone.
   */
  pages?: readonly Page[]
}

/** How one story fits its module. */
export interface StoryFit {
  story: string
  /** Whether the story has a module on the page. */
  placed: boolean
  /** Non-blank characters of the whole story, headline fields and captions included. */
  characters: number
  /** Lines of text set on the page, of every role. */
  lines: number
  oversetCharacters: number
  oversetLines: number
  /** Rows of the module's legs left empty beyond the ragged end that the story's length forces. */
  holeLines: number
  /** About how many more 字 the module would take (0 when overset). */
  roomZi: number
  /** Number of the part, from 1, where the module continues a story; such a fit counts no characters of its own. */
  part?: number
}

export interface MissingGlyphAt {
  char: string
  /** Story id, '' for page furniture. */
  story: string
  /** As in the display list. */
  paragraph: number
  /** UTF-16 offset in the paragraph. */
  offset: number
}

/** How evenly a justified line is set, for the quality view; never part of the display list. */
export interface LineQuality {
  /** As in the display list. */
  paragraph: number
  line: number
  /** Space added at each gap, em; 0 where nothing was opened. */
  gapEm: number
  /** What was drawn in so that the line fits, em in all. */
  shrinkEm: number
}

export interface PageComposition {
  display: DisplayPage
  fits: StoryFit[]
  missing: MissingGlyphAt[]
  /** Grid cells (column x row) inside the type area that nothing covers, in lines. */
  holesLines: number
  /** Pairs of modules that overlap. */
  overlaps: number
  /** Rectangle of each module and of its text, for hit testing and overlays, pt. */
  modules: { id: string; story: string; x: number; y: number; width: number; height: number }[]
  /** The justified lines of each story on the page, in reading order. */
  quality: { story: string; lines: LineQuality[] }[]
  composition: { lines: number; kinsokuViolations: number; maxGapEm: number; meanAbsGapEm: number }
}
