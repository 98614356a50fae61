import type { Leftover } from '../../model/query'
import { isLogo, isBriefsLabel } from '../patterns/labels'
import { newDraft, PLAIN_LEVEL, type Draft, type Note } from './draft'
import type { Classified } from './kinds'
import type { Outline } from './outline'

/** What the assembler knows while it goes through the lines. */
export interface Context {
  lines: readonly Classified[]
  outline: Outline
  file: string
  drafts: Draft[]
  leftovers: Leftover[]
  /** The story that body text goes to now; a box is one while it is open. */
  current: Draft | null
  /** The feature whose sub-stories are being read. */
  feature: Draft | null
  /** The label of a list of briefs, while it is open. */
  briefs: Draft | null
  /** Boxes read before the first story: they belong to the next. */
  early: Draft[]
  /** Pictures named in the file whose caption or story is yet to come. */
  images: { alt: string; source: string }[]
  /** Index of the first line whose pictures have not been taken yet. */
  collected: number
}

/** Takes the pictures of the lines before `end`; each line gives them once, whoever reads it. */
export function collectImages(context: Context, end: number): void {
  for (; context.collected < end; context.collected++)
    for (const image of context.lines[context.collected]!.images) context.images.push(image)
}

export const note = (
  draft: Draft,
  code: Note['code'],
  message: string,
  text = '',
  piece: Note['piece'] = null,
): void => void draft.notes.push({ code, message, text, piece })

export function start(context: Context, draft: Draft): Draft {
  context.drafts.push(draft)
  return draft
}

/** Begins a story that takes the text from here on. */
export function startStory(context: Context, line: number, level: number): Draft {
  const draft = start(context, newDraft('story', line, level))
  for (const box of context.early.splice(0)) box.part = draft
  context.current = draft
  placeImages(context, draft)
  return draft
}

/** Gives the pictures that were waiting to a story, with their alt text as caption. */
export function placeImages(context: Context, draft: Draft): void {
  for (const { alt, source } of context.images.splice(0)) {
    draft.pictures.push({ caption: alt, credit: '' })
    note(draft, 'missing-picture', missing(source), alt)
  }
}

export const missing = (source: string): string =>
  source === '' ? '图片未随文字导入，请补图' : `图片未随文字导入（原稿标为“${source.slice(0, 200)}”），请补图`

/** A column's logo: a line that stands alone and heads nothing by itself. */
export function startLogo(context: Context, lines: readonly Classified[], level: number): Draft {
  const draft = start(context, newDraft('logo', lines[0]!.line, level))
  draft.headline = lines.map((line) => line.text).join(' ')
  if (context.feature && level > context.feature.level) draft.part = context.feature
  return draft
}

export const isLogoLine = (line: Classified): boolean => isLogo(line.text) || isBriefsLabel(line.text)

/** Leaves the feature when a heading stands beside or above it. */
export function leaveFeature(context: Context, level: number, leads: boolean): void {
  const { feature } = context
  if (!feature) return
  if (level <= feature.level || level === PLAIN_LEVEL || (level < feature.subLevel && leads))
    context.feature = null
}

/** True when `level` is that of a sub-story of `parent`, which has hardly any text of its own. */
export function holdsStories(parent: Draft, level: number): boolean {
  if (parent.kind !== 'story' || parent.byline !== '' || parent.dateline !== '' || level <= parent.level)
    return false
  if (parent.body.length === 0) return true
  return parent.body.length <= 2 && (parent.deck !== '' || parent.boxed || level - parent.level >= 2)
}
