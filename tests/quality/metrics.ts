import {
  faultsOf,
  isClosing,
  isDash,
  isDot,
  isHan,
  isLatin,
  isOpening,
  isWestern,
  type Fault,
} from './characters'
import { leftEdge, type SetGlyph, type SetLine, type SetText } from './lines'

/** Figures of a set of numbers. */
export interface Spread {
  count: number
  mean: number
  /** Standard deviation. */
  sd: number
  min: number
  max: number
}

/** How well a text is set. Lengths in em; everything about gaps and blanks is of justified lines. */
export interface Quality {
  lines: number
  /** Breaks that a rule forbids: marks at a line's start or end, a parted —— or ……; numbers and words cut. */
  faults: Record<Fault, number>
  /** Largest space between two neighbours beyond what each may have of its own (see `allowance`). */
  maxGap: number
  /** Where: the two characters. */
  maxGapAt: string
  /** Extra space between two 汉字, and the mean of its absolute value. */
  gap: Spread
  meanAbsGap: number
  /** Lines with such a space over 0.1 em. */
  looseLines: number
  /** Blank of a mark that stands between 汉字 (natural: 0.5). */
  loneMark: Spread
  /** Width of two marks next to each other, both full width: 1.5 when set closed up, 2 when not. */
  adjacent: Spread
  adjacentOpen: number
  /** Width left for a closing mark that ends a line: 1 full, 0.5 half, 0 hanging. */
  lineEnd: { full: number; half: number; hanging: number; other: number }
  /** Opening marks that begin a line: with their blank, or without. */
  lineStart: { full: number; trimmed: number }
  /** Space between 汉字 and Latin letters or digits where the text has no blank; `natural` in last lines. */
  hanLatin: Spread & { natural: number | null }
  /** Last lines with one character besides marks; of them, with no mark either. */
  shortLast: number
  singleLast: number
  /** Lines whose end is not at the measure, by more than 0.01 em. */
  offMeasure: number
  /** Baselines more than 0.05 pt off the grid. */
  offGrid: number
  /** Glyphs that copy out as another character. */
  alike: number
}

export interface Setting {
  sizePt: number
  /** Measure, 字. */
  measure: number
  /** Baseline step, pt. */
  stepPt: number
}

const LOOSE = 0.1
const MEASURE_TOLERANCE = 0.01
const GRID_TOLERANCE_PT = 0.05
const WIDTH_TOLERANCE = 0.02

/** Space a pair may have besides its glyphs' widths, em (the marks' own halves lie within their widths). */
function allowance(a: SetGlyph, b: SetGlyph): number {
  if (b.spaced) return 0.5 // a Western word space, CLREQ 3.2.2
  if (isDot(a.text) || isDot(b.text)) return 0.25 // half an em of its own, on two sides
  if (isHan(a.text) ? isWestern(b.text) : isWestern(a.text) && isHan(b.text)) return 0.25
  return isDash(b.text) ? narrowness(b) / 2 : 0
}

/** How much a dash's glyph is short of its em, which it stands in the middle of. */
const narrowness = (glyph: SetGlyph): number => Math.max(0, widthOf(glyph) - glyph.advance / glyph.sizePt)

/** Full-width advance of a glyph, em. A dash or an ellipsis has 1 em whatever the font says. */
const widthOf = (glyph: SetGlyph): number =>
  isDash(glyph.text) ? glyph.text.length : glyph.advance / glyph.sizePt

/** Western quotation marks are narrower than the Chinese ones of the same code. */
const isFull = (glyph: SetGlyph): boolean => glyph.advance / glyph.sizePt > 0.9
const closes = (glyph: SetGlyph): boolean => isClosing(glyph.text) && isFull(glyph)
const opens = (glyph: SetGlyph): boolean => isOpening(glyph.text) && isFull(glyph)
const isMark = (glyph: SetGlyph): boolean => closes(glyph) || opens(glyph)

