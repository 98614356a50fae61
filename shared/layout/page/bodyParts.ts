import type { Story } from '@shared/model/story'
import type { Block } from '@shared/model/text'
import type { ParagraphSpec } from '../inline/types'
import type { Role } from '../styles/styles'
import { blockSpec, roleOf, specOf } from './bodyBlock'
import { plainSpec, type Context } from './context'

/** A paragraph of a story's running text, before it is set. */
export interface BodyPart {
  /** Numbered as in the display list. */
  index: number
  role: Role
  /** The story's block; null for a dateline that stands alone and for the closing credit. */
  block: Block | null
  /** The dateline that is run in before the block, else ''. */
  lead: string
  /** The paragraph as the inline level takes it; made when asked for, as most blocks are known already. */
  spec(): ParagraphSpec
}

/** Number of the story's closing credit line in the display list: after every caption and picture credit. */
export const creditParagraph = (story: Story): number => story.blocks.length + 2 * story.pictures.length

/**
 * The paragraphs of a story's running text in reading order: its blocks that have text, its dateline run into the
 * first of them, its credit as a closing line. `role` is `body`, or `caption` for a story of kind caption.
 */
export function bodyParts(context: Context, story: Story, role: 'body' | 'caption'): BodyPart[] {
  const parts: BodyPart[] = []
  const first = story.blocks.findIndex((block) => block.type === 'paragraph')
  const dateline = story.dateline.trim()
  const plain = (index: number, asRole: Role, spec: () => ParagraphSpec) =>
    parts.push({ index, role: asRole, block: null, lead: '', spec })
  if (dateline !== '' && first < 0)
    plain(story.blocks.length, role, () => specOf(context, [], role, dateline))
  story.blocks.forEach((block, index) => {
    const lead = index === first ? dateline : ''
    if (lead === '' && block.children.every((leaf) => leaf.text.trim() === '')) return
    const spec = () => blockSpec(context, block, role, lead)
    parts.push({ index, role: roleOf(block, role), block, lead, spec })
  })
  if (story.credit.trim() !== '')
    plain(creditParagraph(story), 'credit', () => plainSpec(context, 'credit', story.credit.trim()))
  return parts
}
