import { append, PLAIN_LEVEL, type Draft } from './draft'
import type { Classified } from './kinds'

/** The words of a head as fields. */
export interface Head {
  kicker: string
  headline: string
  deck: string
  level: number
}

/** Level of the biggest heading among the lines, PLAIN_LEVEL when none has `#`. */
export const bigLevel = (lines: readonly Classified[]): number =>
  lines.reduce((best, line) => Math.min(best, line.level || PLAIN_LEVEL), PLAIN_LEVEL)

/**
 * Tells 引题, 主题 and 副题 apart in the lines of one head:
 * - a line that begins with —— is a deck, one that ends with —— or ： a kicker;
 * - of headings of unlike size the biggest is the headline, those above it kicker, those below deck;
 * - of two alike the first is the kicker (引题 leads in, 主题 says it) unless the second reads as a deck:
 *   much longer, with figures or a comma that the first has not;
 * - of three or more alike the second is the headline.
 */
export function readHead(lines: readonly Classified[]): Head {
  const level = bigLevel(lines)
  const head: Head = { kicker: '', headline: '', deck: '', level }
  let main = lines.findIndex(
    (line) => !isDeck(line) && !isKicker(line) && (line.level || PLAIN_LEVEL) === level,
  )
  if (main < 0) main = lines.findIndex((line) => !isDeck(line) && !isKicker(line))
  if (main < 0) main = lines.findIndex((line) => !isDeck(line))
  if (main < 0) main = 0
  const first = lines[main]!
  const second = lines[main + 1]
  const alike = second !== undefined && !isDeck(second) && !isKicker(first) && sameSize(first, second)
  const third = lines[main + 2]
  if (alike && main === 0) {
    if (third && !isDeck(third) && sameSize(first, third)) main = 1
    else if (!readsAsDeck(first.text, second.text)) main = 1
  }
  lines.forEach((line, index) => {
    if (index < main) head.kicker = append(head.kicker, line.text)
    else if (index === main) head.headline = line.text
    else head.deck = append(head.deck, line.text)
  })
  return head
}

export const isDeck = (line: Classified): boolean => line.kind === 'deck'
const isKicker = (line: Classified): boolean => /(?:—|：)$/.test(line.text)
const sameSize = (a: Classified, b: Classified): boolean => a.level === b.level && a.bold === b.bold

function readsAsDeck(first: string, second: string): boolean {
  const more = /\d|，/
  return second.length >= first.length * 1.4 && more.test(second) && !more.test(first)
}

export function setHead(draft: Draft, head: Head): void {
  draft.kicker = head.kicker
  draft.headline = head.headline
  draft.deck = head.deck
}
