import type { FontBook } from '../fonts/face'
import { composeParagraph } from '../inline/compose'
import type { ComposedParagraph, ParagraphSpec } from '../inline/types'

/** Characters of one generation; when it is full the older generation is let go. */
const GENERATION = 1_000_000
/** Measures kept for one spec: a story has one, make-up tries a few. */
const MEASURES = 6

interface Setting {
  measurePt: number
  composed: ComposedParagraph
}

/**
 * Paragraphs set before, by their content, style and measure, so that a typed character re-sets one paragraph.
 * A spec that was set before is known by itself, which costs nothing however long its text is; specs are never changed.
 * Its content is looked up only when the spec is new, for documents reach the worker as clones.
 */
export class ParagraphCache {
  private readonly bySpec = new WeakMap<ParagraphSpec, Setting[]>()
  private young = new Map<string, ComposedParagraph>()
  private old = new Map<string, ComposedParagraph>()
  private characters = 0

  constructor(private readonly fonts: FontBook) {}

  /** Sets a paragraph to a measure in pt, or answers the earlier setting. */
  set(spec: ParagraphSpec, measurePt: number): ComposedParagraph {
    let settings = this.bySpec.get(spec)
    if (!settings) this.bySpec.set(spec, (settings = []))
    for (const setting of settings) if (setting.measurePt === measurePt) return setting.composed
    const composed = this.byContent(spec, measurePt)
    if (settings.length >= MEASURES) settings.shift()
    settings.push({ measurePt, composed })
    return composed
  }

  private byContent(spec: ParagraphSpec, measurePt: number): ComposedParagraph {
    const key = keyOf(spec, measurePt)
    const young = this.young.get(key)
    if (young) return young
    const result = this.old.get(key) ?? composeParagraph(spec, measurePt, this.fonts)
    if (this.characters >= GENERATION) {
      this.old = this.young
      this.young = new Map()
      this.characters = 0
    }
    this.young.set(key, result)
    this.characters += key.length
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
