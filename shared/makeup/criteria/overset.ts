import { clamp01, nameOf } from './geometry'
import type { Criterion, Finding } from './types'
import type { ModuleView, PageView } from './view'

const lost = (view: PageView): number =>
  view.modules.reduce((sum, one) => sum + one.oversetLines + one.picturesLost * 10, 0) +
  view.unplaced.length * 20

function finding(one: ModuleView): Finding {
  const name = nameOf(one)
  const { oversetLines: lines, picturesLost: pictures } = one
  return {
    criterion: 'overset',
    severity: 'break',
    place: one.rect,
    modules: [one.module.id],
    message:
      lines > 0
        ? { zh: `《${name}》溢出 ${lines} 行`, en: `“${name}” is over by ${lines} lines` }
        : { zh: `《${name}》有 ${pictures} 张图未排`, en: `“${name}”: ${pictures} pictures have no place` },
    fix: null,
  }
}

export const overset: Criterion = {
  id: 'overset',
  name: { zh: '溢文', en: 'Overset' },
  rule: { zh: '稿件全文上版，图片不漏。', en: 'All words and pictures of every story stand on the page.' },
  source: 'A story is printed whole or cut by its editor, never by the page.',
  weight: 4,
  score: (view) => clamp01(1 - lost(view) / 40),
  findings: (view) => [
    ...view.modules.filter((one) => one.oversetLines > 0 || one.picturesLost > 0).map(finding),
    ...view.unplaced.map((story): Finding => ({
      criterion: 'overset',
      severity: 'break',
      place: view.grid.typeArea,
      modules: [],
      message: {
        zh: `《${nameOf({ story })}》没有上版`,
        en: `“${nameOf({ story })}” is not on the page`,
      },
      fix: null,
    })),
  ],
}
