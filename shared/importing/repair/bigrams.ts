import { isHan } from '../text/characters'

/** Pairs of neighbouring 汉字 in a text: what stands for its vocabulary. */
export function bigrams(text: string, into = new Set<string>()): Set<string> {
  for (let i = 1; i < text.length; i++)
    if (isHan(text[i - 1]) && isHan(text[i])) into.add(text[i - 1]! + text[i]!)
  return into
}

/** Share of the pairs of `text` that are in `vocabulary`, 0 to 1. */
export function cohesion(text: string, vocabulary: ReadonlySet<string>): number {
  const own = bigrams(text)
  if (own.size === 0) return 0
  let shared = 0
  for (const pair of own) if (vocabulary.has(pair)) shared++
  return shared / own.size
}
