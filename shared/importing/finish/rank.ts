import type { Draft } from '../structure/draft'

/**
 * Puts stories in news rank: those under the biggest headings first, else in the order of the file;
 * a box, sub-story or logo right after the story it belongs to.
 */
export function rank(drafts: readonly Draft[]): Draft[] {
  const known = new Set(drafts)
  const children = new Map<Draft, Draft[]>()
  const tops: Draft[] = []
  for (const draft of drafts) {
    if (draft.part && known.has(draft.part))
      children.set(draft.part, [...(children.get(draft.part) ?? []), draft])
    else tops.push(draft)
  }
  const biggest = Math.min(...tops.filter((draft) => draft.kind === 'story').map((draft) => draft.level), 7)
  const order = [
    ...tops.filter((draft) => isBig(draft, biggest)),
    ...tops.filter((draft) => !isBig(draft, biggest)),
  ]
  const result: Draft[] = []
  const add = (draft: Draft): void => {
    result.push(draft)
    for (const child of children.get(draft) ?? []) add(child)
  }
  for (const draft of order) add(draft)
  return result
}

const isBig = (draft: Draft, level: number): boolean => draft.kind === 'story' && draft.level === level
