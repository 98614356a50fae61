/** Sizes of headlines, pt: the steps a layout editor chooses from (about 三号 to 特号). */
export const HEADLINE_SIZES = [
  12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 40, 44, 48, 54, 60, 66, 72,
] as const

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
const half = (value: number): number => Math.round(value * 2) / 2

/** 引题 and 副题 stand well below the 主题, and never below body size plus a step. */
export const kickerSizePt = (headlinePt: number): number => half(clamp(headlinePt * 0.46, 10.5, 20))
export const deckSizePt = (headlinePt: number): number => half(clamp(headlinePt * 0.42, 10, 18))

/** Distance of baselines within a block of lines of one size, em. */
export const HEADLINE_LEADING = 1.22
export const DECK_LEADING = 1.4

/** Chinese sizes (字号) and their points, the largest first: the table that presses and programs share. */
const ZIHAO: readonly [name: string, pt: number][] = [
  ['特号', 54],
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['小五', 9],
  ['六号', 7.5],
]

/** The 字号 of a size in pt: its name where it is one, the nearest below it with a plus where it is not. */
export function zihaoOf(pt: number): string {
  const found = ZIHAO.find(([, size]) => pt >= size - 0.01)
  if (!found) return '六号以下'
  const [name, size] = found
  return Math.abs(pt - size) < 0.01 ? name : `${name}+`
}
