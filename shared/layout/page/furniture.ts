import { columnX, rowY, spanPt } from '@shared/model/pagesize'
import type { Furniture } from '@shared/model/furniture'
import { lineItems } from '../display/lineItems'
import type { BoxItem, DisplayItem } from '../display/types'
import type { FontId } from '../fonts/face'
import { derived } from '../styles/derived'
import { BLACK, type Ink, type ParagraphStyle } from '../styles/styles'
import type { Context } from './context'
import { withinGrid } from './cover'
import { chineseDate } from './folio'
import { guideEntries } from './guide'
import type { MissingGlyphAt, PageInput } from './types'

interface Painted {
  items: DisplayItem[]
  missing: MissingGlyphAt[]
}

/** A part's rectangle, pt, its air above left out as a module's is. */
interface Place {
  x: number
  y: number
  width: number
  height: number
}

const TINT: Ink = [0, 0, 0, 6]
const FRAME_PT = 0.5
const PAD_PT = 7
const LEADING = 1.5

/** Sets a page's fixed parts: masthead 报头, ears 报眼, guide 导读 and advertisements 广告. They are no story's. */
export function setFurniture(context: Context, input: PageInput): Painted {
  const result: Painted = { items: [], missing: [] }
  for (const part of input.page.furniture ?? []) {
    const place = placeOf(context, part)
    if (place.height <= 0) continue
    const paint = PAINTERS[part.kind]
    if (part.asset !== null) result.items.push(artwork(part.asset, place))
    else paint(context, input, part, place, result)
  }
  return result
}

function placeOf(context: Context, part: Furniture): Place {
  const { grid } = context
  const { column, row, columns, rows } = withinGrid(grid, part)
  const air = row > 0 ? 1 : 0
  return {
    x: columnX(grid, column),
    y: rowY(grid, row + air),
    width: spanPt(grid, columns),
    height: (rows - air) * grid.stepPt,
  }
}

const artwork = (asset: string, place: Place): DisplayItem => ({
  type: 'image',
  asset,
  ...place,
  crop: { x: 0, y: 0, width: 1, height: 1 },
})

type Painter = (context: Context, input: PageInput, part: Furniture, place: Place, out: Painted) => void

const PAINTERS: Readonly<Record<Furniture['kind'], Painter>> = {
  masthead: paintMasthead,
  ear: paintEar,
  guide: paintGuide,
  ad: paintAd,
}

/** The paper's name as large as its place lets it be, and below it one line: date and imprint. */
function paintMasthead(context: Context, { issue }: PageInput, part: Furniture, place: Place, out: Painted) {
  const { headline, folio } = context.styles
  const name = part.text.trim() === '' ? issue.name : part.text.trim()
  const line = [chineseDate(issue.date), ...(issue.imprint ?? [])].join('\u3000\u3000')
  const lineRoom = 20
  const size = Math.min(
    (place.height - lineRoom) * 0.72,
    (place.width * 0.86) / Math.max(2, [...name].length),
  )
  const baseline = place.y + (place.height - lineRoom) / 2 + 0.36 * size
  put(context, out, { text: name, font: headline.font, sizePt: size, align: 'center' }, place, baseline)
  const top = place.y + place.height - lineRoom
  out.items.push(rule(place, top, 0.35), rule(place, place.y + place.height - 2, 1))
  put(context, out, { text: line, font: folio.font, sizePt: 8, align: 'center' }, place, top + 12)
}

/** A framed notice beside the masthead: its first line in 黑体, the rest below it. */
function paintEar(context: Context, _input: PageInput, part: Furniture, place: Place, out: Painted) {
  out.items.push(frame(place))
  const [first = '', ...rest] = part.text.split('\n')
  const { subhead, body } = context.styles
  let y = place.y + PAD_PT
  y = block(context, out, { text: first, font: subhead.font, sizePt: 11, align: 'center' }, place, y)
  for (const text of rest)
    y = block(context, out, { text, font: body.font, sizePt: body.sizePt, align: 'left' }, place, y)
}

