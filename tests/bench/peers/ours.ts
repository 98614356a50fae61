import * as fontkit from 'fontkit'
import { flow } from '@shared/layout/flow/flow'
import type { Flowed } from '@shared/layout/flow/flowed'
import { LineIndex } from '@shared/layout/flow/lineIndex'
import type { FlowParagraph, Leg } from '@shared/layout/flow/types'
import { makeFontBook } from '@shared/layout/fonts/book'
import { openFace } from '@shared/layout/fonts/openFace'
import type { ParagraphSpec } from '@shared/layout/inline/types'
import { ParagraphCache } from '@shared/layout/page/paragraphCache'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import { fileSource } from '../../../electron/main/fonts/fileSource'
import { FACE, FONT_FILE, SIZE_PT } from '../../quality/setting'
import { COLUMN_ROWS, MEASURE } from './column'
import { timeEdits, timeFull, type Plan, type Round } from './samples'
import { typedInto, type PeerText } from './text'

const look = HOUSE_STYLES.body
const specOf = (text: string): ParagraphSpec => ({
  runs: [{ text, font: FACE, sizePt: SIZE_PT, color: look.color, role: 'body' }],
  style: look.paragraph,
})

/** A paragraph as the page level sets it: by way of the cache. */
function set(cache: ParagraphCache, spec: ParagraphSpec, index: number): FlowParagraph {
  const { lines, characters } = cache.set(spec, MEASURE * SIZE_PT)
  return { index, role: 'body', lines, characters, keepWithNext: false }
}

/** Poured into as many columns as the text needs. */
function pour(lines: LineIndex): Flowed {
  const legs = Array.from({ length: Math.ceil(lines.count / (COLUMN_ROWS - 1)) }, (_, n): Leg => ({
    x: n * (MEASURE + 1) * SIZE_PT,
    row: 0,
    rows: COLUMN_ROWS,
  }))
  return flow(lines, legs)
}

const layOut = (cache: ParagraphCache, specs: readonly ParagraphSpec[]): Flowed =>
  pour(new LineIndex(specs.map((spec, index) => set(cache, spec, index))))

export function measureOurs(text: PeerText, plan: Plan): Round {
  const start = performance.now()
  const source = fileSource(FONT_FILE)
  // Opened once: a book afresh has empty caches, but its font at hand.
  let font: fontkit.Font | undefined
  const open = (bytes: Uint8Array) => (font ??= fontkit.create(bytes as Buffer) as fontkit.Font)
  const fresh = (): ParagraphCache => new ParagraphCache(makeFontBook([openFace(FACE, source, open)]))
  const placed = layOut(fresh(), text.paragraphs.map(specOf)).count
  const cold = performance.now() - start
  if (placed < text.paragraphs.length) throw new Error('lines are missing')

  const specs = text.paragraphs.map(specOf)
  const full = timeFull(plan, fresh, (cache) => layOut(cache, specs))

  // As the page level does: the edit makes one block new, the others are known by themselves.
  const cache = fresh()
  const whole = new LineIndex(specs.map((spec, index) => set(cache, spec, index)))
  const { paragraph } = text.at
  const relayout = timeEdits(
    plan,
    text.typed,
    (char) => {
      const edited = whole.with(paragraph, set(cache, specOf(typedInto(text, char)), paragraph))
      const flowed = pour(edited)
      // What a painter asks first: where the line with the caret stands, and whether all is placed.
      if (!flowed.placeOf(paragraph, 0) || flowed.overset.lines > 0) throw new Error('lines are missing')
    },
    () => pour(whole),
  )
  return { cold, full, relayout }
}
