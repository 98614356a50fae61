import { FORMAT } from './migrate'

/**
 * The order in which known keys are written, over all objects of a file; unknown keys follow, sorted.
 * So the same content always gives the same bytes, whoever built the object.
 */
const ORDER = [
  ['format'],
  ['type', 'id', 'story', 'slug', 'kind', 'status', 'partOf'],
  ['kicker', 'headline', 'deck', 'byline', 'dateline', 'credit', 'blocks'],
  ['date', 'name', 'number', 'section', 'editor', 'layoutEditor', 'pageSize', 'size', 'pages'],
  ['stories', 'modules', 'leftovers', 'code', 'message', 'paragraph'],
  ['picture', 'column', 'columns', 'row', 'rows', 'sizePt', 'maxLines', 'align', 'airRows'],
  ['asset', 'pixels', 'width', 'height', 'caption', 'text', 'bold', 'kai', 'children'],
  ['pictures', 'frame', 'pinned', 'queries', 'reason', 'source', 'file', 'line'],
].flat()
const RANK = new Map(ORDER.map((key, index) => [key, index]))

const compare = (a: string, b: string): number => {
  const rank = (RANK.get(a) ?? ORDER.length) - (RANK.get(b) ?? ORDER.length)
  return rank !== 0 ? rank : a < b ? -1 : a > b ? 1 : 0
}

/** JSON of a document in the current format, or one that counts on its own: keys in a stable order, two spaces, a newline at the end. */
export function serialise(document: object, format: number = FORMAT): string {
  return `${JSON.stringify({ ...document, format }, ordered, 2)}\n`
}

function ordered(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => compare(a, b))
  return Object.fromEntries(entries)
}
