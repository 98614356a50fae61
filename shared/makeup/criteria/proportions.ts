import { clamp01, nameOf } from './geometry'
import type { Criterion, Finding } from './types'
import type { ModuleView, PageView } from './view'

type Fault = { of: ModuleView; zh: string; en: string }

/** Headlines lost in their width, forced smaller or broken within words; upright ones too short; freak modules. */
function faults(view: PageView): Fault[] {
  return view.modules.flatMap((of): Fault[] => {
    const { head, rect } = of
    const found: Fault[] = []
    if (head && of.story.kind !== 'caption') {
      if (head.vertical && head.height < Math.min(0.3 * rect.height, 8 * view.grid.stepPt))
        found.push({ of, zh: '竖题太短', en: 'its upright headline is too short' })
      if (!head.vertical && head.fill < 0.38 && head.width < 0.38 * rect.width && of.module.columns > 2)
        found.push({ of, zh: '标题太短，撑不起栏宽', en: 'its headline is lost in the width' })
      if (head.scale < 0.9)
        found.push({ of, zh: '标题排不下，被缩小', en: 'its headline had to be made smaller' })
      if (head.breakCost > 5)
        found.push({ of, zh: '标题断行不当', en: 'its headline breaks within a phrase' })
    }
    for (const picture of of.pictures) {
      const aspect = picture.width / picture.height
      if (aspect > 3.2 || aspect < 0.45)
        found.push({ of, zh: '图片过扁或过窄', en: 'a picture is too flat or too narrow' })
    }
    return found
  })
}

export const proportions: Criterion = {
  id: 'proportions',
  name: { zh: '比例', en: 'Proportions' },
  rule: {
    zh: '标题与栏宽相称，断行在词组之间；竖题不短促；图片不过扁过窄。',
    en: 'Headlines suit their width and break between phrases; upright ones are not stunted; pictures are neither strips nor slits.',
  },
  source: 'Newspaper make-up: 题与文、图与文比例相称.',
  weight: 1,
  score: (view) => clamp01(1 - faults(view).length / Math.max(3, view.modules.length / 2)),
  findings: (view) =>
    faults(view).map(({ of, zh, en }): Finding => ({
      criterion: 'proportions',
      severity: 'flaw',
      place: of.rect,
      modules: [of.module.id],
      message: { zh: `《${nameOf(of)}》：${zh}`, en: `“${nameOf(of)}”: ${en}` },
      fix: null,
    })),
}
