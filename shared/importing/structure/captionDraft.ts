import { slice, trim } from '../text/rich'
import type { CaptionText } from './caption'
import { collectImages, missing, note, start, type Context } from './context'
import { newDraft, pieceOf, PLAIN_LEVEL, type Draft, type Piece } from './draft'
import { setHead, type Head } from './head'

function read(context: Context, caption: CaptionText): { pieces: Piece[]; credit: string } {
  const pieces = caption.paragraphs.map((index) => pieceOf(context.lines[index]!))
  collectImages(context, caption.end)
  if (caption.credit >= 0) return { pieces, credit: context.lines[caption.credit]!.text }
  const last = pieces.at(-1)!
  const credit = last.rich.text.slice(caption.at).trim()
  last.rich = trim(slice(last.rich, 0, caption.at))
  return { pieces, credit }
}

/** A piece of its own: a picture with its title and caption. The story around it stays open. */
export function startCaption(context: Context, caption: CaptionText, head?: Head): Draft {
  const first = context.lines[caption.paragraphs[0]!]!
  const draft = start(context, newDraft('caption', first.line, head?.level ?? PLAIN_LEVEL))
  if (head) setHead(draft, head)
  const { pieces, credit } = read(context, caption)
  draft.body = pieces
  draft.credit = credit
  const images = context.images.splice(0)
  for (const { alt, source } of images.length > 0 ? images : [{ alt: '', source: '' }]) {
    draft.pictures.push({ caption: alt, credit: '' })
    note(draft, 'missing-picture', missing(source), credit)
  }
  if (context.feature && head && head.level > context.feature.level && head.level !== PLAIN_LEVEL)
    draft.part = context.feature
  return draft
}

/** A picture of the story that is open. */
export function addCaption(context: Context, story: Draft, caption: CaptionText): void {
  const { pieces, credit } = read(context, caption)
  const text = pieces.map((piece) => piece.rich.text).join('')
  const images = context.images.splice(0)
  images.forEach(({ alt, source }, index) => {
    if (index === images.length - 1) return
    story.pictures.push({ caption: alt, credit: '' })
    note(story, 'missing-picture', missing(source), alt)
  })
  const own = images.at(-1)
  story.pictures.push({ caption: own && own.alt !== '' ? `${own.alt} ${text}` : text, credit })
  note(story, 'missing-picture', missing(own?.source ?? ''), text)
}
