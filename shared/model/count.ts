import { storyTexts, type Story } from './story'

/** White space, and what has no shape at all (controls, joiners, direction marks, soft hyphens, byte order marks). */
const BLANK = /[\s\p{Cc}\p{Cf}]/u

export const isBlank = (char: string): boolean => BLANK.test(char)

/** Number of non-blank characters (code points; U+3000 counts as blank). The unit of every character count in Banxin's reports. */
export function countCharacters(text: string): number {
  let count = 0
  for (const char of text) if (!isBlank(char)) count++
  return count
}

export const countStory = (story: Story): number =>
  storyTexts(story).reduce((sum, text) => sum + countCharacters(text), 0)

/**
 * 字数 as Word and WPS count it: every Han character and full-width mark is one,
 * every run of Latin letters, digits and ASCII marks is one.
 */
export function countZi(text: string): number {
  let count = 0
  let inWord = false
  for (const char of text) {
    const narrow = char.codePointAt(0)! < 0x250
    if (BLANK.test(char)) inWord = false
    else if (!narrow) {
      count++
      inWord = false
    } else if (!inWord) {
      count++
      inWord = true
    }
  }
  return count
}
