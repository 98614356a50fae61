import { typstBody, typstCompile, typstCompiler, typstPreamble } from '../../quality/engines/typst'
import { MARGIN_PT, STEP_PT } from '../../quality/setting'
import { COLUMN_ROWS, MEASURE } from './column'
import { timeEdits, timeFull, type Plan, type Round } from './samples'
import { typedInto, type PeerText } from './text'

const HEAD = typstPreamble('optimized', MEASURE, COLUMN_ROWS * STEP_PT + 2 * MARGIN_PT)

/** Typst's own incremental compile: one compiler, the new source each time, its caches kept. */
export function measureTypst(text: PeerText, plan: Plan): Round {
  const source = HEAD + typstBody(text.paragraphs)
  const start = performance.now()
  const compiler = typstCompiler()
  const document = typstCompile(compiler, source)
  const cold = performance.now() - start
  if (document.numOfPages < 1) throw new Error('Typst set no page')

  const full = timeFull(
    plan,
    () => compiler.evictCache(0),
    () => typstCompile(compiler, source),
  )

  // What the host program would do is not Typst's: the sources are made before the clock starts.
  const typed = text.typed.slice(0, plan.relayout + plan.warmUp)
  const sources = new Map(
    typed.map((char) => [
      char,
      HEAD + typstBody(text.paragraphs.with(text.at.paragraph, typedInto(text, char))),
    ]),
  )
  const relayout = timeEdits(
    plan,
    typed,
    (char) => typstCompile(compiler, sources.get(char)!),
    () => typstCompile(compiler, source),
  )
  return { cold, full, relayout }
}
