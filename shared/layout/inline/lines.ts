import type { ParagraphStyle } from '../styles/styles'
import { Cls, isClosingSide, isIdeographic, isWordClass } from './classes'
import type { Item } from './items'

/**
 * CLREQ 3.5.3 and 3.5.4: the order in which a line gives way. Step 1 of shrinking (the mark at the line's end)
 * is always done and so is not among them.
 */
export const SHRINK_STEPS = ['wordSpace', 'middleDot', 'bracket', 'pause', 'latinGap', 'stop'] as const
export type ShrinkStep = (typeof SHRINK_STEPS)[number]

/**
 * Prefix sums over a paragraph's items, so that any line's measure is had in constant time.
 * Adjacent marks are already drawn together here: any two that would take 2 em take 1.5 (CLREQ 3.1.6.2).
 */
export class LineTable {
  readonly n: number
  /** Blank taken away from an item's two sides by its neighbours on the same line. */
  readonly trimBefore: Float64Array
  readonly trimAfter: Float64Array
  /** Space between item i and i + 1 beyond their cells, and whether the last step may open it. */
  readonly gapAfter: Float64Array
  readonly opens: Uint8Array
  private readonly width: Float64Array
  private readonly caps: Float64Array[]
  private readonly stretchSpace: Float64Array
  private readonly stretchGap: Float64Array
  private readonly openCount: Int32Array

  constructor(
    readonly items: readonly Item[],
    readonly style: ParagraphStyle,
  ) {
    const n = (this.n = items.length)
    this.trimBefore = new Float64Array(n)
    this.trimAfter = new Float64Array(n)
    this.gapAfter = new Float64Array(n)
    this.opens = new Uint8Array(n)
    for (let i = 0; i + 1 < n; i++) this.join(i)
    this.width = new Float64Array(n + 1)
    this.caps = SHRINK_STEPS.map(() => new Float64Array(n + 1))
    this.stretchSpace = new Float64Array(n + 1)
    this.stretchGap = new Float64Array(n + 1)
    this.openCount = new Int32Array(n + 1)
    for (let i = 0; i < n; i++) this.sum(i)
  }

  /** Adjacent marks and the Han/Latin gap between item i and the next. */
  private join(i: number): void {
    const a = this.items[i]!
    const b = this.items[i + 1]!
    const em = a.run.sizePt
    const facing = a.blankAfter + b.blankBefore
    if (a.blankAfter > 0 && (isClosingSide(b.cls) || b.cls === Cls.Opening || b.cls === Cls.MiddleDot)) {
      // closing + closing: the first gives its blank; closing + opening: half an em stays between them.
      if (b.blankBefore > 0) this.trimBefore[i + 1] = Math.min(b.blankBefore, Math.max(0, facing - em / 2))
      else this.trimAfter[i] = a.blankAfter
    } else if (b.blankBefore > 0 && a.cls === Cls.Opening) {
      this.trimBefore[i + 1] = b.blankBefore
    }
    const mixed = (isIdeographic(a.cls) && isWordClass(b.cls)) || (isWordClass(a.cls) && isIdeographic(b.cls))
    if (mixed) this.gapAfter[i] = this.style.latinGap.natural * em
    this.opens[i] = this.mayOpen(a, b) ? 1 : 0
  }

  /** CLREQ 3.5.4 step 3: not inside unbreakable pieces, not beside connectors, solidi and Western signs. */
  private mayOpen(a: Item, b: Item): boolean {
    if (b.continuesWord || a.advance === 0 || b.advance === 0) return false
    const still = (item: Item) =>
      item.cls === Cls.Connector ||
      item.cls === Cls.Solidus ||
      item.cls === Cls.Suffix ||
      item.cls === Cls.Prefix ||
      item.cls === Cls.Glue
    if (still(a) || still(b)) return false
    const western = (item: Item) =>
      isWordClass(item.cls) ||
      item.cls === Cls.WesternSign ||
      item.cls === Cls.WesternClose ||
      item.cls === Cls.WesternOpen ||
      item.cls === Cls.Space ||
      item.cls === Cls.Rtl
    return !(western(a) && western(b))
  }

