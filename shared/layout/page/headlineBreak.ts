/** A break a headline may take after `at` UTF-16 units, and what it costs. */
interface Break {
  at: number
  /** Where the next line starts: blanks at the break are not set. */
  next: number
  cost: number
}

/** Not at a line's start: closing brackets and quotes, stops, dashes, ellipsis, middle dot (避头). */
const NOT_FIRST =
  /[\u2019\u201d\u3009\u300b\u300d\u300f\u3011\u3015\uff09\uff3d\uff5d)\]}、。，．：；！？!?,.:;%％‰℃·—…～~\-／/]/u
/** Not at a line's end: opening brackets and quotes, and the signs that lean on a number (避尾). */
const NOT_LAST = /[\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\uff08\uff3b\uff5b([{#￥$¥—…·\-／/]/u
const LATIN = /[0-9A-Za-z\u00c0-\u024f]/u
const BLANK = /\s/u
/** Pauses: the best place for a break after a blank. */
const PAUSE = /[，；：、！？。”’》）,;:!?]/u

/** Words that lean on what follows, and words that lean on what stands before: a line neither ends nor begins so. */
const LEANS_ON_NEXT = /[跨与和及或对在为于向从以把被让将由给因比不再很最更各每该此第新老大小首全双多共]/u
const LEANS_ON_LAST = /[的了着过地得们者性化等上下中里内外后前间率家名个项次万亿]/u

type Segmenter = { segment(text: string): Iterable<{ segment: string; index: number }> }
let words: Segmenter | null | undefined
function segmenter(): Segmenter | null {
  if (words === undefined)
    words =
      typeof Intl !== 'undefined' && 'Segmenter' in Intl
        ? new Intl.Segmenter('zh', { granularity: 'word' })
        : null
  return words
}

/**
 * For each offset: 0 between two words, 1 beside a single character (perhaps part of a word unknown), 3 within a word;
 * more where the character leans on its neighbour.
 */
function wordCosts(text: string): Float32Array {
  const costs = new Float32Array(text.length + 1)
  let previousSingle = false
  for (const { segment, index } of segmenter()?.segment(text) ?? []) {
    const single = [...segment].length === 1 && !PAUSE.test(segment)
    if (single && previousSingle) costs[index] = 1
    else if (single || previousSingle) costs[index] = 0.5
    if (index > 0 && LEANS_ON_NEXT.test(text[index - 1]!) && previousSingle) costs[index]! += 2
    if (LEANS_ON_LAST.test(segment) && single) costs[index]! += 2
    for (let i = 1; i < segment.length; i++) costs[index + i] = 3
    previousSingle = single
  }
  return costs
}

const known = new Map<string, Break[]>()

function breaksOf(text: string): Break[] {
  const earlier = known.get(text)
  if (earlier) return earlier
  const costs = wordCosts(text)
  const breaks: Break[] = []
  const chars = [...text]
  // A headline of several phrases parts between them.
  const inPhrase = BLANK.test(text.trim()) ? 3 : 0
  let offset = 0
  for (let i = 0; i < chars.length - 1; i++) {
    const char = chars[i]!
    offset += char.length
    const after = chars[i + 1]!
    if (BLANK.test(after)) continue
    if (BLANK.test(char)) {
      const at = text.slice(0, offset).trimEnd().length
      const before = text.slice(0, at).at(-1) ?? ''
      if (at > 0 && !NOT_FIRST.test(after) && !NOT_LAST.test(before))
        breaks.push({ at, next: offset, cost: -2 })
      continue
    }
    if (NOT_FIRST.test(after) || NOT_LAST.test(char)) continue
    // A Latin word stays whole; a number stays with its measure word: 1000份, 12月.
    if (LATIN.test(char) && (LATIN.test(after) || /[0-9]/.test(char))) continue
    breaks.push({ at: offset, next: offset, cost: inPhrase + (PAUSE.test(char) ? -2.5 : costs[offset]!) })
  }
  if (known.size > 5000) known.clear()
  known.set(text, breaks)
  return breaks
}

/** Width of a part [start, end) of the text. */
export type WidthOf = (start: number, end: number) => number

export interface HeadlineLines {
  /** UTF-16 [start, end) of each line in the text; blanks at breaks lie between the lines. */
  lines: { start: number; end: number; width: number }[]
  cost: number
}

/**
 * Breaks a headline into exactly `count` lines no wider than `measure`, as even as its phrases allow:
 * never a line of one character, never a mark at a line's start; breaks at blanks, pauses and word ends first.
 * Returns null when it cannot be done. `widthOf` and `measure` share any one unit.
 */
export function breakHeadline(
  text: string,
  count: number,
  measure: number,
  widthOf: WidthOf,
): HeadlineLines | null {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (end <= start) return count === 0 ? { lines: [], cost: 0 } : null
  const line = (from: number, to: number) => ({ start: from, end: to, width: widthOf(from, to) })
  if (count === 1) {
    const only = line(start, end)
    return only.width <= measure ? { lines: [only], cost: 0 } : null
  }
  const stops: Break[] = [
    ...breaksOf(text).filter((b) => b.at > start && b.next < end),
    { at: end, next: end, cost: 0 },
  ]
  const ideal = widthOf(start, end) / count
  // best[k][i]: cheapest way to set the text up to stop i in k lines.
  type Step = { cost: number; from: number }
  let row: (Step | null)[] = []
  const history: (Step | null)[][] = []
  for (let k = 1; k <= count; k++) {
    const next: (Step | null)[] = stops.map((stop, i) => {
      if ((k === count) !== (i === stops.length - 1)) return null
      let best: Step | null = null
      for (let j = k === 1 ? -1 : 0; j < (k === 1 ? 0 : i); j++) {
        const before = k === 1 ? 0 : row[j]?.cost
        if (before === undefined) continue
        const from = k === 1 ? start : stops[j]!.next
        if (stop.at - from < 2) continue
        const width = widthOf(from, stop.at)
        if (width > measure) continue
        const uneven = (width - ideal) / ideal
        const cost = before + uneven * uneven * 12 + (i === stops.length - 1 ? 0 : stop.cost)
        if (!best || cost < best.cost - 1e-9) best = { cost, from: j }
      }
      return best
    })
    history.push(next)
    row = next
  }
  const last = row[stops.length - 1]
  if (!last) return null
  const lines: HeadlineLines['lines'] = []
  for (let k = count - 1, i = stops.length - 1; k >= 0; k--) {
    const from = history[k]![i]!.from
    lines.unshift(line(from < 0 ? start : stops[from]!.next, stops[i]!.at))
    i = from
  }
  return { lines, cost: last.cost }
}

/** Longer texts are filled line by line; the search for even lines grows with the square of the breaks. */
export const LONG_HEADLINE = 90

/** Sets the whole text in as few lines as the measure asks for, even ones where the text is short enough. */
export function fillHeadline(text: string, measure: number, widthOf: WidthOf): HeadlineLines['lines'] {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (end - start <= LONG_HEADLINE) {
    const least = Math.max(1, Math.ceil(widthOf(start, end) / measure - 1e-9))
    // No measure at all would ask for more lines than there are characters.
    for (let count = least; count <= Math.min(least + 4, end - start); count++) {
      const even = breakHeadline(text, count, measure, widthOf)
      if (even) return even.lines
    }
  }
  return fillGreedily(text, start, end, measure, widthOf)
}

/** Line by line, each as full as its breaks allow; a piece without a break is cut where the measure ends. */
function fillGreedily(
  text: string,
  start: number,
  end: number,
  measure: number,
  widthOf: WidthOf,
): HeadlineLines['lines'] {
  const lines: HeadlineLines['lines'] = []
  const stops = [
    ...breaksOf(text).filter((b) => b.at > start && b.next < end),
    { at: end, next: end, cost: 0 },
  ]
  let from = start
  let i = 0
  while (from < end) {
    let best: Break | null = null
    while (i < stops.length && widthOf(from, stops[i]!.at) <= measure) best = stops[i++]!
    if (best) {
      lines.push({ start: from, end: best.at, width: widthOf(from, best.at) })
      from = best.next
      continue
    }
    let to = from
    for (const char of text.slice(from, stops[i]!.at)) {
      if (to > from && widthOf(from, to + char.length) > measure) break
      to += char.length
    }
    lines.push({ start: from, end: to, width: widthOf(from, to) })
    from = to
    if (to === stops[i]!.at) from = stops[i++]!.next
  }
  return lines
}
