import type { Page } from '@shared/model/page'
import { gridFor, type Grid } from '@shared/model/pagesize'
import type { Module, PicturePlacement } from '@shared/model/placement'
import { storyTexts, type Story } from '@shared/model/story'
import { blockText } from '@shared/model/text'
import { standings } from '../rank'
import { LEAST_ROWS } from './cells'

/** Columns for a text of up to so many lines of one column. */
const WIDTHS: readonly [lines: number, columns: number][] = [
  [14, 1],
  [64, 2],
  [150, 3],
]

const MOST_COLUMNS = 4
/** A headline that would take more lines asks for a wider module. */
const MOST_LINES = 2

/**
 * A module for a story that has none yet, at the page's upper left: as wide as its length asks for, its headline by
 * its rank, its pictures over the text. Its rows are an estimate by counting 字; the page tells what they make of it.
 */
export function blueprint(page: Page, story: Story, stories: ReadonlyMap<string, Story>, id: string): Module {
  const grid = gridFor(page)
  const lines = linesOf(grid, story)
  const onPage = [...new Set([...page.stories, story.id])].flatMap((one) => stories.get(one) ?? [])
  const sizePt = Math.round(standings(onPage, page.size).get(story.id)?.idealPt ?? 24)
  const headPt = [...story.headline].length * sizePt
  const widthOf = (columns: number) => columns * grid.columnPt + (columns - 1) * grid.gutterPt
  let columns = WIDTHS.find(([most]) => lines <= most)?.[1] ?? 4
  if (story.pictures.length > 0) columns = Math.max(2, columns)
  while (columns < MOST_COLUMNS && headPt > MOST_LINES * widthOf(columns)) columns++
  columns = Math.min(grid.columns, columns)
  const maxLines = Math.max(1, Math.min(3, Math.ceil(headPt / widthOf(columns))))
  const pictures = picturesOf(grid, story, columns)
  const head = headRows(grid, story, sizePt, maxLines)
  const pictureRows = pictures.reduce((sum, one) => Math.max(sum, one.row + one.rows + 3), 0)
  const rows = Math.max(LEAST_ROWS, head + pictureRows + Math.ceil(lines / columns))
  return {
    id,
    story: story.id,
    column: 0,
    row: 0,
    columns,
    rows: Math.min(rows, grid.rows),
    headline: { sizePt, maxLines, align: 'center', airRows: 0 },
    pictures,
    frame: story.kind === 'box' ? 'box' : 'none',
  }
}

/** An id for a module of a story that no module of the page has. */
export function moduleId(page: Page, story: string): string {
  const taken = new Set(page.modules.map((module) => module.id))
  let id = `m-${story}`
  for (let n = 2; taken.has(id); n++) id = `m-${story}-${n}`
  return id
}

/** Lines of a story's text in one column, by counting. */
function linesOf(grid: Grid, story: Story): number {
  const zi = Math.max(1, Math.floor(grid.columnPt / grid.bodyPt))
  const texts = story.blocks.map((block, n) => (n === 0 ? story.dateline : '') + blockText(block))
  return texts.reduce((sum, text) => sum + (text === '' ? 0 : Math.ceil(([...text].length + 2) / zi)), 0)
}

/** Rows of air above and below a headline block together, and the height of the smaller lines, in headline sizes. */
const HEAD_AIR_ROWS = 2
const SMALL_LINE = 0.6

function headRows(grid: Grid, story: Story, sizePt: number, maxLines: number): number {
  const [kicker, headline, deck, byline] = storyTexts(story)
  const small = [kicker, deck].filter((text) => text).length * SMALL_LINE * sizePt
  const main = headline ? maxLines * 1.25 * sizePt : 0
  if (main + small === 0) return byline ? 1 : 0
  return Math.ceil((main + small) / grid.stepPt) + HEAD_AIR_ROWS + (byline ? 1 : 0)
}

/** Pictures one below the other over the whole width, each in its own shape, none higher than it is wide. */
function picturesOf(grid: Grid, story: Story, columns: number): PicturePlacement[] {
  const widthPt = columns * grid.columnPt + (columns - 1) * grid.gutterPt
  let row = 0
  return story.pictures.map(({ id, pixels }) => {
    const shape = pixels && pixels.width > 0 ? Math.min(1, pixels.height / pixels.width) : 2 / 3
    const rows = Math.max(4, Math.round((widthPt * shape) / grid.stepPt))
    const placement = { picture: id, column: 0, columns, row, rows }
    row += rows + 3
    return placement
  })
}
