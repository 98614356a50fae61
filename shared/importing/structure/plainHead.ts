import { isChinese } from '../text/characters'
import { boxLabel } from '../patterns/labels'
import { endsParagraph, endsSentence } from '../patterns/sentence'
import { isNames } from '../patterns/names'
import { note, startStory, type Context } from './context'
import { append, hasReporter, pieceOf, PLAIN_LEVEL } from './draft'
import { isNewsLead, isNumbered, type Classified } from './kinds'
import { DOUBTFUL_SUBHEAD, SUBHEAD_ZI } from './subhead'

/**
 * Plain short lines without a byline or dateline below them: a sub-heading, the rest of a head, a signature, a piece of
 * the text. True when they are dealt with; false when they head a story.
 */
export function placePlain(
  context: Context,
  group: readonly Classified[],
  next: Classified | undefined,
): boolean {
  const { current, outline } = context
  const first = group[0]!
  const body = next?.kind === 'body'
  if (!current || current.kind === 'logo') {
    if (body || next?.kind === 'label' || next?.kind === 'image' || group.length > 1) return false
    if (next === undefined && context.drafts.length === 0) {
      const story = startStory(context, first.line, PLAIN_LEVEL)
      note(story, 'uncertain', '未识别出标题，请补标题', first.text)
      story.body.push(pieceOf(first))
      return true
    }
    return false
  }
  const last = current.body.at(-1)
  if (last === undefined) {
    // Under a headline that another line has parted from it: the rest of the head, or the first sub-heading.
    if (group.length === 1 && hasReporter(current)) {
      const piece = pieceOf(first, isSubheadLike(first) && body ? 'subhead' : 'paragraph')
      current.body.push(piece)
      if (piece.type === 'subhead' && !first.bold)
        note(current, 'uncertain', DOUBTFUL_SUBHEAD, first.text, piece)
    } else if (group.length === 1 && current.kind === 'box') {
      current.body.push(pieceOf(first, body && !endsSentence(first.text) ? 'subhead' : 'paragraph'))
      if (boxLabel(current.headline) === 'lead-in') context.current = current.part
    } else if (group.length === 1 && current.headline !== '') current.deck = append(current.deck, first.text)
    else return false
    return true
  }
  const open = last.type === 'paragraph' && !last.fixed && !endsParagraph(last.rich.text)
  if (group.length === 1 && isNames(first.text) && first.text.length <= 12 && !open && !body) {
    current.credit = append(current.credit, first.text)
    current.closed = true
    return true
  }
  const otherTongue = isChinese(first.text) !== isChinese(last.rich.text)
  if (current.closed || ((first.gap >= 3 || otherTongue) && body)) return false
  if (
    open &&
    group.length === 1 &&
    !isNumbered(first.text) &&
    !first.bold &&
    (outline.marked || first.gap < 2)
  ) {
    current.body.push(pieceOf(first))
    return true
  }
  if (group.length > 1) {
    if (body && !outline.marked) return false
    for (const line of group) current.body.push({ ...pieceOf(line), fixed: true })
    note(
      current,
      'uncertain',
      '几个短行按正文保留，请核对是否标题、名单或表格',
      first.text,
      current.body.at(-1)!,
    )
    return true
  }
  if (!body) {
    current.body.push(pieceOf(first))
    note(current, 'uncertain', '单独一行，按正文保留，请核对', first.text, current.body.at(-1)!)
    return true
  }
  if (isNumbered(first.text)) {
    current.body.push(pieceOf(first, 'subhead'))
    return true
  }
  if (outline.marked && (!isSubheadLike(first) || endsSentence(first.text))) {
    current.body.push(pieceOf(first))
    return true
  }
  if (first.width > SUBHEAD_ZI || (!outline.marked && isNewsLead(next.text))) return false
  if (context.briefs && current.part === context.briefs) return false
  current.body.push(pieceOf(first, 'subhead'))
  if (!first.bold) note(current, 'uncertain', DOUBTFUL_SUBHEAD, first.text, current.body.at(-1)!)
  return true
}

/** Short enough for a 小标题, and no clause of a sentence. */
const isSubheadLike = (line: Classified): boolean =>
  line.bold || isNumbered(line.text) || (line.width <= SUBHEAD_ZI && !line.text.includes('，'))
