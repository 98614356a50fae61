import type { Place } from './types'
import type { ModuleView, PageView } from './view'

export const right = (place: Place): number => place.x + place.width
export const foot = (place: Place): number => place.y + place.height

/** Length that [a, b) and [c, d) have in common; below 0 the distance between them. */
export const shared = (a: number, b: number, c: number, d: number): number => Math.min(b, d) - Math.max(a, c)

export const sharedX = (a: Place, b: Place): number => shared(a.x, right(a), b.x, right(b))
export const sharedY = (a: Place, b: Place): number => shared(a.y, foot(a), b.y, foot(b))

/** The smallest rectangle that holds all. */
export function around(places: readonly Place[]): Place {
  const x = Math.min(...places.map((place) => place.x))
  const y = Math.min(...places.map((place) => place.y))
  return {
    x,
    y,
    width: Math.max(...places.map(right)) - x,
    height: Math.max(...places.map(foot)) - y,
  }
}

/** Modules that share an edge, the gutter or the air between them left out. */
export function touch(a: ModuleView, b: ModuleView): boolean {
  const { module: m } = a
  const { module: n } = b
  const rows = shared(m.row, m.row + m.rows, n.row, n.row + n.rows)
  const columns = shared(m.column, m.column + m.columns, n.column, n.column + n.columns)
  return (rows === 0 && columns > 0) || (columns === 0 && rows > 0)
}

/** News proper: what a reader takes for a story, not a picture, a box or a logo. */
export const isNews = ({ story }: Pick<ModuleView, 'story'>): boolean =>
  story.kind === 'story' || story.kind === 'brief'

/** Whether the story is part of another on the page. */
export const isPart = (view: PageView, { story }: ModuleView): boolean =>
  story.partOf !== undefined &&
  story.partOf !== story.id &&
  view.modules.some((other) => other.story.id === story.partOf)

export const nameOf = ({ story }: Pick<ModuleView, 'story'>): string => {
  const name = story.headline.trim() || story.slug || story.blocks[0]?.children[0]?.text || story.id
  return name.length > 12 ? `${name.slice(0, 12)}…` : name
}

export const clamp01 = (value: number): number => Math.min(1, Math.max(0, value))
