import { BLACK, BODY_PARAGRAPH, type ParagraphStyle, type RoleStyle, type StyleSheet } from './styles'

const plain = (align: ParagraphStyle['align']): ParagraphStyle => ({ ...BODY_PARAGRAPH, align, indent: 0 })

const role = (font: string, sizePt: number, paragraph: ParagraphStyle): RoleStyle => ({
  font,
  sizePt,
  color: BLACK,
  paragraph,
})

/** The house style. Sizes of kicker, headline and deck here are defaults; a module's HeadlineSpec sets them. */
export const HOUSE_STYLES: StyleSheet = {
  kicker: role('NotoSerifSC-Regular', 14, plain('center')),
  headline: role('NotoSerifSC-Black', 28, plain('center')),
  deck: role('NotoSerifSC-Regular', 14, plain('center')),
  byline: role('NotoSansSC-Regular', 9, plain('center')),
  dateline: role('NotoSansSC-Bold', 9, BODY_PARAGRAPH),
  body: role('NotoSerifSC-Regular', 9, BODY_PARAGRAPH),
  subhead: role('NotoSansSC-Bold', 9, plain('center')),
  caption: role('NotoSansSC-Regular', 8, plain('justify')),
  credit: role('NotoSansSC-Regular', 8, plain('right')),
  ruby: role('NotoSerifSC-Regular', 4.5, plain('center')),
  folio: role('NotoSansSC-Regular', 9, plain('left')),
}
