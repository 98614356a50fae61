import { clamp01, foot, nameOf, shared } from './geometry'
import type { LegView } from './parts'
import type { Criterion, Finding, Place } from './types'
import type { ModuleView, PageView } from './view'

/** A step of the eye from a leg's foot to the next leg's head, pt. */
interface Jump {
  from: { x: number; y: number }
  to: { x: number; y: number }
  of: ModuleView
}

/** A story's legs on the page in reading order: its modules by part, their legs as the text runs. */
function jumps(view: PageView): Jump[] {
  const byStory = new Map<string, ModuleView[]>()
  for (const one of view.modules) byStory.set(one.story.id, [...(byStory.get(one.story.id) ?? []), one])
  const result: Jump[] = []
  for (const modules of byStory.values()) {
    const legs = modules
      .sort((a, b) => (a.module.part ?? 0) - (b.module.part ?? 0))
      .flatMap((of) => of.legs.filter(({ used }) => used > 0).map((leg): [ModuleView, LegView] => [of, leg]))
    legs.slice(1).forEach(([of, leg], n) => {
      const [, before] = legs[n]!
      result.push({
        from: { x: before.x + before.width / 2, y: foot(before) },
        to: { x: leg.x + leg.width / 2, y: leg.y },
        of,
      })
    })
  }
  return result
}

/** Whether the straight way between two points leads through a rectangle (Liang and Barsky's clipping). */
function crosses({ from, to }: Jump, place: Place): boolean {
  let start = 0
  let end = 1
  const clip = (p: number, q: number): boolean => {
    if (Math.abs(p) < 1e-9) return q > 0
    const r = q / p
    if (p < 0) start = Math.max(start, r)
    else end = Math.min(end, r)
    return start < end
  }
  const dx = to.x - from.x
  const dy = to.y - from.y
  return (
    clip(-dx, from.x - place.x) &&
    clip(dx, place.x + place.width - from.x) &&
    clip(-dy, from.y - place.y) &&
    clip(dy, place.y + place.height - from.y)
  )
}

/** Steps over another story's headline, and a picture across all legs with text above and below it. */
function faults(view: PageView): { of: ModuleView; over: ModuleView; place: Place }[] {
  const heads = view.modules.filter(({ head }) => head !== null)
  const result: { of: ModuleView; over: ModuleView; place: Place }[] = []
  for (const jump of jumps(view))
    for (const over of heads)
      if (over.story.id !== jump.of.story.id && crosses(jump, over.head!))
        result.push({ of: jump.of, over, place: over.head! })
  for (const of of view.modules) {
    const legs = of.legs.filter(({ used }) => used > 0)
    if (of.story.kind === 'caption' || legs.length < 2) continue
    for (const picture of of.pictures) {
      const inside = legs.filter(
        (leg) => shared(leg.x, leg.x + leg.width, picture.x, picture.x + picture.width) > 0,
      )
      const above = inside.filter((leg) => leg.y < picture.y - 1).length
      const below = inside.filter((leg) => leg.y > picture.y + picture.height - 1).length
      if (above > 1 && below > 1 && inside.length === legs.length)
        result.push({ of, over: of, place: picture })
    }
  }
  return result
}

export const readingOrder: Criterion = {
  id: 'reading-order',
  name: { zh: '走文', en: 'Reading order' },
  rule: {
    zh: '一篇稿件的文字一栏接一栏，眼睛不跨过别家的标题，也不跨过横断全文的图片。',
    en: 'A story’s legs follow each other: the eye never steps over another story’s headline, nor over a picture right across the text.',
  },
  source:
    'Newspaper make-up: 走文顺当，忌隔题转栏; the way is taken from a leg’s foot to the next leg’s head.',
  weight: 1.5,
  score: (view) => clamp01(1 - faults(view).length / 3),
  findings: (view) =>
    faults(view).map(({ of, over, place }): Finding => ({
      criterion: 'reading-order',
      severity: 'flaw',
      place,
      modules: [...new Set([of.module.id, over.module.id])],
      message:
        of === over
          ? {
              zh: `走文：《${nameOf(of)}》的图片横断正文`,
              en: `“${nameOf(of)}”: a picture cuts its text in two`,
            }
          : {
              zh: `走文：《${nameOf(of)}》转栏跨过《${nameOf(over)}》的标题`,
              en: `“${nameOf(of)}” goes on across the headline of “${nameOf(over)}”`,
            },
      fix: null,
    })),
}
