import { fixed, over, slot, standing } from '../build'
import type { Template } from '../template'

export const tabloidFront: Template = {
  id: 'tabloid-front',
  name: { zh: '四开头版', en: 'Tabloid front page' },
  size: 'tabloid',
  furniture: [fixed('masthead', [0, 0, 6, 10]), fixed('guide', [0, 10, 2, 14])],
  slots: [
    slot([2, 10, 4, 39], over(42, 2), {
      pictures: [{ column: 0, columns: 4, row: 0, rows: 17 }],
    }),
    slot([0, 24, 2, 48], over(24, 2)),
    slot([2, 49, 2, 23], over(22, 2)),
    slot([4, 49, 2, 23], standing(20, 1, 'right'), { frame: 'box' }),
  ],
}
