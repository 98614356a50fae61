import { PLAIN_LEVEL, type Draft } from '../structure/draft'

/**
 * Puts stories in news rank. Stories under the biggest headings come first where there is more than one size of them,
 * the others keep the order of the file, which is the page's; the first of all is a story with a headline where there
 * is one, and texts without a headline come last. A box, sub-story or logo follows the story it belongs to.
 */
export function rank(drafts: readonly Draft[]): Draft[] {
  const known = new Set(drafts)
  const children = new Map<Draft, Draft[]>()
  const tops: Draft[] = []
  for (const draft of drafts) {
    if (!draft.part || !known.has(draft.part)) tops.push(draft)
    else {
      const siblings = children.get(draft.part)
      if (siblings) siblings.push(draft)
      else children.set(draft.part, [draft])
    }
  }
  const lead = tops.find(isLead)
  const biggest = lead
    ? tops.reduce((best, draft) => (isLead(draft) ? Math.min(best, draft.level) : best), PLAIN_LEVEL)
    : 0
  const place = (draft: Draft): number => {
    if (isLead(draft) && draft.level === biggest && biggest !== PLAIN_LEVEL && mixed) return 0
    if (draft === lead) return 1
    return draft.headline === '' && draft.kind !== 'caption' ? 3 : 2
  }
  const mixed = tops.some((draft) => isLead(draft) && draft.level !== biggest)
  const result: Draft[] = []
  const seen = new Set<Draft>()
  const add = (draft: Draft): void => {
    if (seen.has(draft)) return
    seen.add(draft)
    result.push(draft)
    for (const child of children.get(draft) ?? []) add(child)
  }
  const places = tops.map(place)
  for (const wanted of [0, 1, 2, 3]) tops.forEach((draft, index) => places[index] === wanted && add(draft))
  return result
}

const isLead = (draft: Draft): boolean =>
  (draft.kind === 'story' || draft.kind === 'brief') && draft.headline !== ''
