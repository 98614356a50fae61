import { fixed, over, slot } from '../build'
import type { Template } from '../template'

export const tabloidSpecial: Template = {
  id: 'tabloid-special',
  name: { zh: '四开专版', en: 'Tabloid feature page' },
  size: 'tabloid',
  furniture: [fixed('ad', [0, 58, 6, 14], '公益广告\n讲文明 树新风')],
  slots: [
    slot([0, 0, 6, 32], over(38, 1, { airRows: 1 }), {
      legs: 5,
      pictures: [{ column: 1, columns: 3, row: 0, rows: 13 }],
    }),
    slot([0, 32, 4, 26], over(26, 1)),
    slot([4, 32, 2, 26], over(20, 2), { frame: 'tint' }),
  ],
}