/** 导读: the leads of the other pages with their page numbers; a text of its own stands instead. */
function paintGuide(context: Context, input: PageInput, part: Furniture, place: Place, out: Painted) {
  out.items.push({ ...frame(place), fill: TINT, stroke: null, strokePt: 0 }, rule(place, place.y, 1.5))
  const { subhead, body } = context.styles
  let y = place.y + PAD_PT
  y =
    block(context, out, { text: '导\u3000读', font: subhead.font, sizePt: 13, align: 'center' }, place, y) + 2
  const own = part.text.trim() === '' ? null : part.text.split('\n')
  const look = { font: body.font, sizePt: 10, align: 'left' as const }
  for (const { text, page } of own?.map((line) => ({ text: line, page: null })) ?? guideEntries(input)) {
    const number = page === null ? '' : `${page}版`
    if (y + look.sizePt * LEADING > place.y + place.height - PAD_PT / 2) break
    const before = y
    y = block(context, out, { text, ...look }, place, y, page === null ? 0 : 26)
    if (page !== null)
      put(
        context,
        out,
        { text: number, font: subhead.font, sizePt: 9, align: 'right' },
        inset(place),
        before + baselineIn(look.sizePt),
      )
  }
}

function paintAd(context: Context, _input: PageInput, part: Furniture, place: Place, out: Painted) {
  out.items.push({ ...frame(place), fill: TINT })
  const { subhead, folio } = context.styles
  const lines = part.text.split('\n').filter((text) => text.trim() !== '')
  const size = 16
  let y = place.y + Math.max(PAD_PT, (place.height - lines.length * size * LEADING) / 2)
  for (const text of lines)
    y = block(context, out, { text, font: subhead.font, sizePt: size, align: 'center' }, place, y)
  put(
    context,
    out,
    { text: '广告', font: folio.font, sizePt: 7, align: 'right' },
    inset(place),
    place.y + place.height - 5,
  )
}

interface Words {
  text: string
  font: FontId
  sizePt: number
  align: 'left' | 'center' | 'right'
}

const baselineIn = (sizePt: number): number => ((LEADING - 1) / 2) * sizePt + 0.88 * sizePt
const inset = ({ x, y, width, height }: Place): Place => ({
  x: x + PAD_PT,
  y,
  width: Math.max(1, width - 2 * PAD_PT),
  height,
})

const aligned = derived((base: ParagraphStyle, align: Words['align']): ParagraphStyle => ({
  ...base,
  align,
  indent: 0,
}))

function compose(context: Context, words: Words, measurePt: number, out: Painted) {
  const { text, font, sizePt, align } = words
  const set = context.paragraphs.set(
    {
      runs: [{ text, font, sizePt, color: BLACK, role: 'folio' as const }],
      style: aligned(context.styles.folio.paragraph, align),
    },
    Math.max(1, measurePt),
  )
  for (const { char, offset } of set.missing) out.missing.push({ char, story: '', paragraph: 0, offset })
  return set.lines
}

/** One line at a baseline; what does not fit on it is left out of sight, as furniture has no overset. */
function put(context: Context, out: Painted, words: Words, place: Place, baseline: number): void {
  const [line] = compose(context, words, place.width, out)
  if (line) out.items.push(...lineItems(line, { x: place.x, y: baseline }))
}

/** Lines below each other from `top` on as long as the place has room; answers where the next begins. */
function block(
  context: Context,
  out: Painted,
  words: Words,
  place: Place,
  top: number,
  keepRight = 0,
): number {
  const room = inset(place)
  const step = words.sizePt * LEADING
  let y = top
  for (const line of compose(context, words, room.width - keepRight, out)) {
    if (y + step > place.y + place.height) break
    out.items.push(...lineItems(line, { x: room.x, y: y + baselineIn(words.sizePt) }))
    y += step
  }
  return y
}

const frame = ({ x, y, width, height }: Place): BoxItem => ({
  type: 'box',
  x: x + FRAME_PT / 2,
  y: y + FRAME_PT / 2,
  width: width - FRAME_PT,
  height: height - FRAME_PT,
  fill: null,
  stroke: BLACK,
  strokePt: FRAME_PT,
})

const rule = ({ x, width }: Place, y: number, widthPt: number): DisplayItem => ({
  type: 'rule',
  x1: x,
  y1: y,
  x2: x + width,
  y2: y,
  widthPt,
  color: BLACK,
})
