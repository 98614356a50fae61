import type { ParagraphStyle } from '../styles/styles'
import { Cls, isClosingSide, isIdeographic, isWordClass } from './classes'
import type { Item } from './items'

/**
 * CLREQ 3.5.3 and 3.5.4: the order in which a line gives way. Step 1 of shrinking (the mark at the line's end)
 * is always done and so is not among them; steps 2 to 7 are.
 */
export const SHRINK_STEPS = ['wordSpace', 'middleDot', 'bracket', 'pause', 'latinGap', 'stop'] as const
export type ShrinkStep = (typeof SHRINK_STEPS)[number]

/**
 * The house's first limits in stretching (CLREQ 3.5.4 leaves them to the style): Han/Latin gaps open a third of their
 * way, to about 1/3 em, then all other gaps to 0.08 em; only a line that is still short takes them to the utmost.
 */
export const FIRST_LATIN = 1 / 3
export const FIRST_GAP = 0.08

/** Index into SHRINK_STEPS of the step at which a mark gives its blank, -1 for what never does. */
export function stepOf(cls: Cls): number {
  switch (cls) {
    case Cls.Opening:
    case Cls.Closing:
      return 2
    case Cls.Pause:
      return 3
    case Cls.Stop:
      return 5
    default:
      return -1
  }
}

/** Blanks that a line neither begins nor ends with: a paragraph's indent is its style's. */
export const isSkipped = (item: Item): boolean => item.cls === Cls.Space || item.cls === Cls.WideSpace

/** What a line's end leaves out: blanks, and what has no shape at all. */
const isBlankItem = (item: Item): boolean =>
  isSkipped(item) || (item.glyphs.length === 0 && item.advance === 0)

/** Items that the last step of stretching leaves beside each other (CLREQ 3.5.4 step 3). */
const STILL = [Cls.Connector, Cls.Solidus, Cls.Suffix, Cls.Prefix, Cls.Glue]
const WESTERN = [Cls.WesternSign, Cls.WesternClose, Cls.WesternOpen, Cls.Space, Cls.Rtl]

/** By class: what is asked of every two neighbours. */
const byClass = (is: (cls: Cls) => boolean): Uint8Array =>
  Uint8Array.from({ length: Cls.Control + 1 }, (_, cls) => (is(cls as Cls) ? 1 : 0))
const still = byClass((cls) => STILL.includes(cls))
const western = byClass((cls) => isWordClass(cls) || WESTERN.includes(cls))
const ideographic = byClass(isIdeographic)
const word = byClass(isWordClass)

/**
 * Prefix sums over a paragraph's items, so that any line's natural width and what it has to give are had in constant
 * time. Adjacent marks are drawn together here: any two that would take 2 em take 1.5 (CLREQ 3.1.6.2). Lengths in pt.
 */
export class LineTable {
  readonly n: number
  /** Blank taken away from an item's two sides by its neighbours on the same line. */
  readonly trimBefore: Float64Array
  readonly trimAfter: Float64Array
  /** Space between item i and i + 1 beyond their cells. */
  readonly gapAfter: Float64Array
  /** 1 where the last step may open the place between item i and i + 1. */
  readonly opens: Uint8Array
  /** How far at most the edges can make a line wider than its items are, or one line than another, pt. */
  readonly edgePlay: number
  private readonly width: Float64Array
  private readonly shrink: Float64Array
  private readonly stretch: Float64Array
  private readonly openCount: Int32Array

  constructor(
    readonly items: readonly Item[],
    readonly style: ParagraphStyle,
  ) {
    const n = (this.n = items.length)
    // One buffer for all: making one costs as much as filling it for a paragraph's length.
    const buffer = new ArrayBuffer(8 * (6 * n + 3) + 4 * (n + 1) + n)
    const doubles = (before: number, length: number) => new Float64Array(buffer, 8 * before, length)
    this.trimBefore = doubles(0, n)
    this.trimAfter = doubles(n, n)
    this.gapAfter = doubles(2 * n, n)
    this.width = doubles(3 * n, n + 1)
    this.shrink = doubles(4 * n + 1, n + 1)
    this.stretch = doubles(5 * n + 2, n + 1)
    this.openCount = new Int32Array(buffer, 8 * (6 * n + 3), n + 1)
    this.opens = new Uint8Array(buffer, 8 * (6 * n + 3) + 4 * (n + 1), n)
    let blank = 0
    for (let i = 0; i < n; i++) {
      const item = items[i]!
      const next = i + 1 < n ? items[i + 1] : undefined
      // Most of a text is 汉字 beside 汉字: nothing to give, nothing between them but the last step's place.
      if (item.cls === Cls.Han && next?.cls === Cls.Han && !next.tied) {
        this.opens[i] = 1
        this.width[i + 1] = this.width[i]! + item.advance
        this.shrink[i + 1] = this.shrink[i]!
        this.stretch[i + 1] = this.stretch[i]!
        this.openCount[i + 1] = this.openCount[i]! + 1
        continue
      }
      if (next) this.join(i, item, next)
      this.sum(i, item)
      if (item.blankBefore > blank) blank = item.blankBefore
      if (item.blankAfter > blank) blank = item.blankAfter
      if (item.hyphen && item.hyphen.advance > blank) blank = item.hyphen.advance
    }
    this.edgePlay = 4 * blank
  }

