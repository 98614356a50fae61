import type { Story } from '@shared/model/story'
import { groupNode, leaf, rowOf, stackOf, type Plan } from './plan'
import type { Unit } from './start'

/** Stories that belong together, by index into the page's stories: a parent and its parts, or one story alone. */
export interface Family {
  parent: number
  parts: number[]
}

/** Families in news order. A story that names a missing story, itself or a circle stands alone. */
export function families(stories: readonly Story[]): Family[] {
  const index = new Map(stories.map((story, n) => [story.id, n]))
  const rootOf = (n: number): number => {
    const seen = new Set<number>([n])
    let at = n
    for (;;) {
      const parent = index.get(stories[at]!.partOf ?? '')
      if (parent === undefined) return at
      if (seen.has(parent)) return n
      seen.add(parent)
      at = parent
    }
  }
  const result = new Map<number, Family>()
  stories.forEach((_, n) => {
    const root = rootOf(n)
    const family = result.get(root) ?? { parent: root, parts: [] }
    if (root !== n) family.parts.push(n)
    result.set(root, family)
  })
  return [...result.values()].sort((a, b) => Math.min(a.parent, ...a.parts) - Math.min(b.parent, ...b.parts))
}

/** Units for the search: a family of several as a group, its parts in a plan of their own. */
export function unitsOf(
  stories: readonly Story[],
  members: readonly Family[],
  cells: (story: number) => number,
): Unit[] {
  return members.map(({ parent, parts }) => {
    const total = [parent, ...parts].reduce((sum, n) => sum + cells(n), 0)
    if (parts.length === 0) return { plan: leaf(parent), cells: total }
    return {
      plan: groupNode(leaf(parent), partsPlan(stories, parts), false, [3, 2]),
      cells: total,
    }
  })
}

/** Boxes and logos stand beside the news of their family, the news in even stacks. */
function partsPlan(stories: readonly Story[], parts: readonly number[]): Plan {
  const small = parts.filter((n) => stories[n]!.kind === 'box' || stories[n]!.kind === 'logo')
  const news = parts.filter((n) => !small.includes(n))
  const shelf = (list: readonly number[]): Plan =>
    list.length <= 3
      ? rowOf(
          list.map((n) => leaf(n)),
          list.map(() => 1),
        )
      : stackOf([shelf(list.slice(0, 3)), shelf(list.slice(3))])
  if (news.length === 0) return shelf(small)
  if (small.length === 0) return shelf(news)
  return rowOf([stackOf(small.map((n) => leaf(n))), shelf(news)], [1, Math.max(2, news.length)])
}
