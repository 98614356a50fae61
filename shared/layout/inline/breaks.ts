import type { KinsokuLevel } from '../styles/styles'
import { Cls, isIdeographic, isWordClass } from './classes'
import type { Item } from './items'
import { isLead } from './words'

/** Why a line may not be broken at a place; shown by `explain`. */
export enum Rule {
  Free,
  /** 行首禁则: the mark may not begin a line. */
  LineStart,
  /** 行尾禁则: the mark may not end a line. */
  LineEnd,
  /** 符号分离禁则: parts of one mark, number, unit or word. */
  Unbreakable,
  /** Blanks stay with the line before. */
  Space,
  /** Allowed, but a number stands apart from its 年, 人, 万 … */
  UnitApart,
  /** Allowed inside an address. */
  InsideAddress,
  /** Against the rules, taken because the piece is wider than the measure. */
  Forced,
  /** Beside a half-width bracket inside a Western word: taken only where nothing else fits. */
  InsideWord,
}

/** Cost of a break at a place: FORBIDDEN or a penalty from 0. */
export const FORBIDDEN = -1

export interface Breaks {
  /** Cost of a break before item i; index 0 is unused, index n is the paragraph's end (0). */
  cost: Float64Array
  rule: Uint8Array
}

/** Classes that may not begin a line, by level (CLREQ 3.1.4). `gb` is `basic` at the line's start. */
const BASIC_START = new Set<Cls>([
  Cls.Closing,
  Cls.Pause,
  Cls.Stop,
  Cls.Connector,
  Cls.MiddleDot,
  Cls.Solidus,
  Cls.WesternClose,
  Cls.Suffix,
])
const STRICT_START = new Set<Cls>([...BASIC_START, Cls.Dash, Cls.Ellipsis])
const NO_START: Record<KinsokuLevel, ReadonlySet<Cls>> = {
  none: new Set(),
  basic: BASIC_START,
  gb: BASIC_START,
  strict: STRICT_START,
}

/** Classes that may not end a line, by level. */
const BASIC_END = new Set<Cls>([Cls.Opening, Cls.WesternOpen, Cls.Prefix])
const GB_END = new Set<Cls>([...BASIC_END, Cls.Solidus])
const NO_END: Record<KinsokuLevel, ReadonlySet<Cls>> = {
  none: new Set(),
  basic: BASIC_END,
  gb: GB_END,
  strict: GB_END,
}

export const mayNotStart = (cls: Cls, level: KinsokuLevel): boolean => NO_START[level].has(cls)
export const mayNotEnd = (cls: Cls, level: KinsokuLevel): boolean => NO_END[level].has(cls)

/** Penalty of a number parted from the 字 that counts with it, and of a break inside an address. */
const UNIT_APART = 120
const INSIDE_ADDRESS = 40
/** Of a break beside a bracket inside a word, short of one that is forbidden: an aside may be long. */
const INSIDE_WORD = 20_000

/** Western letters, digits and signs hang together unless a blank stands between (UAX 14 LB23 to LB29). */
const westernLike = (item: Item): boolean =>
  isWordClass(item.cls) || item.cls === Cls.WesternSign || item.cls === Cls.Rtl

/** A quotation mark or sign hangs on brackets and marks beside it, a unit sign on letters (UAX 14 LB19, LB21, LB24). */
const hangTogether = (before: Item, after: Item): boolean =>
  westernLike(before)
    ? westernLike(after) ||
      after.cls === Cls.Prefix ||
      (before.cls === Cls.WesternSign && after.cls === Cls.WesternOpen)
    : (before.cls === Cls.WesternClose && after.cls === Cls.WesternSign) ||
      (before.cls === Cls.Suffix && westernLike(after))

/** Blanks, and what has no shape: a mark forbids what it forbids across them (UAX 14 LB9, LB13, LB14). */
const isTransparent = (cls: Cls): boolean =>
  cls === Cls.Space || cls === Cls.WideSpace || cls === Cls.ZeroWidth || isShapeless(cls)

/** Without a shape or a say of its own. */
const isShapeless = (cls: Cls): boolean => cls === Cls.Format || cls === Cls.Control

const isGlue = (cls: Cls): boolean => cls === Cls.Glue || cls === Cls.WordJoiner

/**
 * @param before the item just before the place, format characters looked through
 * @param shown the last item before the place that is not transparent
 */
/** A single dash after a number is the connector of a span (一字线, GB/T 15834 4.12.3: 2021—2025), not half a 破折号. */
const isSpanDash = (before: Item, after: Item): boolean =>
  after.cls === Cls.Dash &&
  after.glyphs.length === 1 &&
  after.advance < 1.5 * after.run.sizePt &&
  before.digitEnd