  /** Adjacent marks and the Han/Latin gap between item i (a) and the next (b). */
  private join(i: number, a: Item, b: Item): void {
    const em = a.run.sizePt
    if (a.blankAfter > 0 && (b.cls === Cls.Opening || isClosingSide(b.cls))) {
      // closing + closing: the first gives its blank; closing + opening: half an em stays between them.
      if (b.blankBefore > 0)
        this.trimBefore[i + 1] = Math.min(b.blankBefore, Math.max(0, a.blankAfter + b.blankBefore - em / 2))
      else this.trimAfter[i] = a.blankAfter
    } else if (b.blankBefore > 0 && a.cls === Cls.Opening) {
      this.trimBefore[i + 1] = b.blankBefore
    }
    const mixed =
      (ideographic[a.cls] === 1 && word[b.cls] === 1) || (word[a.cls] === 1 && ideographic[b.cls] === 1)
    if (mixed) this.gapAfter[i] = this.style.latinGap.natural * em
    const isStill =
      still[a.cls] === 1 ||
      still[b.cls] === 1 ||
      b.continuesWord ||
      b.tied ||
      a.advance === 0 ||
      b.advance === 0
    // Han/Latin gaps have a step of their own; the last step is for the rest (CLREQ 3.5.4: 剩余所有字符间距).
    const hasStep = this.gapAfter[i]! > 0
    this.opens[i] = isStill || hasStep || (western[a.cls] === 1 && western[b.cls] === 1) ? 0 : 1
  }

  private sum(i: number, item: Item): void {
    const gap = this.gapAfter[i]!
    const trimmed = this.trimBefore[i]! + this.trimAfter[i]!
    this.width[i + 1] = this.width[i]! + item.advance - trimmed + gap
    let shrink = 0
    let stretch = 0
    if (item.blankBefore > 0 || item.blankAfter > 0) shrink = item.blankBefore + item.blankAfter - trimmed
    if (gap > 0) {
      shrink += this.gapShrink(item)
      stretch = this.gapStretch(item)
    }
    if (item.cls === Cls.Space) {
      shrink += spaceShrink(item)
      stretch += spaceStretch(item)
    }
    this.shrink[i + 1] = this.shrink[i]! + shrink
    this.stretch[i + 1] = this.stretch[i]! + stretch
    this.openCount[i + 1] = this.openCount[i]! + this.opens[i]!
  }

  /** What a Han/Latin gap after `item` may lose and gain (CLREQ 3.5.3 step 6, 3.5.4 step 2). */
  gapShrink(item: Item): number {
    return (this.style.latinGap.natural - this.style.latinGap.min) * item.run.sizePt
  }
  gapStretch(item: Item): number {
    return (this.style.latinGap.max - this.style.latinGap.natural) * item.run.sizePt
  }

  /** Width of items [start, end) as they stand between others: a line of them differs by its edges. */
  between(start: number, end: number): number {
    return this.width[end]! - this.width[start]!
  }

  /** First item at or after i that is not a blank. */
  skipBlanks(i: number): number {
    while (i < this.n && isSkipped(this.items[i]!)) i++
    return i
  }

  /** One past the last item before `end` that is not a blank, not below `start`. */
  dropBlanks(start: number, end: number): number {
    while (end > start && isBlankItem(this.items[end - 1]!)) end--
    return end
  }

  /** Blank trimmed off the first item of a line; `first` for a paragraph's first line. */
  startTrim(start: number, first: boolean): number {
    const item = this.items[start]!
    if (item.cls !== Cls.Opening) return 0
    const style = first ? this.style.paragraphStart : this.style.lineStart
    return style === 'half' ? item.blankBefore : 0
  }

