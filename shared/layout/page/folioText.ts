import type { FontId } from '../fonts/face'
import type { ParagraphSpec } from '../inline/types'
import type { Context } from './context'

/** A word of the folio line in any face and size. */
export function folioParagraph(context: Context, text: string, font: FontId, sizePt: number): ParagraphSpec {
  const { color, paragraph } = context.styles.folio
  return { runs: [{ text, font, sizePt, color, role: 'folio' }], style: paragraph }
}
