import { around, clamp01, nameOf, sharedX, sharedY } from './geometry'
import type { Criterion, Finding, Place } from './types'
import type { ModuleView, PageView } from './view'

interface Shown {
  of: ModuleView
  place: Place
}

const shown = (view: PageView): Shown[] =>
  view.modules.flatMap((of) => of.pictures.map((place) => ({ of, place })))

/** Pictures of different stories with less than a fifth of the page's column of text between them. */
function crowds(view: PageView): [Shown, Shown][] {
  const all = shown(view)
  const { stepPt, gutterPt } = view.grid
  const near = (a: Place, b: Place): boolean =>
    (sharedY(a, b) > 0 && -sharedX(a, b) <= gutterPt * 2 && sharedX(a, b) <= 0) ||
    (sharedX(a, b) > 0 && -sharedY(a, b) <= stepPt * 4)
  return all.flatMap((a, n) =>
    all
      .slice(n + 1)
      .filter((b) => a.of.story.id !== b.of.story.id && near(a.place, b.place))
      .map((b): [Shown, Shown] => [a, b]),
  )
}

/** With several pictures: share of the page's halves, upper, lower, left and right, that have one. */
function halves(view: PageView): number {
  const all = shown(view)
  if (all.length < 2) return 1
  const { typeArea } = view.grid
  const midX = typeArea.x + typeArea.width / 2
  const midY = typeArea.y + typeArea.height / 2
  const at = all.map(({ place }) => ({ x: place.x + place.width / 2, y: place.y + place.height / 2 }))
  const seen = [at.some(({ x }) => x < midX), at.some(({ x }) => x > midX)]
  const ups = [at.some(({ y }) => y < midY), at.some(({ y }) => y > midY)]
  return [...seen, ...ups].filter(Boolean).length / 4
}

export const picturesSpread: Criterion = {
  id: 'pictures-spread',
  name: { zh: '图片分散', en: 'Pictures spread' },
  rule: {
    zh: '不同稿件的图片不挤在一处，上下左右都有。',
    en: 'Pictures of different stories do not crowd; upper and lower, left and right each have their share.',
  },
  source: 'Newspaper make-up: pictures are the page’s heaviest marks; two that touch read as one story’s.',
  weight: 1,
  score: (view) => clamp01(0.3 + 0.7 * halves(view) - crowds(view).length / 3),
  findings: (view) =>
    crowds(view).map(([a, b]): Finding => ({
      criterion: 'pictures-spread',
      severity: 'flaw',
      place: around([a.place, b.place]),
      modules: [a.of.module.id, b.of.module.id],
      message: {
        zh: `图片相邻：《${nameOf(a.of)}》与《${nameOf(b.of)}》`,
        en: `Pictures crowd: “${nameOf(a.of)}” and “${nameOf(b.of)}”`,
      },
      fix: null,
    })),
}
