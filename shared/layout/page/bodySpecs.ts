import type { Story } from '@shared/model/story'
import type { ParagraphSpec } from '../inline/types'
import type { Role } from '../styles/styles'
import { bodyParts } from './bodyParts'
import type { Context } from './context'
import { restOf, type TextStart } from './jump'

/** A paragraph of the running text that is set as it is poured. */
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
  return bodyParts(context, story, role)
    .filter(({ index }) => start === null || index >= start.paragraph)
    .map((part): BodySpec => {
      const { index, role: own, lead } = part
      const before = index === start?.paragraph ? start : null
      return {
        spec: before ? restOf(part.spec(), before.offset) : part.spec(),
        index,
        role: own,
        keepWithNext: own === 'subhead' && !before,
        offset: before?.offset ?? 0,
        line: before?.line ?? 0,
        shift: lead.length,
      }
    })
}
