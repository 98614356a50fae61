import { fixed, over, slot, standing } from '../build'
import type { Template } from '../template'

export const tabloidFront: Template = {
  id: 'tabloid-front',
  name: { zh: '四开头版', en: 'Tabloid front page' },
  size: 'tabloid',
  furniture: [fixed('masthead', [0, 0, 6, 13]), fixed('guide', [0, 13, 2, 22])],
  slots: [
    slot([2, 13, 4, 36], over(42, 2), {
      pictures: [{ column: 0, columns: 4, row: 0, rows: 15 }],
    }),
    slot([0, 35, 2, 37], over(24, 2)),
    slot([2, 49, 2, 23], over(22, 2)),
    slot([4, 49, 2, 23], standing(20, 1, 'right'), { frame: 'box' }),
  ],
}
