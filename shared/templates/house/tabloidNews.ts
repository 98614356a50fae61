import { over, slot, standing } from '../build'
import type { Template } from '../template'

export const tabloidNews: Template = {
  id: 'tabloid-news',
  name: { zh: '四开要闻', en: 'Tabloid news page' },
  size: 'tabloid',
  furniture: [],
  slots: [
    slot([0, 0, 4, 33], over(36, 1), {
      pictures: [{ column: 2, columns: 2, row: 0, rows: 13 }],
    }),
    slot([4, 0, 2, 33], over(22, 2)),
    slot([0, 33, 3, 20], over(26, 1)),
    slot([3, 33, 3, 20], standing(24, 1, 'right')),
    slot([0, 53, 2, 19], over(20, 2)),
    slot([2, 53, 4, 19], over(24, 1), { frame: 'box' }),
  ],
}
