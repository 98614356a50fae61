import type { Page } from '@shared/model/page'
import type { DisplayPage } from '@shared/layout/display/types'
import type { FaceInfo, FontId } from '@shared/layout/fonts/face'
import type { LineTrace } from '@shared/layout/inline/explain'
import type { LineQuality, PageComposition, StoryFit } from '@shared/layout/page/types'
import type { Doc } from '../app/doc'
import type { Edit } from './edits'
import type { WorkerTimes } from './marks'
import type { Outline } from './outlines'
import type { Piece } from './pieces'

/** A font file of one face. */
export interface FontBytes {
  id: FontId
  bytes: ArrayBuffer
  /** Of a face of the newsroom's own; absent for the catalogue's. */
  info?: FaceInfo
}

/** Messages to the layout worker. `revision` rises with every message that changes what is laid out. */
export type ToWorker =
  /** Memory for answers, see Mailbox; the first message where there is any. */
  | { type: 'mailbox'; memory: SharedArrayBuffer }
  /** All faces; later, when the newsroom's folder has changed, those of the newsroom alone. */
  | { type: 'fonts'; fonts: FontBytes[] }
  /** The whole issue: at first, and when the worker has lost the thread. */
  | { type: 'open'; revision: number; page: number; doc: Doc }
  /** Edits of the issue as it was at revision `base`. */
  | { type: 'change'; base: number; revision: number; page: number; edits: Edit[] }
  /** The next answer is to tell the page whole: the window has lost the thread. */
  | { type: 'resend' }
  | { type: 'makeup'; request: number; page: number }
  /** How the lines of a paragraph, numbered as in the display list, came to be. */
  | { type: 'explain'; request: number; page: number; story: string; paragraph: number }
  | { type: 'close' }

/** What changed of one story's part of the page (with story '', of the page's own). */
export interface GroupUpdate {
  story: string
  /** Its items, in painting order. */
  pieces: Piece[]
  /** How evenly its lines are set: what replaces `drop` entries from `at` on; null when as before. */
  quality: { at: number; drop: number; insert: LineQuality[] } | null
}

/** What is told of a page beside its items and fits. */
export interface PageFacts extends Omit<PageComposition, 'display' | 'fits' | 'quality' | 'composition'> {
  sheet: Omit<DisplayPage, 'items'>
  /** Whether there are faces for text marked 楷体 and 仿宋; where not, the text's own face serves. */
  markFaces: { kai: boolean; fang: boolean }
}

/** What changed of a page since the answer before. */
export interface PageUpdate {
  /** Revision of the answer that this one goes on from; null: the page is told whole. */
  base: number | null
  revision: number
  page: number
  /** Stories with a part of the page, in painting order, '' (the page's own) first; null when as before. */
  order: string[] | null
  /** The stories of which something changed. */
  groups: GroupUpdate[]
  /** See Positions. */
  positions: Float64Array<ArrayBuffer>
  /** The fits that changed, and stories that have none any more. */
  fits: StoryFit[]
  gone: string[]
  /** The facts that changed. */
  facts: Partial<PageFacts>
}

export interface ComposedMessage extends PageUpdate {
  type: 'composed'
  /** Shapes not sent before, see outlines.ts. */
  outlines: Outline[]
  times: WorkerTimes
}

export type FromWorker =
  | ComposedMessage
  /** The page asked for is not there. */
  | { type: 'absent'; revision: number; page: number }
  /** The edits were not of the state that the worker has: the issue must be sent whole. */
  | { type: 'lost'; revision: number }
  | { type: 'madeup'; request: number; page: Page; oversetLines: number; holesLines: number }
  /** `traces` is null for a paragraph that is not explained, such as a headline. */
  | { type: 'explained'; request: number; traces: LineTrace[] | null }
  | { type: 'failed'; revision: number | null; request: number | null; message: string }
