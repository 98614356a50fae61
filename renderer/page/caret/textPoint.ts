import { blockText } from '@shared/model/text'
import type { Story } from '@shared/model/story'
import type { StoryField } from '../../app/edits'

/** A place between two characters of a story: in a field of the editor, or in a block of its body. */
export type TextPoint =
  /** `name` is the field's `data-field`: a headline field, or a picture's `p1-caption`. */
  { in: 'field'; name: string; offset: number } | { in: 'body'; block: number; offset: number }

export interface TextRange {
  story: string
  anchor: TextPoint
  focus: TextPoint
}

/** Paragraphs of the display list that stand for headline fields, see shared/layout/display/types.ts. */
const FIELDS: Readonly<Record<number, StoryField>> = {
  [-4]: 'kicker',
  [-3]: 'headline',
  [-2]: 'deck',
  [-1]: 'byline',
}

/** A paragraph of the display list: its text as it was written, and which places its offsets are. */
export interface Paragraph {
  text: string
  pointAt: (offset: number) => TextPoint
}

/** What a paragraph number of the display list is in the story; null for one that it has not. */
export function paragraphOf(story: Story, number: number): Paragraph | null {
  const name = FIELDS[number]
  if (name) return field(story[name], name)
  const { blocks, pictures, dateline, credit } = story
  const block = blocks[number]
  if (block) {
    const lead = number === 0 ? dateline : ''
    return {
      text: lead + blockText(block),
      pointAt: (offset) =>
        offset < lead.length
          ? { in: 'field', name: 'dateline', offset }
          : { in: 'body', block: number, offset: offset - lead.length },
    }
  }
  const after = number - blocks.length
  if (after === 2 * pictures.length) return field(credit, 'credit')
  const picture = pictures[Math.floor(after / 2)]
  if (number < 0 || !picture) return null
  return after % 2 === 0
    ? field(picture.caption, `${picture.id}-caption`)
    : field(picture.credit, `${picture.id}-credit`)
}

const field = (text: string, name: string): Paragraph => ({
  text,
  pointAt: (offset) => ({ in: 'field', name, offset }),
})

/** Number of the paragraph in the display list that holds a place, and the offset in it; null where none does. */
export function placeOf(story: Story, point: TextPoint): { paragraph: number; offset: number } | null {
  if (point.in === 'body')
    return {
      paragraph: point.block,
      offset: point.offset + (point.block === 0 ? story.dateline.length : 0),
    }
  if (point.name === 'dateline') return { paragraph: 0, offset: point.offset }
  const number = Object.keys(FIELDS).find((key) => FIELDS[Number(key)] === point.name)
  if (number !== undefined) return { paragraph: Number(number), offset: point.offset }
  const { blocks, pictures } = story
  if (point.name === 'credit') return { paragraph: blocks.length + 2 * pictures.length, offset: point.offset }
  const at = pictures.findIndex(({ id }) => point.name === `${id}-caption` || point.name === `${id}-credit`)
  if (at < 0) return null
  return {
    paragraph: blocks.length + 2 * at + (point.name.endsWith('-credit') ? 1 : 0),
    offset: point.offset,
  }
}

export const samePoint = (a: TextPoint, b: TextPoint): boolean =>
  a.offset === b.offset &&
  (a.in === 'body' ? b.in === 'body' && a.block === b.block : b.in === 'field' && a.name === b.name)
