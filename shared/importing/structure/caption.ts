import { creditAt, isPictureText } from '../patterns/credit'
import type { Classified } from './kinds'

/** The paragraphs of a caption and where its credit stands. */
export interface CaptionText {
  /** Index after the last line of the caption. */
  end: number
  paragraphs: number[]
  /** Index of the line that is the credit; -1 when the credit ends the last paragraph, at `at`. */
  credit: number
  at: number
}

/** Most paragraphs of a caption that has a title, and its greatest length in characters. */
const MOST = 3
const LONGEST = 420
/** Greatest length of a caption's paragraph without a title. */
const LONGEST_ALONE = 260

/**
 * The caption text that begins at `from`: one to three paragraphs of which the last has a 摄 credit, or one on the next
 * line. Null when a dateline, head or other line comes first: then a credit belongs to a story.
 */
export function captionText(lines: readonly Classified[], from: number, most = MOST): CaptionText | null {
  const paragraphs: number[] = []
  let length = 0
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!
    if (line.kind === 'image' && paragraphs.length === 0) continue
    if (line.kind === 'credit') {
      if (paragraphs.length === 0 || (line.credit === 'both' && length > LONGEST_ALONE)) return null
      return { end: i + 1, paragraphs, credit: i, at: -1 }
    }
    if (line.kind !== 'body' || line.dateline > 0 || line.table || paragraphs.length >= most) return null
    paragraphs.push(i)
    length += line.text.length
    if (length > (most === 1 ? LONGEST_ALONE : LONGEST)) return null
    const at = creditAt(line.text)
    if (at > 0) return { end: i + 1, paragraphs, credit: -1, at }
  }
  return null
}

/** True when the caption is one of the story around it and no piece of its own (图为…, 上图…). */
export const belongsToStory = (lines: readonly Classified[], caption: CaptionText): boolean =>
  isPictureText(lines[caption.paragraphs.at(-1)!]!.text)