  /** Blank trimmed off the last item of a line; a hanging mark gives its whole advance; a hyphen takes room. */
  endTrim(last: number): number {
    const item = this.items[last]!
    if (item.hyphen) return -item.hyphen.advance
    if (!isClosingSide(item.cls) || this.style.lineEnd === 'full') return 0
    // One mark hangs; of a succession of marks none does (CLREQ 3.1.7).
    const alone = last === 0 || !isClosingSide(this.items[last - 1]!.cls)
    if (this.style.lineEnd === 'hang' && item.cls !== Cls.Closing && alone) return item.advance
    return item.blankAfter
  }

  /** Natural width of the line [start, end) with its edges trimmed; no blanks at its edges. */
  natural(start: number, end: number, first: boolean): number {
    const last = end - 1
    return (
      this.width[end]! -
      this.width[start]! -
      this.gapAfter[last]! +
      this.trimBefore[start]! -
      this.startTrim(start, first) +
      this.trimAfter[last]! -
      this.endTrim(last)
    )
  }

  /** What a line's first and last item still have to give at its edges: marks that the style lets stand full. */
  private startRest(start: number, first: boolean): number {
    return this.items[start]!.blankBefore - this.startTrim(start, first)
  }
  private endRest(last: number): number {
    const blank = this.items[last]!.blankAfter
    return blank > 0 ? Math.max(0, blank - this.endTrim(last)) : 0
  }

  /** All that a line can give in shrinking, over all steps. */
  shrinkTotal(start: number, end: number, first: boolean): number {
    const last = end - 1
    const a = this.items[start]!
    const b = this.items[last]!
    const edges =
      a.blankBefore -
      this.trimBefore[start]! -
      this.startRest(start, first) +
      b.blankAfter -
      this.trimAfter[last]! -
      this.endRest(last)
    const gap = this.gapAfter[last]! > 0 ? this.gapShrink(b) : 0
    return Math.max(0, this.shrink[end]! - this.shrink[start]! - edges - gap)
  }

  /** Capacity of each shrink step within the line, in the order of SHRINK_STEPS. */
  shrinkCaps(start: number, end: number, first: boolean): number[] {
    const caps = SHRINK_STEPS.map(() => 0)
    for (let i = start; i < end; i++) {
      const item = this.items[i]!
      const step = stepOf(item.cls)
      if (step >= 0) {
        caps[step]! += i === start ? this.startRest(start, first) : item.blankBefore - this.trimBefore[i]!
        caps[step]! += i === end - 1 ? this.endRest(i) : item.blankAfter - this.trimAfter[i]!
      }
      if (item.cls === Cls.Space) caps[0]! += spaceShrink(item)
      if (i !== end - 1 && this.gapAfter[i]! > 0) caps[4]! += this.gapShrink(item)
    }
    return caps
  }

  /** What the first two steps of stretching can give: Western blanks and Han/Latin gaps. */
  stretchTotal(start: number, end: number): number {
    const last = end - 1
    const edge = this.gapAfter[last]! > 0 ? this.gapStretch(this.items[last]!) : 0
    return this.stretch[end]! - this.stretch[start]! - edge
  }

  /** The first of them alone: Western blanks. */
  spaceStretch(start: number, end: number): number {
    let sum = 0
    for (let i = start; i < end; i++)
      if (this.items[i]!.cls === Cls.Space) sum += spaceStretch(this.items[i]!)
    return sum
  }

  /** Places between items of the line that the last step may open. */
  gaps(start: number, end: number): number {
    return this.openCount[end - 1]! - this.openCount[start]!
  }

  /** Han/Latin gaps within the line. */
  mixed(start: number, end: number): number {
    let count = 0
    for (let i = start; i + 1 < end; i++) if (this.gapAfter[i]! > 0) count++
    return count
  }

  /** Least width of one item, all blanks gone; with its hyphen, at which a line may always end. */
  minimum(i: number): number {
    const item = this.items[i]!
    const blank = item.cls === Cls.Space ? spaceShrink(item) : item.blankBefore + item.blankAfter
    return item.advance - blank + (item.hyphen?.advance ?? 0)
  }
}

/** A Western blank may shrink to 1/4 em and stretch to 1/2 em (CLREQ 3.5.3 step 2, 3.5.4 step 1). */
export const spaceShrink = (item: Item): number => Math.max(0, item.advance - item.run.sizePt / 4)
export const spaceStretch = (item: Item): number => Math.max(0, item.run.sizePt / 2 - item.advance)
