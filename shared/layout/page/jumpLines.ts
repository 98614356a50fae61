import { baselineY } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { lineItems } from '../display/lineItems'
import type { DisplayItem, GlyphsItem } from '../display/types'
import { derived } from '../styles/derived'
import type { ParagraphStyle } from '../styles/styles'
import type { Context } from './context'
import type { ModuleGeometry } from './geometry'
import { planHead, type Head } from './head'
import type { Jump } from './jump'

/** 下转第n版 and 上接第n版, as readers know them. */
const jumpToText = (page: number): string => `（下转第${page}版）`
const jumpFromText = (page: number): string => `（上接第${page}版）`

/** A line's style: 下转 at the right, 上接 at the left; turned in vertical text. */
const jumpStyles = {
  horizontal: derived((base: ParagraphStyle, align: 'left' | 'right'): ParagraphStyle => ({
    ...base,
    align,
    indent: 0,
  })),
  vertical: derived((base: ParagraphStyle, align: 'left' | 'right'): ParagraphStyle => ({
    ...base,
    align,
    indent: 0,
    direction: 'vertical',
  })),
}

/**
 * A line that leads to another page. It is the page's, not the story's: no `story`, so that its characters are not
 * counted as text. `measurePt` is its leg's; `x`, `y` as of a line of text.
 */
export function jumpLine(
  context: Context,
  page: number,
  place: { x: number; y: number; measurePt: number; vertical: boolean },
): GlyphsItem[] {
  return setLine(context, jumpToText(page), 'right', place)
}

function setLine(
  context: Context,
  text: string,
  align: 'left' | 'right',
  place: { x: number; y: number; measurePt: number; vertical: boolean },
): GlyphsItem[] {
  const { subhead, folio } = context.styles
  const spec = {
    runs: [
      {
        text,
        font: subhead.font,
        sizePt: context.styles.body.sizePt,
        color: folio.color,
        role: 'folio' as const,
      },
    ],
    style: jumpStyles[place.vertical ? 'vertical' : 'horizontal'](folio.paragraph, align),
  }
  const set = context.paragraphs.set(spec, place.measurePt)
  return set.lines
    .slice(0, 1)
    .flatMap((line) => lineItems(line, { x: place.x, y: place.y, vertical: place.vertical }))
}

/** Rows that 上接第n版 takes over the text. */
const FROM_ROWS = 1

/**
 * The head of a continuation: the story's headline once more, smaller and by the page, not the story (its characters
 * are counted where it begins), and 上接第n版 over the first leg.
 */
export function planContinuation(
  context: Context,
  story: Story,
  module: Module,
  geometry: ModuleGeometry,
  jump: Jump,
): Head {
  const bare: Story = { ...story, kicker: '', deck: '', byline: '' }
  const head = planHead(context, bare, module, geometry)
  const from = jump.fromPage
  const row = head.bodyRow
  const taken = from === null ? 0 : FROM_ROWS
  return {
    ...head,
    bodyRow: Math.min(geometry.endRow, row + taken),
    paint: () => {
      const painted = head.paint()
      const items: DisplayItem[] = painted.items.map(ofThePage)
      if (from !== null && row < geometry.endRow) {
        const covered = head.cover && head.cover.column === 0 ? head.cover.columns : 0
        const leg = geometry.legs[covered] ?? geometry.legs[0]!
        const place = { x: leg.x, y: baselineY(context.grid, row), measurePt: leg.width, vertical: false }
        items.push(...setLine(context, jumpFromText(from), 'left', place))
      }
      return {
        items: items as GlyphsItem[],
        missing: [],
        lines: 0,
        oversetCharacters: 0,
        oversetLines: 0,
      }
    },
  }
}

/** A glyph run without its story. */
function ofThePage({ story: _story, paragraph: _paragraph, line: _line, ...item }: GlyphsItem): GlyphsItem {
  return { ...item, role: 'folio' }
}
