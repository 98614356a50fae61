import type { Story } from '@shared/model/story'
import type { FlowParagraph } from '../flow/types'
import type { MissingGlyph } from '../inline/types'
import { setBlock } from './bodyBlock'
import { bodyParts } from './bodyParts'
import type { Context } from './context'
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
  for (const part of bodyParts(context, story, role)) {
    const { index, block, lead } = part
    if (start !== null && index < start.paragraph) continue
    if (start !== null && index === start.paragraph) {
      const { offset } = start
      const rest = context.paragraphs.set(restOf(part.spec(), offset), measurePt)
      const lines = rest.lines.map((line) => shiftedLine(line, offset))
      const { characters } = rest
      add(
        { index, role: part.role, lines, characters, keepWithNext: false, firstLine: start.line },
        rest.missing.map((glyph) => ({ char: glyph.char, offset: glyph.offset + offset })),
        lead.length,
      )
    } else if (block) {
      const set = setBlock(context, block, index, measurePt, role, lead)
      if (set) add(set.paragraph, set.missing, lead.length)
    } else {
      const { lines, characters, missing } = context.paragraphs.set(part.spec(), measurePt)
      add({ index, role: part.role, lines, characters, keepWithNext: false }, missing, 0)
    }
  }
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