  private sum(i: number): void {
    const item = this.items[i]!
    const em = item.run.sizePt
    const before = item.blankBefore - this.trimBefore[i]!
    const after = item.blankAfter - this.trimAfter[i]!
    this.width[i + 1] =
      this.width[i]! + item.advance - this.trimBefore[i]! - this.trimAfter[i]! + this.gapAfter[i]!
    for (const cap of this.caps) cap[i + 1] = cap[i]!
    const add = (step: number, amount: number) => (this.caps[step]![i + 1]! += amount)
    if (item.cls === Cls.Opening || item.cls === Cls.Closing) add(2, before + after)
    else if (item.cls === Cls.Pause) add(3, after)
    else if (item.cls === Cls.Stop) add(5, after)
    this.stretchSpace[i + 1] = this.stretchSpace[i]!
    if (item.cls === Cls.Space) {
      add(0, Math.max(0, item.advance - em / 4))
      this.stretchSpace[i + 1]! += Math.max(0, em / 2 - item.advance)
    }
    this.stretchGap[i + 1] = this.stretchGap[i]!
    if (this.gapAfter[i]! > 0) {
      add(4, (this.style.latinGap.natural - this.style.latinGap.min) * em)
      this.stretchGap[i + 1]! += (this.style.latinGap.max - this.style.latinGap.natural) * em
    }
    this.openCount[i + 1] = this.openCount[i]! + this.opens[i]!
  }

  /** First item at or after i that is not a blank. */
  skipBlanks(i: number): number {
    while (i < this.n && this.items[i]!.cls === Cls.Space) i++
    return i
  }

  /** One past the last item before `end` that is not a blank, not below `start`. */
  dropBlanks(start: number, end: number): number {
    while (end > start && (this.items[end - 1]!.cls === Cls.Space || this.items[end - 1]!.advance === 0))
      end--
    return end
  }

  /** Blank trimmed off the first item of a line; `first` for a paragraph's first line. */
  startTrim(start: number, first: boolean): number {
    const item = this.items[start]!
    if (item.cls !== Cls.Opening) return 0
    const style = first ? this.style.paragraphStart : this.style.lineStart
    return style === 'half' ? item.blankBefore : 0
  }

  /** Blank trimmed off the last item of a line; a hanging mark gives its whole advance. */
  endTrim(last: number): number {
    const item = this.items[last]!
    if (!isClosingSide(item.cls)) return 0
    if (this.style.lineEnd === 'full') return 0
    if (this.style.lineEnd === 'hang' && item.cls !== Cls.Closing) return item.advance
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

  /** Capacity of shrink step `step` within the line; marks at its edges have nothing more to give on that side. */
  shrinkCap(step: number, start: number, end: number, isFirst: boolean): number {
    const cap = this.caps[step]!
    let sum = cap[end]! - cap[start]!
    const last = end - 1
    const first = this.items[start]!
    const final = this.items[last]!
    // A mark at the line's start has been trimmed already, or may still be where a paragraph's first mark stands full.
    if (step === 2 && first.cls === Cls.Opening)
      sum -= (isFirst ? this.startTrim(start, true) : first.blankBefore) - this.trimBefore[start]!
    const finalStep =
      final.cls === Cls.Closing ? 2 : final.cls === Cls.Pause ? 3 : final.cls === Cls.Stop ? 5 : -1
    if (step === finalStep) sum -= final.blankAfter - this.trimAfter[last]!
    if (step === 4 && this.gapAfter[last]! > 0)
      sum -= (this.style.latinGap.natural - this.style.latinGap.min) * final.run.sizePt
    return Math.max(0, sum)
  }

  shrinkTotal(start: number, end: number, first: boolean): number {
    let sum = 0
    for (let step = 0; step < SHRINK_STEPS.length; step++) sum += this.shrinkCap(step, start, end, first)
    return sum
  }

  spaceStretch(start: number, end: number): number {
    return this.stretchSpace[end]! - this.stretchSpace[start]!
  }

  gapStretch(start: number, end: number): number {
    const last = end - 1
    const edge =
      this.gapAfter[last]! > 0
        ? (this.style.latinGap.max - this.style.latinGap.natural) * this.items[last]!.run.sizePt
        : 0
    return this.stretchGap[end]! - this.stretchGap[start]! - edge
  }

  /** Places between items of the line that the last step may open. */
  gaps(start: number, end: number): number {
    return this.openCount[end - 1]! - this.openCount[start]!
  }

  /** Least width of one item, all blanks gone. */
  minimum(i: number): number {
    const item = this.items[i]!
    return item.cls === Cls.Space ? 0 : item.advance - item.blankBefore - item.blankAfter
  }
}
