import { canonical } from '@shared/importing/text/punctuation'
import type { ImportResult } from '@shared/importing/import'
import { isBlank } from '@shared/model/count'
import { storyTexts } from '@shared/model/story'

/** Every text of a result: what must hold each character of the input once. */
export const textsOf = (result: ImportResult): string[] => [
  ...result.stories.flatMap(storyTexts),
  ...result.leftovers.map((leftover) => leftover.text),
]

/** How often each non-blank character occurs, modulo the normalisation of marks. */
export function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const char of text)
      if (!isBlank(char)) counts.set(canonical(char), (counts.get(canonical(char)) ?? 0) + 1)
  return counts
}

/** The characters that one tally has more of than the other, for a message a person can read. */
export function difference(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string[] {
  const lines: string[] = []
  for (const char of new Set([...before.keys(), ...after.keys()])) {
    const [a, b] = [before.get(char) ?? 0, after.get(char) ?? 0]
    if (a !== b) lines.push(`${JSON.stringify(char)}: ${a} in the input, ${b} in the result`)
  }
  return lines
}

/**
 * Takes off markup by rules of its own, written against the list in shared/importing/text/markup.ts and not with its
 * code, so that the one checks the other. Good for well-formed pages, not for line soup.
 */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/<!--.*?-->/g, '')
        .replace(/!\[(.*?)\]\(.*?\)/g, '$1')
        .replace(/<\/?(?:table|tr|td|th)>/g, '')
        .replace(/^\s*#{1,6}\s+/, '')
        .replace(/^\s*>\s*/, '')
        .replace(/^[-*+]\s+(?!\d+ -$)/, '')
        .replace(/^\|[-|\s]+\|$/, '')
        .replace(/^\|.*\|$/, (row) => row.replace(/\|/g, ' '))
        .replace(/(?<![*\d])\*\*(?=[^*\d])(.+?)\*\*/g, '$1')
        .replace(/&mdash;/g, '—')
        .replace(/&nbsp;/g, ' '),
    )
    .join('\n')
