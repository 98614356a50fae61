import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { MARK_FACES } from '@shared/layout/fonts/catalogue'

/** Where scripts/fetch-faces.sh puts the faces for 楷体 and 仿宋. */
export const MARK_FONT_DIR = resolve(import.meta.dirname, '../../.cache/fonts')

/** Whether all of them are there. */
export const haveMarkFaces = (): boolean =>
  MARK_FACES.every(({ file }) => existsSync(join(MARK_FONT_DIR, file)))
