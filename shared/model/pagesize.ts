import { MM } from './units'

export const PAGE_SIZE_IDS = ['broadsheet', 'tabloid'] as const
export type PageSizeId = (typeof PAGE_SIZE_IDS)[number]

/**
 * A page size of the trade. Lengths in mm; the type area (版心) follows from columns, 字 and body size,
 * so that a column is always a whole number of 字.
 */
export interface PageSize {
  id: PageSizeId
  /** Chinese and English name, as the app shows it. */
  name: { zh: string; en: string }
  widthMm: number
  heightMm: number
  bleedMm: number
  /** Top edge of the type area from the trim's top edge; the folio line stands above it. */
  topMm: number
  columns: number
  /** Width of a column, in 字 of the body size. */
  columnZi: number
  /** Gap between columns, in 字. */
  gutterZi: number
  /** Body size, pt. */
  bodyPt: number
  /** Distance of two baselines, pt. */
  stepPt: number
  /** Rows of the baseline grid. */
  rows: number
}

/** The table of page sizes: add a row (and its id above) to add a size. */
export const PAGE_SIZES: Readonly<Record<PageSizeId, PageSize>> = {
  broadsheet: {
    id: 'broadsheet',
    name: { zh: '对开', en: 'Broadsheet' },
    widthMm: 390,
    heightMm: 550,
    bleedMm: 3,
    topMm: 34,
    columns: 8,
    columnZi: 13,
    gutterZi: 1,
    bodyPt: 9,
    stepPt: 13.5,
    rows: 103,
  },
  tabloid: {
    id: 'tabloid',
    name: { zh: '四开', en: 'Tabloid' },
    widthMm: 275,
    heightMm: 390,
    bleedMm: 3,
    topMm: 28,
    columns: 6,
    columnZi: 11,
    gutterZi: 1,
    bodyPt: 9,
    stepPt: 13.5,
    rows: 72,
  },
}

/** The measures of a page size that a page, or a template, may set for itself. */
export const GRID_KEYS = [
  'widthMm',
  'heightMm',
  'topMm',
  'columns',
  'columnZi',
  'gutterZi',
  'bodyPt',
  'stepPt',
  'rows',
] as const
export type GridKey = (typeof GRID_KEYS)[number]

/** What a page sets of its grid, and the left margin where the type area is not in the middle. */
export type GridChoice = Partial<Record<GridKey | 'leftMm', number>>

/** A page size with a page's own measures. */
export const sizeOf = (page: { size: PageSizeId; grid?: GridChoice }): PageSize & { leftMm?: number } => ({
  ...PAGE_SIZES[page.size],
  ...page.grid,
})

/** Why a grid cannot be: null when it can. A type area larger than its page is none. */
export function gridProblem(page: { size: PageSizeId; grid?: GridChoice }): string | null {
  const size = sizeOf(page)
  const grid = gridOf(size)
  const { x, y, width, height } = grid.typeArea
  if (x < 0 || x + width > grid.widthPt + 1e-6)
    return `版心宽 ${mm(width)} mm，超出纸宽 ${size.widthMm} mm / the type area is wider than the page`
  if (y + height > grid.heightPt + 1e-6)
    return `版心底边在 ${mm(y + height)} mm，超出纸高 ${size.heightMm} mm / the type area is higher than the page`
  return null
}

const mm = (pt: number): number => Math.round((pt / MM) * 10) / 10

const grids = new Map<string, Grid>()

/** The grid of a page; one object for all pages alike, so that caches can go by identity. */
export function gridFor(page: { size: PageSizeId; grid?: GridChoice }): Grid {
  const own = page.grid && Object.keys(page.grid).length > 0 ? JSON.stringify(sizeOf(page)) : page.size
  let grid = grids.get(own)
  if (!grid) {
    // Templates under way make many grids that no page keeps.
    if (grids.size > 64) grids.clear()
    grids.set(own, (grid = gridOf(sizeOf(page))))
  }
  return grid
}

/** The grid of a page in pt, from the trim's top-left corner, y downwards. */
export interface Grid {
  widthPt: number
  heightPt: number
  bleedPt: number
  typeArea: { x: number; y: number; width: number; height: number }
  columns: number
  columnPt: number
  gutterPt: number
  bodyPt: number
  stepPt: number
  rows: number
}

export function gridOf(size: PageSize & { leftMm?: number }): Grid {
  const columnPt = size.columnZi * size.bodyPt
  const gutterPt = size.gutterZi * size.bodyPt
  const width = size.columns * columnPt + (size.columns - 1) * gutterPt
  const widthPt = size.widthMm * MM
  return {
    widthPt,
    heightPt: size.heightMm * MM,
    bleedPt: size.bleedMm * MM,
    typeArea: {
      x: size.leftMm === undefined ? (widthPt - width) / 2 : size.leftMm * MM,
      y: size.topMm * MM,
      width,
      height: size.rows * size.stepPt,
    },
    columns: size.columns,
    columnPt,
    gutterPt,
    bodyPt: size.bodyPt,
    stepPt: size.stepPt,
    rows: size.rows,
  }
}

/** Left edge of a column (0-based), pt from the trim's left edge. */
export const columnX = (grid: Grid, column: number): number =>
  grid.typeArea.x + column * (grid.columnPt + grid.gutterPt)

/** Width of `span` columns with the gutters between them, pt. */
export const spanPt = (grid: Grid, span: number): number => span * grid.columnPt + (span - 1) * grid.gutterPt

/** Top edge of a baseline row (0-based), pt from the trim's top edge. */
export const rowY = (grid: Grid, row: number): number => grid.typeArea.y + row * grid.stepPt

/**
 * Baseline of body text in a row. The em box of the body size is centred in the row and
 * 汉字's baseline lies 0.88 em below the em box's top (the ideographic em box of Noto CJK: 880/-120).
 */
export const baselineY = (grid: Grid, row: number): number =>
  rowY(grid, row) + (grid.stepPt - grid.bodyPt) / 2 + 0.88 * grid.bodyPt
