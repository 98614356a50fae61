import { columns } from '../helpers/columns'
import type { Quality } from './metrics'

/** One engine's figures for one text at one measure, or why there are none. */
export interface Result {
  text: string
  measure: number
  engine: string
  quality: Quality | null
  /** The reader's or the engine's words when it failed. */
  failure?: string
}

const em = (value: number, digits = 3): string => value.toFixed(digits)
const range = ({ min, max }: { min: number; max: number }): string => `${em(min, 2)}-${em(max, 2)}`

/** Rows of the table: what it says, and how it reads from the figures. */
const ROWS: readonly [string, (quality: Quality) => string][] = [
  ['lines', (q) => String(q.lines)],
  ['prohibition: line start / end', ({ faults }) => `${faults.start} / ${faults.end}`],
  ['split —— or ……', ({ faults }) => String(faults.dash)],
  ['split numbers / words', ({ faults }) => `${faults.number} / ${faults.word}`],
  ['max gap, any pair (em)', (q) => `${q.maxGapAt} ${em(q.maxGap)}`],
  ['max gap between 汉字', (q) => em(q.gap.max)],
  ['mean |gap| between 汉字', (q) => em(q.meanAbsGap, 4)],
  ['  its deviation', (q) => em(q.gap.sd)],
  ['lines with a gap over 0.1', (q) => String(q.looseLines)],
  ['lone mark’s blank: deviation', (q) => em(q.loneMark.sd)],
  ['  mean', (q) => em(q.loneMark.mean, 2)],
  ['  range', (q) => range(q.loneMark)],
  ['adjacent marks over 1.5 em / all', (q) => `${q.adjacentOpen} / ${q.adjacent.count}`],
  ['  mean, range', (q) => `${em(q.adjacent.mean, 2)}, ${range(q.adjacent)}`],
  ['line-end mark half / full', ({ lineEnd }) => `${lineEnd.half} / ${lineEnd.full}`],
  ['  hanging / other', ({ lineEnd }) => `${lineEnd.hanging} / ${lineEnd.other}`],
  ['line-start opening half / full', ({ lineStart }) => `${lineStart.trimmed} / ${lineStart.full}`],
  [
    '汉字/Latin blank: natural',
    ({ hanLatin }) => (hanLatin.natural === null ? '-' : em(hanLatin.natural, 2)),
  ],
  ['  justified: mean, range', ({ hanLatin }) => `${em(hanLatin.mean, 2)}, ${range(hanLatin)}`],
  ['last lines of one character', (q) => String(q.shortLast)],
  ['lines not to the measure', (q) => String(q.offMeasure)],
  ['lines off the grid', (q) => String(q.offGrid)],
  ['characters that copy wrongly', (q) => String(q.alike)],
]

/** The table of one text at one measure: a column an engine. */
export function qualityTable(results: readonly Result[]): string {
  const rows = ROWS.map(([name, read]) => [
    name,
    ...results.map(({ quality }) => (quality ? read(quality) : 'failed')),
  ])
  const failures = results.flatMap(({ engine, failure }) => (failure ? [`${engine}: ${failure}`] : []))
  return [columns([['', ...results.map(({ engine }) => engine)], ...rows]), ...failures].join('\n')
}
