import type { Story } from '@shared/model/story'
import type { ParagraphSpec } from '../inline/types'
import type { Role } from '../styles/styles'
import { blockSpec, roleOf, specOf } from './bodyBlock'
import { plainSpec, type Context } from './context'
import { creditParagraph } from './bodyText'
import { restOf, type TextStart } from './jump'

/** A paragraph of the running text before it is set. */
export interface BodySpec {
  spec: ParagraphSpec
  index: number
  role: Role
  keepWithNext: boolean
  /** Characters and lines of the paragraph that stand in the parts before, and the length of its dateline. */
  offset: number
  line: number
  shift: number
}

/** The paragraphs of a story's running text, as `setBody` sets them, from a part's start on. */
export function bodySpecs(
  context: Context,
  story: Story,
  role: 'body' | 'caption',
  start: TextStart | null,
): BodySpec[] {
  const specs: BodySpec[] = []
  const add = (spec: ParagraphSpec, index: number, asRole: Role, keepWithNext: boolean, shift: number) => {
    if (start !== null && index < start.paragraph) return
    const rest = index === start?.paragraph
    specs.push({
      spec: rest ? restOf(spec, start.offset) : spec,
      index,
      role: asRole,
      keepWithNext: keepWithNext && !rest,
      offset: rest ? start.offset : 0,
      line: rest ? start.line : 0,
      shift,
    })
  }
  const first = story.blocks.findIndex((block) => block.type === 'paragraph')
  const dateline = story.dateline.trim()
  if (dateline !== '' && first < 0)
    add(specOf(context, [], role, dateline), story.blocks.length, role, false, 0)
  story.blocks.forEach((block, index) => {
    const lead = index === first ? dateline : ''
    if (lead === '' && block.children.every((leaf) => leaf.text.trim() === '')) return
    const own = roleOf(block, role)
    add(blockSpec(context, block, role, lead), index, own, own === 'subhead', lead.length)
  })
  if (story.credit.trim() !== '')
    add(plainSpec(context, 'credit', story.credit.trim()), creditParagraph(story), 'credit', false, 0)
  return specs
}
