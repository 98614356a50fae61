import { newspaperText } from '../../quality/text'

/** Paragraphs for every engine, and where a character is typed. */
export interface PeerText {
  source: string
  times: number
  characters: number
  paragraphs: string[]
  /** Paragraph and UTF-16 offset in the middle of the text. */
  at: { paragraph: number; offset: number }
  /** Characters to type, each once, so that no state of the text has been laid out before. */
  typed: string[]
}

const isHan = (char: string): boolean => /^\p{Script=Han}$/u.test(char)

/**
 * The newspaper text `times` over. No paragraph is repeated, for the engines remember paragraphs: each copy has
 * another 汉字 of the same text in its middle, so the glyphs stay the same.
 */
export function peerText(times: number): PeerText {
  const { source, paragraphs: base } = newspaperText()
  const pool = [...new Set(base.join(''))].filter((char) => isHan(char) && char.length === 1)
  const paragraphs = Array.from({ length: times }, (_, copy) =>
    base.map((text) => (copy === 0 ? text : varied(text, pool[copy % pool.length]!))),
  ).flat()
  const paragraph = Math.floor(paragraphs.length / 2)
  return {
    source,
    times,
    characters: paragraphs.reduce((sum, text) => sum + text.length, 0),
    paragraphs,
    at: { paragraph, offset: middle(paragraphs[paragraph]!) },
    typed: pool,
  }
}

/** Offset of the first 汉字 from the middle on. */
function middle(text: string): number {
  const half = Math.floor(text.length / 2)
  const found = Array.from(text.slice(half)).findIndex(isHan)
  return half + Math.max(0, found)
}

function varied(text: string, char: string): string {
  const at = middle(text)
  return text.slice(0, at) + char + text.slice(at + 1)
}

export const typedInto = ({ paragraphs, at }: PeerText, char: string): string => {
  const text = paragraphs[at.paragraph]!
  return text.slice(0, at.offset) + char + text.slice(at.offset)
}
