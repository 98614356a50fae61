import { firstCharacters, lastCharacters, needsBlank } from '../text/characters'
import { concat, rich, trim } from '../text/rich'
import type { Piece } from '../structure/draft'

/** Adds `tail` to the end of `piece` and answers the words around the seam, as they now read. */
export function joinPieces(piece: Piece, tail: Piece): string {
  const head = trim(piece.rich)
  const rest = trim(tail.rich)
  const blank = needsBlank(head.text.at(-1) ?? '', rest.text[0] ?? '')
  piece.rich = concat(blank ? [head, rich(' '), rest] : [head, rest])
  return lastCharacters(head.text, 8) + (blank ? ' ' : '') + firstCharacters(rest.text, 8)
}
