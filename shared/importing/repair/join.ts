import { firstCharacters, lastCharacters, needsBlank } from '../text/characters'
import { concat, rich, trim, type Rich } from '../text/rich'
import type { Piece } from '../structure/draft'

const isParted = (head: string, tail: string): boolean => needsBlank(head.at(-1) ?? '', tail[0] ?? '')

/** The text of pieces that are one paragraph, with a blank where two Latin words meet. */
export function concatPieces(pieces: readonly Piece[]): Rich {
  const parts: Rich[] = []
  for (const piece of pieces) {
    const part = trim(piece.rich)
    const before = parts.at(-1)
    if (before && isParted(before.text, part.text)) parts.push(rich(' '))
    parts.push(part)
  }
  return concat(parts)
}

/** The words around the seam of two pieces, as they read once joined. */
export function seamWords(head: Piece, tail: Piece): string {
  const [before, after] = [head.rich.text.trimEnd(), tail.rich.text.trimStart()]
  return lastCharacters(before, 8) + (isParted(before, after) ? ' ' : '') + firstCharacters(after, 8)
}
