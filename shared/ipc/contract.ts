import { z } from 'zod'
import type { FileProblem } from '../format/problem'
import type { FaceInfo } from '../layout/fonts/face'
import { PAGE_SIZE_IDS } from '../model/pagesize'
import type { Issue } from '../model/issue'
import type { Page } from '../model/page'
import type { Leftover } from '../model/query'
import type { Story } from '../model/story'
import type { Template } from '../templates/template'

/**
 * The one door between the renderer and main. Every call goes through `ipcRenderer.invoke(INVOKE, name, payload)`;
 * main checks the sender and parses the payload with the schema here before anything else happens.
 * Every answer is a `Result`, so that an error reaches the screen as words and never as a lost promise.
 */
export { EVENT, INVOKE } from './names'

/** A file of an issue that could not be read; the rest of the issue is open all the same. */
export type { FileProblem }

/** An open issue as the renderer holds it. Stories and pages that could not be read are missing and listed. */
export interface OpenIssue {
  /** Absolute path of the issue folder; the key of every later call. */
  dir: string
  issue: Issue
  pages: Page[]
  stories: Story[]
  problems: FileProblem[]
  /** True when the folder cannot be written (read-only media, newer format). */
  readOnly: boolean
}

export interface RecentIssue {
  dir: string
  name: string
  date: string
}

export interface AppInfo {
  version: string
  /** electron or chromium stand-in: which host runs the app. */
  host: 'electron' | 'chromium'
  platform: string
  language: 'zh' | 'en'
  /** Folder of the sample issue, as opened with issue.sample. */
  recent: RecentIssue[]
}

export interface ImportReport {
  files: { file: string; encoding: string; stories: number; characters: number }[]
  stories: Story[]
  leftovers: Leftover[]
}

/** A picture that an issue has taken in: JPEG, PNG, TIFF, WebP or HEIC, kept as it came. */
export interface TakenPicture {
  /** Name in assets/. */
  asset: string
  /** Pixels, upright. */
  width: number
  height: number
  /** Name of the file it came from. */
  name: string
}

/** A file of the newsroom's fonts folder (its name there) that cannot be used, and why: Chinese / English. */
export interface RefusedFont {
  file: string
  reason: string
}

/** The faces at hand: the catalogue's, then the newsroom's own, which change when files are added or taken away. */
export interface FontList {
  faces: FaceInfo[]
  refused: RefusedFont[]
  /** The newsroom's fonts folder. */
  folder: string
  /** Differs when the newsroom's files do. */
  mark: string
}

/** Templates kept in the person's own folder, and the files there that are none. */
export interface TemplateList {
  templates: Template[]
  problems: FileProblem[]
}

export interface AppError {
  /** One sentence for a person: what happened, to which file, and what to do. */
  message: string
  /** Machine-readable kind: 'not-found', 'unreadable', 'read-only', 'disk-full', 'invalid', 'cancelled', 'internal', ... */
  code: string
  file?: string
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError }

// Stories and pages are validated by shared/format when they are saved; the door only checks the outer shape.
const doc = z.record(z.string(), z.unknown())
const dir = z.string().min(1).max(4096)
/** Of a dropped file: 512 MB. */
const MOST_BYTES = 512 * 1024 * 1024

