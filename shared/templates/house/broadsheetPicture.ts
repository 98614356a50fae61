import { over, slot } from '../build'
import type { Template } from '../template'

export const broadsheetPicture: Template = {
  id: 'broadsheet-picture',
  name: { zh: '对开图片版', en: 'Broadsheet picture page' },
  size: 'broadsheet',
  furniture: [],
  slots: [
    slot([0, 0, 8, 48], over(42, 1, { airRows: 2 }), {
      for: 'caption',
      pictures: [{ column: 0, columns: 8, row: 0, rows: 39 }],
    }),
    slot([0, 48, 4, 29], over(24, 1), {
      for: 'caption',
      pictures: [{ column: 0, columns: 4, row: 0, rows: 22 }],
    }),
    slot([4, 48, 4, 55], over(36, 1), {
      pictures: [{ column: 1, columns: 2, row: 10, rows: 14 }],
    }),
    slot([0, 77, 2, 26], over(20, 2)),
    slot([2, 77, 2, 26], over(20, 2), { frame: 'tint' }),
  ],
}
