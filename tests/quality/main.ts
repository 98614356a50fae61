import { parseArgs } from 'node:util'
import { PdfFile } from '../helpers/pdfFile'
import { readPage } from '../helpers/pdfPage'
import { banxin, control } from './engines/banxin'
import { chromium } from './engines/chromium'
import { optionalEngines } from './engines/optional'
import { typst } from './engines/typst'
import { readLines } from './lines'
import { measureQuality, type Quality } from './metrics'
import { qualityTable, type Result } from './report'
import { MEASURES, SIZE_PT, STEP_PT, type Engine } from './setting'
import { countOf, newspaperText, stressText, type MeasuredText } from './text'
import { judge, verdict } from './verdict'

/** Reads the figures from a PDF: the same reader for every engine. */
export function readQuality(bytes: Uint8Array, paragraphs: readonly string[], measure: number): Quality {
  const file = new PdfFile(bytes)
  const pages = file.pages.map((_, index) => readPage(file, index))
  return measureQuality(readLines(pages, paragraphs), { sizePt: SIZE_PT, measure, stepPt: STEP_PT })
}

async function run(engine: Engine, text: MeasuredText, measure: number): Promise<Result> {
  const place = { text: text.name, measure, engine: engine.name }
  try {
    const bytes = await engine.set(text.paragraphs, measure)
    return { ...place, quality: readQuality(bytes, text.paragraphs, measure) }
  } catch (error) {
    return { ...place, quality: null, failure: error instanceof Error ? error.message : String(error) }
  }
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const say = (words: string): void => {
  if (!values.json) console.log(words)
}

const ours = banxin('optimum')
const optimized = typst('optimized')
const others = optionalEngines()
const engines = [
  ours,
  banxin('first-fit'),
  optimized,
  typst('simple'),
  await chromium(),
  ...others.engines,
  control,
]
const results: Result[] = []
try {
  say('Composition quality, read from the glyph positions in each PDF with one reader (em of 9 pt).')
  say(`Noto Serif SC Regular, indent 2 字, step ${STEP_PT} pt. Gaps and blanks: of justified lines.`)
  for (const { name, about } of engines) say(`  ${name}: ${about}`)
  for (const line of others.absent) say(`  ${line}`)
  for (const text of [newspaperText(), stressText()]) {
    say(
      `\nText “${text.name}”: ${text.source}; ${text.paragraphs.length} paragraphs, ${countOf(text)} characters`,
    )
    for (const measure of MEASURES) {
      const row: Result[] = []
      for (const engine of engines) row.push(await run(engine, text, measure))
      results.push(...row)
      say(`\n${text.name}, ${measure} 字 a line\n${qualityTable(row)}`)
    }
  }
} finally {
  for (const engine of engines) await engine.close?.()
}
const aims = judge(results, ours.name, optimized.name)
if (values.json) console.log(JSON.stringify({ results, aims, notMeasured: others.absent }, null, 2))
else say(`\n${verdict(aims)}`)
