import { FormatError } from './problem'

/**
 * The format that this program writes. 2 brought side and vertical headlines, legs of other widths, jumps, furniture,
 * page grids and crops: all of them keys that a page of format 1 does without, so it needs no step.
 */
export const FORMAT = 2

export type DocumentKind = 'issue' | 'page' | 'story'
export type RawDocument = Record<string, unknown>

/**
 * One step from `from` to `from + 1` for one kind of file. `migrate` gets a document of format `from` that is not
 * validated yet, so it must bear anything; it returns a new document and never drops a key it does not know.
 */
export interface Migration {
  kind: DocumentKind
  from: number
  what: string
  migrate(document: RawDocument): RawDocument
}

/**
 * Every step, numbered by `from`. A format without a step for a kind did not change that kind.
 * To add one: raise FORMAT, add the step here, and add a file of the old format to tests/fixtures/format/<from>/
 * (a test fails as long as a step has no fixture that exercises it).
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    kind: 'story',
    from: 0,
    what: 'Stories get a status, a kind, pictures and queries.',
    migrate: (story) => ({
      ...story,
      kind: story.kind ?? 'story',
      status: story.status ?? 'draft',
      credit: story.credit ?? '',
      pictures: story.pictures ?? [],
      queries: story.queries ?? [],
    }),
  },
  {
    kind: 'page',
    from: 0,
    what: 'Pages list their stories in news rank and keep leftovers; before, only modules named stories.',
    migrate: (page) => ({
      ...page,
      stories: page.stories ?? storiesOfModules(page.modules),
      leftovers: page.leftovers ?? [],
    }),
  },
]

function storiesOfModules(modules: unknown): unknown[] {
  if (!Array.isArray(modules)) return []
  return [...new Set(modules.map((module: unknown) => (module as { story?: unknown } | null)?.story))]
}

/**
 * Brings a parsed document to the current format. Answers the document without its `format` key.
 * @throws FormatError when the format is missing, unknown or newer than this program.
 */
export function migrate(kind: DocumentKind, document: unknown, file: string): RawDocument {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw new FormatError(file, '', '应为一个 JSON 对象 / not a JSON object')
  const { format, ...rest } = document as RawDocument
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0)
    throw new FormatError(file, '/format', '缺少格式版本号 / format number missing')
  if (format > FORMAT)
    throw new FormatError(
      file,
      '/format',
      `由更新版本的版心写成（格式 ${format}，本程序支持到 ${FORMAT}），请升级 / written by a newer Banxin`,
      true,
    )
  let current: RawDocument = rest
  for (let from = format; from < FORMAT; from++) {
    const step = MIGRATIONS.find((migration) => migration.kind === kind && migration.from === from)
    if (step !== undefined) current = step.migrate(current)
  }
  return current
}
