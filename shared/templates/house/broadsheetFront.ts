import { fixed, over, slot, standing } from '../build'
import type { Template } from '../template'

export const broadsheetFront: Template = {
  id: 'broadsheet-front',
  name: { zh: '对开要闻头版', en: 'Broadsheet front page' },
  size: 'broadsheet',
  furniture: [
    fixed('masthead', [0, 0, 6, 12]),
    fixed('ear', [6, 0, 2, 12], '今日看点\n要闻速览与服务信息登在这里，每天更换。'),
    fixed('guide', [6, 85, 2, 18]),
  ],
  slots: [
    slot([0, 12, 6, 43], over(54, 1), {
      pictures: [{ column: 0, columns: 3, row: 0, rows: 21 }],
    }),
    slot([6, 12, 2, 35], over(26, 2), { frame: 'none' }),
    slot([3, 55, 3, 26], over(32, 1)),
    slot([0, 55, 3, 24], over(18, 1), {
      for: 'caption',
      frame: 'none',
      pictures: [{ column: 0, columns: 3, row: 0, rows: 17 }],
    }),
    slot([0, 79, 3, 24], over(28, 1)),
    slot([3, 81, 3, 22], standing(26, 1, 'right')),
    slot([6, 47, 2, 38], over(22, 2), { frame: 'box' }),
  ],
}
