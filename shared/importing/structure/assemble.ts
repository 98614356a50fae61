import type { Leftover } from '../../model/query'
import { creditAt } from '../patterns/credit'
import { isAdvertisement } from '../patterns/furniture'
import { boxLabel, inlineLabel } from '../patterns/labels'
import { endsSentence } from '../patterns/sentence'
import { slice, trim } from '../text/rich'
import { assembleHead } from './assembleHead'
import { belongsToStory, captionText } from './caption'
import { addCaption, startCaption } from './captionDraft'
import { collectImages, note, placeImages, start, startStory, type Context } from './context'
import { append, newDraft, pieceOf, PLAIN_LEVEL, type Draft } from './draft'
import type { Classified } from './kinds'
import { readOutline } from './outline'

export interface Assembled {
  drafts: Draft[]
  leftovers: Leftover[]
}

/** Goes through the classified lines once and deals them out to stories. Every line goes to one story or leftover. */
export function assemble(lines: readonly Classified[], file: string): Assembled {
  const context: Context = {
    lines,
    outline: readOutline(lines),
    file,
    drafts: [],
    leftovers: [],
    current: null,
    feature: null,
    briefs: null,
    early: [],
    images: [],
    collected: 0,
  }
  for (let i = 0; i < lines.length;) {
    collectImages(context, i + 1)
    i = step(context, i)
    collectImages(context, i)
  }
  if (context.images.length > 0) {
    const last =
      context.current ?? context.drafts.at(-1) ?? startStory(context, lines.at(-1)!.line, PLAIN_LEVEL)
    placeImages(context, last)
  }
  return { drafts: context.drafts, leftovers: context.leftovers }
}

/** Deals with the line at `i` and answers the index of the next to read. */
function step(context: Context, i: number): number {
  const line = context.lines[i]!
  if (isAdvertisement(line.text)) {
    context.leftovers.push({
      text: line.text,
      reason: '疑为广告，未归入稿件',
      source: { file: context.file, line: line.line },
    })
    return i + 1
  }
  switch (line.kind) {
    case 'image':
      return takeImage(context, i)
    case 'heading':
    case 'short':
    case 'deck':
      return assembleHead(context, i)
    case 'label':
      return openBox(context, i)
    case 'byline':
      return takeByline(context, i)
    case 'signature':
      return takeSignature(context, i)
    case 'credit':
      return takeCredit(context, i)
    case 'jump': {
      const story = context.current ?? headless(context, line)
      story.body.push({ ...pieceOf(line), fixed: true })
      note(
        story,
        'uncertain',
        `转版接版标记“${line.text}”按正文保留，请核对后处理`,
        line.text,
        story.body.at(-1)!,
      )
      return i + 1
    }
    case 'body':
      return takeBody(context, i)
  }
}

/** A story without a headline, which an editor must see to. */
function headless(context: Context, line: Classified): Draft {
  const draft = startStory(context, line.line, PLAIN_LEVEL)
  note(
    draft,
    'uncertain',
    '未识别出标题，请补标题或归并到相邻稿件',
    Array.from(line.text).slice(0, 20).join(''),
  )
  if (context.briefs) draft.part = context.briefs
  return draft
}

function takeImage(context: Context, i: number): number {
  const next = context.lines[i + 1]
  // A caption, head or story that comes next takes the picture; a story that goes on keeps it.
  if (next && (next.kind === 'heading' || next.kind === 'short' || captionText(context.lines, i + 1, 1)))
    return i + 1
  if (context.current) placeImages(context, context.current)
  return i + 1
}

