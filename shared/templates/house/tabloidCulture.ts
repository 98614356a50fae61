import { over, slot, standing } from '../build'
import type { Template } from '../template'

export const tabloidCulture: Template = {
  id: 'tabloid-culture',
  name: { zh: '四开副刊', en: 'Tabloid culture page' },
  size: 'tabloid',
  furniture: [],
  slots: [
    slot([0, 0, 4, 38], over(34, 1, { airRows: 3 }), {
      legs: 3,
      pictures: [{ column: 1, columns: 2, row: 0, rows: 13 }],
    }),
    slot([4, 0, 2, 44], over(24, 1), { vertical: true, frame: 'box' }),
    slot([0, 38, 2, 34], over(24, 2)),
    slot([2, 38, 2, 34], standing(26, 1, 'right')),
    slot([4, 44, 2, 28], over(20, 2)),
  ],
}
