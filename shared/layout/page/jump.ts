import type { FlowParagraph } from '../flow/types'
import type { ComposedLine, InlineRun, ParagraphSpec } from '../inline/types'

/** Where a continuation takes up a story's running text: a line of a paragraph of the part before it. */
export interface TextStart {
  /** Number of the paragraph as in the display list. */
  paragraph: number
  /** UTF-16 offset in the paragraph as it is set, its dateline included. */
  offset: number
  /** Lines of the paragraph that stand in the parts before. */
  line: number
}

/** A module's place in a story that jumps (转版). */
export interface Jump {
  /** Where its share of the text begins; null at the story's beginning. */
  start: TextStart | null
  /** Pages named in 上接第n版 and 下转第n版; null where there is no such line. */
  fromPage: number | null
  toPage: number | null
  /** Whether text that does not fit goes on in another part, and is not overset here. */
  goesOn: boolean
  /** Ids of the pictures that other parts place; absent where there are none. */
  elsewhere?: readonly string[]
}

/** A story in one module. */
export const NO_JUMP: Jump = { start: null, fromPage: null, toPage: null, goesOn: false }

/** After the whole text: nothing is left for the parts that follow. */
export const TEXT_END: TextStart = { paragraph: Number.MAX_SAFE_INTEGER, offset: 0, line: 0 }

/** The rest of a paragraph from `offset` on, which takes no indent. */
export function restOf(spec: ParagraphSpec, offset: number): ParagraphSpec {
  if (offset <= 0) return spec
  const runs: InlineRun[] = []
  let at = 0
  for (const run of spec.runs) {
    const text = run.text.slice(Math.max(0, offset - at))
    if (at + run.text.length > offset) runs.push(text.length === run.text.length ? run : { ...run, text })
    at += run.text.length
  }
  return { runs, style: { ...spec.style, indent: 0 } }
}

/** A line of such a rest, with the offsets that it has in the whole paragraph. */
export const shiftedLine = (line: ComposedLine, offset: number): ComposedLine => ({
  ...line,
  start: line.start + offset,
  end: line.end + offset,
  glyphs: line.glyphs.map((glyph) => ({ ...glyph, offset: glyph.offset + offset })),
})

/**
 * Lines to take back from the end of a part so that it breaks well: it ends neither with a paragraph's first line
 * alone, nor before a last line alone, nor with a sub-heading. `from` is where the next part would begin.
 */
export function linesToTakeBack(
  paragraphs: readonly FlowParagraph[],
  from: { paragraph: number; line: number },
): number {
  const at = paragraphs.findIndex(({ index }) => index === from.paragraph)
  const own = paragraphs[at]
  if (!own) return 0
  let back = 0
  let line = from.line
  if (line > 0 && line === own.lines.length - 1) {
    line--
    back++
  }
  if (line === 1) {
    line = 0
    back++
  }
  if (line > 0) return back
  for (let n = at - 1; n >= 0 && paragraphs[n]!.keepWithNext; n--) back += paragraphs[n]!.lines.length
  return back
}
