import { readFileSync } from 'node:fs'
import * as fontkit from 'fontkit'
import { flow } from '@shared/layout/flow/flow'
import type { FlowResult, Leg } from '@shared/layout/flow/types'
import { makeFontBook } from '@shared/layout/fonts/book'
import { makeFace } from '@shared/layout/fonts/fontkitFace'
import type { ParagraphSpec } from '@shared/layout/inline/types'
import { ParagraphCache } from '@shared/layout/page/paragraphCache'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import { FACE, FONT_FILE, SIZE_PT } from '../../quality/setting'
import { COLUMN_ROWS, MEASURE } from './column'
import { timeEdits, timeFull, type Plan, type Round } from './samples'
import { typedInto, type PeerText } from './text'

const look = HOUSE_STYLES.body
const specOf = (text: string): ParagraphSpec => ({
  runs: [{ text, font: FACE, sizePt: SIZE_PT, color: look.color, role: 'body' }],
  style: look.paragraph,
})

/** Our layout as the page level does it: paragraphs by way of the cache, poured into columns. */
function layOut(cache: ParagraphCache, specs: readonly ParagraphSpec[]): FlowResult {
  const paragraphs = specs.map((spec, index) => ({
    index,
    role: 'body' as const,
    lines: cache.set(spec, MEASURE * SIZE_PT).lines,
    keepWithNext: false,
  }))
  const lines = paragraphs.reduce((sum, paragraph) => sum + paragraph.lines.length, 0)
  const legs = Array.from({ length: Math.ceil(lines / (COLUMN_ROWS - 1)) }, (_, n): Leg => ({
    x: n * (MEASURE + 1) * SIZE_PT,
    row: 0,
    rows: COLUMN_ROWS,
  }))
  return flow(paragraphs, legs)
}

export function measureOurs(text: PeerText, plan: Plan): Round {
  const start = performance.now()
  const font = fontkit.create(readFileSync(FONT_FILE)) as fontkit.Font
  const fresh = (): ParagraphCache => new ParagraphCache(makeFontBook([makeFace(FACE, font)]))
  const placed = layOut(fresh(), text.paragraphs.map(specOf)).placed
  const cold = performance.now() - start
  if (placed.length < text.paragraphs.length) throw new Error('lines are missing')

  const specs = text.paragraphs.map(specOf)
  const full = timeFull(plan, fresh, (cache) => layOut(cache, specs))

  const cache = fresh()
  layOut(cache, specs)
  const relayout = timeEdits(
    plan,
    text.typed,
    (char) => layOut(cache, specs.with(text.at.paragraph, specOf(typedInto(text, char)))),
    () => layOut(cache, specs),
  )
  return { cold, full, relayout }
}
