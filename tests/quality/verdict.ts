import type { Quality } from './metrics'
import type { Result } from './report'

export interface Aim {
  text: string
  measure: number
  aim: string
  /** What was measured, beside the bound. */
  value: number
  bound: number
  met: boolean
}

const ROUNDING = 0.0005

interface Rule {
  aim: string
  value: (ours: Quality) => number
  bound: (typst: Quality) => number
  /** The bound itself is not allowed. */
  below?: boolean
}

const total = (faults: Quality['faults'], ...kinds: (keyof Quality['faults'])[]): number =>
  kinds.reduce((sum, kind) => sum + faults[kind], 0)

/** Bounds for every text and measure: no fault of any kind, and no worse than Typst's optimum in this run. */
const RULES: readonly Rule[] = [
  { aim: 'prohibition violations', value: ({ faults }) => total(faults, 'start', 'end'), bound: () => 0 },
  {
    aim: 'split ——, ……, numbers, words',
    value: ({ faults }) => total(faults, 'dash', 'number', 'word'),
    bound: () => 0,
  },
  { aim: 'lines off the grid', value: (q) => q.offGrid, bound: () => 0 },
  { aim: 'lines not to the measure', value: (q) => q.offMeasure, bound: () => 0 },
  { aim: 'last lines of one character', value: (q) => q.shortLast, bound: () => 0 },
  { aim: 'characters that copy wrongly', value: (q) => q.alike, bound: () => 0 },
  { aim: 'line-end marks not half', value: ({ lineEnd }) => lineEnd.full + lineEnd.other, bound: () => 0 },
  { aim: 'lines, against Typst optimized', value: (q) => q.lines, bound: (typst) => typst.lines },
  { aim: 'max gap, against Typst optimized', value: (q) => q.maxGap, bound: (typst) => typst.maxGap },
  {
    aim: 'mean |gap|, against Typst optimized',
    value: (q) => q.meanAbsGap,
    bound: (typst) => typst.meanAbsGap,
  },
  {
    aim: 'lone-mark deviation, against Typst',
    value: (q) => q.loneMark.sd,
    bound: (typst) => typst.loneMark.sd,
  },
]

/** Bounds in figures, which hold for the real page and the stress text at 13 字. */
const FIGURES: Readonly<Record<string, readonly Rule[]>> = {
  real: [
    { aim: 'max gap (em)', value: (q) => q.maxGap, bound: () => 0.11, below: true },
    { aim: 'max gap between 汉字 (em)', value: (q) => q.gap.max, bound: () => 0.11, below: true },
    { aim: 'mean |gap| (em)', value: (q) => q.meanAbsGap, bound: () => 0.004 },
    { aim: 'lone-mark deviation (em)', value: (q) => q.loneMark.sd, bound: () => 0.13 },
  ],
  stress: [
    { aim: 'max gap (em)', value: (q) => q.maxGap, bound: () => 0.18 },
    { aim: 'mean |gap| (em)', value: (q) => q.meanAbsGap, bound: () => 0.012 },
  ],
}
const FIGURES_AT = 13

/** What the engine is to reach, held against what was measured. */
export function judge(results: readonly Result[], ours: string, typst: string): Aim[] {
  const find = (text: string, measure: number, engine: string) =>
    results.find((each) => each.text === text && each.measure === measure && each.engine === engine)?.quality
  const settings = results.filter(({ engine }) => engine === ours)
  return settings.flatMap(({ text, measure, quality }) => {
    const peer = find(text, measure, typst)
    if (!quality || !peer) return []
    const figures = measure === FIGURES_AT ? (FIGURES[text] ?? []) : []
    return [...RULES, ...figures].map(({ aim, value: valueOf, bound: boundOf, below = false }) => {
      const [value, bound] = [valueOf(quality), boundOf(peer)]
      const met = below ? value < bound : value <= bound + ROUNDING
      return { text, measure, aim, value, bound, met }
    })
  })
}

const show = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(4))

/** The verdict in words: what is not met, by how much, and how many aims are. */
export function verdict(aims: readonly Aim[]): string {
  const missed = aims.filter(({ met }) => !met)
  return [
    `Aims met: ${aims.length - missed.length} of ${aims.length}.`,
    ...missed.map(
      ({ text, measure, aim, value, bound }) =>
        `  not met: ${text} at ${measure} 字: ${aim}: ${show(value)}, aim ${show(bound)} (${show(value - bound)} over)`,
    ),
  ].join('\n')
}
