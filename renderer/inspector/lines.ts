import type { DisplayItem, GlyphsItem } from '@shared/layout/display/types'
import type { Role } from '@shared/layout/styles/styles'
import { boundsOfItem, union } from '../preview/bounds'
import type { Rect } from '../preview/viewport'
import type { LineId } from './state'

/** A line as it stands on the page: its measure by the height of its characters, pt. */
export interface PageLine extends LineId, Rect {
  role: Role
}

/** Part of an em above and below the baseline that a Han character fills. */
const ASCENT = 0.88
const DESCENT = 0.12
/** How far beside a line a click still means it, em: half the space between lines, or a mark that hangs out. */
const NEAR = { above: 0.3, beside: 0.6 }

const known = new WeakMap<readonly DisplayItem[], PageLine[]>()

/** The lines of a story's items, in their order; each is found once as long as the items are the same. */
export function linesOf(items: readonly DisplayItem[]): PageLine[] {
  let lines = known.get(items)
  if (!lines) known.set(items, (lines = collect(items)))
  return lines
}

function collect(items: readonly DisplayItem[]): PageLine[] {
  const runs = new Map<string, GlyphsItem[]>()
  for (const item of items) {
    if (item.type !== 'glyphs' || item.paragraph === undefined || item.glyphs.length === 0) continue
    const key = `${item.paragraph}:${item.line ?? 0}`
    const line = runs.get(key)
    if (line) line.push(item)
    else runs.set(key, [item])
  }
  return [...runs.values()].map(lineOfRuns)
}

/** A reading above the line and raised or lowered figures do not make it higher: its largest text does. */
function lineOfRuns(runs: readonly GlyphsItem[]): PageLine {
  const text = runs.filter((run) => run.role !== 'ruby')
  const main = (text.length > 0 ? text : runs).reduce((a, b) => (b.sizePt > a.sizePt ? b : a))
  const first = runs[0]!
  return {
    story: first.story ?? '',
    paragraph: first.paragraph!,
    line: first.line ?? 0,
    role: main.role === 'dateline' ? 'body' : main.role,
    ...boxOf(runs, main),
  }
}

function boxOf(runs: readonly GlyphsItem[], main: GlyphsItem): Rect {
  if (main.direction === 'vertical')
    return runs.reduce<Rect | null>((box, run) => union(box, boundsOfItem(run)), null)!
  return {
    x: main.measure.x,
    y: main.glyphs[0]!.y - ASCENT * main.sizePt,
    width: main.measure.width,
    height: (ASCENT + DESCENT) * main.sizePt,
  }
}

interface Group {
  story: string
  items: readonly DisplayItem[]
}

/** All lines of a page in reading order: module by module from the top, then from the left. */
export function pageLines(
  groups: readonly Group[],
  modules: readonly { story: string; x: number; y: number }[],
): PageLine[] {
  const items = new Map(groups.map((group) => [group.story, group.items]))
  return [...modules]
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .flatMap(({ story }) => linesOf(items.get(story) ?? []))
}

/** The line at a point of the page, pt: the nearest one where two are near; null where there is none. */
export function lineAt(lines: readonly PageLine[], x: number, y: number): PageLine | null {
  let best: PageLine | null = null
  let least = Infinity
  for (const line of lines) {
    const dx = Math.max(line.x - x, x - line.x - line.width, 0)
    const dy = Math.max(line.y - y, y - line.y - line.height, 0)
    if (dx > NEAR.beside * line.height || dy > NEAR.above * line.height) continue
    if (dx + dy < least) [best, least] = [line, dx + dy]
  }
  return best
}

/** The line chosen as it stands now: after an edit the nearest one left of its paragraph. */
export function findLine(lines: readonly PageLine[], id: LineId | null): PageLine | null {
  if (!id) return null
  const same = lines.filter((line) => line.story === id.story && line.paragraph === id.paragraph)
  return same.find((line) => line.line === id.line) ?? same.at(-1) ?? null
}

/** The line before (-1) or after (1) the one chosen; the story's first line where none is. */
export function stepLine(
  lines: readonly PageLine[],
  chosen: PageLine | null,
  by: -1 | 1,
  story: string | null,
): PageLine | null {
  if (!chosen) return lines.find((line) => line.story === story) ?? lines[0] ?? null
  return lines[lines.indexOf(chosen) + by] ?? null
}
