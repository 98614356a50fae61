import type { Story } from '@shared/model/story'
import type { FlowParagraph } from '../flow/types'
import type { MissingGlyph, ParagraphSpec } from '../inline/types'
import type { Role } from '../styles/styles'
import { blockSpec, roleOf, setBlock, specOf } from './bodyBlock'
import { plainSpec, type Context } from './context'
import type { ModuleGeometry } from './geometry'
import { restOf, shiftedLine, type TextStart } from './jump'
import type { MissingGlyphAt } from './types'

/** The running text of a story set to the measure of its legs. */
export interface BodyText {
  paragraphs: FlowParagraph[]
  missing: MissingGlyphAt[]
  /** Lines and non-blank characters of all paragraphs. */
  lines: number
  characters: number
}

/** Number of the story's closing credit line in the display list: after every caption and picture credit. */
export const creditParagraph = (story: Story): number => story.blocks.length + 2 * story.pictures.length

/**
 * Sets a story's blocks, its dateline run into the first paragraph, its credit as a closing line.
 * `role` is `body`, or `caption` for a story of kind caption. `start` leaves out what stands in the parts before.
 */
export function setBody(
  context: Context,
  story: Story,
  measurePt: number,
  role: 'body' | 'caption',
  start: TextStart | null = null,
): BodyText {
  const result: BodyText = { paragraphs: [], missing: [], lines: 0, characters: 0 }
  const add = (paragraph: FlowParagraph, missing: readonly MissingGlyph[], shift: number) => {
    if (paragraph.lines.length === 0) return
    result.paragraphs.push(paragraph)
    result.lines += paragraph.lines.length
    result.characters += paragraph.characters
    for (const { char, offset } of missing)
      result.missing.push({
        char,
        story: story.id,
        paragraph: paragraph.index,
        offset: Math.max(0, offset - shift),
      })
  }
  /** Sets what of a paragraph comes after the start of this part; false for a paragraph that begins in it. */
  const addRest = (spec: ParagraphSpec, index: number, asRole: Role, shift: number): boolean => {
    if (start === null || index > start.paragraph) return false
    if (index < start.paragraph) return true
    const { lines, characters, missing } = context.paragraphs.set(restOf(spec, start.offset), measurePt)
    const shifted = lines.map((line) => shiftedLine(line, start.offset))
    add(
      { index, role: asRole, lines: shifted, characters, keepWithNext: false, firstLine: start.line },
      missing.map(({ char, offset }) => ({ char, offset: offset + start.offset })),
      shift,
    )
    return true
  }
  const addPlain = (spec: ParagraphSpec, index: number, asRole: Role) => {
    if (addRest(spec, index, asRole, 0)) return
    const { lines, characters, missing } = context.paragraphs.set(spec, measurePt)
    add({ index, role: asRole, lines, characters, keepWithNext: false }, missing, 0)
  }
  const first = story.blocks.findIndex((block) => block.type === 'paragraph')
  const dateline = story.dateline.trim()
  if (dateline !== '' && first < 0) addPlain(specOf(context, [], role, dateline), story.blocks.length, role)
  story.blocks.forEach((block, index) => {
    const lead = index === first ? dateline : ''
    if (start !== null && index <= start.paragraph) {
      addRest(blockSpec(context, block, role, lead), index, roleOf(block, role), lead.length)
      return
    }
    const set = setBlock(context, block, index, measurePt, role, lead)
    if (set) add(set.paragraph, set.missing, lead.length)
  })
  if (story.credit.trim() !== '')
    addPlain(plainSpec(context, 'credit', story.credit.trim()), creditParagraph(story), 'credit')
  return result
}

/**
 * The text with the legs it is set in. A text that would leave a line alone in each leg is set across the module
 * in one (破栏), unless pictures stand among the legs.
 */
export function setInLegs(
  context: Context,
  story: Story,
  geometry: Pick<ModuleGeometry, 'legs' | 'innerX' | 'innerWidth'>,
): { text: BodyText; legs: ModuleGeometry['legs'] } {
  const text = setBody(context, story, geometry.legs[0]!.width, 'body')
  const few = text.lines > 0 && text.lines < 2 * geometry.legs.length && geometry.legs.length > 1
  if (!few || story.pictures.length > 0) return { text, legs: geometry.legs }
  return {
    text: setBody(context, story, geometry.innerWidth, 'body'),
    legs: [{ x: geometry.innerX, width: geometry.innerWidth }],
  }
}
