import { over, slot, standing } from '../build'
import type { Template } from '../template'

export const broadsheetDepth: Template = {
  id: 'broadsheet-depth',
  name: { zh: '对开新闻纵深', en: 'Broadsheet in-depth page' },
  size: 'broadsheet',
  furniture: [],
  slots: [
    slot([0, 0, 6, 50], over(46, 1, { airRows: 2 }), {
      legs: 4,
      pictures: [{ column: 1, columns: 2, row: 0, rows: 16 }],
    }),
    slot([6, 0, 2, 34], over(24, 2), { frame: 'tint' }),
    slot([0, 50, 5, 29], over(34, 1), {
      pictures: [{ column: 3, columns: 2, row: 0, rows: 14 }],
    }),
    slot([5, 50, 3, 27], over(28, 1)),
    slot([0, 79, 3, 24], standing(28, 1, 'right')),
    slot([3, 79, 2, 24], over(22, 2)),
    slot([5, 77, 3, 26], over(26, 1), { frame: 'box' }),
    slot([6, 34, 2, 16], over(18, 1)),
  ],
}
