import { isBlank } from '@shared/model/count'
import type { Story } from '@shared/model/story'
import { blockText } from '@shared/model/text'
import { explainParagraph, type LineTrace } from '../inline/explain'
import type { ComposedParagraph, ParagraphSpec } from '../inline/types'
import { creditParagraph } from './bodyParts'
import { setBody } from './bodyText'
import { gridFor } from '@shared/model/pagesize'
import { contextOf, type Context } from './context'
import { withinGrid } from './cover'
import { ParagraphCache } from './paragraphCache'
import { setModule } from './setModule'
import type { PageInput } from './types'

interface Asked {
  spec: ParagraphSpec
  measurePt: number
}

/** Sets paragraphs like any cache and remembers what it was asked for. */
class Recorder extends ParagraphCache {
  readonly asked: Asked[] = []

  override set(spec: ParagraphSpec, measurePt: number): ComposedParagraph {
    this.asked.push({ spec, measurePt })
    return super.set(spec, measurePt)
  }
}

const shown = (text: string): string => [...text].filter((char) => !isBlank(char)).join('')
const specText = (spec: ParagraphSpec): string => shown(spec.runs.map((run) => run.text).join(''))

/**
 * How the lines of one paragraph of a story came to be, as they stand on the page; at the page's column width when the
 * story has no module. `paragraph` is numbered as in the display list: blocks, then captions and credits; headlines are
 * broken by phrases and are not explained.
 * @returns null when the story has no such paragraph, or no text in it.
 */
export function explainOnPage(input: PageInput, story: Story, paragraph: number): LineTrace[] | null {
  const recorder = new Recorder(input.fonts)
  const context: Context = {
    ...contextOf(gridFor(input.page), input.styles, input.fonts),
    paragraphs: recorder,
  }
  const text = textOnPage(context, input, story, paragraph)
  if (text === '') return null
  // What was asked last is what stands: earlier ones were tried and dropped.
  const asked = recorder.asked.findLast(({ spec }) => specText(spec) === text)
  return asked ? explainParagraph(asked.spec, asked.measurePt, input.fonts) : null
}

/** The paragraph's characters as the module shows them; setting it makes the recorder see every paragraph. */
function textOnPage(context: Context, input: PageInput, story: Story, paragraph: number): string {
  const module = input.page.modules.find((candidate) => candidate.story === story.id)
  if (!module) {
    const body = setBody(context, story, context.grid.columnPt, 'body')
    const lines = body.paragraphs.find(({ index }) => index === paragraph)?.lines ?? []
    return lines.flatMap((line) => line.glyphs.map((glyph) => glyph.char)).join('')
  }
  setModule(context, story, withinGrid(context.grid, module))
  return shown(blockOnPage(story, paragraph))
}

/** Text of a block as it is set: the dateline is run into the first paragraph. */
function blockOnPage(story: Story, paragraph: number): string {
  const block = story.blocks[paragraph]
  if (!block) return lineBesidesBlocks(story, paragraph)
  const first = story.blocks.findIndex(({ type }) => type === 'paragraph')
  return (paragraph === first ? story.dateline : '') + blockText(block)
}

/** Captions, their credits and the story's credit line, numbered after the blocks as in the display list. */
function lineBesidesBlocks(story: Story, paragraph: number): string {
  if (paragraph === creditParagraph(story)) return story.credit
  const after = paragraph - story.blocks.length
  const picture = story.pictures[Math.floor(after / 2)]
  if (after < 0 || !picture) return ''
  return after % 2 === 0 ? picture.caption : picture.credit
}