function takeBody(context: Context, i: number): number {
  const line = context.lines[i]!
  const label = line.dateline > 0 ? null : inlineLabel(line.text)
  if (label) {
    const owner = ownerOf(context)
    const box = start(context, newDraft('box', line.line, PLAIN_LEVEL))
    const body = pieceOf(line)
    body.rich = { text: body.rich.text, bold: [[0, label.length]] }
    box.body.push(body)
    attach(context, box, owner)
    context.current = label.kind === 'lead-in' ? owner : box
    return i + 1
  }
  const caption = line.dateline > 0 ? null : captionText(context.lines, i, 1)
  if (caption) {
    const { current } = context
    if (current && belongsToStory(context.lines, caption)) addCaption(context, current, caption)
    else startCaption(context, caption)
    return caption.end
  }
  let story = context.current
  if (line.dateline > 0) {
    const box = story?.kind === 'box'
    if (!story || box || story.body.some((piece) => piece.type === 'paragraph') || story.dateline !== '')
      story = headless(context, line)
    story.dateline = line.text.slice(0, line.dateline).trim()
  }
  story ??= headless(context, line)
  if (line.text.slice(line.dateline).trim() === '') return i + 1
  const piece = pieceOf(line, 'paragraph', line.dateline)
  const jump = /^[（(]?上接(?:第?.{1,4})版[^）)]{0,20}[）)]/u.exec(piece.rich.text)
  if (jump) note(story, 'uncertain', `转版接版标记“${jump[0]}”按正文保留，请核对后处理`, jump[0], piece)
  if (line.table && !story.body.at(-1)?.table)
    note(story, 'uncertain', '表格按文字导入，一行一段，请核对', line.text, piece)
  // 本报讯（…）……。本报记者 王一 摄: the story's own picture.
  const credit = line.dateline > 0 ? creditAt(piece.rich.text) : -1
  if (credit > 0) {
    story.credit = append(story.credit, piece.rich.text.slice(credit).trim())
    piece.rich = trim(slice(piece.rich, 0, credit))
    note(story, 'missing-picture', '署名表明本篇配有图片，图片未随文字导入', story.credit)
  }
  story.body.push(piece)
  if (story.kind === 'box' && boxLabel(story.headline) === 'lead-in') context.current = story.part
  return i + 1
}

function ownerOf(context: Context): Draft | null {
  const { current } = context
  return current?.kind === 'box' ? current.part : current
}

function attach(context: Context, box: Draft, owner: Draft | null): void {
  if (owner) {
    box.part = owner.part ?? owner
    if (owner.part === null || owner.part.kind === 'logo') box.part = owner
    owner.boxed = true
  } else context.early.push(box)
}

function openBox(context: Context, i: number): number {
  const line = context.lines[i]!
  const owner = ownerOf(context)
  const box = start(context, newDraft('box', line.line, line.level || PLAIN_LEVEL))
  box.headline = line.text
  attach(context, box, owner)
  context.current = box
  const next = context.lines[i + 1]
  // 短评 with a headline of its own below the label.
  if (
    boxLabel(line.text) === 'appendix' &&
    next &&
    next.kind === 'short' &&
    context.lines[i + 2]?.kind === 'body'
  ) {
    box.kicker = line.text
    box.headline = next.text
    return i + 2
  }
  return i + 1
}

function takeByline(context: Context, i: number): number {
  const line = context.lines[i]!
  const { current } = context
  const next = context.lines[i + 1]
  if (!current || current.kind === 'logo') {
    const draft = headless(context, line)
    draft.byline = line.text
    return i + 1
  }
  if (current.body.length === 0) {
    current.byline = append(current.byline, line.text)
    if (line.credit === 'both' || /图/.test(line.text))
      note(current, 'missing-picture', '署名表明本篇配有图片，图片未随文字导入', line.text)
    return i + 1
  }
  if (
    next?.kind === 'body' &&
    current.byline === '' &&
    current.body.every((piece) => piece.type === 'subhead')
  ) {
    current.byline = line.text
    return i + 1
  }
  if (next?.kind === 'body' && next.dateline === 0 && !endsHere(current)) {
    // A byline in the middle of a text that breaks off: another story begins and its headline is lost.
    headless(context, line).byline = line.text
    return i + 1
  }
  current.credit = append(current.credit, line.text)
  current.closed = true
  return i + 1
}

const endsHere = (draft: Draft): boolean =>
  draft.body.length > 0 && endsSentence(draft.body.at(-1)!.rich.text)

function takeSignature(context: Context, i: number): number {
  const line = context.lines[i]!
  const story = context.current ?? context.drafts.at(-1) ?? headless(context, line)
  if (story.body.length === 0 && story.byline === '' && story.kind === 'story') story.byline = line.text
  else {
    story.credit = append(story.credit, line.text)
    story.closed = true
  }
  return i + 1
}

function takeCredit(context: Context, i: number): number {
  const line = context.lines[i]!
  const story = context.current ?? context.drafts.at(-1) ?? headless(context, line)
  if (story.body.length === 0 && story.byline === '' && story.kind === 'story') story.byline = line.text
  else story.credit = append(story.credit, line.text)
  if (story.pictures.length === 0)
    note(story, 'missing-picture', '署名表明本篇配有图片，图片未随文字导入', line.text)
  return i + 1
}
