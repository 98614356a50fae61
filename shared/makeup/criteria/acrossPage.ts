import { clamp01, isNews, nameOf } from './geometry'
import type { Criterion, Finding } from './types'
import type { ModuleView, PageView } from './view'

/** Headlines right across the page that are not the lead's. */
const across = (view: PageView): ModuleView[] =>
  view.modules.filter(
    (one) =>
      isNews(one) &&
      one.rank > 0 &&
      one.head !== null &&
      !one.head.side &&
      one.module.columns === view.grid.columns,
  )

export const acrossPage: Criterion = {
  id: 'across-page',
  name: { zh: '通栏', en: 'Across the page' },
  rule: {
    zh: '通栏标题只给头条；别的稿件通栏，版面被切成几层，头条也显不出来。',
    en: 'A headline right across the page is the lead’s; another one cuts the page into layers and takes the lead’s place.',
  },
  source: 'Newspaper make-up: 通栏题 is the strongest mark of weight and is given once a page.',
  weight: 1,
  score: (view) => clamp01(1 - across(view).length / 2),
  findings: (view) =>
    across(view).map((one): Finding => ({
      criterion: 'across-page',
      severity: 'flaw',
      place: one.head!,
      modules: [one.module.id],
      message: {
        zh: `通栏：《${nameOf(one)}》不是头条而标题通栏`,
        en: `Across the page: “${nameOf(one)}” is not the lead`,
      },
      fix: null,
    })),
}
