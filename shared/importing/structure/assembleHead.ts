import { boxHeading, isBriefsLabel } from '../patterns/labels'
import { captionText, belongsToStory } from './caption'
import { startCaption } from './captionDraft'
import {
  collectImages,
  holdsStories,
  isLogoLine,
  leaveFeature,
  note,
  start,
  startLogo,
  startStory,
  type Context,
} from './context'
import { newDraft, pieceOf, PLAIN_LEVEL } from './draft'
import { bigLevel, isDeck, readHead, setHead } from './head'
import type { Classified } from './kinds'
import { placePlain } from './plainHead'
import { DOUBTFUL_SUBHEAD, judgeSubhead } from './subhead'

/** Longest run looked at in one go. */
const FAR = 12
/** Most lines of a head; more short lines are a table of contents, a list, an advertisement. */
const LONGEST_RUN = 4

/** Deals with the run of head-like lines that begins at `i`. */
export function assembleHead(context: Context, i: number): number {
  const { lines } = context
  const first = lines[i]!
  const alone = first.level === 0 && first.kind === 'short' ? captionText(lines, i + 1) : null
  if (alone && !(alone.paragraphs.length > 1 && belongsToStory(lines, alone))) {
    startCaption(context, alone, readHead([first]))
    return alone.end
  }
  let end = i + 1
  while (end < lines.length && end - i < FAR && goesOn(context, end)) end++
  collectImages(context, end)
  const run = lines.slice(i, end)
  const groups = split(context, run, i)
  let from = i
  for (const [index, group] of groups.entries()) {
    const last = index === groups.length - 1
    if (last) return place(context, group, from, end)
    openEmpty(context, group, groups[index + 1]!)
    from += group.length
  }
  return end
}

/** True when the line goes on with the head above it. A title that has a caption below it does not. */
function goesOn(context: Context, at: number): boolean {
  const line = context.lines[at]!
  if (line.kind !== 'heading' && line.kind !== 'short' && !isDeck(line)) return false
  if (line.level > 0 || line.kind !== 'short') return true
  const caption = captionText(context.lines, at + 1)
  const after = caption ? context.lines[caption.end] : undefined
  // With text after the credit the head above is a story's, and the line a picture's title.
  return !caption || after === undefined || after.kind === 'heading'
}

/** Parts a run of heads into those of one story each; all but the last have no text of their own. */
function split(context: Context, run: readonly Classified[], from: number): Classified[][] {
  const groups: Classified[][] = [[]]
  run.forEach((line, index) => {
    const group = groups.at(-1)!
    const last = group.at(-1)
    const ends =
      last !== undefined &&
      ((isDeck(last) && !isDeck(line)) ||
        isLogoLine(last) ||
        (isLogoLine(line) && line.level === 0) ||
        (line.level > bigLevel(group) &&
          !isDeck(line) &&
          isStoryBelow(context, from + index, bigLevel(group))))
    if (ends) groups.push([line])
    else group.push(line)
  })
  return groups
}

/** True when the smaller heading at `index` is no deck of the one above but heads a story or a section of it. */
function isStoryBelow(context: Context, index: number, parent: number): boolean {
  const { outline, lines, feature } = context
  const level = lines[index]!.level
  if (level === 0) return false
  if (feature?.subLevel === level) return true
  return outline.leadsStory(index) ? outline.hasSibling(index, parent) : outline.isRepeated(index, parent)
}

/** A head with no text of its own: a feature, a column's logo, or a story whose text is lost. */
function openEmpty(context: Context, group: readonly Classified[], next: readonly Classified[]): void {
  const level = bigLevel(group)
  const below = bigLevel(next)
  const logo = isLogoLine(group[0]!) && group.length === 1
  const inside = context.feature !== null && level > context.feature.level && level !== PLAIN_LEVEL
  const plain = group.length === 1 && group[0]!.level > 0
  if (logo || (plain && below > level && (inside || group[0]!.width < 8))) {
    if (!inside) leaveFeature(context, level, true)
    const draft = startLogo(context, group, level)
    if (isBriefsLabel(group[0]!.text)) context.briefs = draft
    return
  }
  if (group.length > LONGEST_RUN) {
    leaveOver(context, group)
    return
  }
  leaveFeature(context, level, true)
  setHead(startStory(context, group[0]!.line, level), readHead(group))
}

function leaveOver(context: Context, group: readonly Classified[]): void {
  for (const line of group)
    context.leftovers.push({
      text: line.text,
      reason: '一组短行（导读、目录、广告或表格），未归入稿件',
      source: { file: context.file, line: line.line },
    })
}

/** Places the last head of a run: lines [from, end), with the text that follows at `end`. */
function place(context: Context, group: readonly Classified[], from: number, end: number): number {
  const { lines, current } = context
  const next = lines[end]
  const level = bigLevel(group)
  const marked = level !== PLAIN_LEVEL
  const leads = next !== undefined && (next.kind === 'byline' || next.dateline > 0)

  if (
    group.length === 1 &&
    isLogoLine(group[0]!) &&
    (!marked || next === undefined || isBriefsLabel(group[0]!.text))
  ) {
    const draft = startLogo(context, group, level)
    context.briefs = isBriefsLabel(group[0]!.text) ? draft : null
    if (context.briefs) context.current = null
    return end
  }
  const caption = next ? captionText(lines, end) : null
  if (caption && !(caption.paragraphs.length > 1 && belongsToStory(lines, caption))) {
    startCaption(context, caption, readHead(group))
    return caption.end
  }
  if (group.length > LONGEST_RUN) {
    const rest = leads ? group.slice(-2) : []
    leaveOver(context, group.slice(0, group.length - rest.length))
    return rest.length === 0 ? end : place(context, rest, end - rest.length, end)
  }
  if (boxHeading(group[0]!.text) && group.length === 1 && current) {
    const owner = current.kind === 'box' ? current.part : current
    const box = start(context, newDraft('box', group[0]!.line, level))
    box.headline = group[0]!.text
    box.part = owner
    if (owner) owner.boxed = true
    context.current = box
    return end
  }
  if (!marked && !leads && placePlain(context, group, next)) return end
  if (marked && !leads && current && group.length === 1) {
    const guess = judgeSubhead(context, group[0]!, from, next)
    if (guess) {
      const story = current.kind === 'box' && level <= current.level ? (current.part ?? current) : current
      context.current = story
      story.body.push(pieceOf(group[0]!, 'subhead'))
      if (guess === 'likely') note(story, 'uncertain', DOUBTFUL_SUBHEAD, group[0]!.text, story.body.at(-1)!)
      return end
    }
  }
  openStory(context, group, level, leads)
  return end
}

function openStory(context: Context, group: readonly Classified[], level: number, leads: boolean): void {
  const { current } = context
  leaveFeature(context, level, leads || level <= (context.feature?.level ?? 0))
  const owner = current?.kind === 'box' ? current.part : current
  if (!context.feature && owner && level !== PLAIN_LEVEL && holdsStories(owner, level)) {
    context.feature = owner
    owner.subLevel = level
  }
  const { feature } = context
  const story = startStory(context, group[0]!.line, level)
  setHead(story, readHead(group))
  if (feature && level > feature.level && feature !== story) story.part = feature
  else if (context.briefs) {
    if (level !== PLAIN_LEVEL && level <= context.briefs.level && context.briefs.level !== PLAIN_LEVEL)
      context.briefs = null
    else if (leads && group.length > 1) context.briefs = null
    else story.part = context.briefs
  }
}
