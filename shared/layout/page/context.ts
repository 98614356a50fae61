import type { Grid } from '@shared/model/pagesize'
import type { FontBook } from '../fonts/face'
import type { ParagraphSpec } from '../inline/types'
import type { Role, StyleSheet } from '../styles/styles'
import { ParagraphCache } from './paragraphCache'

/** What every part of the page level works with: the grid, the house style, the faces and the paragraphs set so far. */
export interface Context {
  grid: Grid
  styles: StyleSheet
  fonts: FontBook
  paragraphs: ParagraphCache
}

const caches = new WeakMap<FontBook, ParagraphCache>()

/** A context whose paragraph cache lives as long as the font book. */
export function contextOf(grid: Grid, styles: StyleSheet, fonts: FontBook): Context {
  let paragraphs = caches.get(fonts)
  if (!paragraphs) {
    paragraphs = new ParagraphCache(fonts)
    caches.set(fonts, paragraphs)
  }
  return { grid, styles, fonts, paragraphs }
}

/** A paragraph of one run in a role's own look, size overridden where given. */
export function plainSpec(context: Context, role: Role, text: string, sizePt?: number): ParagraphSpec {
  const style = context.styles[role]
  return {
    runs: [{ text, font: style.font, sizePt: sizePt ?? style.sizePt, color: style.color, role }],
    style: style.paragraph,
  }
}