function ruleBetween(before: Item, shown: Item, after: Item, level: KinsokuLevel): Rule {
  if (after.cls === Cls.Space || after.cls === Cls.WideSpace) return Rule.Space
  if (isShapeless(after.cls) || isShapeless(before.cls)) return Rule.Space
  if (isGlue(before.cls) || isGlue(after.cls)) return Rule.Unbreakable
  if (after.cls === Cls.Extend || after.cls === Cls.Joiner || before.cls === Cls.Joiner)
    return Rule.Unbreakable
  if (after.cls === Cls.ZeroWidth) return Rule.Space
  if (after.tied) return Rule.Unbreakable
  if (mayNotStart(after.cls, level)) return Rule.LineStart
  if (mayNotEnd(shown.cls, level)) return Rule.LineEnd
  if (level !== 'none' && isSpanDash(before, after)) return Rule.LineStart
  if (isTransparent(before.cls)) return Rule.Free
  if (after.continuesWord) return Rule.InsideAddress
  if (hangTogether(before, after)) return Rule.Unbreakable
  if (before.cls === Cls.Connector && before.digitEnd !== after.digitStart) return Rule.Free
  if (before.digitEnd && isIdeographic(after.cls)) return Rule.UnitApart
  return Rule.Free
}

/**
 * What a free place before item i is when its neighbours are looked at too. Half-width brackets between letters belong
 * to the word: code(s), (s)he (UAX 14 LB30); beside 字 they open an aside, as in Chinese. A dot is the first sign of the
 * word it stands before after a blank, and of a name after a 字: 用.NET (UAX 14 LB29).
 */
function lookAround(items: readonly Item[], i: number): Rule {
  const [before, after] = [items[i - 1]!, items[i]!]
  if (after.cls === Cls.WesternOpen)
    return isWord(before) && isWord(items[i + 1]) ? Rule.InsideWord : Rule.Free
  if (before.cls !== Cls.WesternClose || !isWord(after)) return Rule.Free
  const outer = items[i - 2]
  if (isWord(outer)) return Rule.InsideWord
  const leads = after.cls === Cls.Latin || outer === undefined || outer.cls === Cls.Space
  return leads && isLead(before.glyphs[0]?.char ?? '') ? Rule.Unbreakable : Rule.Free
}

const isPlainHan = (item: Item): boolean => item.cls === Cls.Han && !item.tied && !item.continuesWord

const isWord = (item: Item | undefined): boolean => item !== undefined && isWordClass(item.cls)

/** Every break opportunity of a paragraph. Linear. */
export function findBreaks(items: readonly Item[], level: KinsokuLevel): Breaks {
  const n = items.length
  const cost = new Float64Array(n + 1)
  const rule = new Uint8Array(n + 1)
  let before = items[0]
  let shown = items[0]
  for (let i = 1; i < n; i++) {
    const last = items[i - 1]!
    // A combining mark on a no-break space leaves it one (UAX 14 LB9).
    if (!isShapeless(last.cls) && !(last.cls === Cls.Extend && isGlue(before!.cls))) before = last
    if (!isTransparent(last.cls)) shown = last
    // Between 汉字 and 汉字 a line may always end.
    if (last.cls === Cls.Han && isPlainHan(items[i]!) && !last.digitEnd) continue
    let found = ruleBetween(before!, shown!, items[i]!, level)
    if (found === Rule.Free) found = lookAround(items, i)
    rule[i] = found
    if (found === Rule.UnitApart) cost[i] = UNIT_APART
    else if (found === Rule.InsideAddress) cost[i] = INSIDE_ADDRESS
    else if (found === Rule.InsideWord) cost[i] = INSIDE_WORD
    else if (found !== Rule.Free) cost[i] = FORBIDDEN
  }
  return { cost, rule }
}

/** Penalty of a break that the rules forbid, taken because nothing else fits. */
export const FORCED = 100_000

/**
 * Opens forbidden places where an unbreakable piece is wider than `measurePt`, so that no text is ever lost:
 * before the item that would cross the edge. `minimum(i)` is the least width of item i.
 */
export function forceBreaks(
  items: readonly Item[],
  breaks: Breaks,
  measurePt: number,
  minimum: (item: number) => number,
): void {
  let width = 0
  for (let i = 0; i < items.length; i++) {
    if (i > 0 && breaks.cost[i]! !== FORBIDDEN) width = 0
    const own = minimum(i)
    if (i > 0 && width > 0 && width + own > measurePt + 1e-6 && breaks.rule[i] !== Rule.Space) {
      breaks.cost[i] = FORCED
      breaks.rule[i] = Rule.Forced
      width = 0
    }
    width += own
  }
}
