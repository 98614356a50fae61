import { expect } from 'vitest'
import type { DisplayPage } from '@shared/layout/display/types'
import type { StoryFit } from '@shared/layout/page/types'
import { storyTexts, type Story } from '@shared/model/story'
import { inked, pdfText } from './poppler'

/** Non-blank characters of a story on the pages, in the list's order. */
export const setTextOf = (pages: readonly DisplayPage[], story: string): string =>
  inked(
    pages
      .flatMap(({ items }) =>
        items.flatMap((item) => (item.type === 'glyphs' && item.story === story ? item.glyphs : [])),
      )
      .map(({ char }) => char)
      .join(''),
  )

const sorted = (text: string): string => Array.from(text).sort().join('')

/**
 * Holds the text that poppler copies from the PDF against the stories: each story in one piece; every field, block
 * and caption whole and in order where the story fits; where it does not, what is missing is its overset to the
 * character.
 * @returns characters compared.
 */
export function expectStoriesCopied(
  bytes: Uint8Array,
  pages: readonly DisplayPage[],
  stories: readonly Story[],
  fits: readonly Pick<StoryFit, 'story' | 'characters' | 'oversetCharacters'>[],
): number {
  const copied = inked(pdfText(bytes))
  let compared = 0
  for (const fit of fits) {
    const story = stories.find(({ id }) => id === fit.story)!
    const set = setTextOf(pages, story.id)
    expect(copied, story.id).toContain(set)
    const whole = inked(storyTexts(story).join(''))
    expect(Array.from(whole), story.id).toHaveLength(fit.characters)
    expect(Array.from(set).length + fit.oversetCharacters, story.id).toBe(fit.characters)
    if (fit.oversetCharacters === 0) {
      expect(sorted(set), story.id).toBe(sorted(whole))
      // A block may be parted by a picture's caption, never its words by anything else: find each in what is left.
      let rest = set
      for (const text of storyTexts(story)
        .map(inked)
        .toSorted((a, b) => b.length - a.length)) {
        expect(rest, story.id).toContain(text)
        rest = rest.replace(text, () => '')
      }
      expect(rest, story.id).toBe('')
    }
    compared += Array.from(set).length
  }
  return compared
}
