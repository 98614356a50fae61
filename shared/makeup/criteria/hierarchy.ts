import { HEADLINE_SIZES } from '../../layout/page/typeScale'
import { clamp01, isNews, isPart, nameOf } from './geometry'
import type { Criterion, Finding } from './types'
import type { ModuleView, PageView } from './view'

/** A lesser story may be this much larger before it counts: short words often take a size more. */
const PLAY = 1.12

/** Pairs where the lesser story shouts louder; the lead and a feature's banner have no play. */
function inversions(view: PageView): { above: ModuleView; below: ModuleView }[] {
  const news = view.modules
    .filter((one) => isNews(one) && one.head !== null && (one.module.part ?? 0) === 0)
    .sort((a, b) => a.rank - b.rank)
  const result: { above: ModuleView; below: ModuleView }[] = []
  const main = news.filter((one) => !isPart(view, one))
  main.forEach((below, n) => {
    const above = main.slice(0, n).find((one, k) => {
      const play = k === 0 ? 0.98 : PLAY
      // A few lines of text are no measure for a story of a page: a brief keeps its own size.
      return one.story.kind === 'story' && below.head!.sizePt > one.head!.sizePt * play
    })
    if (above) result.push({ above, below })
  })
  for (const part of news.filter((one) => isPart(view, one))) {
    const parent = view.modules.find(({ story }) => story.id === part.story.partOf)
    if (parent?.head && part.head!.sizePt >= parent.head.sizePt) result.push({ above: parent, below: part })
  }
  return result
}

export const hierarchy: Criterion = {
  id: 'hierarchy',
  name: { zh: '标题层级', en: 'Headline hierarchy' },
  rule: {
    zh: '标题字号随新闻轻重递减，头条最大，组稿的分题小于总题。',
    en: 'Headlines grow smaller with rank; the lead’s is the largest, a part’s smaller than its feature’s.',
  },
  source: 'Newspaper make-up: 以字号分轻重; a page with one size has no lead.',
  weight: 1.5,
  score: (view) => clamp01(1 - inversions(view).length / Math.max(4, view.modules.length / 2)),
  findings: (view) =>
    inversions(view).map(({ above, below }): Finding => {
      const size = HEADLINE_SIZES.filter((pt) => pt < above.head!.sizePt).at(-1)
      const [a, b] = [nameOf(above), nameOf(below)]
      return {
        criterion: 'hierarchy',
        severity: 'flaw',
        place: below.head!,
        modules: [below.module.id, above.module.id],
        message: {
          zh: `标题层级：《${b}》大于排在前面的《${a}》`,
          en: `“${b}” has a larger headline than “${a}”, which ranks before it`,
        },
        fix:
          size === undefined || below.module.pinned
            ? null
            : {
                label: { zh: `《${b}》标题改 ${size} 磅`, en: `“${b}”: headline to ${size} pt` },
                changes: [
                  {
                    module: below.module.id,
                    set: { headline: { ...below.module.headline, sizePt: size } },
                  },
                ],
              },
      }
    }),
}
