import type { Context } from './context'
import { hasReporter, PLAIN_LEVEL, type Draft } from './draft'
import { isNewsLead, isNumbered, type Classified } from './kinds'

/** Widest sub-heading (小标题) where nothing but its width tells it from a headline, in 字. */
export const SUBHEAD_ZI = 16
/** The same where its smaller size speaks for a sub-heading too. */
const SMALLER_ZI = 20

export const DOUBTFUL_SUBHEAD = '按小标题处理，请核对是否另一篇的标题'

/**
 * Whether the marked heading at `from`, without a byline or dateline below it, is a sub-heading of the story that is
 * open: `sure`, `likely` (to be flagged), or null when it heads a story of its own.
 */
export function judgeSubhead(
  context: Context,
  line: Classified,
  from: number,
  next: Classified | undefined,
): 'sure' | 'likely' | null {
  const { outline, feature } = context
  const current = context.current!
  const story = current.kind === 'box' ? current.part : current
  if (next === undefined || (next.kind !== 'body' && next.kind !== 'image') || current.closed) return null
  if (current.kind === 'box' && current.level !== PLAIN_LEVEL && line.level > current.level) return 'sure'
  if (!story || story.kind !== 'story') return null
  const sections = story.body.find((piece) => piece.type === 'subhead') !== undefined
  const news = isNewsLead(next.text) && !sections
  if (story.level === PLAIN_LEVEL)
    return !outline.storyLevels.has(line.level) && hasReporter(story) && line.width <= SUBHEAD_ZI && !news
      ? 'likely'
      : null
  if (isNumbered(line.text) && line.level >= story.level) return 'sure'
  if (feature?.subLevel === line.level) return story !== feature && story.level < line.level ? 'sure' : null
  if (line.level > story.level && !outline.storyLevels.has(line.level))
    return line.width <= SMALLER_ZI && !news ? 'sure' : null
  if (!hasReporter(story) || line.width > SUBHEAD_ZI || isNewsLead(next.text)) return null
  if (line.level > story.level) return 'likely'
  // One size of heading for everything: sub-headings come in twos at least.
  return outline.single && line.level === story.level && (sections || anotherBelow(context, story, from))
    ? 'likely'
    : null
}

const FAR = 30

/** True when the next heading could be a sub-heading too, and no other story begins before it. */
function anotherBelow({ lines }: Context, story: Draft, from: number): boolean {
  for (const [index, line] of lines.slice(from + 1, from + 1 + FAR).entries()) {
    if (line.kind === 'signature' || line.kind === 'byline' || line.dateline > 0) return false
    if (line.level === 0) continue
    const next = lines[from + 2 + index]
    if (line.kind !== 'heading' || line.level !== story.level || line.width > SUBHEAD_ZI) return false
    return next?.kind === 'body' && next.dateline === 0 && !isNewsLead(next.text)
  }
  return false
}
