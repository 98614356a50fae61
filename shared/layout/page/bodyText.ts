import { countCharacters } from '@shared/model/count'
import type { Story } from '@shared/model/story'
import type { Block, TextLeaf } from '@shared/model/text'
import type { FlowParagraph } from '../flow/types'
import type { InlineRun, ParagraphSpec } from '../inline/types'
import { RED, type ParagraphStyle, type Role } from '../styles/styles'
import { plainSpec, type Context } from './context'
import type { ModuleGeometry } from './geometry'
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
 * `role` is `body`, or `caption` for a story of kind caption.
 */
export function setBody(
  context: Context,
  story: Story,
  measurePt: number,
  role: 'body' | 'caption',
): BodyText {
  const result: BodyText = { paragraphs: [], missing: [], lines: 0, characters: 0 }
  const add = (spec: ParagraphSpec, index: number, asRole: Role, keepWithNext: boolean, shift: number) => {
    const set = context.paragraphs.set(spec, measurePt)
    if (set.lines.length === 0) return
    result.paragraphs.push({ index, role: asRole, lines: set.lines, keepWithNext })
    result.lines += set.lines.length
    result.characters += set.characters
    for (const { char, offset } of set.missing)
      result.missing.push({ char, story: story.id, paragraph: index, offset: Math.max(0, offset - shift) })
  }
  const first = story.blocks.findIndex((block) => block.type === 'paragraph')
  const dateline = story.dateline.trim()
  if (dateline !== '' && first < 0)
    add(specOf(context, [], role, dateline), story.blocks.length, role, false, 0)
  story.blocks.forEach((block, index) => {
    const isFirst = index === first
    const lead = isFirst ? dateline : ''
    if (block.children.every((leaf) => leaf.text.trim() === '') && lead === '') return
    if (block.type === 'subhead') add(subheadSpec(context, block), index, 'subhead', true, 0)
    else add(specOf(context, block.children, role, lead), index, role, false, lead.length)
  })
  if (story.credit.trim() !== '') {
    const spec = plainSpec(context, 'credit', story.credit.trim())
    add(spec, creditParagraph(story), 'credit', false, 0)
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

const DATELINE_GAP = '\u3000'

/** Runs of a paragraph: the dateline in 黑体 before it, bold leaves in 黑体. Leading blanks give way to the indent. */
function specOf(
  context: Context,
  leaves: readonly TextLeaf[],
  role: 'body' | 'caption',
  dateline: string,
): ParagraphSpec {
  const style = context.styles[role]
  const runs: InlineRun[] = []
  if (dateline !== '') {
    const look = context.styles.dateline
    // A dateline in brackets closes with its own blank; a bare 电头 is parted from the text.
    const gap = /[）)】\]]$/u.test(dateline) ? '' : DATELINE_GAP
    runs.push({
      text: dateline + gap,
      font: look.font,
      sizePt: look.sizePt,
      color: look.color,
      role: 'dateline',
    })
  }
  for (const leaf of leaves) {
    const text = runs.length === 0 ? leaf.text.trimStart() : leaf.text
    if (text === '') continue
    runs.push(runOf(context, leaf, text, role))
  }
  return { runs, style: style.paragraph }
}

/** A leaf with its marks as a run. Sizes of super- and subscripts and their rise are the trade's, in em. */
function runOf(context: Context, leaf: TextLeaf, text: string, role: 'body' | 'caption'): InlineRun {
  const style = context.styles[role]
  const font = leaf.bold
    ? context.styles.subhead.font
    : (leaf.kai && context.styles[role].kai) || (leaf.fang && context.styles[role].fang) || style.font
  const run: InlineRun = { text, font, sizePt: style.sizePt, color: leaf.red ? RED : style.color, role }
  if (leaf.script) {
    run.sizePt = style.sizePt * 0.6
    run.shiftPt = style.sizePt * (leaf.script === 'super' ? 0.4 : -0.12)
  }
  if (leaf.dots || leaf.underline || leaf.ruby)
    run.marks = {
      ...(leaf.dots ? { dots: true } : {}),
      ...(leaf.underline ? { underline: true } : {}),
      ...(leaf.ruby ? { ruby: leaf.ruby } : {}),
    }
  return run
}

/** A 小标题: centred when short, flush left when it takes more than a line. */
function subheadSpec(context: Context, block: Block): ParagraphSpec {
  const text = block.children
    .map((leaf) => leaf.text)
    .join('')
    .trim()
  const spec = plainSpec(context, 'subhead', text)
  const measured = countCharacters(text) > context.grid.columnPt / context.styles.subhead.sizePt
  return measured ? { ...spec, style: balanced(spec.style) } : spec
}

const balancedStyles = new WeakMap<ParagraphStyle, ParagraphStyle>()
function balanced(style: ParagraphStyle): ParagraphStyle {
  let other = balancedStyles.get(style)
  if (!other) balancedStyles.set(style, (other = { ...style, align: 'left' }))
  return other
}
