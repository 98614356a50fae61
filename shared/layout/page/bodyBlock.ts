import { countCharacters } from '@shared/model/count'
import type { Block, TextLeaf } from '@shared/model/text'
import type { FlowParagraph } from '../flow/types'
import type { InlineRun, MissingGlyph, ParagraphSpec } from '../inline/types'
import { derived } from '../styles/derived'
import { RED, type ParagraphStyle } from '../styles/styles'
import { plainSpec, type Context } from './context'

/** A block set to a measure. */
export interface SetBlock {
  paragraph: FlowParagraph
  missing: readonly MissingGlyph[]
}

/** All that a block's setting depends on besides the block. */
interface Kept extends SetBlock {
  paragraphs: Context['paragraphs']
  styles: Context['styles']
  grid: Context['grid']
  measurePt: number
  role: 'body' | 'caption'
  lead: string
}

/** By the block itself: an edit leaves the other blocks of its story the same objects. */
const byBlock = new WeakMap<Block, Kept[]>()
const KEPT_A_BLOCK = 6

/**
 * Sets one block of a story, or answers its earlier setting; null for one without text. Blocks are never changed.
 * @param lead the dateline where the block is the story's first paragraph, else ''.
 */
export function setBlock(
  context: Context,
  block: Block,
  index: number,
  measurePt: number,
  role: 'body' | 'caption',
  lead: string,
): SetBlock | null {
  let own = byBlock.get(block)
  if (!own) byBlock.set(block, (own = []))
  for (const kept of own)
    if (
      kept.measurePt === measurePt &&
      kept.role === role &&
      kept.lead === lead &&
      kept.paragraphs === context.paragraphs &&
      kept.styles === context.styles &&
      kept.grid === context.grid
    ) {
      // A block that moved among its fellows keeps its lines.
      if (kept.paragraph.index !== index) kept.paragraph = { ...kept.paragraph, index }
      return kept
    }
  if (lead === '' && block.children.every((leaf) => leaf.text.trim() === '')) return null
  const spec = blockSpec(context, block, role, lead)
  const { lines, characters, missing } = context.paragraphs.set(spec, measurePt)
  const paragraph: FlowParagraph = {
    index,
    role: roleOf(block, role),
    lines,
    characters,
    keepWithNext: block.type === 'subhead',
  }
  const { paragraphs, styles, grid } = context
  const kept: Kept = { paragraph, missing, paragraphs, styles, grid, measurePt, role, lead }
  if (own.length >= KEPT_A_BLOCK) own.shift()
  own.push(kept)
  return kept
}

export const roleOf = (block: Block, role: 'body' | 'caption') =>
  block.type === 'subhead' ? 'subhead' : role

/** A block as a paragraph, its dateline `lead` run in. */
export const blockSpec = (
  context: Context,
  block: Block,
  role: 'body' | 'caption',
  lead: string,
): ParagraphSpec =>
  block.type === 'subhead' ? subheadSpec(context, block) : specOf(context, block.children, role, lead)

const DATELINE_GAP = '\u3000'

/** Runs of a paragraph: the dateline in 黑体 before it, bold leaves in 黑体. Leading blanks give way to the indent. */
export function specOf(
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
  return measured ? { ...spec, style: aligned(spec.style, 'left') } : spec
}

const aligned = derived((base: ParagraphStyle, align: ParagraphStyle['align']): ParagraphStyle => ({
  ...base,
  align,
}))