/** Payload schema of every call. Documents are re-validated by shared/format. */
export const CALLS = {
  'app.info': z.null(),
  'app.setLanguage': z.object({ language: z.enum(['zh', 'en']) }),
  'app.quit': z.null(),
  /** Shows a folder dialog when `dir` is null. Answers null when the person cancels. */
  'issue.new': z.object({
    dir: dir.nullable(),
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    name: z.string().min(1).max(60),
    pageSize: z.enum(PAGE_SIZE_IDS),
  }),
  'issue.open': z.object({ dir: dir.nullable() }),
  /** Copies the sample issue to the user's folder if it is not there yet, and opens it. */
  'issue.sample': z.null(),
  'issue.close': z.object({ dir }),
  /** Writes the documents named, and only those; `removed` lists ids of stories to move to the issue's bin, `removedPages` pages. */
  'issue.save': z.object({
    dir,
    issue: doc.nullable(),
    pages: z.array(doc),
    stories: z.array(doc),
    removed: z.array(z.string()).default([]),
    removedPages: z.array(z.number().int().min(1)).default([]),
  }),
  /** Shows a file dialog when `files` is null. Adds the stories to the page and saves; does not make up. */
  'import.files': z.object({ dir, page: z.number().int().min(1), files: z.array(z.string()).nullable() }),
  /** Adds a picture file to assets/ by hash. File dialog when `file` is null. */
  'picture.add': z.object({ dir, file: z.string().nullable() }),
  /** The same for a file dropped on the window, which has no path there: its name and content. */
  'picture.drop': z.object({
    dir,
    name: z.string().min(1).max(1024),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= MOST_BYTES, '文件太大 / file too large'),
  }),
  /** Names of the files in assets/. */
  'picture.list': z.object({ dir }),
  /**
   * Save dialog when `out` is null. Progress comes as `export.progress` events; answers when done or cancelled.
   * Refused with code 'missing-picture' where an original is missing, but for a proof.
   */
  'export.pdf': z.object({
    dir,
    page: z.number().int().min(1),
    out: z.string().nullable(),
    job: z.string(),
    proof: z.boolean().default(false),
  }),
  'export.cancel': z.object({ job: z.string() }),
  /** Shows an exported file in the file manager. */
  'export.reveal': z.object({ file: z.string() }),
  'fonts.list': z.null(),
  /** Shows the newsroom's fonts folder in the file manager; makes it when it is not there. */
  'fonts.folder': z.null(),
  /** The person's own page templates. */
  'templates.list': z.null(),
  /** Keeps a template (in place of one of its id); answers it as it was read back. */
  'templates.save': z.object({ template: doc }),
  'templates.delete': z.object({ id: z.string().min(1).max(80) }),
  'recent.clear': z.null(),
  /** Tells main what the window shows, for the title and the dirty mark. */
  'window.state': z.object({ title: z.string(), dirty: z.boolean(), file: z.string().nullable() }),
} as const

export type CallName = keyof typeof CALLS
export type Payload<N extends CallName> = z.input<(typeof CALLS)[N]>

export interface Answers {
  'app.info': AppInfo
  'app.setLanguage': null
  'app.quit': null
  'issue.new': OpenIssue | null
  'issue.open': OpenIssue | null
  'issue.sample': OpenIssue
  'issue.close': null
  'issue.save': { written: string[] }
  'import.files': { report: ImportReport; page: Page } | null
  'picture.add': TakenPicture | null
  'picture.drop': TakenPicture
  'picture.list': string[]
  'export.pdf': { file: string; bytes: number } | null
  'export.cancel': null
  'export.reveal': null
  'fonts.list': FontList
  'fonts.folder': null
  'templates.list': TemplateList
  'templates.save': Template
  'templates.delete': null
  'recent.clear': null
  'window.state': null
}

/** Commands of the application menu, sent to the renderer, which owns the state they act on. */
export const MENU_COMMANDS = [
  'new',
  'open',
  'sample',
  'close',
  'save',
  'import',
  'makeup',
  'proposals',
  'copyfit',
  'export',
  'undo',
  'redo',
  'zoom-in',
  'zoom-out',
  'zoom-fit',
  'zoom-100',
  'zoom-module',
  'inspect',
  'quality',
  'find',
  'new-story',
  'plan',
  'templates',
  'jump',
  'styles',
  'language-zh',
  'language-en',
  'shortcuts',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** Events from main to the renderer. */
export interface Events {
  menu: { command: MenuCommand }
  'open-dir': { dir: string }
  'export.progress': { job: string; stage: 'read' | 'layout' | 'pdf' | 'write'; done: number; total: number }
  /** The window wants to close: the renderer saves what is unsaved and calls app.quit. */
  'close-requested': null
}
export type EventName = keyof Events

/** What the preload exposes as `window.banxin`. */
export interface BanxinBridge {
  call<N extends CallName>(name: N, payload: Payload<N>): Promise<Result<Answers[N]>>
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void
}

/**
 * URLs the renderer may load, all of its own origin (`banxin://app/`):
 * - `fonts/<FontId>.ttf`: a face of the catalogue or of the newsroom's folder (TrueType or OpenType, one face).
 * - `assets/<file>?dir=<encoded issue dir>`: an asset of an open issue.
 */
export const SCHEME = 'banxin'
export const HOST = 'app'
export const fontUrl = (id: string): string => `fonts/${encodeURIComponent(id)}.ttf`
export const assetUrl = (dir: string, asset: string): string =>
  `assets/${encodeURIComponent(asset)}?dir=${encodeURIComponent(dir)}`
