import { clamp01, nameOf, touch } from './geometry'
import type { Criterion, Finding } from './types'
import type { ModuleView, PageView } from './view'

/** Parts of a feature that touch no other member of it. */
function strays(view: PageView): ModuleView[] {
  return view.modules.filter((one) => {
    const parent = one.story.partOf
    if (parent === undefined || parent === one.story.id) return false
    const family = view.modules.filter(
      (other) => other !== one && (other.story.id === parent || other.story.partOf === parent),
    )
    return family.length > 0 && !family.some((other) => touch(one, other))
  })
}

export const related: Criterion = {
  id: 'related',
  name: { zh: '相关稿件集中', en: 'Related stories together' },
  rule: {
    zh: '同组的稿件、链接框和栏标挨在一起。',
    en: 'The stories, boxes and logos of a feature stand together.',
  },
  source: 'Newspaper make-up: 同类稿件集中编排 (组合报道).',
  weight: 1.5,
  score: (view) => clamp01(1 - strays(view).length / 2),
  findings: (view) =>
    strays(view).map((one): Finding => ({
      criterion: 'related',
      severity: 'flaw',
      place: one.rect,
      modules: [one.module.id],
      message: {
        zh: `《${nameOf(one)}》离开了同组的稿件`,
        en: `“${nameOf(one)}” stands apart from its feature`,
      },
      fix: null,
    })),
}
