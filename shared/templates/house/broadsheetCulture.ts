import { over, slot, standing } from '../build'
import type { Template } from '../template'

export const broadsheetCulture: Template = {
  id: 'broadsheet-culture',
  name: { zh: '对开副刊', en: 'Broadsheet culture page' },
  size: 'broadsheet',
  furniture: [],
  slots: [
    slot([3, 0, 5, 42], over(40, 1, { airRows: 4 }), {
      legs: 3,
      pictures: [{ column: 2, columns: 1, row: 0, rows: 15 }],
    }),
    slot([0, 0, 3, 36], standing(34, 1, 'left'), { frame: 'none' }),
    slot([0, 36, 3, 31], over(28, 1), { legs: 2 }),
    slot([3, 42, 3, 33], over(28, 1), { vertical: true, frame: 'box' }),
    slot([6, 42, 2, 33], over(24, 2), { frame: 'tint' }),
    slot([0, 67, 3, 36], over(28, 1), {
      pictures: [{ column: 0, columns: 3, row: 0, rows: 14 }],
    }),
    slot([3, 75, 5, 28], standing(30, 1, 'right')),
  ],
}
