import { clamp01, foot, nameOf, right, sharedX, sharedY } from './geometry'
import type { Criterion, Finding } from './types'
import type { ModuleView, PageView } from './view'

/** Farther than this from its headline, rows or gutters, a text is parted from it. */
const NEAR = 3

/** Whether the text begins at its headline: right below it, or beside it. */
function parted(view: PageView, { head, legs, story }: ModuleView): boolean {
  // A picture's headline stands with its caption below the picture.
  const first = legs.find((leg) => leg.used > 0)
  if (!head || !first || story.kind === 'caption') return false
  const down = first.y - foot(head)
  const below = down >= -1 && down <= NEAR * view.grid.stepPt
  if (below && (sharedX(head, first) > 0 || !head.side)) return false
  const gap = Math.max(first.x - right(head), head.x - right(first))
  return !(head.side && sharedY(head, first) > 0 && gap <= NEAR * view.grid.gutterPt + view.grid.columnPt / 2)
}

export const headlineWithText: Criterion = {
  id: 'headline-with-text',
  name: { zh: '题文相接', en: 'Headline with its text' },
  rule: {
    zh: '正文要从标题下或标题旁开始，中间不隔图片、不隔别的稿件。',
    en: 'The text begins under its headline or beside it, with no picture and no other story between.',
  },
  source: 'Newspaper make-up: 题文相接，忌题文分离: the eye goes from the headline to the nearest text.',
  weight: 1.5,
  score: (view) => clamp01(1 - view.modules.filter((one) => parted(view, one)).length / 3),
  findings: (view) =>
    view.modules
      .filter((one) => parted(view, one))
      .map((one): Finding => ({
        criterion: 'headline-with-text',
        severity: 'flaw',
        place: one.head!,
        modules: [one.module.id],
        message: {
          zh: `题文不接：《${nameOf(one)}》的正文不从标题处开始`,
          en: `“${nameOf(one)}”: its text does not begin at its headline`,
        },
        fix: null,
      })),
}
