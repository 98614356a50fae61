import { isChinese, isDigit, isLatin } from './characters'

/**
 * Turns the straight quotes of a Chinese paragraph into ‘ ’ “ ”, alternately, one character for one
 * (GB/T 15834-2011, 4.8). An apostrophe (don't), feet and inches (5"), and a lone `'` stay straight.
 * Done by whole paragraphs, after sentences have been rejoined: a pair may have been cut by a column.
 */
export function pairQuotes(text: string): string {
  if (!/["']/.test(text) || !isChinese(text)) return text
  const chars = text.split('')
  pair(chars, '"', '“', '”', (before) => isDigit(before))
  const single = (before: string | undefined, after: string | undefined): boolean =>
    (isLatin(before) && isLatin(after)) || isDigit(before)
  if (chars.filter((char, i) => char === "'" && !single(chars[i - 1], chars[i + 1])).length % 2 === 0)
    pair(chars, "'", '‘', '’', single)
  return chars.join('')
}

/** `skip` tells, while no quote is open, whether this one is no quote at all. */
function pair(
  chars: string[],
  mark: string,
  open: string,
  close: string,
  skip: (before: string | undefined, after: string | undefined) => boolean,
): void {
  let inside = false
  for (let i = 0; i < chars.length; i++) {
    if (chars[i] !== mark) continue
    const before = chars[i - 1]
    const after = chars[i + 1]
    if (!inside && skip(before, after)) continue
    if (inside && isLatin(before) && isLatin(after)) continue
    chars[i] = inside ? close : open
    inside = !inside
  }
}
