import type { FontBook } from '../fonts/face'
import { FORBIDDEN, Rule } from './breaks'
import { lineCost } from './cost'
import type { LineTable } from './lines'
import { SHRINK_STEPS, type ShrinkStep } from './lines'
import { prepare } from './prepare'
import { adjust, needOf } from './setLine'
import type { LineRange } from './optimum'
import type { Measure, ParagraphSpec } from './types'

/** A place at which the line could have ended, and what became of it. */
export interface Candidate {
  /** The line's last characters up to the place, and the character after it. */
  before: string
  after: string
  /** UTF-16 offset of the place in the paragraph. */
  offset: number
  outcome: 'chosen' | 'dearer' | 'too-wide' | 'forbidden'
  /** The rule that forbids it, or that makes it dearer. */
  rule: keyof typeof Rule
  /** Room left over (positive) or lacking (negative) at natural width, em. */
  needEm: number
  /** Cost of this line alone; null where it cannot be set. */
  cost: number | null
}

export interface StepUse {
  step: ShrinkStep | 'westernSpace' | 'hanLatinGap' | 'allGaps'
  /** em in all, negative for shrinking. */
  amountEm: number
  /** What the step could have given at most, em; null without limit. */
  limitEm: number | null
}

/** How one line came to be. */
export interface LineTrace {
  line: number
  text: string
  start: number
  end: number
  measureEm: number
  naturalEm: number
  /** Extra space at every gap of the last step, em. */
  gapEm: number
  last: boolean
  /** Mark at the line's start or end drawn in to half width. */
  trimmedStart: boolean
  trimmedEnd: boolean
  candidates: Candidate[]
  steps: StepUse[]
}

/** Sets the paragraph again and tells, line by line, what was weighed, what was forbidden and what gave way. */
export function explainParagraph(spec: ParagraphSpec, measure: Measure, fonts: FontBook): LineTrace[] {
  const prepared = prepare(spec, measure, fonts)
  if (!prepared) return []
  return prepared.ranges.map((range, line) => explainLine(prepared, range, line))
}

type Prepared = NonNullable<ReturnType<typeof prepare>>

function explainLine(prepared: Prepared, range: LineRange, line: number): LineTrace {
  const { table, text, ranges, em } = prepared
  const width = prepared.roomOf(line)
  const first = line === 0
  const last = line === ranges.length - 1
  const natural = table.natural(range.start, range.end, first)
  const need = needOf(table.style, natural, width, last)
  const next = ranges[line + 1]?.start ?? table.n
  return {
    line,
    text: text.slice(table.items[range.start]!.start, table.items[range.end - 1]!.end),
    start: table.items[range.start]!.start,
    end: table.items[range.end - 1]!.end,
    measureEm: width / em,
    naturalEm: natural / em,
    gapEm: adjust(table, range.start, range.end, first, need).gapPt / em,
    last,
    trimmedStart: table.startTrim(range.start, first) > 0,
    trimmedEnd: table.endTrim(range.end - 1) > 0,
    candidates: candidates(prepared, range.start, next, first, width),
    steps: stepsUsed(table, range, first, need, em),
  }
}

/** Every place within about two em of the line's edge, in order. */
function candidates(
  prepared: Prepared,
  start: number,
  chosen: number,
  first: boolean,
  width: number,
): Candidate[] {
  const { table, breaks, em } = prepared
  const out: Candidate[] = []
  for (let end = start + 1; end <= table.n; end++) {
    const stop = table.dropBlanks(start, end)
    if (stop <= start) continue
    const natural = table.natural(start, stop, first)
    if (natural < width - 2.5 * em && end !== chosen) continue
    if (natural - table.shrinkTotal(start, stop, first) > width + 1.5 * em) break
    const rule = end === table.n ? Rule.Free : (breaks.rule[end] as Rule)
    const forbidden = end < table.n && breaks.cost[end] === FORBIDDEN
    const cost = lineCost(table, start, stop, first, width, em)
    const before = table.items.slice(Math.max(start, stop - 3), stop)
    const after = table.items[end]
    out.push({
      before: before.map((item) => prepared.text.slice(item.start, item.end)).join(''),
      after: after ? prepared.text.slice(after.start, after.end) : '',
      offset: after ? after.start : prepared.text.length,
      outcome:
        end === chosen ? 'chosen' : forbidden ? 'forbidden' : cost === Infinity ? 'too-wide' : 'dearer',
      rule: Rule[rule] as keyof typeof Rule,
      needEm: (width - natural) / em,
      cost: cost === Infinity ? null : cost + (end < table.n ? Math.max(0, breaks.cost[end]!) : 0),
    })
  }
  return out
}

function stepsUsed(table: LineTable, range: LineRange, first: boolean, need: number, em: number): StepUse[] {
  const used = adjust(table, range.start, range.end, first, need)
  const out: StepUse[] = []
  if (need < 0) {
    const caps = table.shrinkCaps(range.start, range.end, first)
    SHRINK_STEPS.forEach((step, i) => {
      if (used.shrink[i]! > 0)
        out.push({ step, amountEm: (-used.shrink[i]! * caps[i]!) / em, limitEm: caps[i]! / em })
    })
    return out
  }
  const spaces = table.spaceStretch(range.start, range.end)
  const gaps = table.stretchTotal(range.start, range.end) - spaces
  if (used.spaceShare > 0)
    out.push({ step: 'westernSpace', amountEm: (used.spaceShare * spaces) / em, limitEm: spaces / em })
  if (used.gapShare > 0)
    out.push({ step: 'hanLatinGap', amountEm: (used.gapShare * gaps) / em, limitEm: gaps / em })
  if (used.gapPt > 0)
    out.push({
      step: 'allGaps',
      amountEm:
        (used.gapPt * table.gaps(range.start, range.end) +
          used.mixedPt * table.mixed(range.start, range.end)) /
        em,
      limitEm: null,
    })
  return out
}
