import { beginsInMidSentence, endsParagraph, endsSentence } from '../patterns/sentence'
import { isNumbered } from '../structure/kinds'
import type { Draft, Piece } from '../structure/draft'
import { widthZi } from '../text/characters'
import { bigrams } from './bigrams'
import { joinPieces } from './join'

/** Lines narrower than this, without a stop, may be a list or verse and are left apart. */
const LIST_ZI = 15

/**
 * Rejoins the paragraphs of a story that a column, page or picture has cut: one that ends in mid-sentence goes on in
 * the next. A sub-heading between the two is passed over only when the seam proves it: the next paragraph begins as no
 * paragraph can, or the two characters at the seam are a pair that the story uses elsewhere.
 */
export function rejoinSentences(draft: Draft): void {
  if (draft.body.length < 2 || !draft.body.some(isOpen)) return
  const vocabulary = draft.body.some((piece) => piece.type === 'subhead')
    ? draft.body.reduce((set, piece) => bigrams(piece.rich.text, set), new Set<string>())
    : new Set<string>()
  const kept: Piece[] = []
  const absorbed = new Map<Piece, Piece>()
  /** The paragraph before, when only sub-headings stand between it and the end of `kept`. */
  let last = -1
  for (const piece of draft.body) {
    const before = last >= 0 ? kept[last]! : undefined
    if (piece.type === 'subhead') {
      kept.push(piece)
      continue
    }
    const between = kept.length - 1 - last
    if (
      before &&
      canJoin(before, piece) &&
      (between === 0 || (between === 1 && proven(before, piece, vocabulary)))
    ) {
      const words = joinPieces(before, piece)
      absorbed.set(piece, before)
      draft.notes.push({
        code: 'joined',
        message: `分栏断句已拼接（原第${piece.line}行），请核对“${words}”`,
        text: words,
        piece: before,
      })
    } else {
      last = kept.length
      kept.push(piece)
    }
  }
  for (const note of draft.notes) if (note.piece) note.piece = absorbed.get(note.piece) ?? note.piece
  draft.body = kept
}

/** A paragraph that breaks off in mid-sentence. */
export const isOpen = (piece: Piece): boolean =>
  piece.type === 'paragraph' && !piece.fixed && !endsParagraph(piece.rich.text)

function canJoin(before: Piece, piece: Piece): boolean {
  if (!isOpen(before) || piece.fixed || isNumbered(piece.rich.text)) return false
  const list =
    isShort(before.rich.text) &&
    isShort(piece.rich.text) &&
    !/[，、]$/.test(before.rich.text) &&
    !beginsInMidSentence(piece.rich.text)
  return !list
}

const isShort = (text: string): boolean =>
  text.length < LIST_ZI * 2 && widthZi(text) < LIST_ZI && !endsSentence(text)

function proven(before: Piece, piece: Piece, vocabulary: ReadonlySet<string>): boolean {
  if (beginsInMidSentence(piece.rich.text) || /[，、]$/.test(before.rich.text)) return true
  return vocabulary.has((before.rich.text.at(-1) ?? '') + (piece.rich.text[0] ?? ''))
}
