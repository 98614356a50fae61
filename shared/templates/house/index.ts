import { broadsheetFront } from './broadsheetFront'
import { broadsheetDepth } from './broadsheetDepth'
import { broadsheetCulture } from './broadsheetCulture'
import { broadsheetPicture } from './broadsheetPicture'
import { tabloidFront } from './tabloidFront'
import { tabloidSpecial } from './tabloidSpecial'
import { tabloidCulture } from './tabloidCulture'
import { tabloidNews } from './tabloidNews'
import type { Template } from '../template'

/** The templates that come with the program, 对开 first. Add one by a file of its own and a row here. */
export const HOUSE_TEMPLATES: readonly Template[] = [
  broadsheetFront,
  broadsheetDepth,
  broadsheetCulture,
  broadsheetPicture,
  tabloidFront,
  tabloidSpecial,
  tabloidCulture,
  tabloidNews,
]
