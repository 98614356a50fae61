import { endsWithJump, jumpKind } from '../patterns/furniture'
import { signatureAt } from '../patterns/byline'
import { endsSentence } from '../patterns/sentence'
import { append, type Draft } from '../structure/draft'
import { widthZi, lastCharacters } from '../text/characters'
import { slice, trim } from '../text/rich'
import { isOpen } from '../repair/seams'

/** Moves `（李明）` from the end of a story's last paragraph to its credit. */
export function takeSignatureOut(draft: Draft): void {
  const last = draft.body.at(-1)
  if (!last || last.type !== 'paragraph' || draft.kind === 'caption') return
  const at = signatureAt(last.rich.text)
  if (at < 0) return
  draft.credit = append(last.rich.text.slice(at).trim(), draft.credit)
  last.rich = trim(slice(last.rich, 0, at))
}

/** Flags what the importer could not repair: a story or paragraph that breaks off, one without text or headline. */
export function flagTruncated(draft: Draft, drafts: ReadonlySet<Draft>): void {
  if (draft.kind === 'logo') return
  const last = draft.body.at(-1)
  if (!last) {
    if (!drafts.has(draft) && draft.kind !== 'caption')
      draft.notes.push({
        code: 'truncated',
        message: '只有标题，没有正文，请对照原版补齐',
        text: draft.headline,
        piece: null,
      })
    return
  }
  for (const [index, piece] of draft.body.entries()) {
    if (piece === last || !isOpen(piece) || widthZi(piece.rich.text) < 15) continue
    const next = draft.body[index + 1]!
    if (jumpKind(next.rich.text) === 'forward') continue
    draft.notes.push({
      code: 'truncated',
      message: '此段没有写完，请对照原版补齐',
      text: lastCharacters(piece.rich.text, 12),
      piece,
    })
  }
  if (draft.kind === 'caption' || last.fixed) {
    if (jumpKind(last.rich.text) === 'forward') jumped(draft)
    return
  }
  const text = last.rich.text
  if (endsWithJump(text)) jumped(draft)
  else if (last.type === 'subhead')
    draft.notes.push({ code: 'truncated', message: '小标题之后没有正文，请对照原版补齐', text, piece: last })
  else if (!endsSentence(text))
    draft.notes.push({
      code: 'truncated',
      message: `全篇到“${lastCharacters(text, 8)}”中断，没有结尾，请对照原版补齐`,
      text: lastCharacters(text, 12),
      piece: last,
    })
}

function jumped(draft: Draft): void {
  const last = draft.body.at(-1)!
  draft.notes.push({
    code: 'truncated',
    message: '本篇转至他版，下文不在本页',
    text: lastCharacters(last.rich.text, 12),
    piece: last,
  })
}

/** Longest 简讯, in characters, and its most paragraphs. */
const BRIEF = 120
const BRIEF_PARAGRAPHS = 2

/** Makes short stories without kicker and deck briefs. */
export function settleKind(draft: Draft): void {
  if (
    draft.kind !== 'story' ||
    draft.kicker !== '' ||
    draft.deck !== '' ||
    draft.byline !== '' ||
    draft.subLevel > 0
  )
    return
  if (draft.body.length === 0 || draft.body.length > BRIEF_PARAGRAPHS || draft.pictures.length > 0) return
  const inList = draft.part?.kind === 'logo'
  if (draft.part && !inList) return
  const length = draft.body.reduce((sum, piece) => sum + piece.rich.text.length, 0)
  const cut = draft.notes.some((note) => note.code === 'truncated')
  if ((length <= BRIEF && !cut) || (inList && length <= 2 * BRIEF)) draft.kind = 'brief'
}
