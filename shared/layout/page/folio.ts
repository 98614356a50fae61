import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import { lineItems } from '../display/lineItems'
import type { DisplayItem } from '../display/types'
import type { FontId } from '../fonts/face'
import { BLACK } from '../styles/styles'
import type { Context } from './context'
import type { MissingGlyphAt } from './types'
import { folioParagraph } from './folioText'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** 2021-12-03 -> 2021年12月3日 星期五. A text that is no date comes out as it is. */
export function chineseDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const day = new Date(`${date}T00:00:00Z`)
  if (!match || Number.isNaN(day.getTime())) return date
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日\u3000星期${WEEKDAYS[day.getUTCDay()]}`
}

interface Word {
  text: string
  font: FontId
  sizePt: number
  align: 'left' | 'center' | 'right'
  /** Distance from the type area's left or right edge, or from its middle, pt. */
  at: number
  /** Baseline above the folio rule, pt. */
  rise: number
}

/** Distance of the folio rule from the type area, pt. */
const RULE_ABOVE = 7
const GAP_PT = 14

/** Page furniture above the type area: the folio line, on page 1 the masthead (报头), and the rule below it. */
export function setFolio(
  context: Context,
  issue: Issue,
  page: Page,
): { items: DisplayItem[]; missing: MissingGlyphAt[] } {
  const { typeArea } = context.grid
  const { headline, subhead, folio } = context.styles
  const ruleY = typeArea.y - RULE_ABOVE
  const items: DisplayItem[] = []
  const missing: MissingGlyphAt[] = []
  /** Sets a word and answers its width; `at` counts inwards from the edge. */
  const put = (word: Word): number => {
    const set = context.paragraphs.set(folioParagraph(context, word.text, word.font, word.sizePt), 10_000)
    const line = set.lines[0]
    if (!line) return 0
    const x =
      word.align === 'left'
        ? typeArea.x + word.at
        : word.align === 'right'
          ? typeArea.x + typeArea.width - word.at - line.widthPt
          : typeArea.x + (typeArea.width - line.widthPt) / 2 + word.at
    items.push(
      ...lineItems(line, { x, y: ruleY - word.rise, measure: { x: typeArea.x, width: typeArea.width } }),
    )
    for (const { char, offset } of set.missing) missing.push({ char, story: '', paragraph: 0, offset })
    return line.widthPt
  }
  const number = String(page.number)
  const numeral: Word = { text: number, font: headline.font, sizePt: 30, align: 'right', at: 0, rise: 5 }
  const hasMasthead = page.furniture?.some(({ kind }) => kind === 'masthead') === true
  if (page.number === 1 || hasMasthead) {
    // A masthead of the page's own says the name, the folio line does not say it twice.
    if (!hasMasthead)
      put({ text: issue.name, font: headline.font, sizePt: 44, align: 'center', at: 0, rise: 12 })
    put({
      text: chineseDate(issue.date),
      font: folio.font,
      sizePt: folio.sizePt,
      align: 'left',
      at: 0,
      rise: 6,
    })
    const page1 = put({
      text: `第${page.number}版`,
      font: subhead.font,
      sizePt: folio.sizePt,
      align: 'right',
      at: 0,
      rise: 6,
    })
    if (page.section !== '')
      put({
        text: page.section,
        font: subhead.font,
        sizePt: folio.sizePt,
        align: 'right',
        at: page1 + GAP_PT,
        rise: 6,
      })
    editors(page).forEach((text, n) =>
      put({ text, font: folio.font, sizePt: 7.5, align: 'right', at: 0, rise: 20 + 11 * n }),
    )
  } else {
    const wide = put(numeral)
    editors(page).forEach((text, n, all) =>
      put({
        text,
        font: folio.font,
        sizePt: 7.5,
        align: 'right',
        at: wide + 8,
        rise: 6 + 11 * (all.length - 1 - n),
      }),
    )
    const name = put({ text: issue.name, font: headline.font, sizePt: 20, align: 'left', at: 0, rise: 6 })
    put({
      text: chineseDate(issue.date),
      font: folio.font,
      sizePt: folio.sizePt,
      align: 'left',
      at: name + GAP_PT,
      rise: 6,
    })
    if (page.section !== '')
      put({ text: page.section, font: subhead.font, sizePt: 20, align: 'center', at: 0, rise: 6 })
  }
  const rule = (y: number, widthPt: number): DisplayItem => ({
    type: 'rule',
    x1: typeArea.x,
    y1: y,
    x2: typeArea.x + typeArea.width,
    y2: y,
    widthPt,
    color: BLACK,
  })
  items.push(rule(ruleY, 1.5), rule(ruleY + 2.5, 0.35))
  return { items, missing }
}

const editors = (page: Page): string[] =>
  [
    page.editor.trim() === '' ? '' : `责任编辑：${page.editor.trim()}`,
    page.layoutEditor.trim() === '' ? '' : `版式编辑：${page.layoutEditor.trim()}`,
  ].filter((text) => text !== '')