export function measureQuality({ lines, alike }: SetText, setting: Setting): Quality {
  const gaps: number[] = []
  const marks: number[] = []
  const adjacent: number[] = []
  const hanLatin: number[] = []
  const natural: number[] = []
  let maxGap = -Infinity
  let maxGapAt = ''
  let looseLines = 0
  for (const line of lines) {
    let loose = false
    for (const [i, b] of line.glyphs.entries()) {
      const a = line.glyphs[i - 1]
      if (!a) continue
      const step = (b.x - a.x) / a.sizePt
      const mixed = !b.spaced && (isHan(a.text) ? isLatin(b.text) : isLatin(a.text) && isHan(b.text))
      if (mixed) (line.last ? natural : hanLatin).push(step - widthOf(a))
      if (line.last) continue
      const excess = step - widthOf(a) - allowance(a, b)
      if (excess > maxGap) [maxGap, maxGapAt] = [excess, a.text + b.text]
      if (isHan(a.text) && isHan(b.text) && !b.spaced) {
        gaps.push(step - 1)
        loose ||= step - 1 > LOOSE
      }
      if (isMark(a) && isMark(b)) adjacent.push(step + 1)
      if (closes(a) && isHan(b.text) && isHan(line.glyphs[i - 2]?.text ?? '')) marks.push(step - 0.5)
      if (opens(b) && isHan(a.text) && isHan(line.glyphs[i + 1]?.text ?? '')) marks.push(step - 0.5)
    }
    if (loose) looseLines++
  }
  return {
    lines: lines.length,
    faults: countFaults(lines),
    maxGap: Math.max(0, maxGap),
    maxGapAt,
    gap: spread(gaps),
    meanAbsGap: spread(gaps.map(Math.abs)).mean,
    looseLines,
    loneMark: spread(marks),
    adjacent: spread(adjacent),
    adjacentOpen: adjacent.filter((width) => width > 1.5 + WIDTH_TOLERANCE).length,
    ...edges(lines, setting),
    hanLatin: { ...spread(hanLatin), natural: natural.length > 0 ? spread(natural).mean : null },
    ...shortLasts(lines),
    offGrid: countOffGrid(lines, setting.stepPt),
    alike,
  }
}

function countFaults(lines: readonly SetLine[]): Quality['faults'] {
  const faults: Quality['faults'] = { start: 0, end: 0, dash: 0, number: 0, word: 0 }
  const textOf = ({ glyphs }: SetLine) => glyphs.map(({ text }) => text).join('')
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (!next || next.first) return
    // A blank parts words; a hyphen that the engine put in says that the word is cut by rule.
    if (next.glyphs[0]!.spaced || line.glyphs.at(-1)!.text === '') return
    for (const fault of faultsOf(textOf(line), textOf(next))) faults[fault]++
  })
  return faults
}

function edges(lines: readonly SetLine[], { sizePt, measure }: Setting) {
  const left = leftEdge(lines)
  const lineEnd = { full: 0, half: 0, hanging: 0, other: 0 }
  const lineStart = { full: 0, trimmed: 0 }
  let offMeasure = 0
  for (const { first, last, glyphs } of lines) {
    const start = (glyphs[0]!.x - left) / sizePt
    if (!first && opens(glyphs[0]!)) lineStart[start < -0.25 ? 'trimmed' : 'full']++
    if (last) continue
    const end = glyphs.at(-1)!
    const room = measure - (end.x - left) / sizePt
    if (!closes(end)) {
      // A middle dot stands in the middle of half an em.
      const slack = isDash(end.text)
        ? narrowness(end)
        : isDot(end.text)
          ? Math.max(0, 0.5 - end.advance / end.sizePt)
          : 0
      if (Math.abs(room - widthOf(end)) > slack + MEASURE_TOLERANCE) offMeasure++
      continue
    }
    const kind = (
      [
        [1, 'full'],
        [0.5, 'half'],
        [0, 'hanging'],
      ] as const
    ).find(([width]) => Math.abs(room - width) <= WIDTH_TOLERANCE)
    lineEnd[kind?.[1] ?? 'other']++
    if (!kind) offMeasure++
  }
  return { lineEnd, lineStart, offMeasure }
}

function shortLasts(lines: readonly SetLine[]): { shortLast: number; singleLast: number } {
  const lasts = lines.filter(({ first, last }) => last && !first)
  const short = lasts.filter(({ glyphs }) => glyphs.filter((glyph) => !isMark(glyph)).length <= 1)
  return { shortLast: short.length, singleLast: short.filter(({ glyphs }) => glyphs.length === 1).length }
}

function countOffGrid(lines: readonly SetLine[], stepPt: number): number {
  const firsts = new Map<number, number>()
  return lines.filter(({ page, y }) => {
    if (!firsts.has(page)) firsts.set(page, y)
    const rows = (y - firsts.get(page)!) / stepPt
    return Math.abs(rows - Math.round(rows)) * stepPt > GRID_TOLERANCE_PT
  }).length
}

export function spread(values: readonly number[]): Spread {
  const count = values.length
  if (count === 0) return { count, mean: 0, sd: 0, min: 0, max: 0 }
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count
  let [min, max] = [Infinity, -Infinity]
  for (const value of values) [min, max] = [Math.min(min, value), Math.max(max, value)]
  return { count, mean, sd: Math.sqrt(variance), min, max }
}
