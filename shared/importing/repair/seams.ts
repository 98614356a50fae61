import { beginsInMidSentence, endsParagraph, endsSentence } from '../patterns/sentence'
import { isNumbered } from '../structure/kinds'
import type { Draft, Piece } from '../structure/draft'
import { widthZi } from '../text/characters'
import { bigrams } from './bigrams'
import { concatPieces, seamWords } from './join'

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
  /** The paragraph that is being put together: its place in `kept` and its parts, joined in one go at the end. */
  let open = -1
  let parts: Piece[] = []
  const close = (): void => {
    if (parts.length > 1) kept[open]!.rich = concatPieces(parts)
  }
  for (const piece of draft.body) {
    if (piece.type === 'subhead') {
      kept.push(piece)
      continue
    }
    const before = parts.at(-1)
    const between = kept.length - 1 - open
    const joins =
      before !== undefined &&
      canJoin(before, piece) &&
      (between === 0 || (between === 1 && proven(before, piece, vocabulary)))
    if (!joins) {
      close()
      open = kept.length
      parts = [piece]
      kept.push(piece)
      continue
    }
    const whole = kept[open]!
    const words = seamWords(before, piece)
    parts.push(piece)
    absorbed.set(piece, whole)
    draft.notes.push({
      code: 'joined',
      message: `分栏断句已拼接（原第${piece.line}行），请核对“${words}”`,
      text: words,
      piece: whole,
    })
  }
  close()
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
    !endsInClause(before.rich.text) &&
    !beginsInMidSentence(piece.rich.text)
  return !list
}

const endsInClause = (text: string): boolean => '，、'.includes(text.at(-1) ?? ' ')

const isShort = (text: string): boolean =>
  text.length < LIST_ZI * 2 && widthZi(text) < LIST_ZI && !endsSentence(text)

function proven(before: Piece, piece: Piece, vocabulary: ReadonlySet<string>): boolean {
  if (beginsInMidSentence(piece.rich.text) || endsInClause(before.rich.text)) return true
  return vocabulary.has((before.rich.text.at(-1) ?? '') + (piece.rich.text[0] ?? ''))
}
