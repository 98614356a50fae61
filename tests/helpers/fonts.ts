import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as fontkit from 'fontkit'
import { makeFontBook } from '@shared/layout/fonts/book'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import type { FontBook } from '@shared/layout/fonts/face'
import { makeFace } from '@shared/layout/fonts/fontkitFace'

export const FONT_DIR = resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts')

export const openFont = (file: string): fontkit.Font =>
  fontkit.create(readFileSync(join(FONT_DIR, file))) as fontkit.Font

let book: FontBook | undefined

/** The catalogue's faces, opened once in a process. */
export function loadFontBook(): FontBook {
  book ??= makeFontBook(CATALOGUE.map(({ id, file }) => makeFace(id, openFont(file))))
  return book
}
