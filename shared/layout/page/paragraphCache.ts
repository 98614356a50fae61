import type { FontBook } from '../fonts/face'
import { composeParagraph } from '../inline/compose'
import type { ComposedParagraph, ParagraphSpec } from '../inline/types'

/** Entries of one generation; when it is full the older generation is let go. */
const GENERATION = 60_000

/**
 * Paragraphs set before, by their content, style and measure, so that a typed character re-sets one paragraph.
 * Keys are the content itself, not object identity: documents reach the worker as clones.
 */
export class ParagraphCache {
  private young = new Map<string, ComposedParagraph>()
  private old = new Map<string, ComposedParagraph>()

  constructor(private readonly fonts: FontBook) {}

  /** Sets a paragraph to a measure in pt, or answers the earlier setting. */
  set(spec: ParagraphSpec, measurePt: number): ComposedParagraph {
    const key = keyOf(spec, measurePt)
    const known = this.young.get(key) ?? this.old.get(key)
    const result = known ?? composeParagraph(spec, measurePt, this.fonts)
    if (this.young.size >= GENERATION) {
      this.old = this.young
      this.young = new Map()
    }
    this.young.set(key, result)
    return result
  }
}

const styleKeys = new WeakMap<object, string>()

function keyOf(spec: ParagraphSpec, measurePt: number): string {
  let style = styleKeys.get(spec.style)
  if (style === undefined) {
    style = JSON.stringify(spec.style)
    styleKeys.set(spec.style, style)
  }
  let key = `${measurePt}\u0000${style}`
  for (const run of spec.runs)
    key += `\u0000${run.shiftPt ?? ''}\u0001${run.marks ? JSON.stringify(run.marks) : ''}\u0001${run.font}\u0001${run.sizePt}\u0001${run.role}\u0001${run.color.join()}\u0001${run.text}`
  return key
}
