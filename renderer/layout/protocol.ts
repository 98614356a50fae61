import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import type { DisplayItem, DisplayPage } from '@shared/layout/display/types'
import type { FaceInfo, FontId } from '@shared/layout/fonts/face'
import type { LineTrace } from '@shared/layout/inline/explain'
import type { LineQuality, MissingGlyphAt, PageComposition, StoryFit } from '@shared/layout/page/types'
import type { Outline } from './outlines'

/** A font file of one face. */
export interface FontBytes {
  id: FontId
  bytes: ArrayBuffer
  /** Of a face of the newsroom's own; absent for the catalogue's. */
  info?: FaceInfo
}

/** Messages to the layout worker. `revision` rises with every message that changes what is laid out. */
export type ToWorker =
  /** All faces; later, when the newsroom's folder has changed, those of the newsroom alone. */
  | { type: 'fonts'; fonts: FontBytes[] }
  | { type: 'open'; revision: number; page: number; issue: Issue; pages: Page[]; stories: Story[] }
  | {
      type: 'change'
      revision: number
      page: number
      issue: Issue | null
      pages: Page[]
      stories: Story[]
      removed: string[]
    }
  | { type: 'makeup'; request: number; page: number }
  /** How the lines of a paragraph, numbered as in the display list, came to be. */
  | { type: 'explain'; request: number; page: number; story: string; paragraph: number }
  | { type: 'close' }

/**
 * The items of one story (or, with story '', of the page itself) in painting order.
 * `items` is null when they are those of the composition before: what did not change is not sent again, nor is how
 * evenly its lines are set.
 */
export interface GroupUpdate {
  story: string
  items: DisplayItem[] | null
  quality: LineQuality[]
}

export interface ComposedMessage {
  type: 'composed'
  revision: number
  page: number
  sheet: Omit<DisplayPage, 'items'>
  groups: GroupUpdate[]
  /** Shapes not sent before, see outlines.ts. */
  outlines: Outline[]
  fits: StoryFit[]
  missing: MissingGlyphAt[]
  /** Whether there are faces for text marked 楷体 and 仿宋; where not, the text's own face serves. */
  markFaces: { kai: boolean; fang: boolean }
  holesLines: number
  overlaps: number
  modules: PageComposition['modules']
  /** Time the composition took, ms. */
  ms: number
}

export type FromWorker =
  | ComposedMessage
  | { type: 'madeup'; request: number; page: Page; oversetLines: number; holesLines: number }
  /** `traces` is null for a paragraph that is not explained, such as a headline. */
  | { type: 'explained'; request: number; traces: LineTrace[] | null }
  | { type: 'failed'; revision: number | null; request: number | null; message: string }
