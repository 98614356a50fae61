/**
 * What changed between two states of the open issue, as small edits: the layout worker keeps a copy of its own and
 * gets these alone. Applied, they leave every part that they do not name the same object, because layout's caches go
 * by identity: a typed character is a new leaf in a new block of a new story, and all else stays.
 */
export type Path = readonly (string | number)[]

export type Edit =
  /** Puts a value at a key of an object or at an index of a list. */
  | { path: Path; value: unknown }
  /** Takes a key off an object. */
  | { path: Path; remove: true }
  /** Replaces `drop` entries of the list at `path`, from `at` on, by others. */
  | { path: Path; at: number; drop: number; insert: readonly unknown[] }

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The edits that lead from one plain value (objects, lists, strings, numbers, booleans, null) to another.
 * Parts that are the same object in both are not looked into: time goes by what changed and by the width of the lists
 * and objects around it.
 */
export function editsBetween(before: unknown, after: unknown): Edit[] {
  const edits: Edit[] = []
  compare(before, after, [], edits)
  return edits
}

function compare(before: unknown, after: unknown, path: Path, edits: Edit[]): void {
  if (Object.is(before, after)) return
  if (isPlain(before) && isPlain(after)) compareObjects(before, after, path, edits)
  else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, edits)
  else edits.push({ path, value: after })
}

function compareObjects(before: Plain, after: Plain, path: Path, edits: Edit[]): void {
  for (const key of Object.keys(before))
    if (!Object.hasOwn(after, key)) edits.push({ path: [...path, key], remove: true })
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key)) edits.push({ path: [...path, key], value: after[key] })
    else if (!Object.is(before[key], after[key])) compare(before[key], after[key], [...path, key], edits)
  }
}

/** Entries that are the same objects at both ends stay; what lies between is compared one by one, or replaced. */
function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
  edits: Edit[],
): void {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && Object.is(before[start], after[start])) start++
  let end = 0
  while (end < shorter - start && Object.is(before.at(-1 - end), after.at(-1 - end))) end++
  if (before.length === after.length)
    for (let i = start; i < after.length - end; i++) compare(before[i], after[i], [...path, i], edits)
  else
    edits.push({
      path,
      at: start,
      drop: before.length - start - end,
      insert: after.slice(start, after.length - end),
    })
}

/**
 * A value with edits made, in their order; the value itself stays as it is.
 * @throws Error naming the place when an edit is of something that is not there.
 */
export function applyEdits<T>(value: T, edits: readonly Edit[]): T {
  return edits.reduce<unknown>((result, edit) => applyAt(result, edit, 0), value) as T
}

function applyAt(value: unknown, edit: Edit, depth: number): unknown {
  const { path } = edit
  if (depth === path.length) {
    if ('value' in edit) return edit.value
    if (!('at' in edit) || !Array.isArray(value) || edit.at + edit.drop > value.length) throw missing(edit)
    return value.toSpliced(edit.at, edit.drop, ...edit.insert)
  }
  const key = path[depth]!
  const last = depth === path.length - 1
  if (Array.isArray(value)) {
    if (typeof key !== 'number' || key >= value.length) throw missing(edit)
    return value.with(key, applyAt(value[key], edit, depth + 1))
  }
  if (!isPlain(value)) throw missing(edit)
  if (!Object.hasOwn(value, key) && !(last && 'value' in edit)) throw missing(edit)
  if (last && 'remove' in edit) {
    const { [key]: _removed, ...rest } = value
    return rest
  }
  return { ...value, [key]: applyAt(value[key], edit, depth + 1) }
}

const missing = ({ path }: Edit): Error => new Error(`no such place in the issue: ${path.join('/')}`)
